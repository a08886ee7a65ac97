// Knows what must be read from pages in Instagram's own shapes. Must not know the simulator, nor how they are read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { dialogOf, EN, IT, pageOf, type Said, type Shown } from './instagram-markup.ts';

declare const garbo: Garbo;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

const CODE = 'AbC-eFg_IjK';

async function serve(html: string, path = `/p/${CODE}/`): Promise<Page> {
  const page = await chromium.context.newPage();
  const address = `https://www.instagram.com${path}`;
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          body: `<!doctype html><meta charset="utf-8">${html}`,
          contentType: 'text/html',
          headers: { 'content-security-policy': "script-src 'none'" },
        })
      : route.abort(),
  );
  await page.goto(address);
  return page;
}

async function reading(html: string, path?: string) {
  const page = await serve(html, path);
  const read = await extractComments(page);
  await page.close();
  return read;
}

const REPLIES: Said[] = [
  {
    id: '17900000000000011',
    by: 'enteprova',
    words: '<a href="/carla.finta/">@carla.finta</a> grazie',
    badge: '• Autore',
  },
  { id: '17900000000000012', by: 'Ugo_Inventato', words: 'Anche a me 👍🏽' },
];
const COMMENTS: Said[] = [
  {
    id: '17900000000000001',
    by: 'carla.finta',
    words:
      'Vergogna 😡<br>seconda riga <a role="link" href="/enteprova/">@enteprova</a> <a href="/explore/tags/bando/">#bando</a>',
    at: '2026-05-14T10:00:07.000Z',
    replies: REPLIES,
  },
  { id: '17900000000000002', by: 'zeno_99', words: 'ok', story: true },
  { id: '17900000000000003', by: 'gif.finta', words: '', below: '<div><img alt="" src="data:,"></div>' },
  { id: '17900000000000004', by: 'lettera', words: 'Autore', verified: true },
  {
    id: '17900000000000005',
    by: 'spam.finto',
    words:
      'Guarda <a href="https://l.instagram.com/?u=https%3A%2F%2Fspam.example%2Fa%3Fx%3D1%26fbclid%3DPAZ&e=AT0">spam.example/a…</a> e https://www.instagram.com/p/ZZZ/c/17900000000000099/',
    badge: 'Fissato',
  },
];
const TEXTS: Record<string, string> = {
  '17900000000000001': 'Vergogna 😡\nseconda riga @enteprova #bando',
  '17900000000000002': 'ok',
  '17900000000000003': '',
  '17900000000000004': 'Autore',
  '17900000000000005': 'Guarda https://spam.example/a?x=1 e https://www.instagram.com/p/ZZZ/c/17900000000000099/',
  '17900000000000011': '@carla.finta grazie',
  '17900000000000012': 'Anche a me 👍🏽',
};

const POST: Shown = {
  code: CODE,
  by: 'enteprova',
  caption: 'Nuovo bando.<br><a role="link" href="/altroente/">@altroente</a> <a href="/explore/tags/bando/">#bando</a>',
  comments: COMMENTS,
  words: IT,
};
const CAPTION = 'Nuovo bando.\n@altroente #bando';

/** id, author, text, parent, own */
function expected(replies: boolean) {
  return COMMENTS.flatMap((said) => [
    [said.id, said.by.toLowerCase(), TEXTS[said.id], null, false],
    ...(replies ? (said.replies ?? []) : []).map((reply) => [
      reply.id,
      reply.by.toLowerCase(),
      TEXTS[reply.id],
      said.id,
      reply.by === 'enteprova',
    ]),
  ]);
}

const SHAPES = [
  { shape: 'page', html: pageOf(POST), replies: false },
  { shape: 'page in English', html: pageOf({ ...POST, words: EN }), replies: false },
  { shape: 'page with open replies', html: pageOf({ ...POST, open: true }), replies: true },
  {
    shape: 'page saved with whole addresses',
    html: pageOf({ ...POST, open: true, origin: 'https://www.instagram.com' }),
    replies: true,
  },
  { shape: 'page without a login', html: pageOf({ ...POST, words: EN, loggedOut: true }), replies: false },
  { shape: 'reel', html: pageOf({ ...POST, loggedOut: true }), replies: false, path: `/reel/${CODE}/` },
  { shape: 'page at the account’s address', html: pageOf(POST), replies: false, path: `/enteprova/p/${CODE}/` },
  { shape: 'dialog', html: dialogOf(POST), replies: false },
  { shape: 'dialog with open replies', html: dialogOf({ ...POST, open: true }), replies: true },
  { shape: 'dialog in English', html: dialogOf({ ...POST, open: true, words: EN }), replies: true },
];

