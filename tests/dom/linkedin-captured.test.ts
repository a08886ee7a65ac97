// Knows the shape of two Italian pages as LinkedIn served them in September 2026, with invented people and words. Must not know the simulator.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { openCaptured } from './captured-page.ts';

declare const garbo: Garbo;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
/** A page left open goes on re-rendering; the first tab keeps the browser alive. */
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});
afterAll(() => chromium.close());

const serve = (path: string, html: string) => openCaptured(chromium, `https://www.linkedin.com${path}`, html);

/** Feed card, SDUI: classes and component keys taken away, as a capture that keeps little shows it. */
const FEED = `
<aside><div role="menu"><div><a href="/me/"><p>Visitatori del profilo</p></a></div></div></aside>
<div role="list" data-testid="mainFeed"><div role="listitem"><div><p>Crea un post</p></div></div>
<div id="expandedw2Im1xFeedType_MAIN_FEED_RELEVANCE"><div role="listitem">
 <h2><span>Post nel feed</span></h2>
 <div><a href="/in/fausto-finto/"><figure><img></figure></a>
  <p><span><a href="/in/fausto-finto/"><strong><span data-sdui-anchor-id="feed-header-w2Im1x-fcb1-0">Fausto Finto</span></strong></a> ha aggiunto un commento</span></p></div>
 <button type="button" aria-label="Apri il menu dei controlli per il post di Elda Prova"><span></span></button>
 <div><a href="/in/elda-prova/"><figure><img></figure></a><a href="/in/elda-prova/"><div aria-label="Elda Prova  2°"><p><span>Elda Prova</span></p><p><span>• 2°</span></p></div></a></div>
 <p><span data-testid="expandable-text-box">Testo del post<br><br>che continua <span><a href="/in/altri/"><strong><span data-sdui-anchor-id="commentary-w2Im1x-b55e::3"><strong>Altri</strong></span></strong></a></span><button type="button" aria-hidden="true" data-testid="expandable-text-button"><span><span><span>…</span><span>altro</span></span></span></button></span></p>
 <div role="region"><ul role="menu"><li role="menuitem"><span>subtitles settings</span></li></ul></div>
 <div id="CgsI-replaceableCommentToolsw2Im1xFeedType_MAIN_FEED_RELEVANCE"></div>
 <div data-testid="CgsI-commentListw2Im1xFeedType_MAIN_FEED_RELEVANCE"><div><div>
  <div id="replaceableComment_urn:li:comment:(ugcPost:7510000000000000001,7510000100000000002)"><div><div>
   <div><a href="/in/fausto-finto/"><figure><img></figure></a></div>
   <div><a href="/in/fausto-finto/"><div><p><span><span>Fausto Finto, Profilo verificato • Già segui</span><span aria-hidden="true">Fausto Finto<span></span><span aria-hidden="true"></span><span><span>• Già segui</span></span></span></span></p></div><div><p><span>Capo cantiere • formatore</span></p></div></a>
    <div><p><span>7h</span></p></div><button type="button" aria-label="Visualizza altre opzioni per il commento di Fausto Finto."><span></span></button></div>
   <div><p><span data-testid="expandable-text-box"><span><a href="/in/elda-prova/"><strong><span data-sdui-anchor-id="comment-urn:li:comment:(ugcPost:7510000000000000001,7510000100000000002)::0"><strong>Elda Prova</strong></span></strong></a></span><span></span> parole lunghe<br>e ancora<button type="button" aria-hidden="true" data-testid="expandable-text-button"><span><span><span>…</span><span>altro</span></span></span></button></span></p></div>
   <div><div role="button"><p><span><span>4reazioni</span><span aria-hidden="true">4</span></span></p></div><button type="button" aria-label="Apri il menu delle reazioni"><span></span></button><button type="button" aria-label="Rispondi"><span></span></button></div>
  </div></div></div></div></div></div>
 <div><div role="button"><p>Vedi altri 147 commenti</p></div></div>
 <div id="CgsI-replaceableLoadMoreCommentsw2Im1xFeedType_MAIN_FEED_RELEVANCE"></div>
</div></div></div>`;

