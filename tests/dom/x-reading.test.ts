// Knows what else the X adapter must read on the simulator and on copies that lack an anchor; contract.test.ts reads its pages whole. Must not know how it reads.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comment } from '../../lib/core/types.ts';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { CALL, FROM_REPLY, REPLIES, wordsOf } from '../simulators/x/data.ts';
import { openSaved } from './page-opening.ts';
import { expectedOf as expected } from './x-expected.ts';

declare const garbo: Garbo;

const PATH = `/inail_gov/status/${CALL.id}`;
const FROM_REPLY_PATH = `/Carla_Finta/status/${FROM_REPLY.focal.id}`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function open(path: string, query = 'still=1'): Promise<Page> {
  const page = await chromium.visit(`https://x.com${path}?${query}`);
  await page.locator('article').first().waitFor();
  return page;
}

const found = (comments: readonly Comment[]) =>
  comments.map(({ id, author, text, postedAt, cut }) => ({
    id,
    key: author.key,
    displayName: author.displayName,
    text,
    postedAt,
    own: author.own,
    cut,
  }));

test('everything else about a reply', async () => {
  const [first] = (await extractComments(await open(PATH))).comments;
  expect(first).toMatchObject({
    platform: 'x',
    idFrom: 'link',
    permalink: `https://x.com/Carla_Finta/status/${REPLIES[0]?.id}`,
    parentId: null,
    author: { key: 'carla_finta', handle: 'Carla_Finta', aliases: [], profileUrl: 'https://x.com/Carla_Finta' },
    post: { id: CALL.id, text: wordsOf(CALL.pieces) },
    text: '@inail_gov siete dei buffoni,  vergognatevi!\n\nTre mesi per una risposta 😡🇮🇹',
  });
});

test('on the page of a reply, what stands above it is no comment and the opener owns the conversation', async () => {
  const page = await open(FROM_REPLY_PATH);
  const reading = await extractComments(page);
  expect(found(reading.comments)).toEqual(expected(REPLIES.slice(1, 2)));
  const world = await adapterWorld(page);
  const owner = await world.call(() => {
    const url = new URL(location.href);
    return garbo.adapterFor(url)?.owner(document.documentElement, url) ?? null;
  });
  expect(owner).toBe('inail_gov');
});

test('scrolled from end to end with cells that leave the page, every reply is read once and nothing foreign', async () => {
  const page = await open(PATH, 'many=40');
  const world = await adapterWorld(page);
  const ids = new Set<string>();
  for (let atEnd = false; !atEnd; ) {
    const { comments, failures } = await world.call(() => garbo.readPage());
    expect(failures).toEqual([]);
    for (const { id } of comments) ids.add(id);
    atEnd = await page.evaluate(async () => {
      const before = scrollY;
      scrollBy(0, 400);
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return scrollY === before;
    });
  }
  const end = await world.call(() => garbo.readPage());
  expect(end.comments.map((comment) => comment.id)).not.toContain('2013000900000000011');
  expect([...ids]).not.toContain('2013000900000000012');
  for (const { id } of REPLIES) expect(ids).toContain(id);
  expect(ids.size).toBe(REPLIES.length + 40);
});

describe('a page that has lost an anchor is read right by the next one, or says what is missing', () => {
  const drop = (attribute: string) => (html: string) => html.replaceAll(new RegExp(` ${attribute}`, 'g'), '');
  test.each([
    ['avatar handles', drop('data-testid="UserAvatar-Container-[^"]*"')],
    ['the mark of names', drop('data-testid="User-Name"')],
    ['the mark of words', drop('data-testid="tweetText"')],
    ['the mark of posts', drop('data-testid="tweet"')],
    ['the mark of the column', drop('data-testid="primaryColumn"')],
    ['the mark of "Show more"', drop('data-testid="tweet-text-show-more-link"')],
    ['dates in links', (html: string) => html.replaceAll(/<time[^>]*>[^<]*<\/time>/g, '')],
    ['classes', drop('class="[^"]*"')],
  ])('without %s', async (_, change) => {
    const reading = await extractComments(await openSaved(await open(PATH), change));
    expect(reading.failures).toEqual([]);
    expect(found(reading.comments).map(({ id, key, text, cut }) => ({ id, key, text, cut }))).toEqual(
      expected(REPLIES).map(({ id, key, text, cut }) => ({ id, key, text, cut })),
    );
  });
  test('two names for one post', async () => {
    const change = (html: string) =>
      html.replaceAll('UserAvatar-Container-piero_prova', 'UserAvatar-Container-altro_nome');
    const reading = await extractComments(await openSaved(await open(PATH), change));
    expect(reading.comments.map((comment) => comment.author.key)).not.toContain('altro_nome');
    expect(reading.failures).toEqual([expect.objectContaining({ field: 'author' })]);
  });
  test('without any number', async () => {
    const change = (html: string) => html.replaceAll(/\/status\/\d+/g, '/stato/x');
    const reading = await extractComments(await openSaved(await open(PATH), change));
    expect(reading.comments).toEqual([]);
    expect(reading.failures.length).toBeGreaterThanOrEqual(REPLIES.length);
    expect(new Set(reading.failures.map((failure) => failure.field))).toEqual(new Set(['id']));
  });
});
