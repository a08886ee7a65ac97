// Knows that on a page of many comments only what is near the window is marked, that far ones are still counted and reached, and new ones found. Must not know what it costs.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { askTab, eventually, type ModeratedPage, openModerated, prepareDesk } from './editor-desk.ts';

const COMMENTS = 200;
const POST = `https://www.facebook.com/inail/posts/pfbid0InailBando?still=1&many=${COMMENTS}`;

let browser: Chromium;
let on: ModeratedPage;
let state: PageState;

beforeAll(async () => {
  browser = await launchChromium({ grants: ['facebook'] });
  await prepareDesk(browser, { institution: 'inail' });
  on = await openModerated(browser, POST);
  state = await eventually('all comments read', async () => {
    // Cast: the answer of our own content script.
    const now = (await askTab(browser, on.page, 'page-state')) as PageState;
    return now.health.read >= COMMENTS && now;
  });
});
afterAll(() => browser?.close());

/** Where marked words begin and end, CSS px from the top of the window, and how many windows high the list is. */
const marked = (page: Page) =>
  page.evaluate(() => {
    // Cast: only ranges that can be asked where they are get into our highlights.
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as unknown as Range[]);
    const boxes = ranges.map((range) => range.getBoundingClientRect());
    const inWindow = boxes.filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length;
    const far = boxes.filter(({ top, bottom }) => bottom < -2 * innerHeight || top > 3 * innerHeight).length;
    return { inWindow, far, all: boxes.length };
  });

it('marks what is near the window alone and counts the whole page', async () => {
  const { inWindow, far, all } = await marked(on.page);
  expect(inWindow).toBeGreaterThan(0);
  expect(far).toBe(0);
  expect(all).toBeLessThan(state.flagged.length);
  expect(state.flagged.length).toBeGreaterThan(COMMENTS / 2);
  expect(state.flagged.every(({ present }) => present)).toBe(true);
});

it('marks follow the window to the other end', async () => {
  await on.page.evaluate(() =>
    [...document.querySelectorAll('[role="dialog"] [role="article"]')].at(-1)?.scrollIntoView(),
  );
  await eventually('marks at the end', async () => (await marked(on.page)).inWindow > 0);
  await eventually('nothing far', async () => (await marked(on.page)).far === 0);
  await on.overlay.findButton('Apri la scheda di Garbo');
});

it('a comment that is far is shown with its mark and its card', async () => {
  const [first] = state.flagged;
  if (!first) throw new Error('nothing is flagged');
  await askTab(browser, on.page, 'show', { commentId: first.comment.id });
  await eventually('its card', () => on.overlay.cardText());
  await eventually('its marks', async () => (await marked(on.page)).inWindow > 0);
  expect(await askTab(browser, on.page, 'next-flagged')).toEqual({ ok: true, value: null });
  await on.page.keyboard.press('Escape');
});

it('a node that now shows another comment gets that one’s marks, and the former is told as gone', async () => {
  const former = await on.page.evaluate(() => {
    // Not one of the first: those are shown behind the dialog too.
    const article = document.querySelectorAll('[role="dialog"] [role="article"]')[40];
    const links = [...(article?.querySelectorAll('a[href*="comment_id"]') ?? [])];
    const number = /comment_id=([^&]+)/;
    // The time link alone has the number in the clear.
    const plain = links
      .flatMap((link) => number.exec(link.getAttribute('href') ?? '')?.[1] ?? [])
      .find((id) => /^\d+$/.test(id));
    for (const link of links)
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace(number, 'comment_id=990100'));
    const words = article?.querySelector('[lang]');
    if (words) words.textContent = 'Siete una manica di buffoni incompetenti';
    return plain;
  });
  await eventually('the comment that is shown now', async () => {
    // Cast: the answer of our own content script.
    const { flagged } = (await askTab(browser, on.page, 'page-state')) as PageState;
    const shown = flagged.find(({ comment }) => comment.id === '990100');
    return shown?.present && !flagged.some(({ comment, present }) => comment.id === former && present);
  });
});

it('a comment that is put among the others is found and judged', async () => {
  await on.page.evaluate(() => {
    const [article] = document.querySelectorAll('[role="dialog"] [role="article"]');
    const fresh = article?.cloneNode(true);
    if (!article || !(fresh instanceof Element)) throw new Error('no comment');
    for (const link of fresh.querySelectorAll('a[href*="comment_id"]'))
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/comment_id=[^&]+/, 'comment_id=990099'));
    const [words] = fresh.querySelectorAll('[lang]');
    if (words) words.textContent = 'Siete una manica di buffoni incompetenti';
    article.after(fresh);
  });
  const found = await eventually('the new comment', async () => {
    // Cast: the answer of our own content script.
    const now = (await askTab(browser, on.page, 'page-state')) as PageState;
    return now.flagged.find(({ comment }) => comment.id === '990099');
  });
  expect(found.present).toBe(true);
});
