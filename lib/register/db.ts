// Knows the tables of the register and how the database is opened. Must not know what an event means.
import Dexie, { type PromiseExtended, type Table } from 'dexie';
import type { ModerationEvent } from '../core/register.ts';
import type { DirectoryEntry, Template } from '../core/replies.ts';

export type DirectoryRow = DirectoryEntry & { readonly institution: string };
export type TemplateRow = Template & { readonly institution: string };

/** Key of the HMAC that hides account keys: 32 random bytes. Never leaves the device by itself. */
export interface SecretRow {
  readonly institution: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** ISO, UTC. */
  readonly madeAt: string;
}

export interface Register extends Dexie {
  readonly events: Table<ModerationEvent, string>;
  readonly directory: Table<DirectoryRow, [string, string]>;
  readonly templates: Table<TemplateRow, [string, string]>;
  readonly secrets: Table<SecretRow, string>;
}

export const REGISTER_NAME = 'garbo-register';

/** Another window holds an older version of the database open; the opening goes on by itself when that window is closed. */
export class RegisterBlocked extends Error {
  override readonly name = 'RegisterBlocked';
}

/** The database was written by a later version of the extension: what that one added must not be touched by this one. */
export class RegisterNewer extends Error {
  override readonly name = 'RegisterNewer';
}

/** Raised with every new line of `stores` below. */
const VERSION = 1;

// No cache: what is shown must be what is on the disk, never what was hoped to be written.
// Cast: Dexie adds the tables named below at run time.
const db = new Dexie(REGISTER_NAME, { cache: 'disabled' }) as Register;

/** A new version is a new line with its `upgrade`; old lines stay. */
db.version(VERSION).stores({
  events: 'id, at, kind, authorKey, platform, reverts, expiresAt, *labels',
  directory: '[institution+key], institution',
  templates: '[institution+id], institution',
  secrets: 'institution',
});

/** An event is appended or, past its time, forgotten; never changed. */
db.events.hook('updating', () => {
  throw new Error('the register is append-only: record a reversal instead');
});

let blocked = false;
const waiting = new Set<(reason: RegisterBlocked) => void>();
db.on('blocked', () => {
  blocked = true;
  for (const reject of waiting) reject(new RegisterBlocked());
  waiting.clear();
});
db.on(
  'ready',
  () => {
    blocked = false;
  },
  true,
);

/** Dexie would open a later database and bend it to our tables. Its native version is ten times ours and a little more. */
async function refuseNewer(): Promise<void> {
  const there = (await indexedDB.databases()).find((one) => one.name === REGISTER_NAME);
  if (Math.floor((there?.version ?? 0) / 10) > VERSION) throw new RegisterNewer();
}

/** The open database. Rejects with RegisterBlocked instead of waiting for ever, with RegisterNewer, or as Dexie does. */
export function opened(): PromiseExtended<Register> {
  if (db.isOpen()) return Dexie.Promise.resolve(db);
  if (blocked) return Dexie.Promise.reject(new RegisterBlocked());
  // Dexie's own promise keeps the zone that live queries rely on.
  return new Dexie.Promise<Register>((resolve, reject) => {
    waiting.add(reject);
    refuseNewer()
      .then(() => db.open())
      .then(() => resolve(db), reject)
      .finally(() => waiting.delete(reject));
  });
}
