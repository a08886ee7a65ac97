// Knows how a decision becomes one line of the register, and how a line is undone. Must not know who decides or why.

import { type CommentReference, type Draft, type ModerationEvent, UNCOUNTED_KINDS } from '../core/register.ts';
import { failure, ok, type Result } from '../core/result.ts';
import { attempt } from './attempt.ts';
import type { Register } from './db.ts';
import { monthsAfter } from './months.ts';
import { hiddenKey, secretOf } from './secrets.ts';

export interface RecordingTerms {
  readonly institution: string;
  readonly act: { readonly id: string; readonly version: string };
  readonly now: Date;
  /** How long a warning stays in force. */
  readonly warningMonths: number;
}

/** UTF-16 units of the comment kept with a decision. */
export const EXCERPT_LIMIT = 280;

/** One event for one decision. A redirect, a courtesy or a dismissed flag says nothing of its author: key, words and address are dropped. */
export async function appendDecision(draft: Draft, terms: RecordingTerms): Promise<Result<{ readonly id: string }>> {
  return attempt(async (db) => {
    const counted = !UNCOUNTED_KINDS.includes(draft.kind);
    const authorKey =
      counted && draft.author !== null
        ? await hiddenKey(await secretOf(terms.institution, terms.now), draft.platform, draft.author)
        : null;
    const event: ModerationEvent = {
      schema: 1,
      id: crypto.randomUUID(),
      at: terms.now.toISOString(),
      kind: draft.kind,
      institution: terms.institution,
      platform: draft.platform,
      authorKey,
      comment: counted ? draft.comment : withoutAddress(draft.comment),
      labels: draft.labels,
      articles: draft.articles,
      act: terms.act,
      excerpt: counted ? shortened(draft.excerpt) : null,
      reason: draft.reason,
      role: draft.role,
      evidence: counted ? draft.evidence : null,
      expiresAt: draft.kind === 'warning' ? monthsAfter(terms.now, terms.warningMonths).toISOString() : null,
      reverts: null,
    };
    await db.events.add(event);
    return { id: event.id };
  });
}

/** Undoes an event by another one. Refused for what is not there, is itself a reversal, or was undone already. */
export async function revertEvent(id: string, reason: string, now: Date): Promise<Result<{ readonly id: string }>> {
  const outcome = await attempt((db) =>
    db.transaction('rw', db.events, async () => {
      const event = await db.events.get(id);
      const problem = await whyNotReverted(db, id, event);
      if (problem !== null || !event) return failure('bad-input', problem ?? '');
      const reversal: ModerationEvent = {
        ...event,
        id: crypto.randomUUID(),
        at: now.toISOString(),
        kind: 'reversal',
        excerpt: null,
        evidence: null,
        role: null,
        reason,
        expiresAt: null,
        reverts: id,
      };
      await db.events.add(reversal);
      return ok({ id: reversal.id });
    }),
  );
  return outcome.ok ? outcome.value : outcome;
}

async function whyNotReverted(db: Register, id: string, event: ModerationEvent | undefined): Promise<string | null> {
  if (!event) return 'La registrazione non c’è più: aggiorni l’elenco.';
  if (event.kind === 'reversal') return 'Un annullamento non si annulla: registri di nuovo la decisione.';
  const undone = await db.events.where('reverts').equals(id).count();
  return undone > 0 ? 'La registrazione è già stata annullata.' : null;
}

/** On some platforms the address of a comment holds its author's name. */
function withoutAddress(comment: CommentReference): CommentReference {
  return { ...comment, permalink: null };
}

/** At most EXCERPT_LIMIT units, never half a character; "…" where something is left out. */
function shortened(excerpt: string | null): string | null {
  if (excerpt === null || excerpt.length <= EXCERPT_LIMIT) return excerpt;
  const cut = excerpt.slice(0, EXCERPT_LIMIT - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
