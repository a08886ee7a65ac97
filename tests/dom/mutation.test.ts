// Knows what is demanded of the adapters on pages that have changed: right or loud always, right nearly always. Must not know any mutation.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { sampleOf } from '../mutation/plan.ts';
import { type Tried, tryPage, type Wanted } from '../mutation/run.ts';
import { countsOf, shareRead, unreadOf, wrongOf } from '../mutation/table.ts';
import { SIMULATED_PAGES } from './simulated-pages.ts';

const SEED = 1;
/** One page of each shape; the long run takes every page and every mutation. */
const GATE = [
  'facebook-post-b',
  'facebook-reel',
  'linkedin-ember-post',
  'linkedin-sdui-post',
  'instagram-dialog',
  'x-post',
  'youtube-video',
];
const PAGES = SIMULATED_PAGES.filter(
  ({ name, shown }) => shown.length > 0 && (process.env.SOAK || GATE.includes(name)),
);
const WANTED: Wanted = {
  seed: SEED,
  only: null,
  choose: process.env.SOAK ? (_, all) => all : sampleOf(SEED, 1),
};
const LONG_MS = 600_000;

let chromium: Chromium;
const tried: Tried[] = [];
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

test.each(PAGES)('$name, changed: what is not read right is told', { timeout: LONG_MS }, async (page) => {
  const here = await tryPage(chromium, page, WANTED);
  tried.push(...here);
  expect(here.length).toBeGreaterThan(10);
  expect(wrongOf(here, SEED)).toEqual([]);
});

test('of what the changed pages still tell, 95 in 100 comments are read right', () => {
  const counts = countsOf(tried);
  expect(counts.mutations).toBeGreaterThan(PAGES.length * 10);
  expect(shareRead(counts), unreadOf(tried).join('\n')).toBeGreaterThanOrEqual(0.95);
});