describe.each(SHAPES)('$shape', ({ html, replies, path }) => {
  test('every comment with its number, author, words and parent; the caption is none', async () => {
    const { comments, failures, seen } = await reading(html, path);
    expect(failures).toEqual([]);
    expect(comments.map(({ id, author, text, parentId }) => [id, author.key, text, parentId, author.own])).toEqual(
      expected(replies),
    );
    expect(seen).toBe(comments.length);
    for (const comment of comments) {
      expect(comment).toMatchObject({
        platform: 'instagram',
        idFrom: 'link',
        permalink: `https://www.instagram.com/p/${CODE}/c/${comment.id}/`,
        cut: false,
        post: { id: CODE, text: CAPTION },
        postedAt: comment.id === '17900000000000001' ? '2026-05-14T10:00:07.000Z' : '2026-05-14T10:00:00.000Z',
      });
      expect(comment.author.profileUrl).toBe(`https://www.instagram.com/${comment.author.handle}/`);
    }
  });
});

test('the name keeps its letters, the key does not', async () => {
  const { comments } = await reading(pageOf({ ...POST, open: true }));
  expect(comments.find(({ id }) => id === '17900000000000012')?.author).toMatchObject({
    key: 'ugo_inventato',
    handle: 'Ugo_Inventato',
    displayName: 'Ugo_Inventato',
  });
});

test.each([
  ['page', pageOf],
  ['dialog', dialogOf],
])('one comment on a post without words, %s', async (shape, html) => {
  const { comments, failures } = await reading(html({ ...POST, caption: null, comments: COMMENTS.slice(1, 2) }));
  expect(failures).toEqual([]);
  expect(comments).toMatchObject([{ id: '17900000000000002', parentId: null, text: 'ok', post: { text: null } }]);
  expect(comments[0]?.author.own).toBe(false);
  expect(shape).not.toBe('');
});

test.each([
  ['page', pageOf],
  ['dialog', dialogOf],
])('one thread alone, %s: its replies answer its first comment', async (_, html) => {
  const { comments } = await reading(html({ ...POST, open: true, comments: COMMENTS.slice(0, 1) }));
  expect(comments.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['17900000000000001', null],
    ['17900000000000011', '17900000000000001'],
    ['17900000000000012', '17900000000000001'],
  ]);
});

test('a reply’s own address names its parent', async () => {
  const html = pageOf({ ...POST, comments: COMMENTS.slice(1, 2) }).replace(
    '/c/17900000000000002/',
    '/c/17900000000000001/r/17900000000000002/',
  );
  const { comments } = await reading(html);
  expect(comments).toMatchObject([
    {
      id: '17900000000000002',
      parentId: '17900000000000001',
      permalink: `https://www.instagram.com/p/${CODE}/c/17900000000000001/r/17900000000000002/`,
    },
  ]);
});

test('the page’s own data gives account numbers and parents, of this page’s comments alone', async () => {
  const data = {
    require: [
      {
        xdt_api__v1__media__media_id__comments__connection: {
          edges: [
            {
              node: {
                pk: '17900000000000001',
                user: { pk: '5550001', username: 'carla.finta' },
                text: 'Vergogna',
                comment_like_count: 0,
                parent_comment_id: null,
              },
            },
            {
              node: {
                pk: '17900000000000002',
                user: { pk: '5550002', username: 'un.altro' },
                text: 'ok',
                comment_like_count: 0,
                parent_comment_id: '17900000000000001',
              },
            },
          ],
        },
      },
      { code: CODE, user: { pk: '777', username: 'EnteProva' }, caption: { text: 'Nuovo bando.' } },
      { code: 'AltroCodice', user: { pk: '778', username: 'altri' }, caption: { text: 'Altro' } },
    ],
  };
  const html = `<script type="application/json" data-sjs>${JSON.stringify(data)}</script>${pageOf({ ...POST, caption: null, comments: COMMENTS.slice(0, 2) })}`;
  const { comments } = await reading(html);
  expect(comments).toMatchObject([
    {
      id: '17900000000000001',
      author: { key: 'carla.finta', aliases: ['5550001'] },
      parentId: null,
      post: { text: 'Nuovo bando.' },
    },
    { id: '17900000000000002', author: { key: 'zeno_99', aliases: [] }, parentId: '17900000000000001' },
  ]);
});

