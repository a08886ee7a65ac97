// Knows what opening a cut text must do on each platform that cuts texts. Must not know how it is done.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapterWorld, extractComments } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { INAIL_CALL } from '../simulators/facebook/data/inail-posts.ts';
import { POLIMI_OPEN_DAY } from '../simulators/linkedin/data/polimi-posts.ts';
import { CUT } from '../simulators/x/data.ts';

declare const garbo: typeof import('./comment-in-page.ts');

const FACEBOOK = `https://www.facebook.com${INAIL_CALL.path}?still&layout=c`;
const LINKEDIN = `https://www.linkedin.com/posts/${POLIMI_OPEN_DAY.slug}-activity-${POLIMI_OPEN_DAY.activity}-a1B2?still=1&dialect=sdui&cut=1`;
const X = `https://x.com/inail_gov/status/${CUT.focal.id}?still=1`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

/** @param id null: the one comment that is cut there (LinkedIn's simulator numbers comments as they come) */
async function opened(address: string, id: string | null) {
  const page = await chromium.visit(address);
  const wanted = id ?? (await cutOne(page));
  const world = await adapterWorld(page, 'tests/dom/comment-in-page.ts');
  const answer = await world.call((of) => garbo.open(of), wanted);
  return { ...answer, address: page.url() };
}

async function cutOne(page: Page): Promise<string> {
  await page.locator('[data-testid="expandable-text-button"]').first().waitFor();
  const cut = (await extractComments(page)).comments.filter((comment) => comment.cut);
  expect(cut).toHaveLength(1);
  return cut[0]?.id ?? '';
}

test.each([
  ['Facebook', FACEBOOK, '7019', 'come è andata a finire.'],
  ['LinkedIn, the newer dialect', LINKEDIN, null, null],
  ['X', X, '2013002100000000022', 'nessuno ha mai risposto. Siete dei cretini, tutti quanti.'],
] as const)('%s opens the rest in place by its own control', async (_where, address, id, end) => {
  const { before, after, how, address: still } = await opened(address, id);
  expect(before.cut).toBe(true);
  expect(how).toBe('ok');
  expect(after.cut).toBe(false);
  expect(after.text.length).toBeGreaterThan(before.text.length);
  if (end !== null) expect(after.text.endsWith(end)).toBe(true);
  expect(new URL(still).pathname).toBe(new URL(address).pathname);
});

test('a link to another page is never followed: on X it stays as it is, and says so', async () => {
  const { before, after, how, address } = await opened(X, '2013002200000000023');
  expect(before.cut).toBe(true);
  expect(how).toBe('text-not-opened');
  expect(after).toEqual(before);
  expect(address).toBe(X);
});
