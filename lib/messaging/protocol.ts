// Knows THE list of messages: who may send each, what it asks, what it answers. Must not know how they are carried or handled.

import type { Act, Assessment } from '../core/act.ts';
import type { Draft, History } from '../core/register.ts';
import type { DirectoryEntry, FilledReply, Speaking, Template } from '../core/replies.ts';
import type { Failure, InsertFailure, Result } from '../core/result.ts';
import type { TechnicalReport } from '../core/technical-report.ts';
import type { Channel, Comment, Control, Label, Platform } from '../core/types.ts';

/** What reading comments of one channel needs to begin; answered by the background from settings and register. */
export interface PageContext {
  readonly act: Act;
  /** The institution's own account keys on this platform. */
  readonly accounts: readonly string[];
  /** Nothing is painted and no host element is made; the panel shows everything. */
  readonly panelOnly: boolean;
  readonly directory: readonly DirectoryEntry[];
  readonly templates: readonly Template[];
  /** Ids of comments whose flag was dismissed, on this platform, with the labels that were dismissed. */
  readonly dismissed: readonly { readonly commentId: string; readonly labels: readonly Label[] }[];
}

/** One flagged comment as popup and panel show it. Lives in the tab or, pasted, in the panel; travels only to our own pages. */
export interface Flagged {
  readonly comment: Comment;
  readonly assessment: Assessment;
  readonly history: History;
  readonly dismissed: boolean;
  /** The comment is still on the page; null where there is no page, because the text was pasted. */
  readonly present: boolean | null;
  /** Who would be writing a reply. */
  readonly speaking: Speaking;
  /** Controls the platform may offer at this comment. */
  readonly controls: readonly Control[];
}

export interface Health {
  readonly seen: number;
  readonly read: number;
  readonly unreadable: number;
  /** One line per different reason: "author: a[href] (2)". */
  readonly reasons: readonly string[];
  /** Message keys about the view ("Più pertinenti" hides comments). */
  readonly notices: readonly string[];
  /** The page could not be painted; the panel takes over. Message key or null. */
  readonly overlayProblem: string | null;
  /** Menus of the platform that were opened here and offered no entry known for what was asked. */
  readonly unmatchedMenus: number;
  /** ISO: when a comment of this page was last read; null: none yet. */
  readonly lastReadAt: string | null;
}

/**
 * `starting`: which act applies is not known yet, it has just been asked. `waiting`: not an own page and nobody pressed
 * "leggi questa pagina": nothing was read.
 */
export interface PageState {
  readonly status: 'starting' | 'reading' | 'waiting' | 'not-configured';
  readonly platform: Platform;
  readonly panelOnly: boolean;
  readonly health: Health;
  readonly flagged: readonly Flagged[];
}

/** Counts only: no text, no names. Goes to the badge. */
export interface PageCounts {
  readonly urgent: number;
  readonly flagged: number;
  readonly read: number;
  readonly unreadable: number;
}

interface Ask<From, Question, Answer> {
  readonly from: From;
  readonly ask: Question;
  readonly answer: Answer;
}

/** Handled by the background. `content` = our content script in a granted page; `page` = our own pages (popup, panel, options). */
export interface BackgroundMessages {
  'page-context': Ask<'content' | 'page', { readonly platform: Channel }, Result<PageContext>>;
  'page-counts': Ask<'content', PageCounts, null>;
  history: Ask<
    'content' | 'page',
    { readonly platform: Channel; readonly authors: readonly string[] },
    Result<History>
  >;
  'record-decision': Ask<'content' | 'page', Draft, Result<{ readonly id: string }>>;
  'revert-event': Ask<'page', { readonly id: string; readonly reason: string }, Result<{ readonly id: string }>>;
  'save-directory': Ask<'page', { readonly entries: readonly DirectoryEntry[] }, Result<null>>;
  'save-template': Ask<'page', Template, Result<null>>;
  /** Makes the institution's secret once; idempotent. */
  'prepare-register': Ask<'page', Record<string, never>, Result<null>>;
  /** Registers content scripts for what is granted, ends them where it is not. */
  'sync-sites': Ask<'page', Record<string, never>, Result<{ readonly granted: readonly Platform[] }>>;
  /** Weights of the learned scorer, base64: too heavy for the script of every page, asked once per tab or panel. */
  'scorer-weights': Ask<'content' | 'page', Record<string, never>, Result<{ readonly base64: string }>>;
  'open-panel': Ask<'content', Record<string, never>, Result<null>>;
}

/** Handled by the content script of one tab; sent by our own pages (and `settings-changed`, `end` by the background). */
export interface TabMessages {
  'page-state': Ask<'page', Record<string, never>, PageState>;
  'read-page': Ask<'page', Record<string, never>, PageState>;
  /** The page's shape for whoever mends an adapter: no text, no names. */
  'technical-report': Ask<'page', Record<string, never>, Result<TechnicalReport>>;
  show: Ask<'page', { readonly commentId: string }, Result<null>>;
  'next-flagged': Ask<'page' | 'background', Record<string, never>, Result<null>>;
  replies: Ask<'page', { readonly commentId: string }, Result<readonly FilledReply[]>>;
  'insert-reply': Ask<
    'page',
    {
      readonly commentId: string;
      readonly text: string;
      /** The account under which the surface said that the reply would be written: nobody else's box is filled unseen. */
      readonly shownAs: string | null;
    },
    Result<{ readonly how: 'inserted' }, Failure | InsertFailure>
  >;
  /** Opens a cut text by the platform's own control. */
  'open-text': Ask<'page', { readonly commentId: string }, Result<null>>;
  'open-control': Ask<
    'page',
    { readonly commentId: string; readonly control: Control },
    Result<{ readonly entry: 'focused' | 'lit'; readonly label: string }>
  >;
  record: Ask<
    'page',
    {
      readonly commentId: string;
      readonly kind: Draft['kind'];
      readonly reason: string | null;
      readonly role: string | null;
    },
    Result<{ readonly id: string }>
  >;
  'settings-changed': Ask<'background', Record<string, never>, null>;
  /** The grant of this platform is gone: remove everything. */
  end: Ask<'background', { readonly platform: Platform }, null>;
}