test('a feed card of the SDUI page: one comment, of the right person, with its own buttons', async () => {
  const page = await serve('/feed/', FEED);
  const { comments, failures } = await extractComments(page);
  expect(failures).toEqual([]);
  expect(comments).toMatchObject([
    {
      id: '7510000100000000002',
      author: { key: 'in/fausto-finto', displayName: 'Fausto Finto', own: false },
      text: 'Elda Prova parole lunghe\ne ancora',
      cut: false,
      post: { id: '7510000000000000001', text: 'Testo del post\n\nche continua Altri' },
      parentId: null,
    },
  ]);
  const world = await adapterWorld(page);
  const found = await world.call(() => {
    const url = new URL(location.href);
    const adapter = garbo.adapterFor(url);
    const element = adapter?.find(document)[0];
    if (!adapter || !element) throw new Error('no comment');
    const menu = adapter.maybeMenuButton(element);
    return {
      owner: adapter.owner(element, url),
      menu: menu?.getAttribute('aria-label'),
      reply: adapter.maybeReplyButton(element)?.getAttribute('aria-label'),
      entries: menu && adapter.menuEntries(menu).length,
    };
  });
  expect(found).toEqual({
    owner: 'in/elda-prova',
    menu: 'Visualizza altre opzioni per il commento di Fausto Finto.',
    reply: 'Rispondi',
    entries: 0,
  });
});

/** Seen 2026-03: the line above the post has no mark of its own. */
test('who commented on a post is not its author, also where no label names anybody', async () => {
  const bare = FEED.replace(/ data-sdui-anchor-id="feed-header-[^"]*"/, '').replace(' per il post di Elda Prova', '');
  const page = await serve('/feed/', bare);
  const { comments, failures } = await extractComments(page);
  expect(failures).toEqual([]);
  expect(comments.map(({ author }) => [author.key, author.own])).toEqual([['in/fausto-finto', false]]);
  const own = await serve('/feed/', bare.replaceAll('fausto-finto', 'elda-prova'));
  const reading = await extractComments(own);
  expect(reading.comments.map(({ author }) => [author.key, author.own])).toEqual([['in/elda-prova', true]]);
});

const emberComment = (id: string, name: string, slug: string, mark: string, text: string, below: string) => `
<article data-id="urn:li:comment:(activity:7510000000000000009,${id})" id="ember73">
 <div><div><a aria-label="Link per visualizzare l’immagine  di ${name}" href="/in/${slug}/"><div><img></div></a>
  <a aria-label="Mostra: ${name} • 2° Perito" href="/in/${slug}/"><h3><span>${name}</span>${mark}</h3><div>Perito</div></a></div>
  <div><time>6 giorni</time><div><div id="ember75"><button id="ember76" type="button" aria-expanded="false"><svg aria-label="Apri opzioni per il commento di ${name}" data-test-icon="overflow-web-ios-small"></svg></button><div aria-hidden="true" id="ember77"></div></div></div></div></div>
 <div><div aria-hidden="true" role="button"></div><div><section><div id="translation-container-ember78"><div><span><div><span>${text}</span></div></span><button role="button" aria-label="vedi altro, mostra visivamente contenuti già rilevati dai lettori di schermo" type="button"><span>… altro</span></button></div></div></section></div></div>
 <div id="ember79"><div><span><button aria-label="Aggiungi la reazione Consiglia al commento di ${name}"><span aria-hidden="true">Consiglia</span></button></span>
  <button aria-label="1 reazione per il commento di ${name}" type="button"><span aria-hidden="true">1</span></button>
  <button aria-label="Rispondi al commento di ${name}"><span aria-hidden="true">Rispondi</span></button><span aria-hidden="true">4 risposte</span></div>${below}</div>
</article>`;

const degree = (spoken: string, seen: string) =>
  `<span><span aria-hidden="true"><span></span>${seen}</span><span>${spoken}</span></span>`;

const POST = `
<div data-view-name="feed-full-update"><div id="ember35" role="article" data-urn="urn:li:activity:7510000000000000009">
 <h2>Post nel feed</h2><a href="/in/elda-prova/"><span><span aria-hidden="true">Elda Prova</span><span>Elda Prova</span></span></a>
 <button aria-label="Apri il menu dei controlli per il post di Elda Prova" type="button"></button>
 <section id="reactors-facepile-id"><h3>Reazioni</h3><ul><li><a aria-label="Link per visualizzare l’immagine  di Ugo Vero, ha reagito con LIKE" href="/in/ugo-vero/"><img></a></li></ul></section>
 <form><div contenteditable="true" aria-label="Editor di testo per la creazione di contenuti" role="textbox"><p><br></p></div></form>
 <div>${emberComment(
   '7510000200000000003',
   'Ugo Vero',
   'ugo-vero',
   degree('Premium • 2°', '• 2°'),
   'prima riga<span></span><span><br></span>seconda <a href="/feed/hashtag/lavoro/"><span>hashtag</span><span><span aria-hidden="true">#</span>lavoro</span></a>',
   `<div>${emberComment(
     '7510000300000000004',
     'Elda Prova',
     'elda-prova',
     `${degree('Premium', '')}<span>Autore</span>`,
     '<span><a id="ember91" href="/in/ugo-vero/">Ugo Vero</a></span><span></span> grazie',
     '',
   )}</div>`,
 )}${emberComment('7510000400000000005', 'Ada Finta', 'ada-finta', degree('Verificato • Tu', '• Tu'), 'io', '')}</div>
</div></div>`;

