// Knows what the Facebook adapter must make of layouts that the simulator does not show. Must not know how it reads.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractComments } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { commentMarkup, embedded, encoded, line, type Markup, postMarkup, thread } from './facebook-markup.ts';

const ADDRESS = 'https://www.facebook.com/inail/posts/pfbid0A';

let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
  page = await chromium.open('https://www.facebook.com/?still=1');
});
afterAll(() => chromium.close());

async function read(markup: string) {
  // The page's own scripts go with its old tree; the address stays.
  await page.setContent(`<!doctype html><html lang="it"><body>${markup}</body></html>`);
  const { known, comments, failures, seen } = await extractComments(page);
  expect(known).toBe(true);
  return { comments, failures, seen };
}

const one = async (given: Partial<Markup>, head = '') => {
  const { comments, failures } = await read(postMarkup([thread(commentMarkup({ id: '7001', ...given }))], { head }));
  expect(failures).toEqual([]);
  expect(comments).toHaveLength(1);
  const [comment] = comments;
  if (!comment) throw new Error('no comment');
  return comment;
};

beforeAll(async () => {
  await page.goto(`${ADDRESS}?still=1`);
});

describe('finding', () => {
  test.each([
    ['Bengali', 'Carla Finta-এর মন্তব্য এক সপ্তাহ আগে'],
    ['Japanese', '1週間前のCarla Fintaのコメント'],
    ['Arabic', 'تعليق من Carla Finta منذ أسبوع'],
    ['Vietnamese', 'Bình luận dưới tên Carla Finta một tuần trước'],
    ['an unknown language', 'Xyzzy Carla Finta plugh'],
  ])('a label in %s changes nothing', async (_language, label) => {
    const comment = await one({ label });
    expect(comment).toMatchObject({
      id: '7001',
      idFrom: 'link',
      permalink: `${ADDRESS}?comment_id=7001`,
      parentId: null,
      text: 'Testo del commento',
      cut: false,
      post: { id: '9001', text: 'Testo del post' },
      author: { key: 'carla.finta', displayName: 'Carla Finta', own: false },
    });
  });

  test('without any footer the numbers come from avatar and name, the parent from where the reply stands', async () => {
    const bare = (id: string) => commentMarkup({ id, footer: null });
    const { comments, failures, seen } = await read(
      postMarkup([thread(bare('7001'), [bare('7002'), bare('7003')]), thread(bare('7004'))]),
    );
    expect(failures).toEqual([]);
    expect(comments.map(({ id, parentId, permalink }) => [id, parentId, permalink])).toEqual([
      ['7001', null, `${ADDRESS}?comment_id=7001`],
      ['7002', '7001', `${ADDRESS}?comment_id=7001&reply_comment_id=7002`],
      ['7003', '7001', `${ADDRESS}?comment_id=7001&reply_comment_id=7003`],
      ['7004', null, `${ADDRESS}?comment_id=7004`],
    ]);
    expect(seen).toBe(4);
  });

  test('words about being online, inside the link of the avatar, are no name', async () => {
    const href = 'https://www.facebook.com/carla.finta?comment_id=7001';
    const comment = await one({
      avatar: `<a aria-hidden="true" tabindex="-1" href="${href}"><svg role="none"><image></image></svg><div data-visualcompletion="ignore"><div>Indicatore di stato</div><div>Online</div></div></a>`,
    });
    expect(comment).toMatchObject({
      text: 'Testo del commento',
      author: { displayName: 'Carla Finta', key: 'carla.finta' },
    });
  });

  test('a dot beside the name is no word of the comment', async () => {
    const comment = await one({
      nameLink:
        '<span><a role="link" aria-hidden="false" href="https://www.facebook.com/carla.finta"><span dir="auto">Carla Finta</span></a><span dir="auto">· </span></span>',
      text: '<div dir="auto">Parole senza allineamento</div>',
    });
    expect(comment.text).toBe('Parole senza allineamento');
  });

  // Photos of a group, logged in, seen 2026-04: no link of a comment has a number, and an anonymous participant has none at all.
  const anonymous = (number: number, words: string) =>
    commentMarkup({
      id: '7001',
      name: `Anonymous participant ${number}`,
      avatar:
        '<span aria-hidden="true"><div role="button" tabindex="0"><svg role="none"><image></image></svg></div></span>',
      nameLink: `<span><a aria-disabled="true" aria-hidden="false" role="link" tabindex="-1"><span><span dir="auto">Anonymous participant ${number}</span></span></a></span>`,
      text: line(words),
      footer:
        '<ul aria-hidden="false"><li><span><div><span dir="auto">1 giorno</span></div></span></li><li><div aria-label="Mi piace" role="button" tabindex="0">Mi piace</div></li><li><div role="button" tabindex="0">Rispondi</div></li></ul>',
    });

  test('anonymous participants without any number are read, each under a number of our own', async () => {
    const { comments, failures, seen } = await read(
      postMarkup([
        thread(anonymous(351, 'Siete lenti.')),
        thread(anonymous(352, 'Siete lenti.')),
        thread(anonymous(351, 'Anche oggi.')),
      ]),
    );
    expect(failures).toEqual([]);
    expect(seen).toBe(3);
    expect(comments.map(({ author, text, idFrom }) => [author.displayName, author.key, text, idFrom])).toEqual([
      ['Anonymous participant 351', null, 'Siete lenti.', 'hash'],
      ['Anonymous participant 352', null, 'Siete lenti.', 'hash'],
      ['Anonymous participant 351', null, 'Anche oggi.', 'hash'],
    ]);
    expect(new Set(comments.map(({ id }) => id)).size).toBe(3);
  });

  test('where the role of articles is gone, anonymous participants are missed aloud', async () => {
    const { comments, seen } = await read(
      postMarkup([thread(anonymous(351, 'Siete lenti.').replace('role="article" ', ''))]),
    );
    expect(comments).toEqual([]);
    expect(seen).toBe(1);
  });

  test.each([
    [
      'stands in no list',
      `<div><span dir="auto"><a role="link" href="${ADDRESS}?comment_id=7001">1 sett.</a></span></div>`,
    ],
    [
      'says nothing before the pointer is over it',
      '<ul><li><a role="link" href="?__cft__[0]=AZx">1 sett.</a></li></ul>',
    ],
  ])('a time link that %s', async (_what, footer) => {
    expect(await one({ footer })).toMatchObject({
      id: '7001',
      text: 'Testo del commento',
      permalink: `${ADDRESS}?comment_id=7001`,
    });
  });

  test('replies inside the comment they answer are no part of it', async () => {
    const reply = commentMarkup({
      id: '7002',
      parent: '7001',
      name: 'Ugo Inventato',
      profile: 'ugo.inventato',
      text: line('Risposta'),
    });
    const { comments } = await read(postMarkup([commentMarkup({ id: '7001', inside: `<div>${reply}</div>` })]));
    expect(comments.map(({ id, parentId, text, author }) => [id, parentId, text, author.key])).toEqual([
      ['7001', null, 'Testo del commento', 'carla.finta'],
      ['7002', '7001', 'Risposta', 'ugo.inventato'],
    ]);
  });

  test('notifications, placeholders, posts and chats are no comments', async () => {
    const { comments, seen } = await read(`
      <div role="dialog" aria-label="Notifiche"><div role="row"><a role="link" href="${ADDRESS}?comment_id=7009&notif_id=1">Ugo ha commentato</a></div></div>
      <div role="article" aria-label="Caricamento in corso…"><div></div></div>
      <div role="article" aria-label=""><video></video></div>
      <div role="article"><h3><a href="https://www.facebook.com/inail">Inail</a></h3><a href="${ADDRESS}?comment_id=7010">30 maggio</a>
        <div data-ad-rendering-role="story_message"><div dir="auto">Post</div></div></div>
      <div role="article" aria-posinset="2" aria-labelledby="x"><a href="${ADDRESS}?comment_id=7011">30 maggio</a><div dir="auto">Altro post</div></div>`);
    expect(comments).toEqual([]);
    expect(seen).toBe(0);
  });

  test('a video in a list, labelled with who made it, is no comment; without numbers a comment is told by its frame', async () => {
    const author = '<a href="https://www.facebook.com/carla.finta"><span dir="auto">Carla Finta</span></a>';
    const words = '<div dir="auto">Parole</div>';
    const { comments, failures } = await read(`
      <div role="article" aria-label="Video di Carla Finta">${author}${words}</div>
      <div role="article" aria-label="Commento di Carla Finta">${author}${words}<ul><li>3 g</li></ul></div>`);
    expect(failures).toEqual([]);
    expect(comments.map(({ idFrom, text }) => [idFrom, text])).toEqual([['hash', 'Parole']]);
  });

  test('articles that have lost their role are noticed', async () => {
    const { comments, seen } = await read(
      postMarkup([thread(commentMarkup({ id: '7001' })).replace('role="article"', '')]),
    );
    expect(comments).toEqual([]);
    expect(seen).toBe(1);
  });

  test('a comment that shows a post in its attachment is a comment still', async () => {
    const afterBubble =
      '<div><div data-ad-rendering-role="story_message"><div dir="auto" style="text-align: start;">Un altro post</div></div></div>';
    expect(await one({ afterBubble })).toMatchObject({ id: '7001', post: { text: 'Testo del post' } });
  });
});

