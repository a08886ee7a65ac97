// Knows what the YouTube adapter must read on the simulator and on saved copies of it. Must not know how it reads.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Comment } from '../../lib/core/types.ts';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { CALL, OTHER, POST, type SimulatedComment, type Subject, wordsOf } from '../simulators/youtube/data.ts';

declare const garbo: Garbo;

const WATCH = `/watch?v=${CALL.id}`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});
afterAll(() => chromium.close());

async function open(path: string, query = 'still=1'): Promise<Page> {
  const page = await chromium.open(`https://www.youtube.com${path}${path.includes('?') ? '&' : '?'}${query}`);
  await page.locator('#comment').first().waitFor();
  return page;
}

async function saved(page: Page, change: (html: string) => string = (html) => html): Promise<Page> {
  const html = change(await page.content());
  const again = await chromium.context.newPage();
  await again.route(page.url(), (route) =>
    route.fulfill({
      body: html,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
    }),
  );
  await again.goto(page.url());
  return again;
}

interface Expected {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly parentId: string | null;
}

/** In the flat layout every reply answers the comment that opens the thread; threads say it more exactly. */
function expectedOf(subject: Subject, threaded: boolean): Expected[] {
  const under = (comment: SimulatedComment, parentId: string | null, top: string | null): Expected[] => [
    {
      id: comment.id,
      key: comment.by.startsWith('UC') ? comment.by : comment.by.toLowerCase(),
      text: wordsOf(comment.pieces),
      parentId,
    },
    ...(comment.replies ?? []).flatMap((reply) =>
      under(reply, threaded ? comment.id : (top ?? comment.id), top ?? comment.id),
    ),
  ];
  return subject.comments.flatMap((comment) => under(comment, null, null));
}
const found = (comments: readonly Comment[]): Expected[] =>
  comments.map(({ id, author, text, parentId }) => ({ id, key: author.key ?? '', text, parentId }));

describe.each(['old=0', 'old=1'])('%s', (dialect) => {
  describe.each(['legacy', 'threaded'])('%s replies', (replies) => {
    test.each(['it', 'en'])('in %s every comment is read right, each once', async (lang) => {
      const reading = await extractComments(await open(WATCH, `still=1&${dialect}&replies=${replies}&lang=${lang}`));
      expect(reading.failures).toEqual([]);
      expect(found(reading.comments)).toEqual(expectedOf(CALL, replies === 'threaded'));
      expect(reading.seen).toBe(reading.comments.length);
      expect(reading.notices).toEqual(['notice_youtube_more_comments']);
    });
    test('a saved copy reads like the page', async () => {
      const page = await open(WATCH, `still=1&${dialect}&replies=${replies}`);
      const reading = await extractComments(await saved(page));
      expect(reading.failures).toEqual([]);
      expect(found(reading.comments)).toEqual(expectedOf(CALL, replies === 'threaded'));
    });
  });
});

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
    ['classes', (html: string) => html.replaceAll(/ class="[^"]*"/g, '')],
  ])('without %s', async (_, change) => {
    const reading = await extractComments(await saved(await open(WATCH), change));
    expect(reading.failures).toEqual([]);
    expect(found(reading.comments)).toEqual(all);
  });
  test.each([
    ['id', (html: string) => html.replaceAll(/[?&](?:amp;)?lc=[\w.-]+/g, '')],
    ['author', (html: string) => html.replaceAll(/ href="\/(?:@|channel)[^"]*"/g, '')],
    ['text', (html: string) => html.replaceAll(/<ytd-expander[\s\S]*?<\/ytd-expander>/g, '')],
  ])('no %s at all: every comment says so', async (field, change) => {
    const reading = await extractComments(await saved(await open(WATCH), change));
    expect(reading.comments).toEqual([]);
    expect(new Set(reading.failures.map((failure) => failure.field))).toEqual(new Set([field]));
  });
  test('elements renamed: nothing is found, and the page still shows signs', async () => {
    const change = (html: string) => html.replaceAll('ytd-comment-view-model', 'yt-comment-next');
    const reading = await extractComments(await saved(await open(WATCH), change));
    expect(reading).toMatchObject({ comments: [], failures: [] });
    expect(reading.seen).toBeGreaterThan(0);
  });
  test('avatar and link of two people', async () => {
    const change = (html: string) => html.replaceAll('aria-label="@piero_prova"', 'aria-label="@altro_nome"');
    const reading = await extractComments(await saved(await open(WATCH), change));
    expect(found(reading.comments)).toEqual(all.filter((one) => one.key !== 'piero_prova'));
    expect(reading.failures).toEqual([expect.objectContaining({ field: 'author' })]);
  });
});

test('reading, painting and looking for controls change nothing in the page; the words painted are the words read', async () => {
  const world = await adapterWorld(await open(WATCH));
  const { records, painted } = await world.call(async () => {
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((batch) => seen.push(...batch));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const url = new URL(location.href);
    const adapter = garbo.adapterFor(url);
    const texts = (adapter?.find(document) ?? []).map((element) => {
      const map = adapter?.textMap(element) ?? { text: '', pieces: [] };
      adapter?.owner(element, url);
      adapter?.anchor(element);
      adapter?.maybeMenuButton(element);
      adapter?.maybeReplyButton(element);
      adapter?.maybeReplyEditor(element, new Set());
      adapter?.maybeExpander(element);
      const read = adapter?.read(element, url);
      const ranges = garbo.rangesOf(map, { start: 0, end: map.text.length });
      return { map: map.text, read: read?.ok ? read.value.text : null, shown: ranges.length };
    });
    adapter?.notices(document);
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen.push(...observer.takeRecords());
    return { records: seen.length, painted: texts };
  });
  expect(records).toBe(0);
  expect(painted.length).toBe(expectedOf(CALL, false).length);
  for (const one of painted) {
    expect(one.map).toBe(one.read);
    expect(one.shown).toBeGreaterThan(0);
  }
});
