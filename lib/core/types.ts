// Knows the words that all parts share: comment, author, span, finding, act, assessment, event. Must not know any of the parts.

export const PLATFORMS = ['facebook', 'linkedin', 'instagram', 'x', 'youtube'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Where a text was written: a site that can be read, or `other`: a private message, a mailbox, any further channel, pasted by the person. */
export const CHANNELS = [...PLATFORMS, 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a comment *is*, whatever the institution (tests/corpus/LABELS.md). */
export const LABELS = [
  'insult',
  'vulgarity',
  'threat',
  'discrimination',
  'defamation',
  'obscenity',
  'spam',
  'illegal-activity',
  'personal-data',
  'copyright',
  'political',
  'off-topic',
  'assistance-request',
  'formal-communication',
  'information-request',
  'crisis',
] as const;
export type Label = (typeof LABELS)[number];

/** What an act asks for; the gravest of several wins, in this order. */
export const ACTIONS = ['escalate', 'remove', 'redirect', 'answer', 'none'] as const;
export type Action = (typeof ACTIONS)[number];

/** UTF-16 code units, half open, in the ORIGINAL text: the only position type. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence in both languages of the interface. */
export interface Bilingual {
  readonly it: string;
  readonly en: string;
}

export interface Author {
  readonly platform: Channel;
  /** Numeric id where the page gives it, else the lower-cased profile path without outer slashes (`carla.finta`, `in/mario-rossi-1`). */
  readonly key: string | null;
  /** Other keys under which the same account has been seen (vanity path beside numeric id, LinkedIn `ACoAA…`). */
  readonly aliases: readonly string[];
  readonly handle: string | null;
  readonly displayName: string | null;
  /** Absolute, without query or fragment (but `profile.php?id=N` keeps its id). */
  readonly profileUrl: string | null;
  /** Written by the account that is looking at the page, or by the institution (the post's own author). */
  readonly own: boolean;
}

export interface Post {
  readonly id: string | null;
  readonly text: string | null;
}

/** One comment as read from a page, or as pasted. Missing values are null, never absent. */
export interface Comment {
  readonly platform: Channel;
  /** The platform's decimal comment number (LinkedIn: last number of the URN), or what a person's file says; a hash only where neither gives one. */
  readonly id: string;
  readonly idFrom: 'link' | 'attribute' | 'json' | 'file' | 'hash';
  /** Absolute address of the comment, tracking parameters removed. */
  readonly permalink: string | null;
  readonly author: Author;
  /** NFC; `\n` between blocks; emoji by their alt text; "" for a sticker or an image alone. */
  readonly text: string;
  /** True while the platform's "See more" hides the rest, or its translation stands in the words' place: findings then stay `look`. */
  readonly cut: boolean;
  readonly post: Post;
  readonly parentId: string | null;
  /** ISO 8601, UTC, or null where the page does not tell. */
  readonly postedAt: string | null;
}

export type Certainty = 'sure' | 'look';

/** What detection found. A finding is about words, never about a person. */
export interface Finding {
  readonly label: Label;
  /** Null when no words carry the finding; `quote` is null with it. */
  readonly span: Span | null;
  readonly quote: string | null;
  readonly certainty: Certainty;
  /** 0 to 1. */
  readonly confidence: number;
  /** File name of the detector under lib/detect/detectors, e.g. `insult`. */
  readonly detector: string;
  /** Plain reason: "«buffoni» rivolto a persone". */
  readonly why: Bilingual;
}

/** What detection may be told besides the text. It knows languages, not institutions, so it is told what is the institution's own. */
export interface DetectContext {
  readonly post: string | null;
  readonly platform: Channel | null;
  readonly lang: string | null;
  readonly institution: InstitutionContext | null;
}

export interface InstitutionContext {
  /** Names and abbreviations by which people call it, lower case ("inail", "politecnico di milano"). */
  readonly names: readonly string[];
  /** Its own domains ("inail.it"): links and mailboxes there are never spam or personal data. */
  readonly domains: readonly string[];
  /** Published telephone numbers, mailboxes and addresses (from the directory): never personal data. */
  readonly contacts: readonly string[];
  /**
   * What it does, lower case, no accents: a comment about these is never off-topic. Five letters or more stand for every word that
   * begins so ("infortun"); shorter ones for that word alone ("isi").
   */
  readonly topics: readonly string[];
}

// ---- Policy ----------------------------------------------------------------------------------------------------------

export type Basis = 'explicit' | 'interpreted';

/** One clause of the act, letter for letter. */
export interface Article {
  readonly id: string;
  /** Where it stands, in words a person can follow: "Regole di utilizzo, capoverso 6". Never an article number the act does not have. */
  readonly locator: string;
  readonly quote: string;
  /** The clause protects the public (free expression, no prior moderation). */
  readonly protects: boolean;
}

/** What the act makes of one label. */
export interface Rule {
  readonly label: Label;
  /** Id of the clause cited; null only when the act is silent (then `asks` is `allow`, or `escalate` for a person in danger). */
  readonly article: string | null;
  readonly basis: Basis | null;
  /** How the clause is read, Italian, one sentence: always when interpreted or silent, else only where the wording leaves a doubt. */
  readonly reading: string | null;
  readonly asks: 'remove' | 'redirect' | 'answer' | 'escalate' | 'allow';
  readonly force: 'must' | 'may';
  readonly urgent: boolean;
  /** The warning may be skipped, with a reason. */
  readonly grave: boolean;
  /** A breach that calls for a warning, then the block; false where the content alone goes (one's own data, off-topic). */
  readonly onLadder: boolean;
  /** Reply template ids that fit, best first. */
  readonly replies: readonly ReplyId[];
}

export const REPLY_IDS = [
  'redirect-office',
  'redirect-pec',
  'first-warning',
  'removal-notice',
  'personal-data-notice',
  'impersonation-notice',
  'thanks',
] as const;
export type ReplyId = (typeof REPLY_IDS)[number];

export interface Ladder {
  /** Clause that sets it. */
  readonly article: string;
  /** `with-block`: a report accompanies the block (INAIL); `graver-cases`: only there (PoliMi). Reports are no rung. */
  readonly report: 'with-block' | 'graver-cases';
  readonly rungs: readonly ['warning', 'block'];
}

/** When moderation is staffed; null where the act is silent. Hours are local times "HH:MM" in `timeZone`. */
export interface Calendar {
  readonly article: string;
  readonly timeZone: string;
  /** ISO week days, 1 = Monday. */
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

export interface Act {
  readonly schema: 1;
  readonly id: string;
  /** Changes whenever clauses or rules change; recorded with every decision. */
  readonly version: string;
  readonly institution: { readonly id: string; readonly name: string } & Omit<InstitutionContext, 'contacts'>;
  readonly title: string;
  readonly source: string;
  /** ISO date, or null where the published act has none. */
  readonly date: string | null;
  readonly consultedAt: string;
  readonly articles: readonly Article[];
  readonly rules: readonly Rule[];
  readonly ladder: Ladder;
  readonly calendar: Calendar | null;
}

/** The clause as shown and exported beside a finding. */
export interface Citation {
  readonly id: string;
  readonly locator: string;
  readonly quote: string;
  readonly basis: Basis;
  readonly reading: string | null;
}

export interface AssessedFinding extends Finding {
  readonly article: Citation | null;
  readonly asks: Rule['asks'];
  readonly force: Rule['force'];
  readonly urgent: boolean;
}

/** Steps the tool may suggest; a person decides. `remove` is without a warning: the content goes, nobody is at fault. */
export type Step =
  | 'none'
  | 'look'
  | 'answer'
  | 'redirect'
  | 'warn'
  | 'remove'
  | 'remove-and-warn'
  | 'remove-and-block'
  | 'escalate';

export interface Assessment {
  /** From the sure findings and the act. */
  readonly action: Action;
  /** What it would be if the findings to look at held too. */
  readonly possibleAction: Action;
  readonly urgent: boolean;
  /** All sure labels, also those the act allows. */
  readonly labels: readonly Label[];
  /** Labels only to look at. */
  readonly hints: readonly Label[];
  readonly findings: readonly AssessedFinding[];
  readonly step: Step;
  readonly replies: readonly ReplyId[];
  readonly because: Bilingual;
}

/** The person's earlier events here, as the register answers; counts are queries, never stored. */
export interface History {
  /** Warnings in force: not expired, not reversed. */
  readonly warnings: number;
  readonly blocks: number;
  /** ISO times, newest first, of the warnings in force. */
  readonly warnedAt: readonly string[];
}

// ---- Directory -------------------------------------------------------------------------------------------------------

export const DIRECTORY_KEYS = [
  'office-contact',
  'pec',
  'phone',
  'form',
  'objection',
  'internal-crisis-contact',
  'internal-legal-contact',
  'impersonation-contact',
] as const;
export type DirectoryKey = (typeof DIRECTORY_KEYS)[number];

/** A contact of the institution: never invented, so it carries where and when it was read. */
export interface DirectoryEntry {
  readonly key: DirectoryKey;
  readonly value: string;
  readonly source: string;
  /** ISO date. */
  readonly checkedAt: string;
}

// ---- Replies and controls --------------------------------------------------------------------------------------------

/** Text of a reply with `{{variables}}`; versioned apart from the act. */
export interface Template {
  readonly id: ReplyId;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  /** The same said in one post of X; the English one serves wherever the comment is in English. */
  readonly short: Bilingual;
}

/** How long a reply may be on a platform, in the platform's own count. */
export interface ReplyLimit {
  readonly most: number;
  readonly lengthOf: (text: string) => number;
}

/** A reply ready to be used, or why it cannot be. */
export type FilledReply =
  | {
      readonly ok: true;
      readonly id: ReplyId;
      readonly title: string;
      readonly text: string;
      readonly short: Bilingual;
    }
  | {
      readonly ok: false;
      readonly id: ReplyId;
      readonly title: string;
      readonly missing: readonly (DirectoryKey | 'article')[];
    };

/** Under which account a reply would be written, as far as the page tells. */
export interface Speaking {
  readonly whose: 'own' | 'other' | 'unknown';
  /** As the page shows it; null with `unknown`. */
  readonly name: string | null;
}

export const CONTROLS = ['hide', 'delete', 'block', 'report'] as const;
/** What a platform's own menu may offer. */
export type Control = (typeof CONTROLS)[number];

// ---- Register --------------------------------------------------------------------------------------------------------

export const EVENT_KINDS = [
  'warning',
  'removal',
  'hide',
  'block',
  'platform-report',
  'escalation',
  'evidence',
  'redirect',
  'courtesy',
  'dismissed',
  'reversal',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** These never carry an author key or an excerpt and never count on the ladder. */
export const UNCOUNTED_KINDS: readonly EventKind[] = ['redirect', 'courtesy', 'dismissed'];

export interface CommentReference {
  readonly id: string;
  readonly permalink: string | null;
  readonly postId: string | null;
}

/** One line of the register: appended, never changed; undone by a `reversal`. */
export interface ModerationEvent {
  readonly schema: 1;
  readonly id: string;
  /** ISO, UTC: when the decision was recorded. */
  readonly at: string;
  readonly kind: EventKind;
  readonly institution: string;
  readonly platform: Channel;
  /** HMAC-SHA-256 (hex) of platform and author key under the institution's secret. */
  readonly authorKey: string | null;
  readonly comment: CommentReference;
  readonly labels: readonly Label[];
  readonly articles: readonly string[];
  readonly act: { readonly id: string; readonly version: string };
  /** At most 280 characters, personal data masked. */
  readonly excerpt: string | null;
  /** Why the warning was skipped, or a note of the editor. */
  readonly reason: string | null;
  /** Escalation: to which role ("112", "referente interno"). */
  readonly role: string | null;
  /** Evidence: whole text and times as kept at the moment of the decision. */
  readonly evidence: Evidence | null;
  /** ISO; warnings only. */
  readonly expiresAt: string | null;
  readonly reverts: string | null;
}

export interface Evidence {
  readonly text: string;
  readonly permalink: string | null;
  readonly postedAt: string | null;
  readonly keptAt: string;
}

/** A decision as it leaves the surface where it was taken: no hash yet, the background makes it. */
export interface Draft {
  readonly kind: Exclude<EventKind, 'reversal'>;
  readonly platform: Channel;
  /** Plain account key; dropped by the background for kinds that must not carry one. */
  readonly author: string | null;
  readonly comment: { readonly id: string; readonly permalink: string | null; readonly postId: string | null };
  readonly labels: readonly Label[];
  readonly articles: readonly string[];
  /** Masked by the sender; dropped for kinds that must not carry one. */
  readonly excerpt: string | null;
  readonly reason: string | null;
  readonly role: string | null;
  readonly evidence: Evidence | null;
}
