// Knows what the register keeps, counts, undoes and forgets. Must not know who decides.
import 'fake-indexeddb/auto';
import { createHmac } from 'node:crypto';
import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENT_KINDS, type EventKind, UNCOUNTED_KINDS } from '../../../lib/core/register.ts';
import type { Template } from '../../../lib/core/replies.ts';
import { appendDecision, EXCERPT_LIMIT, revertEvent } from '../../../lib/register/append.ts';
import { opened } from '../../../lib/register/db.ts';
import { forgetTemplate, saveDirectory, saveTemplate } from '../../../lib/register/directory.ts';
import { historyOf } from '../../../lib/register/history.ts';
import { monthsAfter } from '../../../lib/register/months.ts';
import { dismissedOn, listDirectory, listEvents, listTemplates } from '../../../lib/register/queries.ts';
import { purge } from '../../../lib/register/retention.ts';
import { ensureSecret } from '../../../lib/register/secrets.ts';
import { at, draft, NOW, TERMS, value } from './drafts.ts';

// Many runs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const DECIDED = EVENT_KINDS.filter((kind) => kind !== 'reversal');
const RETENTION = { warningMonths: 12, dismissedDays: 30 };
const record = async (change: Parameters<typeof draft>[0] = {}, terms = TERMS) =>
  value(await appendDecision(draft(change), terms)).id;
const history = async (accounts: readonly string[], now = NOW, institution = 'inail') =>
  value(await historyOf(institution, 'facebook', accounts, now));