test('a comment that is cut says so, and its button is found', async () => {
  const more = (label: string) => `Prima parte della storia <div role="button"><span>${label}</span></div>`;
  const comments: Said[] = [
    { id: '1', by: 'uno', words: more('altro') },
    { id: '2', by: 'due', words: `${more('en voir plus').replace('storia', 'storia…')}` },
    { id: '3', by: 'tre', words: 'intera', below: '<div role="button"><span>Vedi traduzione</span></div>' },
  ];
  const page = await serve(pageOf({ ...POST, comments }));
  const { comments: read } = await extractComments(page);
  expect(read.map(({ text, cut }) => [text, cut])).toEqual([
    ['Prima parte della storia', true],
    ['Prima parte della storia…', true],
    ['intera', false],
  ]);
  const world = await adapterWorld(page);
  const labels = await world.call(() => {
    const adapter = garbo.adapterFor(new URL(location.href));
    return adapter?.find(document).map((one) => adapter.maybeExpander(one)?.textContent ?? null);
  });
  expect(labels).toEqual(['altro', 'en voir plus', null]);
  await page.close();
});

test('comments that Instagram hides or has not loaded are told of', async () => {
  const hidden = '<div role="button"><span>Visualizza commenti nascosti</span></div>';
  const html = pageOf({ ...POST, comments: COMMENTS.slice(1, 2) });
  expect((await reading(html)).notices).toEqual([]);
  expect((await reading(html.replace('<div><section>', `${hidden}<div><section>`))).notices).toEqual([
    'notice_instagram_hidden_comments',
  ]);
  expect((await reading(pageOf(POST))).notices).toEqual(['notice_instagram_more_comments']);
  expect((await reading(dialogOf({ ...POST, comments: COMMENTS.slice(1, 2) }))).notices).toEqual([
    'notice_instagram_more_comments',
  ]);
});

test.each([
  ['page', pageOf],
  ['dialog', dialogOf],
])('%s: a badge that nobody told us of is no text, above a picture alone either', async (_, shape) => {
  const picture = { words: '', below: '<div><img alt="" src="data:,"></div>', badge: '• Amico da sempre' };
  const html = shape({ ...POST, comments: [{ id: '17900000000000001', by: 'gif.finta', ...picture }] });
  const { comments, failures } = await reading(html);
  expect(failures).toEqual([]);
  expect(comments.map(({ author, text }) => [author.key, text])).toEqual([['gif.finta', '']]);
});

test('a mark in the line of Reply that nobody told us of is no text, below a picture alone either', async () => {
  const mark = '<div style="display:flex"><span dir="auto">Piace a chi ha pubblicato</span>';
  const reply = '<div role="button" tabindex="0"><span dir="auto"><span>Rispondi</span></span></div>';
  const shown = pageOf({ ...POST, comments: [...COMMENTS.slice(1, 3)] });
  const html = shown.replaceAll(reply, `${mark}${reply}</div>`);
  expect(html).not.toBe(shown);
  const { comments, failures } = await reading(html);
  expect(failures).toEqual([]);
  expect(comments.map(({ author, text }) => [author.key, text])).toEqual([
    ['zeno_99', 'ok'],
    ['gif.finta', ''],
  ]);
});

test('the address of a comment, linked in a caption, is not counted as a comment', async () => {
  const caption = `Vedi <a href="/p/${CODE}/c/17900000000000077/">il commento</a>`;
  expect(await reading(pageOf({ ...POST, caption, comments: COMMENTS.slice(1, 2) }))).toMatchObject({
    comments: [{ id: '17900000000000002' }],
    seen: 1,
  });
});

const LIKES_A_COMMENT = `<div role="dialog"><a href="/carla.finta/"><img alt="carla.finta"></a><a href="/carla.finta/">carla.finta</a>
  <a href="/p/${CODE}/c/17900000000000001/">ti ha menzionato in un commento: ciao <time datetime="2026-05-14T10:00:00.000Z">5 g</time></a></div>`;
