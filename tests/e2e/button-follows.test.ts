// Knows that a button stays beside its comment whatever moves it: the page, a box that scrolls by itself, a comment above that grows. Must not know how it is moved.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { eventually, type ModeratedPage, openModerated, prepareDesk } from './editor-desk.ts';

const IN_A_DIALOG = 'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1';
const ON_THE_PAGE = 'https://x.com/inail_gov/status/2013000000000000001?still=1';
const WORDS = 'buffoni';
/** Px by which a button may stand beside its place: places are rounded. */
const ROUNDED = 2;

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium({ grants: ['facebook', 'x'] });
  await prepareDesk(browser, { institution: 'inail', accounts: { facebook: ['inail'], x: ['inail_gov'] } });
});
afterAll(() => browser?.close());

/** Top of the last comment with these words (the one in front), CSS px from the top of the window. */
const topOfComment = (page: Page): Promise<number> =>
  page.evaluate((words) => {
    const all = [...document.querySelectorAll(':is(article, [role="article"]) [lang]')];
    const comment = all.findLast((one) => one.textContent?.includes(words));
    if (!comment) throw new Error(`no comment says "${words}"`);
    return comment.getBoundingClientRect().top;
  }, WORDS);

/** How far the button begins above its comment's words, px. */
async function distance({ page, overlay }: ModeratedPage): Promise<number | null> {
  const button = await overlay.maybeButton(WORDS);
  if (!button) return null;
  const { y } = await overlay.box(button);
  return y - (await topOfComment(page));
}

async function openBeside(address: string): Promise<{ readonly on: ModeratedPage; readonly beside: number }> {
  const on = await openModerated(browser, address);
  await on.page.evaluate((words) => {
    const all = [...document.querySelectorAll(':is(article, [role="article"]) [lang]')];
    all.findLast((one) => one.textContent?.includes(words))?.scrollIntoView({ block: 'center' });
  }, WORDS);
  let last: number | null = null;
  const beside = await eventually('its button at rest', async () => {
    const now = await distance(on);
    const rests = now !== null && now === last;
    last = now;
    return rests && { now };
  });
  expect(Math.abs(beside.now)).toBeLessThan(60);
  return { on, beside: beside.now };
}

const follows = (on: ModeratedPage, beside: number): Promise<boolean> =>
  eventually('the button beside its comment again', async () => {
    const now = await distance(on);
    return now !== null && Math.abs(now - beside) <= ROUNDED;
  });

async function scrolled(address: string, inDialog: boolean): Promise<void> {
  const { on, beside } = await openBeside(address);
  const before = await topOfComment(on.page);
  await on.page.evaluate((inside) => {
    const boxes = [...document.querySelectorAll('[role="dialog"] *')];
    const scroller = boxes.find((box) => box.scrollHeight > box.clientHeight && box.scrollTop > 0);
    if (inside && !scroller) throw new Error('nothing in the dialog scrolls');
    (inside ? scroller : document.scrollingElement)?.scrollBy(0, -70);
  }, inDialog);
  expect((await topOfComment(on.page)) - before).toBeCloseTo(70, 0);
  await follows(on, beside);
  await on.page.close();
}

it('with the page', () => scrolled(ON_THE_PAGE, false));

it('with a dialog that scrolls by itself', () => scrolled(IN_A_DIALOG, true));

it('when a comment above it grows', async () => {
  const { on, beside } = await openBeside(IN_A_DIALOG);
  const before = await topOfComment(on.page);
  await on.page.evaluate((words) => {
    const all = [...document.querySelectorAll(':is(article, [role="article"]) [lang]')];
    const own = all.findLastIndex((one) => one.textContent?.includes(words));
    all[own - 1]?.append(' Ancora due parole, e poi altre ancora.'.repeat(12));
  }, WORDS);
  expect(Math.abs((await topOfComment(on.page)) - before)).toBeGreaterThan(10);
  await follows(on, beside);
  await on.page.close();
});
