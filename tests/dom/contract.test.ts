// Knows what every adapter owes on every simulated page: its own comments as they are shown, nobody else's, and a page left as it was. Must not know how any of them reads.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageReading } from '../../lib/cli/adapters-in-page.ts';
import { adapterWorld } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { openSaved, openSimulated } from './page-opening.ts';
import { type Shown, SIMULATED_MATRIX, SIMULATED_PAGES } from './simulated-pages.ts';

declare const garbo: typeof import('./contract-in-page.ts');

const ENTRY = 'tests/dom/contract-in-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

/** What of a reading can be held against what the page shows. */
const readOf = ({ comments }: PageReading): Omit<Shown, 'also'>[] =>
  comments.map(({ id, idFrom, parentId, author, text, cut }) => ({
    id: idFrom === 'hash' ? null : id,
    parentId,
    keys: author.key === null ? [] : [author.key, ...author.aliases],
    displayName: author.displayName,
    text,
    cut,
  }));

/** Keys of which one is enough; a name where the page is asked for one; of a cut text its beginning. */
function shownAs(shown: readonly Shown[], read: readonly Omit<Shown, 'also'>[]): Omit<Shown, 'also'>[] {
  return shown.map(({ also: _, ...one }, place) => {
    const other = read[place];
    const key = other?.keys.find((candidate) => one.keys.includes(candidate));
    const isBeginning = one.cut && other !== undefined && one.text.startsWith(other.text.replace(/\s*…$/u, ''));
    return {
      ...one,
      keys: key !== undefined && other ? other.keys : one.keys,
      displayName: one.displayName ?? other?.displayName ?? null,
      text: isBeginning && other ? other.text : one.text,
    };
  });
}

async function contractOn(page: Page) {
  const world = await adapterWorld(page, ENTRY);
  return world.call(() => garbo.readByAll());
}

const PAGES = process.env.SOAK ? [...SIMULATED_PAGES, ...SIMULATED_MATRIX] : SIMULATED_PAGES;

test.each(PAGES)(
  '$name is read as it is shown, twice the same, by its own adapter alone, and left as it was; so is a saved copy',
  async (simulated) => {
    const page = await openSimulated(chromium, simulated);
    const { own, again, others, changes, painted } = await contractOn(page);
    expect(own.failures).toEqual([]);
    expect(readOf(own)).toEqual(shownAs(simulated.shown, readOf(own)));
    expect(own.comments).toMatchObject(simulated.shown.map(({ also }) => also));
    expect(own.seen).toBeLessThanOrEqual(simulated.shown.length);
    expect(own.seen > 0).toBe(simulated.shown.length > 0);
    expect(own.comments.every(({ platform }) => platform === simulated.platform)).toBe(true);
    expect(again).toEqual(own);
    expect(others).toEqual([]);
    expect(changes).toEqual([]);
    expect(painted).toEqual(own.comments.map(({ text }) => text));
    const copy = await contractOn(await openSaved(page));
    expect(copy.own.failures).toEqual([]);
    expect(readOf(copy.own)).toEqual(readOf(own));
  },
);
