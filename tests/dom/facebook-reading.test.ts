// Knows what the Facebook adapter must read while people move about on the simulator; contract.test.ts reads its pages as they are loaded. Must not know how it reads.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Comment } from '../../lib/core/types.ts';
import { extractComments } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { INAIL_CALL, INAIL_CAMPAIGN } from '../simulators/facebook/data/inail-posts.ts';
import { GROUP_POST, REEL_POST } from '../simulators/facebook/data/other-posts.ts';
import { INAIL } from '../simulators/facebook/data/people.ts';
import { POLIMI_ADMISSION, POLIMI_LAB } from '../simulators/facebook/data/polimi-posts.ts';
import { everyComment, wordsOf } from '../simulators/facebook/data/shapes.ts';
import { commentOf, type Expected, expectedAtPost, expectedInTimeline, expectedUnder } from './facebook-expected.ts';

/** Long enough for the simulator to cut it. */
const LONG = commentOf(INAIL_CALL, '7019');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function open(path: string, query = 'still=1'): Promise<Page> {
  const page = await chromium.visit(`https://www.facebook.com${path}${path.includes('?') ? '&' : '?'}${query}`);
  await page.locator('[role=banner]').waitFor();
  return page;
}

const judged = (comment: Comment): Expected => ({
  id: comment.id,
  parentId: comment.parentId,
  permalink: comment.permalink ?? '',
  text: comment.text,
  key: comment.author.key,
  aliases: comment.author.aliases,
  handle: comment.author.handle,
  displayName: comment.author.displayName ?? '',
  profileUrl: comment.author.profileUrl,
  own: comment.author.own,
  postId: comment.post.id ?? '',
  postText: comment.post.text ?? '',
  postedAt: comment.postedAt,
});

/** A cut text is told apart: it is looked at in a test of its own. */
const uncut = (expected: readonly Expected[]): Expected[] => expected.filter((one) => one.id !== LONG.id);

test('a text that "See more" cuts is said to be cut, without the label; once opened it is whole', async () => {
  const page = await open(INAIL_CALL.path);
  const read = async () => (await extractComments(page)).comments.find((one) => one.id === LONG.id);
  const before = await read();
  expect(before?.cut).toBe(true);
  expect(before?.text.endsWith('…')).toBe(true);
  expect(before?.text).not.toContain('Altro');
  expect(wordsOf(LONG.pieces).startsWith((before?.text ?? '').slice(0, -1).trimEnd())).toBe(true);
  await page.getByRole('button', { name: 'Altro…' }).click();
  expect(await read()).toMatchObject({ cut: false, text: wordsOf(LONG.pieces) });
});

test('lists that grow, fold and are drawn anew lose and double nothing', async () => {
  const page = await open(INAIL_CALL.path, 'layout=a');
  const expected = new Map(expectedAtPost(INAIL_CALL).map((one) => [one.id, one]));
  for (const name of ['Più pertinenti', 'ha risposto']) await page.getByRole('button', { name }).first().click();
  // The sign of more to come may go between two looks at it, so looking and scrolling are one step in the page.
  const moreToCome = () =>
    page.evaluate(() => {
      const status = document.querySelector('[role=status]');
      status?.scrollIntoView();
      return status !== null;
    });
  while (await moreToCome()) {
    const { comments } = await extractComments(page);
    expect(new Set(comments.map((one) => one.id)).size).toBe(comments.length);
    await page.waitForTimeout(100);
  }
  await vi.waitFor(
    async () => {
      const { comments, failures } = await extractComments(page);
      expect(failures).toEqual([]);
      expect(comments.map(judged).filter((one) => one.id !== LONG.id)).toEqual(uncut([...expected.values()]));
    },
    { timeout: 15_000, interval: 200 },
  );
});

