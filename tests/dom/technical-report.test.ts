// Knows that a technical report tells the shape of any page and nothing of anybody. Must not know how it is made.
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  OTHER_ATTRIBUTE,
  OTHER_ELEMENT,
  REPORTED_ATTRIBUTES,
  REPORTED_TAGS,
  REPORTED_VALUES,
  type StructureNode,
  type TechnicalReport,
} from '../../lib/core/technical-report.ts';
import { adapterWorld } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { openSimulated } from './page-opening.ts';
import { SIMULATED_PAGES } from './simulated-pages.ts';

declare const garbo: typeof import('./technical-report-in-page.ts');

const ENTRY = 'tests/dom/technical-report-in-page.ts';
/** Keys and words of the report's own. */
const OWN = new Set([
  ...'schema adapter version browser browserVersion pageLanguage counts seen found read unreadable unmatchedMenus'.split(
    ' ',
  ),
  ...'failures anchors structure tag is attributes values hasText repeated cut children'.split(' '),
  ...'comment unreadable-comment words menu-button reply-button chromium firefox other it en'.split(' '),
  ...'facebook linkedin instagram x youtube root id author text post list'.split(' '),
  OTHER_ELEMENT,
  OTHER_ATTRIBUTE,
]);
const VALUES = new Set(Object.values(REPORTED_VALUES).flatMap((values) => [...values]));

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

const reportOn = async (page: Page): Promise<TechnicalReport> =>
  (await adapterWorld(page, ENTRY)).call(() => garbo.reportHere());

/** Every string in the report, keys too, that is in no closed list. */
function strangers(value: unknown, anchors: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return isKnown(value) || anchors.has(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => strangers(one, anchors));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [...strangers(key, anchors), ...strangers(inside, anchors)]);
}

const isKnown = (word: string): boolean =>
  OWN.has(word) ||
  REPORTED_TAGS.has(word) ||
  REPORTED_ATTRIBUTES.has(word) ||
  VALUES.has(word) ||
  /^\d+(?:\.\d+)*$/.test(word);

const flat = (node: StructureNode): StructureNode[] => [node, ...(node.children ?? []).flatMap(flat)];

const ONE_EACH = [
  'facebook-post-b',
  'linkedin-ember-post',
  'linkedin-sdui-post',
  'instagram-dialog',
  'x-post',
  'youtube-video',
];

test.each(SIMULATED_PAGES.filter(({ name }) => ONE_EACH.includes(name)))(
  '$name: the report shows where comments, words and buttons are, and no word of anybody',
  async (simulated) => {
    const page = await openSimulated(chromium, simulated);
    const report = await reportOn(page);
    expect(strangers(report, new Set(Object.keys(report.anchors)))).toEqual([]);
    expect(report.adapter).toBe(simulated.platform);
    expect(report.counts.found).toBe(simulated.shown.length);
    const parts = flat(report.structure).map((node) => node.is);
    for (const part of ['comment', 'words', 'reply-button']) expect(parts).toContain(part);
    expect(Object.values(report.anchors).some((count) => count > 0)).toBe(true);
    // Enough to build the page again, little enough to be read.
    expect(flat(report.structure).length).toBeGreaterThan(30);
    expect(JSON.stringify(report).length).toBeLessThan(250_000);
  },
);

/** Names, numbers and addresses wherever a page can put them. */
const secret = fc.constantFrom(
  'mario-rossi',
  'Mario Rossi',
  '3470000000',
  'mario@posta.example',
  'button-mario',
  'ytd-mario-rossi',
  'urn:li:comment:1',
);
const hostile = fc.record({
  tag: fc.oneof(
    fc.constantFrom('div', 'article', 'a', 'span', 'ytd-comment-view-model'),
    fc.constantFrom('mario-rossi', 'x-3470000000'),
  ),
  attributes: fc.dictionary(
    fc.oneof(
      fc.constantFrom('role', 'type', 'dir', 'tabindex', 'aria-haspopup', 'data-testid', 'href', 'id', 'class', 'lang'),
      fc.constantFrom('data-mario-rossi', 'mario', 'data-3470000000'),
    ),
    fc.oneof(secret, fc.constantFrom('button', 'article', 'true')),
    { maxKeys: 6 },
  ),
  text: secret,
});

test('whatever a page is made of, every word of the report is of the closed lists', async () => {
  const page = await chromium.visit('https://www.facebook.com/inail?still=1');
  const world = await adapterWorld(page, ENTRY);
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 12 }), secret, async (parts, lang) => {
      const report = await world.call((elements, language) => garbo.reportOn(elements, language), parts, lang);
      expect(strangers(report, new Set(Object.keys(report.anchors)))).toEqual([]);
    }),
    { numRuns: 60, seed: 1 },
  );
});
