// Knows the shape of a reply, of the contacts that fill it, of the limit and account it meets. Must not know any text or contact.
import type { Bilingual } from './types.ts';

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
