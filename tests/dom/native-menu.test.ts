// Knows that the platform's menu opens at the right entry and that no held key ever presses one. Must not know how.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import type { Control } from '../../lib/core/types.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { isolatedWorld, type World } from '../browser/world.ts';
import { LABELS } from '../simulators/editors/menu/menu-labels.ts';
import type { Told } from './native-menu-in-page.ts';

let browser: Chromium;
let page: Page;
let keys: CDPSession;
let world: World;

beforeAll(async () => {
  browser = await launchChromium({ extension: false });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.context.newPage();
  keys = await page.context().newCDPSession(page);
  return () => page.close();
});

declare const garbo: typeof import('./native-menu-in-page.ts');

const KEYS = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
} as const;
type Key = keyof typeof KEYS;

const down = (key: Key, autoRepeat = false) =>
  keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...KEYS[key], autoRepeat });
const up = (key: Key) => keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...KEYS[key] });

async function repeat(key: Key, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await page.waitForTimeout(30);
    await down(key, true);
  }
}

async function hold(key: Key, times: number): Promise<void> {
  await down(key);
  await repeat(key, times);
  await up(key);
}

/** No remote desktop lets more pass between its pairs: systems repeat a held key each 25 to 50 ms. */
const PAIRS_WITHIN_MS = 60;

/** To be begun before the guard listens, which keeps events from whoever listens after it. @returns all pauses between a release and the next press so far, milliseconds. */
async function recordPauses(): Promise<() => Promise<number[]>> {
  const pauses = await page.evaluateHandle(() => {
    const seen: number[] = [];
    let released = Number.NaN;
    window.addEventListener('keyup', ({ timeStamp }) => (released = timeStamp), { capture: true });
    window.addEventListener('keydown', ({ timeStamp }) => seen.push(timeStamp - released), { capture: true });
    return seen;
  });
  return () => pauses.evaluate((seen) => seen.filter(Number.isFinite));
}

async function openPage(kind: string, lang: string, quirks = ''): Promise<void> {
  await page.goto(`https://editors.test/menu?kind=${kind}&lang=${lang}&quirks=${quirks}`);
  await page.waitForFunction(() => window.simulator?.ready);
  world = await isolatedWorld(page);
  await world.load(await bundleForPage('tests/dom/native-menu-in-page.ts'));
}

const mountCard = (control: Control, name: string | null = 'Carla Finta', guarded = true) =>
  world.call(
    (...[comment, ...rest]: Parameters<typeof garbo.mountCard>) => garbo.mountCard(comment, ...rest),
    'second',
    control,
    name,
    guarded,
  );

async function answer(): Promise<Told> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const told = await world.call(() => garbo.answer());
    if (told.done) return told;
    await page.waitForTimeout(50);
  }
  throw new Error('openControl has not answered');
}

const presses = () => page.evaluate(() => window.simulator.presses);

const CONTROLS = ['hide', 'delete', 'block', 'report'] as const;
/** The gate tries every control once and every kind of menu in one language; the long run all of them. */
const KINDS = [
  { kind: 'portal', langs: ['it'], controls: CONTROLS },
  { kind: 'dropdown', langs: ['en'], controls: ['delete'] },
  { kind: 'popover', langs: ['en'], controls: ['block'] },
] as const;
const TRIED = KINDS.map((one) =>
  process.env.SOAK ? ({ kind: one.kind, langs: ['it', 'en'], controls: CONTROLS } as const) : one,
);

describe.each(TRIED)('$kind', ({ kind, langs, controls }) => {
  describe.each(langs)('%s', (lang) => {
    test.each(controls)('%s, Enter held on our button', async (control) => {
      await openPage(kind, lang);
      await mountCard(control);
      await hold('Enter', 40);
      const focused = control !== 'hide';
      const label = LABELS[lang][control];
      expect(await answer()).toEqual({
        done: true,
        how: focused ? 'focused' : 'lit',
        label,
        of: 'second',
        hasFocus: focused,
      });
      expect(await presses()).toEqual([]);
      // Then the person decides, and holds that key too: the entry acts once, its question is not answered by the key.
      if (focused) await hold('Enter', 20);
      expect(await presses()).toEqual(focused ? [control] : []);
    });
  });
});

test('the page would suffer without the guard', async () => {
  await openPage('portal', 'it');
  await mountCard('delete', 'Carla Finta', false);
  await hold('Enter', 40);
  expect((await presses()).length).toBeGreaterThan(0);
});