describe('numbers', () => {
  test('another comment’s address in the text does not confuse', async () => {
    const pasted = `${ADDRESS}?comment_id=6666&__cft__[0]=AZx`;
    const text = line(`<span><a role="link" tabindex="0" href="${pasted}">${ADDRESS}?comment_id=6666</a></span>`);
    expect(await one({ text })).toMatchObject({ id: '7001', text: `${ADDRESS}?comment_id=6666` });
    expect(await one({ text, footer: null })).toMatchObject({ id: '7001' });
  });

  test('nor does the preview card of that address', async () => {
    const afterBubble = `<div data-ft="{}"><a role="link" href="${ADDRESS}?comment_id=6666"><h3><span dir="auto">Inail</span></h3><span dir="auto">Un commento</span></a></div>`;
    expect(await one({ afterBubble, footer: null })).toMatchObject({ id: '7001', text: 'Testo del commento' });
  });
});

describe('authors', () => {
  test.each([
    ['profile.php?id=100', '100', 'https://www.facebook.com/profile.php?id=100'],
    ['people/Carla-Finta/100/', '100', 'https://www.facebook.com/people/Carla-Finta/100/'],
    [
      'people/Carla-Finta/pfbid0Zz/',
      'people/carla-finta/pfbid0zz',
      'https://www.facebook.com/people/Carla-Finta/pfbid0Zz/',
    ],
    ['groups/123/user/456/', '456', 'https://www.facebook.com/groups/123/user/456/'],
    ['Carla.Finta', 'carla.finta', 'https://www.facebook.com/Carla.Finta'],
  ])('at %s', async (profile, key, profileUrl) => {
    expect((await one({ profile })).author).toMatchObject({ key, profileUrl, displayName: 'Carla Finta' });
  });

  test('a name is read without mark, "Follow" and badge', async () => {
    const nameLink = `<div role="button" aria-label="Badge"><span dir="auto">Fan più attivo</span></div><span><a role="link" aria-hidden="false" href="https://www.facebook.com/carla.finta?comment_id=${encoded('9001', '7001')}"><span dir="auto">Carla <span><img alt="🌻"></span> Finta</span></a></span>
      <svg><title>Account verificato</title></svg><span> · </span><div role="button"><span dir="auto">Segui</span></div>`;
    expect(await one({ nameLink })).toMatchObject({
      text: 'Testo del commento',
      author: { displayName: 'Carla 🌻 Finta', own: false },
    });
  });

  test('people without a profile have a name and no key', async () => {
    const nameLink = '<span><span dir="auto">Partecipante anonimo 351</span></span>';
    const comment = await one({ nameLink, avatar: '<svg></svg>', name: 'Partecipante anonimo 351' });
    expect(comment).toMatchObject({ id: '7001', text: 'Testo del commento' });
    expect(comment.author).toEqual({
      platform: 'facebook',
      key: null,
      aliases: [],
      handle: null,
      displayName: 'Partecipante anonimo 351',
      profileUrl: null,
      own: false,
    });
  });

  test('an avatar that leads to a story does not hide the account', async () => {
    const avatar = `<a role="link" aria-hidden="true" tabindex="-1" href="https://www.facebook.com/stories/123/abc/?comment_id=${encoded('9001', '7001')}"><svg></svg></a>`;
    expect((await one({ avatar })).author).toMatchObject({ key: 'carla.finta' });
  });

  test.each([
    ['the post’s author', { profile: 'inail', name: 'Inail' }],
    [
      'whoever has the badge',
      {
        nameLink: `<div role="button" aria-label="x"><span dir="auto">Autore</span></div><a aria-hidden="false" href="https://www.facebook.com/sede.finta?comment_id=${encoded('9001', '7001')}"><span dir="auto">Carla Finta</span></a>`,
      },
    ],
    [
      'whoever may edit',
      { afterBubble: '<div role="button" aria-haspopup="menu" aria-label="Modifica o elimina"></div>' },
    ],
  ])('%s writes for the institution or is the person looking', async (_who, given) => {
    expect((await one(given)).author.own).toBe(true);
  });

  test('an author called "Autore" is not one of ours', async () => {
    expect((await one({ name: 'Autore', text: line('Autore') })).author.own).toBe(false);
  });
});

