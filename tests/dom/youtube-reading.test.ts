// Knows what else the YouTube adapter must read on the simulator and on copies that lack an anchor; contract.test.ts reads its pages whole. Must not know how it reads.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comment } from '../../lib/core/types.ts';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { CALL, OTHER, POST, SHORT } from '../simulators/youtube/data.ts';
import { openSaved } from './page-opening.ts';
import { type ExpectedComment, expectedOf } from './youtube-expected.ts';

declare const garbo: Garbo;

const WATCH = `/watch?v=${CALL.id}`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function open(path: string, query = 'still=1'): Promise<Page> {
  const page = await chromium.visit(`https://www.youtube.com${path}${path.includes('?') ? '&' : '?'}${query}`);
  await page.locator('#comment').first().waitFor();
  return page;
}

const found = (comments: readonly Comment[]): ExpectedComment[] =>
  comments.map(({ id, author, text, parentId, cut }) => ({ id, key: author.key ?? '', text, parentId, cut }));

test('everything else about a comment', async () => {
  const { comments } = await extractComments(await open(WATCH));
  const [first, own] = comments;
  expect(first).toEqual({
    platform: 'youtube',
    id: 'UgxAAAAAAAAAAAAAAA14AaABAg',
    idFrom: 'link',
    permalink: `https://www.youtube.com/watch?v=${CALL.id}&lc=UgxAAAAAAAAAAAAAAA14AaABAg`,
    author: {
      platform: 'youtube',
      key: 'carla.finta-1',
      aliases: [],
      handle: 'Carla.Finta-1',
      displayName: '@Carla.Finta-1',
      profileUrl: 'https://www.youtube.com/@Carla.Finta-1',
      own: false,
    },
    text: 'Siete dei buffoni!\nAl minuto 1:23 si capisce  tutto 😂🇮🇹',
    cut: false,
    post: { id: CALL.id, text: CALL.title },
    parentId: null,
    postedAt: null,
  });
  expect(own).toMatchObject({
    author: { key: 'inail', own: true },
    text: '@Carla.Finta-1 gentile utente, ci scriva da https://www.inail.example/contatti?da=video#modulo',
  });
  expect(comments.find((comment) => comment.author.key === 'UCabcdefghijklmnopqrstuv')?.author).toMatchObject({
    handle: null,
    displayName: 'Un canale senza nome',
  });
});

test('what is shown in translation is not the writer’s own words: nothing in it can be sure', async () => {
  const { comments } = await extractComments(await open(WATCH));
  expect(comments.filter((comment) => comment.cut).map((comment) => comment.author.key)).toEqual(['straniero']);
});

test('a community post: the post itself is no comment and its author owns the page', async () => {
  const page = await open(`/post/${POST.id}`);
  const reading = await extractComments(page);
  expect(found(reading.comments)).toEqual(expectedOf(POST, false));
  expect(reading.comments[0]).toMatchObject({
    permalink: `https://www.youtube.com/post/${POST.id}?lc=${POST.comments[0]?.id}`,
    post: { id: POST.id, text: POST.title },
  });
  const world = await adapterWorld(page);
  const owner = await world.call(() => {
    const url = new URL(location.href);
    return garbo.adapterFor(url)?.owner(document.documentElement, url) ?? null;
  });
  expect(owner).toBe('polimi');
});

test('beside a short: its own comments, its own channel and title, not those of its neighbours or of the video before', async () => {
  const page = await open(`/shorts/${SHORT.id}`, 'still=1&replies=threaded');
  const reading = await extractComments(page);
  expect(reading).toMatchObject({ failures: [], seen: 3 });
  expect(found(reading.comments)).toEqual(expectedOf(SHORT, true));
  expect(reading.comments.map(({ author, post, permalink }) => [author.own, post, permalink])).toEqual(
    expectedOf(SHORT, true).map(({ id, key }) => [
      key === SHORT.owner,
      { id: SHORT.id, text: SHORT.title },
      `https://www.youtube.com/watch?v=${SHORT.id}&lc=${id}`,
    ]),
  );
  const leftOver = await openSaved(page, (html) => html.replaceAll(`/shorts/${SHORT.id}?`, '/shorts/UnAltroShort?'));
  expect(await extractComments(leftOver)).toMatchObject({ comments: [], failures: [], seen: 0 });
});

