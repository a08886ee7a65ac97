// Knows how settings are kept, changed, checked and watched. Must not know what they lead to.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The storage library looks for the browser once, when it is loaded: hence the stub first and the import after it.
vi.stubGlobal('browser', fakeBrowser);
const { DEFAULT_SETTINGS, readSettings, resetSettings, watchSettings, writeSettings } = await import(
  '../../../lib/settings/items.ts'
);

const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings')).settings;

beforeEach(async () => {
  vi.restoreAllMocks();
  await fakeBrowser.storage.local.clear();
});

describe('reading', () => {
  it('gives the defaults where nothing was ever kept, and keeps nothing by reading', async () => {
    expect(await readSettings()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await stored()).toBeUndefined();
  });

  it('paints nothing on LinkedIn unless told', () => {
    expect(DEFAULT_SETTINGS.panelOnly).toEqual({
      facebook: false,
      linkedin: true,
      instagram: false,
      x: false,
      youtube: false,
    });
    expect(DEFAULT_SETTINGS).toMatchObject({
      institution: null,
      warningMonths: 12,
      dismissedDays: 30,
      welcomed: false,
    });
  });

  it.each([
    ['a string', 'inail', 'il contenuto'],
    ['a missing field', { ...DEFAULT_SETTINGS, warningMonths: undefined }, 'warningMonths'],
    ['an unknown field', { ...DEFAULT_SETTINGS, apiKey: 'x' }, 'il contenuto: campi sconosciuti (apiKey)'],
    [
      'an institution by its long name',
      { ...DEFAULT_SETTINGS, institution: 'Ente Finto' },
      'non è il nome breve di un ente',
    ],
    ['months out of range', { ...DEFAULT_SETTINGS, warningMonths: 0 }, 'almeno 1'],
    ['half a day', { ...DEFAULT_SETTINGS, dismissedDays: 1.5 }, 'numero intero'],
    ['an unknown site', { ...DEFAULT_SETTINGS, accounts: { tiktok: ['x'] } }, 'accounts: campi sconosciuti (tiktok)'],
    [
      'an account with spaces',
      { ...DEFAULT_SETTINGS, accounts: { facebook: ['la pagina'] } },
      'non è il nome di un account',
    ],
  ])('refuses %s, says so, and leaves it as it is', async (_name, value, advice) => {
    await fakeBrowser.storage.local.set({ settings: value });
    const before = await stored();
    const read = await readSettings();
    expect(read).toMatchObject({ ok: false, error: { code: 'bad-input', detail: expect.stringContaining(advice) } });
    expect(await writeSettings({ welcomed: true })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await stored()).toEqual(before);
    expect(await resetSettings()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await readSettings()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  it('fills in a site that was never spoken of', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, panelOnly: { facebook: true } } });
    const read = await readSettings();
    expect(read.ok && read.value.panelOnly).toEqual({
      facebook: true,
      linkedin: true,
      instagram: false,
      x: false,
      youtube: false,
    });
  });
});

describe('writing', () => {
  it('changes what is named and keeps the rest', async () => {
    await writeSettings({ institution: 'inail', accounts: { facebook: ['inail'] } });
    const after = await writeSettings({ warningMonths: 6 });
    const expected = { ...DEFAULT_SETTINGS, institution: 'inail', accounts: { facebook: ['inail'] }, warningMonths: 6 };
    expect(after).toEqual({ ok: true, value: expected });
    expect(await stored()).toEqual(expected);
  });

  it('loses no change when two come at once', async () => {
    await Promise.all([
      writeSettings({ institution: 'polimi' }),
      writeSettings({ welcomed: true }),
      writeSettings({ dismissedDays: 7 }),
    ]);
    expect(await readSettings()).toMatchObject({
      ok: true,
      value: { institution: 'polimi', welcomed: true, dismissedDays: 7 },
    });
  });

  it('refuses a bad change and goes on with the next', async () => {
    const bad = await writeSettings({ warningMonths: 999 });
    expect(bad).toMatchObject({
      ok: false,
      error: { code: 'bad-input', detail: expect.stringContaining('al massimo 60') },
    });
    expect(await stored()).toBeUndefined();
    expect(await writeSettings({ warningMonths: 24 })).toMatchObject({ ok: true, value: { warningMonths: 24 } });
  });

  it.each([
    ['QuotaExceededError: quota bytes exceeded', 'storage-full'],
    ['IO error: .../000003.log', 'storage-failed'],
  ])('tells %s', async (words, code) => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error(words));
    expect(await writeSettings({ welcomed: true })).toMatchObject({ ok: false, error: { code } });
    vi.restoreAllMocks();
    expect(await writeSettings({ welcomed: true })).toMatchObject({ ok: true });
  });
});

describe('watching', () => {
  it('tells every change until the signal ends it, and a bad value as a failure', async () => {
    const ending = new AbortController();
    const told: unknown[] = [];
    watchSettings(
      (settings) => told.push(settings.ok ? settings.value.warningMonths : settings.error.code),
      ending.signal,
    );
    await writeSettings({ warningMonths: 3 });
    await fakeBrowser.storage.local.set({ settings: { broken: true } });
    await fakeBrowser.storage.local.remove('settings');
    ending.abort();
    await writeSettings({ warningMonths: 4 });
    expect(told).toEqual([3, 'bad-input', 12]);
  });

  it('never begins under a signal that has ended', async () => {
    const tell = vi.fn();
    watchSettings(tell, AbortSignal.abort());
    await writeSettings({ warningMonths: 5 });
    expect(tell).not.toHaveBeenCalled();
  });
});