test('a post of the Ember page without classes: comment, author’s reply, one’s own', async () => {
  const page = await serve('/feed/update/urn:li:activity:7510000000000000009/', POST);
  const { comments, failures } = await extractComments(page);
  expect(failures).toEqual([]);
  expect(
    comments.map(({ id, author, text, parentId, cut }) => [id, author.key, author.own, text, parentId, cut]),
  ).toEqual([
    ['7510000200000000003', 'in/ugo-vero', false, 'prima riga\nseconda #lavoro', null, false],
    ['7510000300000000004', 'in/elda-prova', true, 'Ugo Vero grazie', '7510000200000000003', false],
    ['7510000400000000005', 'in/ada-finta', true, 'io', null, false],
  ]);
  expect(comments.map((comment) => comment.author.displayName)).toEqual(['Ugo Vero', 'Elda Prova', 'Ada Finta']);
  const world = await adapterWorld(page);
  const buttons = await world.call(() => {
    const adapter = garbo.adapterFor(new URL(location.href));
    return (adapter?.find(document) ?? []).map((element) => [
      adapter?.maybeMenuButton(element)?.querySelector('svg')?.getAttribute('aria-label'),
      adapter?.maybeReplyButton(element)?.getAttribute('aria-label'),
    ]);
  });
  expect(buttons).toEqual(
    ['Ugo Vero', 'Elda Prova', 'Ada Finta'].map((name) => [
      `Apri opzioni per il commento di ${name}`,
      `Rispondi al commento di ${name}`,
    ]),
  );
});

const flatComment = (number: number, indent: number): string => `
<div id="replaceableComment_urn:li:comment:(ugcPost:7510000000000000001,${7510000100000000000n + BigInt(number)})" style="padding-left:${indent}px">
 <a href="/in/persona-${number}/"><p>Persona ${number} • 2°</p></a><p><span data-testid="expandable-text-box">Testo ${number}</span></p></div>`;

test('replies told by their indentation alone: hundreds under one comment are looked at once each', async () => {
  const REPLIES = 300;
  const replies = Array.from({ length: REPLIES }, (_, index) => flatComment(index + 2, 56));
  const page = await serve(
    '/feed/update/urn:li:activity:7510000000000000009/',
    `<div data-testid="x-commentListy">${flatComment(1, 0)}${replies.join('')}${flatComment(900, 0)}${flatComment(901, 56)}</div>`,
  );
  const world = await adapterWorld(page);
  const { parents, looks } = await world.call(() => {
    let looks = 0;
    const look = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      looks++;
      return look.call(this);
    };
    const parents = garbo.readPage().comments.map((comment) => comment.parentId);
    return { parents, looks };
  });
  const [first, last] = [1, 900].map((number) => `${7510000100000000000n + BigInt(number)}`);
  expect(parents).toEqual([null, ...replies.map(() => first), null, last]);
  // Box, picture and words: each drawn part is found and measured.
  expect(looks).toBeLessThan((REPLIES + 3) * 6);
});

test('an account outside one’s network, whose link leads to a search, has a name and no key; a link that leads nowhere is told', async () => {
  const comment = (id: string, href: string) => `
    <article class="comments-comment-entity" data-id="urn:li:comment:(activity:7510000000000000009,${id})">
    <a class="comments-comment-meta__image-link" href="${href}"></a><a class="comments-comment-meta__description-container" href="${href}">
    <span class="comments-comment-meta__description-title">Utente LinkedIn</span></a><div class="comments-comment-item__main-content">Parole</div></article>`;
  const page = await serve(
    '/feed/update/urn:li:activity:7510000000000000009/',
    comment('7510000100000000001', 'https://www.linkedin.com/search/results/people/headless?origin=x') +
      comment('7510000100000000002', '#'),
  );
  const { comments, failures } = await extractComments(page);
  expect(comments).toMatchObject([
    { id: '7510000100000000001', author: { key: null, profileUrl: null, displayName: 'Utente LinkedIn' } },
  ]);
  expect(failures).toMatchObject([{ field: 'author' }]);
});

test.each(['Verified Profile', 'Premium Profile', 'Profilo premium', 'Profilo verificato'])(
  '"%s" is spoken after the name and is no part of it',
  async (mark) => {
    const page = await serve('/feed/', flatComment(1, 0).replace('Persona 1 •', `Persona 1, ${mark} •`));
    const { comments } = await extractComments(page);
    expect(comments.map(({ author }) => author.displayName)).toEqual(['Persona 1']);
  },
);