test('elements that the next video fills again are read as what they carry now, and left-overs not at all', async () => {
  const page = await open(WATCH, 'replies=legacy');
  const world = await adapterWorld(page);
  const take = () =>
    world.call(() => {
      const kept = globalThis as { kept?: Element[] };
      const url = new URL(location.href);
      const adapter = garbo.adapterFor(url);
      kept.kept ??= adapter?.find(document) ?? [];
      const read = kept.kept.flatMap((element) => {
        const one = element.isConnected ? adapter?.read(element, url) : null;
        return one?.ok ? [one.value.id] : [];
      });
      return { read, found: adapter?.find(document).length };
    });
  const before = await take();
  expect(before.found).toBe(expectedOf(CALL, false).length);
  await page.locator(`nav [data-to="${OTHER.id}"]`).click();
  await page.waitForURL(`**/watch?*v=${OTHER.id}*`);
  // The address is the next video's, the comments are still those of the last.
  expect((await take()).found).toBe(0);
  await page.locator(`#published-time-text a[href*="${OTHER.id}"]`).first().waitFor();
  const after = await take();
  expect(after.found).toBe(OTHER.comments.length);
  expect(after.read).toEqual(OTHER.comments.map((comment) => comment.id));
  expect(found((await world.call(() => garbo.readPage())).comments)).toEqual(expectedOf(OTHER, false));
});

describe('a page that has lost an anchor is read right by the next one, or says what is missing', () => {
  const all = expectedOf(CALL, false);
  test.each([
    ['the id of times', (html: string) => html.replaceAll(' id="published-time-text"', '')],
    ['the id of words', (html: string) => html.replaceAll(' id="content-text"', '')],
    ['the id of authors', (html: string) => html.replaceAll(' id="author-text"', '')],
    [
      'labels of avatars',
      (html: string) => html.replaceAll(/(id="author-thumbnail-button") aria-label="[^"]*"/g, '$1'),
    ],
    ['threads', (html: string) => html.replaceAll('ytd-comment-thread-renderer', 'div')],
    [
      'the former names of its elements',
      (html: string) =>
        html
          .replaceAll('ytd-comment-view-model', 'yt-comment-view-model')
          .replaceAll('ytd-comment-thread-renderer', 'yt-comment-thread-view-model'),
    ],
    ['classes', (html: string) => html.replaceAll(/ class="[^"]*"/g, '')],
  ])('without %s', async (_, change) => {
    const reading = await extractComments(await openSaved(await open(WATCH), change));
    expect(reading.failures).toEqual([]);
    expect(found(reading.comments)).toEqual(all);
  });
  test.each([
    ['id', (html: string) => html.replaceAll(/[?&](?:amp;)?lc=[\w.-]+/g, '')],
    ['author', (html: string) => html.replaceAll(/ href="\/(?:@|channel)[^"]*"/g, '')],
    ['text', (html: string) => html.replaceAll(/<ytd-expander[\s\S]*?<\/ytd-expander>/g, '')],
  ])('no %s at all: every comment says so', async (field, change) => {
    const reading = await extractComments(await openSaved(await open(WATCH), change));
    expect(reading.comments).toEqual([]);
    expect(new Set(reading.failures.map((failure) => failure.field))).toEqual(new Set([field]));
  });
  test('elements renamed: nothing is found, and the page still shows signs', async () => {
    const change = (html: string) => html.replaceAll('ytd-comment-view-model', 'yt-comment-next');
    const reading = await extractComments(await openSaved(await open(WATCH), change));
    expect(reading).toMatchObject({ comments: [], failures: [] });
    expect(reading.seen).toBeGreaterThan(0);
  });
  test('avatar and link of two people', async () => {
    const change = (html: string) => html.replaceAll('aria-label="@piero_prova"', 'aria-label="@altro_nome"');
    const reading = await extractComments(await openSaved(await open(WATCH), change));
    expect(found(reading.comments)).toEqual(all.filter((one) => one.key !== 'piero_prova'));
    expect(reading.failures).toEqual([expect.objectContaining({ field: 'author' })]);
  });
});
