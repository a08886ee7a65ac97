// Knows the shape of what is recorded of a decision, and of the earlier events answered from it. Must not know how it is stored.
import type { Channel, Label } from './types.ts';

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

/** The person's earlier events here, as the register answers; counts are queries, never stored. */
export interface History {
  /** Warnings in force: not expired, not reversed. */
  readonly warnings: number;
  readonly blocks: number;
  /** ISO times, newest first, of the warnings in force. */
  readonly warnedAt: readonly string[];
}