test('nodes that are given to other comments are read as what they have become', async () => {
  const page = await open(POLIMI_ADMISSION.path);
  const first = page.getByRole('dialog').locator('[role=article][aria-label]').first();
  await first.evaluate((node) => Object.assign(globalThis, { kept: node }));
  const before = (await extractComments(page)).comments.map((one) => one.id);
  await page.getByRole('button', { name: 'Tutti i commenti' }).click();
  await page.getByRole('button', { name: 'Più recenti' }).waitFor();
  const { comments } = await extractComments(page);
  const sameNode = await first.evaluate((node) => (globalThis as { kept?: unknown }).kept === node);
  expect(sameNode).toBe(true);
  expect(comments.map((one) => one.id)).not.toEqual(before);
  const expected = new Map(expectedAtPost(POLIMI_ADMISSION).map((one) => [one.id, one]));
  expect(comments.map(judged)).toEqual(comments.map((one) => expected.get(one.id)));
  expect(comments).toHaveLength(expected.size);
});

test('a comment just sent waits until Facebook has numbered it', async () => {
  const page = await open(POLIMI_LAB.path);
  const box = page.getByRole('dialog').getByRole('textbox', { name: 'Commenta come Politecnico di Milano' });
  await box.click();
  await box.pressSequentially('Grazie a tutti');
  await box.press('Enter');
  await page.locator('a[href*="comment_id=client"]').first().waitFor();
  const waiting = await extractComments(page);
  expect(waiting.comments.map((one) => one.text)).not.toContain('Grazie a tutti');
  expect(waiting.failures).toEqual([]);
  expect(waiting.seen).toBe(waiting.comments.length);
  await page.locator('a[href*="comment_id=990001"]').first().waitFor();
  const numbered = (await extractComments(page)).comments.find((one) => one.id === '990001');
  expect(numbered).toMatchObject({ text: 'Grazie a tutti', parentId: null, author: { own: true } });
});

test('a comment that stands on the page twice is read once', async () => {
  const page = await open(GROUP_POST.path);
  await page.locator('[role=article][aria-label]').first().focus();
  await page.waitForFunction(() => document.querySelectorAll('[role=article][aria-label*="Carla"]').length > 2);
  const { comments } = await extractComments(page);
  expect(comments.map((one) => one.id)).toEqual(everyComment(GROUP_POST.comments).map((one) => one.id));
});

test('moving on within the page reads the page moved to', async () => {
  const page = await open('/inail');
  await page.getByRole('link', { name: 'Visualizza altri commenti' }).nth(1).click();
  await page.getByRole('dialog').waitFor();
  const { comments } = await extractComments(page);
  // Arrived without a load: the page's own data is still the timeline's, which tells of no comment.
  const expected = [...expectedInTimeline(INAIL).slice(0, 1), ...expectedUnder(INAIL_CAMPAIGN, null)];
  expect(comments.map(judged)).toEqual(expected);
  await page.getByRole('button', { name: 'Chiudi' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await extractComments(page)).comments.map(judged)).toEqual(expectedInTimeline(INAIL));
});

test('comments of a reel that have no number are told apart by what they say and how often', async () => {
  const page = await open(REEL_POST.path);
  expect((await extractComments(page)).comments).toEqual([]);
  await page.getByRole('button', { name: 'Commenta' }).click();
  await page.getByRole('complementary').waitFor();
  const { comments, failures } = await extractComments(page);
  const again = (await extractComments(page)).comments;
  expect(failures).toEqual([]);
  expect(comments.map((one) => [one.idFrom, one.text, one.author.displayName])).toEqual([
    ['link', 'Che spettacolo 😍', 'Dora Di Prova'],
    ['hash', 'Primo!', 'Mirko Campione'],
    ['hash', 'Primo!', 'Mirko Campione'],
  ]);
  expect(new Set(comments.map((one) => one.id)).size).toBe(3);
  expect(again.map((one) => one.id)).toEqual(comments.map((one) => one.id));
});

test('the order that leaves comments out is told of', async () => {
  const page = await open(INAIL_CALL.path, 'lang=en');
  expect((await extractComments(page)).notices).toEqual(['notice_sort_hides']);
  await page.getByRole('button', { name: 'Most relevant' }).click();
  await page.getByRole('button', { name: 'All comments' }).waitFor();
  expect((await extractComments(page)).notices).toEqual([]);
});