describe('the page’s own data', () => {
  const facts = (author: object, more: object = {}) => ({
    id: btoa('comment:9001_7001'),
    legacy_fbid: '7001',
    body: { text: 'Testo del commento' },
    author,
    created_time: 1_760_000_000,
    ...more,
  });

  test('adds number, alias and time', async () => {
    const head = embedded(facts({ id: '100', name: 'Carla Finta', url: 'https://www.facebook.com/carla.finta' }));
    expect(await one({}, head)).toMatchObject({
      idFrom: 'link',
      author: { key: '100', aliases: ['carla.finta'], handle: 'carla.finta' },
      postedAt: '2025-10-09T08:53:20.000Z',
    });
  });

  test('an opaque account id is no number; the badge’s data may have it', async () => {
    const author = { id: 'pfbid0Opaco', name: 'Carla Finta', url: 'https://www.facebook.com/carla.finta' };
    expect((await one({}, embedded(facts(author)))).author).toMatchObject({ key: 'carla.finta', aliases: [] });
    const badge = { discoverable_identity_badges_web: [{ serialized: '{"actor_id":100,"x":1}' }] };
    expect((await one({}, embedded(facts(author, badge)))).author).toMatchObject({
      key: '100',
      aliases: ['carla.finta'],
    });
  });

  test('says who asks and who answers', async () => {
    expect((await one({}, embedded(facts({ id: '100' }, { is_viewer_comment_poster: true })))).author.own).toBe(true);
    const parent = { comment_parent: { id: btoa('comment:9001_6999') } };
    expect((await one({ footer: null }, embedded(facts({ id: '100' }, parent)))).parentId).toBe('6999');
  });

  test('that cannot be parsed, or tells of other comments, costs only itself', async () => {
    const broken = '<script type="application/json" data-sjs>{"legacy_fbid":"7001",</script>';
    expect(await one({}, broken)).toMatchObject({ id: '7001', author: { key: 'carla.finta' }, postedAt: null });
    const other = embedded({ ...facts({ id: '100' }), id: btoa('comment:9001_7777'), legacy_fbid: '7777' });
    expect(await one({}, other)).toMatchObject({ author: { key: 'carla.finta' }, postedAt: null });
  });
});

