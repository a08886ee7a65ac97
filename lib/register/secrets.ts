// Knows the institution's secret and how an account key is hidden by it. Must not know what is recorded under the hidden key.
import type { Result } from '../core/result.ts';
import type { Channel } from '../core/types.ts';
import { attempt } from './attempt.ts';
import { opened, type SecretRow } from './db.ts';

const SECRET_BYTES = 32;

/** Makes the institution's secret once; later calls change nothing. It is kept in clear so that two devices can be merged one day. */
export async function ensureSecret(institution: string, now: Date): Promise<Result<null>> {
  return attempt(async () => {
    await secretOf(institution, now);
    return null;
  });
}

/** Reads or makes it, in one transaction: two windows at once get the same. Rejects as Dexie does. */
export async function secretOf(institution: string, now: Date): Promise<SecretRow> {
  const db = await opened();
  return db.transaction('rw', db.secrets, async () => {
    const known = await db.secrets.get(institution);
    if (known) return known;
    const made: SecretRow = {
      institution,
      bytes: crypto.getRandomValues(new Uint8Array(SECRET_BYTES)),
      madeAt: now.toISOString(),
    };
    await db.secrets.add(made);
    return made;
  });
}

/** HMAC-SHA-256 in hex of `platform`, a line feed and the account key, in UTF-8. */
export async function hiddenKey(secret: SecretRow, platform: Channel, account: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', secret.bytes, algorithm, false, ['sign']);
  const signed = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(`${platform}\n${account}`));
  return [...new Uint8Array(signed)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
