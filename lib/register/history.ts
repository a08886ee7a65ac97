// Knows what counts of a person's earlier events. Must not know what is suggested for it.

import type { History, ModerationEvent } from '../core/register.ts';
import type { Result } from '../core/result.ts';
import type { Channel } from '../core/types.ts';
import { attempt } from './attempt.ts';
import { hiddenKey } from './secrets.ts';

/**
 * Warnings in force and blocks of one account of the platform, known under any of the plain keys given. What was reversed does not
 * count, nor a warning from the very instant of its expiry.
 */
export async function historyOf(
  institution: string,
  platform: Channel,
  accounts: readonly string[],
  now: Date,
): Promise<Result<History>> {
  return attempt(async (db) => {
    const secret = await db.secrets.get(institution);
    // No secret, no event of a person: nothing is made only to answer a question.
    if (!secret) return { warnings: 0, blocks: 0, warnedAt: [] };
    const keys = await Promise.all([...new Set(accounts)].map((account) => hiddenKey(secret, platform, account)));
    const events = await db.events.where('authorKey').anyOf(keys).toArray();
    return counted(
      events.filter((event) => event.institution === institution && event.platform === platform),
      now,
    );
  });
}

function counted(events: readonly ModerationEvent[], now: Date): History {
  const reversed = new Set(events.map((event) => event.reverts));
  const standing = events.filter((event) => !reversed.has(event.id));
  const warnedAt = standing
    .filter((event) => event.kind === 'warning' && (event.expiresAt === null || event.expiresAt > now.toISOString()))
    .map((event) => event.at)
    .sort()
    .reverse();
  return { warnings: warnedAt.length, blocks: standing.filter((event) => event.kind === 'block').length, warnedAt };
}
