// Knows what happens when the disk is full, the database is held by another window, newer, or closed. Must not know a healthy day.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { appendDecision } from '../../../lib/register/append.ts';
import { draft, NOW, TERMS, value } from './drafts.ts';

/** The modules hold one database each, so every trouble gets fresh ones, as a new window would. */
async function freshWindow() {
  vi.resetModules();
  const [append, db, queries, retention, directory] = await Promise.all([
    import('../../../lib/register/append.ts'),
    import('../../../lib/register/db.ts'),
    import('../../../lib/register/queries.ts'),
    import('../../../lib/register/retention.ts'),
    import('../../../lib/register/directory.ts'),
  ]);
  return { ...append, ...db, ...queries, ...retention, ...directory };
}

type Outcome = Awaited<ReturnType<typeof appendDecision>>;
const code = (outcome: Outcome | { ok: boolean; error?: { code: string } }): string =>
  'error' in outcome && outcome.error ? outcome.error.code : 'none';

beforeEach(async () => {
  await Dexie.delete('garbo-register');
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a full disk', () => {
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };

  it('is said to be full; what was there is there, and the decision can be recorded again', async () => {
    const window = await freshWindow();
    value(await window.appendDecision(draft(), TERMS));
    const spies = (['add', 'put'] as const).map((name) =>
      vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(full),
    );
    expect(
      code(await window.appendDecision(draft({ comment: { id: '2', permalink: null, postId: null } }), TERMS)),
    ).toBe('storage-full');
    expect(
      code(
        await window.saveDirectory('inail', [
          { key: 'pec', value: 'a@pec.example', source: 'x', checkedAt: '2026-11-20' },
        ]),
      ),
    ).toBe('storage-full');
    for (const spy of spies) spy.mockRestore();
    expect(await window.listEvents()).toHaveLength(1);
    value(await window.appendDecision(draft({ comment: { id: '2', permalink: null, postId: null } }), TERMS));
    expect(await window.listEvents()).toHaveLength(2);
  });

  it('keeps the old contacts when the new ones do not fit', async () => {
    const window = await freshWindow();
    const pec = { key: 'pec', value: 'a@pec.example', source: 'x', checkedAt: '2026-11-20' } as const;
    value(await window.saveDirectory('inail', [pec]));
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    expect(code(await window.saveDirectory('inail', [{ ...pec, value: 'b@pec.example' }]))).toBe('storage-full');
    vi.restoreAllMocks();
    expect(await window.listDirectory('inail')).toEqual([pec]);
  });

  it('is recognised also when it only aborts the transaction', async () => {
    const { storageFailure } = await import('../../../lib/register/attempt.ts');
    const inner = new DOMException('no room', 'QuotaExceededError');
    expect(code(storageFailure(new Dexie.AbortError('aborted', inner)))).toBe('storage-full');
    expect(code(storageFailure(new Dexie.BulkError('some failed', [inner])))).toBe('storage-full');
  });
});

describe('a database held by another window', () => {
  it('is said to be blocked, at once and again, and works by itself when the window is closed', async () => {
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('garbo-register', 5);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const window = await freshWindow();
    expect(code(await window.appendDecision(draft(), TERMS))).toBe('storage-blocked');
    expect(code(await window.purge(NOW, { warningMonths: 12, dismissedDays: 30 }))).toBe('storage-blocked');
    await expect(window.listEvents()).rejects.toMatchObject({ name: 'RegisterBlocked' });
    held.close();
    await vi.waitFor(async () => expect(code(await window.appendDecision(draft(), TERMS))).toBe('none'));
    expect(await window.listEvents()).toHaveLength(1);
  });
});

describe('other troubles', () => {
  it('a newer database is not touched, and the way out is said', async () => {
    const newer = new Dexie('garbo-register');
    newer.version(99).stores({ events: 'id', future: 'id' });
    await newer.table('future').add({ id: 'kept' });
    newer.close();
    const window = await freshWindow();
    const outcome = await window.appendDecision(draft(), TERMS);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'storage-failed', detail: expect.stringContaining('aggiorni') },
    });
    await expect(window.listEvents()).rejects.toMatchObject({ name: 'RegisterNewer' });
    await newer.open();
    expect(newer.tables.map((table) => table.name).sort()).toEqual(['events', 'future']);
    expect(newer.backendDB().version).toBe(990);
    expect(await newer.table('future').toArray()).toEqual([{ id: 'kept' }]);
    newer.close();
  });

  it('a database that does not open is a failure, not an exception', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const window = await freshWindow();
    expect(code(await window.appendDecision(draft(), TERMS))).toBe('storage-failed');
  });

  it('a closed connection opens again', async () => {
    const window = await freshWindow();
    value(await window.appendDecision(draft(), TERMS));
    (await window.opened()).close();
    value(await window.appendDecision(draft(), TERMS));
    expect(await window.listEvents()).toHaveLength(2);
  });

  it('a live query that is the first to open the register still hears of what comes later', async () => {
    const window = await freshWindow();
    const { liveQuery } = await import('dexie');
    const seen: number[] = [];
    const subscription = liveQuery(() => window.listEvents()).subscribe((events) => seen.push(events.length));
    await vi.waitFor(() => expect(seen).toEqual([0]));
    value(await window.appendDecision(draft(), TERMS));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    subscription.unsubscribe();
  });

  it('a bug is not taken for a trouble of the disk', async () => {
    const { attempt } = await import('../../../lib/register/attempt.ts');
    const bug = attempt(async () => {
      throw new TypeError('undefined is not a function');
    });
    await expect(bug).rejects.toThrow(TypeError);
  });
});
