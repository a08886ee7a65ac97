// Knows how long each kind of event is kept. Must not know when it is asked.

import type { EventKind, ModerationEvent } from '../core/register.ts';
import type { Result } from '../core/result.ts';
import { attempt } from './attempt.ts';
import { monthsAfter } from './months.ts';

export interface RetentionTerms {
  readonly warningMonths: number;
  readonly dismissedDays: number;
}

const DAY_MS = 86_400_000;

/** Kept as long as a warning would be. Blocks, escalations and evidence stay until the institution decides: a proceeding may hang on them. */
const AS_WARNINGS: readonly EventKind[] = ['removal', 'hide', 'platform-report', 'redirect', 'courtesy'];

/** Deletes what is past its time together with the reversals of it, and nothing else. Tells how many lines went. */
export async function purge(now: Date, terms: RetentionTerms): Promise<Result<{ readonly deleted: number }>> {
  return attempt((db) =>
    db.transaction('rw', db.events, async () => {
      const expired = await db.events.filter((event) => isExpired(event, now, terms)).primaryKeys();
      const reversals = await db.events.where('reverts').anyOf(expired).primaryKeys();
      await db.events.bulkDelete([...expired, ...reversals]);
      return { deleted: expired.length + reversals.length };
    }),
  );
}

/** A warning goes by the date it was given; a shorter term set later does not reach back. */
function isExpired(event: ModerationEvent, now: Date, { warningMonths, dismissedDays }: RetentionTerms): boolean {
  if (event.kind === 'warning') return event.expiresAt !== null && event.expiresAt <= now.toISOString();
  if (event.kind === 'dismissed') return event.at <= new Date(now.getTime() - dismissedDays * DAY_MS).toISOString();
  return AS_WARNINGS.includes(event.kind) && event.at <= monthsAfter(now, -warningMonths).toISOString();
}