describe('held in other ways', () => {
  test.each(['', 'keyup'])('Space, entries that act on %s', async (quirk) => {
    await openPage('portal', 'it', quirk);
    await mountCard('delete');
    await hold('Space', 30);
    await answer();
    expect(await presses()).toEqual([]);
  });

  test('Enter, entries that act on its release', async () => {
    await openPage('portal', 'it', 'keyup');
    await mountCard('delete');
    await hold('Enter', 40);
    expect(await answer()).toMatchObject({ how: 'focused' });
    expect(await presses()).toEqual([]);
  });

  test('a remote desktop that repeats by pairs of down and up', async () => {
    let longest = Number.POSITIVE_INFINITY;
    // A busy machine may send a pair so late that it is a press of its own: then what was to be tried was not, and is tried again.
    for (let attempt = 0; longest >= PAIRS_WITHIN_MS && attempt < 5; attempt++) {
      await openPage('portal', 'it');
      const pauses = await recordPauses();
      await mountCard('delete');
      for (let pair = 0; pair < 40; pair++) {
        await down('Enter');
        await up('Enter');
        await page.waitForTimeout(15);
      }
      expect(await answer()).toMatchObject({ done: true });
      const seen = await pauses();
      expect(seen.length).toBe(39);
      longest = Math.max(...seen);
      if (longest < PAIRS_WITHIN_MS) expect(await presses()).toEqual([]);
    }
    expect(longest).toBeLessThan(PAIRS_WITHIN_MS);
  });

  test('a key that went down in the popup', async () => {
    await openPage('portal', 'it');
    await world.call(() => garbo.askedFromElsewhere('second', 'delete'));
    await repeat('Enter', 40);
    await up('Enter');
    expect(await answer()).toMatchObject({ how: 'focused' });
    expect(await presses()).toEqual([]);
    await hold('Enter', 0);
    expect(await presses()).toEqual(['delete']);
  });

  test('an impatient second press, before the menu stands there', async () => {
    await openPage('portal', 'it', 'late');
    await mountCard('delete');
    for (const wait of [0, 250, 150]) {
      await page.waitForTimeout(wait);
      await hold('Enter', 0);
    }
    expect(await answer()).toMatchObject({ how: 'focused' });
    expect(await presses()).toEqual([]);
    await hold('Enter', 0);
    expect(await presses()).toEqual(['delete']);
  });

  test('the page keeps its own keys: a held one writes, a pressed one presses', async () => {
    await page.goto('https://editors.test/?engine=textarea');
    await page.waitForFunction(() => window.simulator?.ready);
    world = await isolatedWorld(page);
    await world.load(await bundleForPage('tests/dom/native-menu-in-page.ts'));
    await world.call(() => garbo.guardOnly());
    await page.focus('textarea');
    await hold('Space', 3);
    await hold('Enter', 3);
    await page.keyboard.type('a');
    expect(await page.inputValue('textarea')).toBe('    \n\n\n\na');
    await page.focus('#send');
    await hold('Space', 3);
    await hold('Enter', 2);
    // A native button is pressed once by Space, at its release, and by every Enter, repeated ones too.
    expect(await page.evaluate(() => window.simulator.sent.length)).toBe(4);
  });

  test('never let go: the entry is lit, not focused', async () => {
    await openPage('portal', 'it');
    await mountCard('delete');
    await down('Enter');
    await repeat('Enter', 220);
    expect(await answer()).toMatchObject({ how: 'lit', label: 'Elimina' });
    await repeat('Enter', 10);
    await up('Enter');
    expect(await presses()).toEqual([]);
  });
});

describe('menus that misbehave', () => {
  test.each(['hover', 'rerender', 'late', 'rerender,late,hover'])('%s', async (quirks) => {
    await openPage('portal', 'it', quirks);
    await mountCard('delete');
    await hold('Enter', 5);
    expect(await answer()).toEqual({ done: true, how: 'focused', label: 'Elimina', of: 'second', hasFocus: true });
    expect(await presses()).toEqual([]);
  });

  test("another comment's menu left open", async () => {
    await openPage('portal', 'it', 'stale');
    await mountCard('delete');
    await hold('Enter', 5);
    expect(await answer()).toMatchObject({ how: 'focused', of: 'second' });
    expect(await presses()).toEqual([]);
  });

  test('the entry is not there: the menu stays open and its labels are told, without the name', async () => {
    await openPage('portal', 'it', 'missing');
    await mountCard('hide');
    await hold('Enter', 5);
    expect(await answer()).toMatchObject({
      error: {
        code: 'entry-missing',
        detail: 'hide: none; offered: copia link al commento | elimina | blocca {name} | segnala commento',
      },
    });
    expect(await page.locator('[data-of="second"] .entry').count()).toBe(4);
    expect(await presses()).toEqual([]);
  });

  test('two entries that fit are none', async () => {
    await openPage('portal', 'it', 'ambiguous');
    await mountCard('delete');
    await hold('Enter', 5);
    expect(await answer()).toMatchObject({
      error: { code: 'entry-missing', detail: expect.stringContaining('ambiguous') },
    });
  });

  test('a button that does nothing', async () => {
    await openPage('portal', 'it', 'dead');
    await mountCard('delete');
    await hold('Enter', 5);
    expect(await answer()).toMatchObject({ error: { code: 'menu-missing' } });
  });

  test('a name that is not known', async () => {
    await openPage('portal', 'en');
    await mountCard('block', null);
    await hold('Enter', 5);
    expect(await answer()).toMatchObject({ how: 'focused', label: 'Block Carla Finta' });
  });
});
