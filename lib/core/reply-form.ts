// Knows in which forms a reply comes and which of them a limit lets through. Must not know any platform, nor how a form is written.
import type { FilledReply, ReplyLimit } from './replies.ts';

export const REPLY_FORMS = ['long', 'short', 'short-en'] as const;
export type ReplyForm = (typeof REPLY_FORMS)[number];

export type UsableReply = Extract<FilledReply, { readonly ok: true }>;

/** Of a filled reply, or of a template with its blanks. */
export function textIn(reply: Pick<UsableReply, 'text' | 'short'>, form: ReplyForm): string {
  if (form === 'long') return reply.text;
  return form === 'short' ? reply.short.it : reply.short.en;
}

/** A limit of null lets everything through. The whole text where it fits, else the short one, also when that does not fit either: then `over` says by how much. */
export const fittingForm = (reply: UsableReply, limit: ReplyLimit | null): ReplyForm =>
  over(reply.text, limit) > 0 ? 'short' : 'long';

/** By how much a text is too long, in the platform's own count; 0 when it fits. */
export const over = (text: string, limit: ReplyLimit | null): number =>
  limit === null ? 0 : Math.max(0, limit.lengthOf(text) - limit.most);