const FEED = `<main><article><div><a href="/enteprova/"><img alt="enteprova"></a><a href="/enteprova/"><span dir="auto">enteprova</span></a>
  <a href="/p/${CODE}/"><time datetime="2026-05-14T10:00:00.000Z">5 g</time></a><div role="button"><svg aria-label="Altre opzioni"></svg></div></div>
  <div><a href="/enteprova/">enteprova</a><span dir="auto">Nuovo bando</span></div><a href="/p/${CODE}/"><span>Visualizza tutti e 12 i commenti</span></a></article></main>`;

test.each([
  ['notifications', LIKES_A_COMMENT, '/'],
  ['feed', FEED, '/'],
  ['post without comments', pageOf({ ...POST, comments: [] }), `/p/${CODE}/`],
  ['dialog without comments', dialogOf({ ...POST, comments: [] }), `/p/${CODE}/`],
])('no comment is seen in %s', async (_, html, path) => {
  expect(await reading(html, path)).toMatchObject({ comments: [], failures: [], seen: 0 });
});

test('the owner: of the post around a comment, of the page, of a profile', async () => {
  const owners = async (html: string, path: string) => {
    const page = await serve(html, path);
    const world = await adapterWorld(page);
    const answer = await world.call(() => {
      const url = new URL(location.href);
      const adapter = garbo.adapterFor(url);
      if (!adapter) throw new Error('no adapter');
      const rows = adapter.find(document).map((one) => adapter.owner(one, url));
      return { page: adapter.owner(document.documentElement, url), rows: [...new Set(rows)] };
    });
    await page.close();
    return answer;
  };
  const ente = { page: 'enteprova', rows: ['enteprova'] };
  expect(await owners(pageOf(POST), `/p/${CODE}/`)).toEqual(ente);
  expect(await owners(pageOf({ ...POST, caption: null }), `/p/${CODE}/`)).toEqual(ente);
  expect(await owners(dialogOf(POST), `/p/${CODE}/`)).toEqual(ente);
  expect(await owners(dialogOf({ ...POST, caption: null }), `/enteprova/p/${CODE}/`)).toEqual(ente);
  expect(await owners('<main></main>', '/EnteProva/tagged/')).toEqual({ page: 'enteprova', rows: [] });
  expect(await owners(FEED, '/')).toEqual({ page: null, rows: [] });
});

describe('when something is gone, the reading is right or fails aloud', () => {
  const one = (html: string) => html;
  const without = (what: RegExp, by = '') => one(pageOf(POST)).replace(what, by);
  const COUNT = COMMENTS.length;

  test.each([
    ['directions', / dir="auto"/g],
    ['roles', / role="(?:link|img)"/g],
    ['times', / datetime="[^"]*"/g],
    ['alternative texts', / alt="[^"]*"/g],
    ['the pictures', /<img alt="Immagine[^>]*>/g],
    ['labels', / aria-label="[^"]*"/g],
    ['tab stops and styles', / (?:tabindex|style)="[^"]*"/g],
  ])('without %s everything is still right', async (_, what) => {
    const { comments, failures } = await reading(without(what));
    expect(failures).toEqual([]);
    expect(comments.map(({ id, author, text }) => [id, author.key, text])).toEqual(
      expected(false).map(([id, key, text]) => [id, key, text]),
    );
  });

  test('without numbers nothing is read, and all are seen', async () => {
    const { comments, failures, seen } = await reading(without(/\/c\/\d+\//g));
    expect(comments).toEqual([]);
    expect({ seen, reasons: [...new Set(failures.map(({ field }) => field))] }).toEqual({
      seen: COUNT,
      reasons: ['id'],
    });
  });

  test('picture and name of different people: no author is made up', async () => {
    const { failures, comments } = await reading(without(/href="\/carla\.finta\/" style/, 'href="/tutt.altri/" style'));
    expect(failures).toMatchObject([{ field: 'author' }]);
    expect(comments.length).toBe(COUNT - 1);
  });

  test('words that are gone are told of', async () => {
    const { failures } = await reading(without(/<div><span dir="auto">ok<\/span><\/div>/));
    expect(failures).toMatchObject([{ field: 'text' }]);
  });
});
