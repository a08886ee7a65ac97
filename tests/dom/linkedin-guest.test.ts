// Knows the shape of a post's page as LinkedIn served it to guests in 2026, with invented people and words. Must not know the simulator.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { readCaptured } from './captured-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

const POST = '7510000000000000001';
const PATH = `/posts/ente-finto_un-post-activity-${POST}-aB1c`;

interface Guest {
  readonly id: string;
  readonly picture: string;
  readonly actor: string;
  readonly text: string;
}

const actor = (name: string, href: string): string =>
  `<a class="text-sm link-styled comment__author truncate pr-6" href="${href}?trk=public_post_comment_actor-name" data-tracking-control-name="public_post_comment_actor-name">
      ${name}
   </a>`;

const image = (href: string): string =>
  `<a href="${href}?trk=public_post_comment_actor-image" data-tracking-control-name="public_post_comment_actor-image"><img alt="graphic"></a>`;

const comment = ({ id, picture, actor, text }: Guest): string => `
<section class="comment flex grow-1 items-stretch leading-[16px] comment-with-action my-1.5" data-nosnippet="true">
 <div>${picture}</div>
 <div class="w-full min-w-0"><div class="comment__body relative">
  <div class="comment__header flex flex-col">${actor}
   <p class="!text-xs comment__author-headline">Tecnico • formatore</p>
   <span class="text-xs comment__duration-since">

      3 settimane
   </span>
   <div class="ellipsis-menu" data-test-id="comment__ellipsis-menu"><div class="collapsible-dropdown"><button aria-expanded="false" aria-label="Apri menu"></button>
    <ul class="collapsible-dropdown__list hidden" role="menu"><li role="presentation"><a href="/uas/login?session_redirect=x&amp;guestReportContentType=COMMENT" data-semaphore-content-type="COMMENT" data-semaphore-content-urn="urn:li:comment:(urn:li:activity:${POST},${id})" role="menuitem">Segnala questo commento</a></li></ul></div></div>
  </div>
  <div class="attributed-text-segment-list__container relative mt-1 mb-1.5">
    <p class="attributed-text-segment-list__content whitespace-pre-wrap break-words
         comment__text babybear:mt-0.5" dir="ltr">${text}</p>
  </div></div>
  <div class="comment__actions" aria-label="Controlli del commento"><a href="https://www.linkedin.com/signup/cold-join" class="comment__action"><span>Consiglia</span></a>
   <a href="https://www.linkedin.com/signup/cold-join" class="comment__action comment__reply"><span>Rispondi</span></a><span class="comment__reactions-count hidden">1&nbsp;reazione</span></div>
 </div></section>`;

const card = (urn: string, inside: string): string => `
<article class="main-feed-activity-card main-feed-activity-card-with-comments" data-activity-urn="${urn}" data-attributed-urn="urn:li:share:7510000000000000000">
 <div data-test-id="main-feed-activity-card__entity-lockup"><a href="https://it.linkedin.com/company/ente-finto?trk=public_post_feed-actor-image" data-tracking-control-name="public_post_feed-actor-image"><img alt="Vedi la pagina di Ente Finto"></a>
  <a href="https://it.linkedin.com/company/ente-finto?trk=public_post_feed-actor-name" data-tracking-control-name="public_post_feed-actor-name">Ente Finto</a><p>10.000 follower</p><time>2 mesi</time></div>
 <div class="attributed-text-segment-list__container"><p class="attributed-text-segment-list__content whitespace-pre-wrap" dir="ltr" data-test-id="main-feed-activity-card__commentary">Prima riga

Seconda riga</p></div>${inside}
</article>`;

const PAGE = `<main class="main" role="main"><section class="core-rail"><section class="mb-3"><h1>Post di Ente Finto</h1>${card(
  `urn:li:activity:${POST}`,
  [
    comment({
      id: '7510000100000000002',
      picture: image('https://it.linkedin.com/in/mario-prova-1'),
      actor: actor('Mario Prova', 'https://it.linkedin.com/in/mario-prova-1'),
      text: 'Prima riga 👏\n\n<a class="link" href="https://it.linkedin.com/in/elda-prova?trk=public_post_comment-text">Elda Prova</a>  vedi <a class="link" href="https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fente%2Eexample%2Fa&amp;trk=x">https://ente.example/a</a> ',
    }),
    comment({
      id: '7510000200000000003',
      picture: image('https://it.linkedin.com/company/ente-finto'),
      actor: actor('Ente Finto', 'https://it.linkedin.com/company/ente-finto'),
      text: 'Grazie',
    }),
    comment({
      id: '7510000300000000004',
      picture: '<img alt="graphic">',
      actor: '<span class="comment__author">Membro di LinkedIn</span>',
      text: 'Ciao',
    }),
  ].join(''),
)}</section>
<section data-nosnippet="true"><p>Chi ha visto questo post</p></section><section class="related-posts"><h2>Altri post consigliati</h2>${card('urn:li:activity:7510000900000000009', '')}</section></section></main>`;

test.each(['www', 'it', 'de'])('the comments a guest sees on %s.linkedin.com', async (host) => {
  const { comments, failures, seen } = await readCaptured(chromium, `https://${host}.linkedin.com${PATH}`, PAGE);
  expect(failures).toEqual([]);
  expect(seen).toBe(3);
  expect(
    comments.map(({ author, ...comment }) => ({ ...comment, author: { ...author, platform: undefined } })),
  ).toEqual([
    {
      platform: 'linkedin',
      id: '7510000100000000002',
      idFrom: 'attribute',
      permalink: `https://www.linkedin.com/feed/update/urn:li:activity:${POST}/?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A${POST}%2C7510000100000000002%29`,
      author: {
        key: 'in/mario-prova-1',
        aliases: [],
        handle: 'mario-prova-1',
        displayName: 'Mario Prova',
        profileUrl: 'https://www.linkedin.com/in/mario-prova-1',
        own: false,
      },
      text: 'Prima riga 👏\n\nElda Prova  vedi https://ente.example/a',
      cut: false,
      post: { id: POST, text: 'Prima riga\n\nSeconda riga' },
      parentId: null,
      postedAt: new Date(Number(7510000100000000002n >> 22n)).toISOString(),
    },
    expect.objectContaining({
      id: '7510000200000000003',
      author: expect.objectContaining({ key: 'company/ente-finto', own: true }),
      text: 'Grazie',
    }),
    expect.objectContaining({
      id: '7510000300000000004',
      author: expect.objectContaining({ key: null, displayName: 'Membro di LinkedIn', own: false }),
    }),
  ]);
});

test('a comment without its number is told as unread, not left out', async () => {
  const page = PAGE.replace(/data-semaphore-content-urn="urn:li:comment[^"]*"/, '');
  const { comments, failures } = await readCaptured(chromium, `https://www.linkedin.com${PATH}`, page);
  expect(comments.length).toBe(2);
  expect(failures).toMatchObject([{ field: 'id' }]);
});
