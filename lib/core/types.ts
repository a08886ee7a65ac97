// Knows the words that all parts share: platform, comment, author, span, finding. Must not know any of the parts.

export const PLATFORMS = ['facebook', 'linkedin', 'instagram', 'x', 'youtube'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Where a text was written: a site that can be read, or `other`: a private message, a mailbox, any further channel, pasted by the person. */
export const CHANNELS = [...PLATFORMS, 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONTROLS = ['hide', 'delete', 'block', 'report'] as const;
/** What a platform's own menu may offer. */
export type Control = (typeof CONTROLS)[number];

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
  /** 0 to 1; 1 where no other word could make it harmless. */
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