describe('texts', () => {
  test.each([
    [
      'emoji by their names',
      line('Bravi <span><img alt="👩🏽‍🔧" src="x"></span><span><img alt="❤️" src="x"></span>!'),
      'Bravi 👩🏽‍🔧❤️!',
    ],
    [
      'lines and paragraphs',
      `<div><div dir="auto" style="text-align: start;">uno</div><div dir="auto" style="text-align: start;">due</div></div>${line('tre')}`,
      'uno\ndue\ntre',
    ],
    [
      'mentions as they are shown',
      line('<span><a role="link" href="https://www.facebook.com/ugo?__cft__[0]=A">Ugo Inventato</a></span> guarda'),
      'Ugo Inventato guarda',
    ],
    [
      'shortened addresses whole',
      line(
        'vedi <a role="link" href="https://l.facebook.com/l.php?u=https%3A%2F%2Ffinto.example%2Fa%2Fb%3Fx%3D1%26fbclid%3DIwAR0&h=AT">https://finto.example/.../b</a>.',
      ),
      'vedi https://finto.example/a/b?x=1.',
    ],
    [
      'whole addresses as they are shown',
      line(
        '<a role="link" href="https://l.facebook.com/l.php?u=https%3A%2F%2Ffinto.example%2F%3Ffbclid%3DIwAR0&h=AT">finto.example</a>',
      ),
      'finto.example',
    ],
    [
      'words that look shortened but are none',
      line('<a role="link" href="https://www.facebook.com/hashtag/boh">#boh...</a>'),
      '#boh...',
    ],
    ['accents composed', line('perche\u0301'), 'perché'],
    [
      'hashtags',
      line('<a role="link" href="https://www.facebook.com/hashtag/inail?x=1"><span>#inail</span></a>'),
      '#inail',
    ],
    ['moments of a video', line('guardate a <div role="button" tabindex="0">1:02:33</div>'), 'guardate a 1:02:33'],
    ['right to left', '<div dir="rtl"><div dir="auto" style="text-align: right;">مرحبا بكم</div></div>', 'مرحبا بكم'],
  ])('%s', async (_what, text, expected) => {
    expect(await one({ text })).toMatchObject({ text: expected, cut: false });
  });

  test.each([
    ['in Italian', 'Altro…'],
    ['in Thai', 'ดูเพิ่มเติม'],
  ])('a text cut %s is said to be cut', async (_language, label) => {
    const text = line(`Prima parte… <div role="button" tabindex="0">${label}</div>`);
    expect(await one({ text })).toMatchObject({ text: 'Prima parte…', cut: true });
  });

  test('a translation offered below does not count as a cut', async () => {
    const text = `${line('Hello')}<div role="button" tabindex="0">Vedi traduzione</div>`;
    expect(await one({ text })).toMatchObject({ text: 'Hello', cut: false });
  });

  test('a preview below the words is not read', async () => {
    const afterBubble =
      '<div data-ft="{}"><a href="https://l.facebook.com/l.php?u=https%3A%2F%2Ffinto.example"><h3><span dir="auto">Titolo</span></h3><span dir="auto">Riassunto</span></a></div>';
    expect(await one({ afterBubble })).toMatchObject({ text: 'Testo del commento' });
  });

  test.each([
    ['a sticker', '<div><img alt="Adesivo" src="x"></div>'],
    ['an animation with a caption', '<div><div><img alt="" src="x"></div><span dir="auto">Tenor</span></div>'],
    ['a photo', '<a role="link" href="https://www.facebook.com/photo/?fbid=1"><img src="x"></a>'],
    [
      'a preview alone',
      '<div data-ft="{}"><a href="https://finto.example"><h3><span dir="auto">Titolo</span></h3><img src="x"></a></div>',
    ],
  ])('%s is a comment without words', async (_what, afterBubble) => {
    expect(await one({ text: null, afterBubble })).toMatchObject({ id: '7001', text: '' });
  });

  test.each([
    ['a badge', '<div><svg></svg><span dir="auto">Collaboratore emergente</span></div>'],
    [
      'a badge that is a button',
      '<div role="button" tabindex="0"><span dir="auto">Collaboratore emergente</span></div>',
    ],
    ['that it is pinned', '<div><span dir="auto">Fissato dall’autore</span></div>'],
  ])('above the name stands %s: none of the words', async (_what, above) => {
    const nameLink = `${above}<a role="link" aria-hidden="false" href="https://www.facebook.com/carla.finta?comment_id=7001"><span dir="auto">Carla Finta</span></a>`;
    const sticker = '<div><img alt="Adesivo" src="x"></div>';
    const film =
      '<div><div role="button" aria-label="Riproduci"><video></video></div><span dir="auto">Didascalia</span></div>';
    expect(await one({ nameLink })).toMatchObject({ text: 'Testo del commento' });
    expect(await one({ nameLink, text: '<div dir="auto">Solo testo</div>' })).toMatchObject({ text: 'Solo testo' });
    expect(await one({ nameLink, text: null, afterBubble: sticker })).toMatchObject({ text: '' });
    expect(await one({ nameLink, text: null, afterBubble: film })).toMatchObject({ text: '' });
  });

  test('words without an alignment of their own are found in the bubble', async () => {
    expect(await one({ text: 'Solo testo' })).toMatchObject({ text: 'Solo testo' });
    expect(
      await one({ text: '<div dir="auto">Solo testo</div>', footer: '<span dir="auto">Rispondi</span>' }),
    ).toMatchObject({ text: 'Solo testo' });
  });
});

describe('failures name what is missing', () => {
  const failing = async (given: Partial<Markup>) => {
    const { comments, failures } = await read(postMarkup([thread(commentMarkup({ id: '7001', ...given }))]));
    expect(comments).toEqual([]);
    return failures;
  };

  test('author', async () => {
    const footer = `<ul><li><a role="link" href="${ADDRESS}?comment_id=7001">1 sett.</a></li></ul>`;
    expect(await failing({ avatar: '', nameLink: '', footer })).toMatchObject([
      { field: 'author', selector: 'a[href*="comment_id="]' },
    ]);
  });

  test('text', async () => {
    expect(await failing({ text: null })).toMatchObject([{ field: 'text', selector: '[dir="auto"]' }]);
  });

  test('number: what has none and is not plainly a comment is left alone', async () => {
    const { comments, failures } = await read(
      postMarkup([
        `<div role="article" aria-label="Qualcosa"><a href="https://www.facebook.com/carla.finta"><span dir="auto">Carla Finta</span></a><div dir="auto">Testo</div></div>`,
      ]),
    );
    expect(comments).toEqual([]);
    expect(failures).toEqual([]);
  });
});