beforeEach(async () => {
  const db = await opened();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('recording', () => {
  it('writes one whole line', async () => {
    const id = await record();
    const [event, ...others] = await listEvents();
    expect(others).toEqual([]);
    expect(event).toEqual({
      schema: 1,
      id,
      at: '2026-11-24T10:30:00.000Z',
      kind: 'warning',
      institution: 'inail',
      platform: 'facebook',
      authorKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      comment: { id: '7001', permalink: 'https://www.facebook.com/inail/posts/1?comment_id=7001', postId: '1' },
      labels: ['insult'],
      articles: ['regole-6-divieti'],
      act: { id: 'inail', version: '2026-11-24' },
      excerpt: 'siete dei farabutti',
      reason: null,
      role: null,
      evidence: { text: 'siete dei farabutti', permalink: null, postedAt: null, keptAt: '2026-11-24T10:30:00.000Z' },
      expiresAt: '2027-11-24T10:30:00.000Z',
      reverts: null,
      revertedAt: null,
    });
  });

  it.each(DECIDED.filter((kind) => UNCOUNTED_KINDS.includes(kind)))(
    '%s says nothing of the author: no key, no words, no address, no evidence',
    async (kind) => {
      await record({ kind });
      const [event] = await listEvents();
      expect(event).toMatchObject({ kind, authorKey: null, excerpt: null, evidence: null, expiresAt: null });
      expect(event?.comment).toEqual({ id: '7001', permalink: null, postId: '1' });
      expect(JSON.stringify(event)).not.toMatch(/carla|farabutti/);
    },
  );

  it('never writes the plain account, whatever the kind', async () => {
    for (const kind of DECIDED) await record({ kind });
    const db = await opened();
    expect(JSON.stringify(await db.events.toArray())).not.toContain('carla.finta');
  });

  it.each(DECIDED.filter((kind) => kind !== 'warning'))('%s has no date of expiry', async (kind) => {
    await record({ kind });
    expect((await listEvents())[0]?.expiresAt).toBeNull();
  });

  it('shortens the excerpt to its limit and never halves a character', async () => {
    await record({ excerpt: 'a'.repeat(EXCERPT_LIMIT) });
    expect((await listEvents())[0]?.excerpt).toBe('a'.repeat(280));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 }), async (excerpt) => {
        const id = await record({ excerpt });
        const kept = (await listEvents()).find((event) => event.id === id)?.excerpt ?? '';
        expect(kept.length).toBeLessThanOrEqual(280);
        expect(kept.isWellFormed()).toBe(true);
        expect(excerpt.startsWith(kept.replace(/…$/, ''))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is append-only: no line can be changed or written over', async () => {
    const id = await record();
    const db = await opened();
    const [event] = await db.events.toArray();
    await expect(db.events.update(id, { reason: 'x' })).rejects.toThrow('append-only');
    await expect(db.events.put({ ...event, reason: 'x' } as never)).rejects.toThrow('append-only');
    await expect(db.events.add(event as never)).rejects.toThrow();
    expect(await db.events.toArray()).toEqual([event]);
  });
});

describe('the secret', () => {
  it('is made once for each institution, and hides the account by HMAC-SHA-256', async () => {
    value(await ensureSecret('inail', NOW));
    const db = await opened();
    const before = await db.secrets.get('inail');
    await Promise.all([ensureSecret('inail', NOW), ensureSecret('inail', NOW), ensureSecret('polimi', NOW)]);
    const after = await db.secrets.toArray();
    expect(after.map((row) => row.institution)).toEqual(['inail', 'polimi']);
    expect(after[0]).toEqual(before);
    expect(before?.bytes).toHaveLength(32);
    expect(after[1]?.bytes).not.toEqual(before?.bytes);
    await record();
    const expected = createHmac('sha256', before?.bytes ?? '')
      .update('facebook\ncarla.finta', 'utf8')
      .digest('hex');
    expect((await listEvents())[0]?.authorKey).toBe(expected);
  });

  it('is made by two first decisions at once only one time', async () => {
    await Promise.all([record(), record({ comment: { id: '2', permalink: null, postId: null } })]);
    const keys = new Set((await listEvents()).map((event) => event.authorKey));
    expect(keys.size).toBe(1);
  });

  it('is not made by a question', async () => {
    expect(await history(['carla.finta'])).toEqual({ warnings: 0, blocks: 0, warnedAt: [] });
    expect(await (await opened()).secrets.count()).toBe(0);
  });
});

describe('history', () => {
  it('counts warnings and blocks of one account alone, newest first', async () => {
    await record({}, at('2026-10-01T08:00:00Z'));
    await record({}, at('2026-11-01T08:00:00Z'));
    await record({ kind: 'block' });
    await record({ author: 'altra.persona' });
    await record({ platform: 'linkedin' });
    expect(await history(['carla.finta'])).toEqual({
      warnings: 2,
      blocks: 1,
      warnedAt: ['2026-11-01T08:00:00.000Z', '2026-10-01T08:00:00.000Z'],
    });
    expect((await history(['nessuno'])).warnings).toBe(0);
  });

  it('knows an account under all its keys, and each event once', async () => {
    await record();
    await record({ author: '61550000000001' });
    expect((await history(['carla.finta', '61550000000001', 'carla.finta'])).warnings).toBe(2);
  });

  it('does not mix institutions', async () => {
    await record();
    value(await ensureSecret('polimi', NOW));
    expect((await history(['carla.finta'], NOW, 'polimi')).warnings).toBe(0);
  });

  it.each(DECIDED.filter((kind) => kind !== 'warning' && kind !== 'block'))('%s never counts', async (kind) => {
    await record({ kind });
    expect(await history(['carla.finta'])).toEqual({ warnings: 0, blocks: 0, warnedAt: [] });
  });

  it('holds a warning for exactly twelve months', async () => {
    await record();
    expect((await history(['carla.finta'], new Date('2027-11-24T10:29:59.999Z'))).warnings).toBe(1);
    expect((await history(['carla.finta'], new Date('2027-11-24T10:30:00.000Z'))).warnings).toBe(0);
  });
});

describe('reversal', () => {
  it.each(['warning', 'block'] as const)('takes a %s out of the count and leaves it in the register', async (kind) => {
    const id = await record({ kind });
    const reversal = value(await revertEvent(id, 'scritto da un omonimo', at('2026-11-25T08:00:00Z').now));
    expect(await history(['carla.finta'])).toEqual({ warnings: 0, blocks: 0, warnedAt: [] });
    const [undoing, undone] = await listEvents();
    expect(undoing).toMatchObject({
      id: reversal.id,
      kind: 'reversal',
      reverts: id,
      reason: 'scritto da un omonimo',
      excerpt: null,
      evidence: null,
      at: '2026-11-25T08:00:00.000Z',
    });
    expect(undone).toMatchObject({ id, kind, revertedAt: '2026-11-25T08:00:00.000Z' });
  });

  it('brings a dismissed flag back', async () => {
    const id = await record({ kind: 'dismissed' });
    expect(await dismissedOn('facebook')).toEqual([{ commentId: '7001', labels: ['insult'] }]);
    value(await revertEvent(id, 'ripensato', NOW));
    expect(await dismissedOn('facebook')).toEqual([]);
  });

  it('is refused for nothing, for a reversal, and the second time, even at once', async () => {
    const id = await record();
    const outcomes = await Promise.all([revertEvent(id, 'a', NOW), revertEvent(id, 'b', NOW)]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    const [reversal] = (await listEvents()).filter((event) => event.kind === 'reversal');
    for (const wrong of ['nessuno', reversal?.id ?? '', id]) {
      expect(await revertEvent(wrong, 'c', NOW)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    expect(await listEvents()).toHaveLength(2);
  });
});

describe('questions', () => {
  it('filters by person, label, kind, dates and words, newest first', async () => {
    await record({ labels: ['insult', 'vulgarity'], reason: 'Già avvisata a voce' }, at('2026-11-01T00:00:00Z'));
    await record({ author: 'altra.persona', kind: 'removal', excerpt: 'Perché no?' }, at('2026-11-02T00:00:00Z'));
    await record({ kind: 'escalation', role: 'referente interno', labels: ['crisis'] }, at('2026-11-03T00:00:00Z'));
    const kinds = async (filter: Parameters<typeof listEvents>[0]) =>
      (await listEvents(filter)).map((event) => event.kind);
    const [first] = await listEvents({ kind: 'warning' });
    expect(await kinds({})).toEqual(['escalation', 'removal', 'warning']);
    expect(await kinds({ authorKey: first?.authorKey })).toEqual(['escalation', 'warning']);
    expect(await kinds({ label: 'vulgarity' })).toEqual(['warning']);
    expect(await kinds({ from: '2026-11-02T00:00:00.000Z', to: '2026-11-03T00:00:00.000Z' })).toEqual(['removal']);
    expect(await kinds({ search: 'GIA avvisata' })).toEqual(['warning']);
    expect(await kinds({ search: 'perche' })).toEqual(['removal']);
    expect(await kinds({ search: 'referente farabutti' })).toEqual(['escalation']);
    expect(await kinds({ search: ' ', label: null })).toHaveLength(3);
    expect(await kinds({ platform: 'x' })).toEqual([]);
  });

  it('joins the labels dismissed at one comment, on one platform', async () => {
    await record({ kind: 'dismissed', labels: ['insult'] });
    await record({ kind: 'dismissed', labels: ['spam', 'insult'] });
    await record({ kind: 'dismissed', platform: 'linkedin' });
    await record({ kind: 'warning', comment: { id: '9', permalink: null, postId: null } });
    expect(await dismissedOn('facebook')).toEqual([{ commentId: '7001', labels: ['insult', 'spam'] }]);
  });

  it('wakes live queries at every decision', async () => {
    const seen: number[] = [];
    const subscription = liveQuery(() => listEvents()).subscribe((events) => seen.push(events.length));
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await record();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    subscription.unsubscribe();
  });
});

describe('directory and replies', () => {
  const pec = {
    key: 'pec',
    value: 'ente@pec.example',
    source: 'https://ente.example',
    checkedAt: '2026-11-20',
  } as const;
  const reply = (id: Template['id'], text: string, version = 1): Template => ({
    id,
    version,
    title: id,
    text,
    short: { it: text, en: text },
  });
  const defaults = [reply('redirect-pec', 'di serie'), reply('thanks', 'di serie')];

  it('keeps the contacts of each institution apart and replaces them as a whole', async () => {
    value(await saveDirectory('inail', [pec, { ...pec, key: 'phone', value: '06 000' }]));
    value(await saveDirectory('polimi', [{ ...pec, value: 'ateneo@pec.example' }]));
    value(await saveDirectory('inail', [pec]));
    expect(await listDirectory('inail')).toEqual([pec]);
    expect(await listDirectory('polimi')).toEqual([{ ...pec, value: 'ateneo@pec.example' }]);
    expect(await saveDirectory('inail', [pec, pec])).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await listDirectory('inail')).toEqual([pec]);
  });

  it('gives a wording kept before replies had a short form the short form that ships', async () => {
    const db = await opened();
    const { short: _, ...old } = reply('thanks', 'nostro', 2);
    // As an earlier version of the extension left it on the disk.
    await db.templates.put({ ...old, institution: 'inail' } as never);
    const [, thanks] = await listTemplates('inail', defaults);
    expect(thanks).toEqual({ ...old, short: { it: 'di serie', en: 'di serie' } });
  });

  it('puts the own wording in the place of the text that ships, until it is forgotten', async () => {
    value(await saveTemplate('inail', reply('thanks', 'nostro', 2)));
    expect((await listTemplates('inail', defaults)).map((one) => one.text)).toEqual(['di serie', 'nostro']);
    expect(await listTemplates('polimi', defaults)).toEqual(defaults);
    value(await forgetTemplate('inail', 'thanks'));
    expect(await listTemplates('inail', defaults)).toEqual(defaults);
  });
});

describe('retention', () => {
  const kept = async () => (await listEvents()).map((event) => event.kind).sort();

  it('forgets at the hour of expiry, not before, and the reversal with it', async () => {
    const id = await record();
    value(await revertEvent(id, 'errore', NOW));
    const early = await purge(new Date('2027-11-24T10:29:59.999Z'), RETENTION);
    expect(value(early)).toEqual({ deleted: 0 });
    expect(value(await purge(new Date('2027-11-24T10:30:00.000Z'), RETENTION))).toEqual({ deleted: 2 });
    expect(await kept()).toEqual([]);
  });

  it('holds a warning to the term it was given with', async () => {
    await record({}, { ...TERMS, warningMonths: 24 });
    expect(value(await purge(new Date('2028-11-24T10:29:00Z'), { ...RETENTION, warningMonths: 1 }))).toEqual({
      deleted: 0,
    });
  });

  it('forgets dismissed flags after their days and the rest after their months; blocks, escalations and evidence stay', async () => {
    for (const kind of DECIDED) await record({ kind });
    expect(value(await purge(new Date('2026-12-24T10:29:00Z'), RETENTION))).toEqual({ deleted: 0 });
    expect(value(await purge(new Date('2026-12-24T10:30:00Z'), RETENTION))).toEqual({ deleted: 1 });
    expect(await kept()).toEqual(DECIDED.filter((kind) => kind !== 'dismissed').sort());
    value(await purge(new Date('2027-11-24T10:29:00Z'), RETENTION));
    expect(await kept()).toEqual(DECIDED.filter((kind) => kind !== 'dismissed').sort());
    value(await purge(new Date('2027-11-24T10:30:00Z'), RETENTION));
    expect(await kept()).toEqual(['block', 'escalation', 'evidence']);
  });

  it('changes nothing that stays, for any mixture', async () => {
    const lines = fc.array(
      fc.record({
        kind: fc.constantFrom<Exclude<EventKind, 'reversal'>[]>(...DECIDED),
        daysAgo: fc.integer({ min: 0, max: 800 }),
      }),
      {
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (mixture) => {
        await (await opened()).events.clear();
        for (const { kind, daysAgo } of mixture) {
          await record({ kind }, { ...TERMS, now: new Date(NOW.getTime() - daysAgo * 86_400_000) });
        }
        const before = await listEvents();
        const { deleted } = value(await purge(NOW, RETENTION));
        const after = await listEvents();
        expect(after.length).toBe(before.length - deleted);
        expect(before.filter((event) => after.some((one) => one.id === event.id))).toEqual(after);
        expect((await history(['carla.finta'])).warnings).toBe(
          after.filter((event) => event.kind === 'warning').length,
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-11-24T10:30:00.000Z', 12, '2027-11-24T10:30:00.000Z'],
    ['2026-01-31T23:59:59.999Z', 1, '2026-02-28T23:59:59.999Z'],
    ['2028-02-29T00:00:00.000Z', 12, '2029-02-28T00:00:00.000Z'],
    ['2026-03-31T12:00:00.000Z', -1, '2026-02-28T12:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', -12, '2025-01-15T00:00:00.000Z'],
  ])('%s %i -> %s', (from, months, to) => {
    expect(monthsAfter(new Date(from), months).toISOString()).toBe(to);
  });
});
