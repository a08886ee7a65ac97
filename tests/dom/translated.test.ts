// Knows, of each site, the least that a comment shown in the site's own translation consists of, with invented people and words. Must not know the simulators.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { readCaptured } from './captured-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

const X_STATUS = '2022000000000000000';
const tweet = (id: number, below: string): string => `
<div data-testid="cellInnerDiv"><article data-testid="tweet" tabindex="0"><div data-testid="UserAvatar-Container-mario_r"></div>
 <div data-testid="User-Name"><a href="/mario_r"><span>Mario</span></a><a href="/mario_r/status/${X_STATUS.slice(0, -3)}${id}"><time datetime="2026-02-13T10:41:54.000Z">5 h</time></a></div>
 <div data-testid="tweetText" lang="it" dir="auto">Parole</div>${below}</article></div>`;

const face = (id: number, below: string): string => `
<div role="article" aria-label="Commento di Mario Prova 2 giorni fa"><a aria-hidden="true" href="/mario.prova?comment_id=${id}"><svg></svg></a>
 <div><a aria-hidden="false" href="/mario.prova?comment_id=${id}"><span dir="auto">Mario Prova</span></a><span dir="auto" lang="it-IT"><div dir="auto" style="text-align:start">Parole</div></span></div>${below}
 <ul><li><a href="/ente/posts/1?comment_id=${id}">2 g</a></li></ul></div>`;

const gram = (id: number, below: string): string => `
<div><a href="/mario.r/"><img alt=""></a><div><div><span dir="auto"><a href="/mario.r/"><span dir="auto">mario.r</span></a></span><span dir="auto"><a href="/p/AbC/c/17900000000000${id}/"><time datetime="2026-05-14T10:00:00.000Z">5 g</time></a></span></div>
 <div><span dir="auto">Parole</span></div><div><div role="button" tabindex="0">Rispondi</div>${below}</div></div></div>`;

const linked = (id: number, below: string): string => `
<article class="comments-comment-entity" data-id="urn:li:comment:(activity:7510000000000000009,7510000100000000${id})"><a class="comments-comment-meta__image-link" href="/in/mario-prova/"></a>
 <h3><span class="comments-comment-meta__description-title">Mario Prova</span></h3><section class="comments-comment-entity__content"><div class="update-components-text"><span dir="ltr">Parole</span></div>${below}</section></article>`;

const button = (label: string): string => `<div role="button" tabindex="0"><span>${label}</span></div>`;

const SITES = [
  ['X', `https://x.com/ente/status/${X_STATUS}`, tweet, (rows: string) => `<main role="main">${rows}</main>`],
  ['Facebook', 'https://www.facebook.com/ente/posts/1', face, (rows: string) => `<div role="main">${rows}</div>`],
  ['Instagram', 'https://www.instagram.com/p/AbC/', gram, (rows: string) => `<main>${rows}</main>`],
  [
    'LinkedIn',
    'https://www.linkedin.com/feed/update/urn:li:activity:7510000000000000009/',
    linked,
    (rows: string) => rows,
  ],
] as const;

test.each(SITES)('%s: words in translation are read, and only to be looked at', async (_, address, row, page) => {
  const labels = ['Mostra originale', 'See original', 'Original anzeigen', 'Ver original'];
  const others = ['Vedi traduzione', 'Translate post', 'Valuta questa traduzione', 'Mi piace'];
  const rows = [...labels, ...others].map((label, index) => row(101 + index, button(label)));
  const { comments, failures } = await readCaptured(chromium, address, page(rows.join('')));
  expect(failures).toEqual([]);
  expect(comments.map(({ text, cut }) => [text, cut])).toEqual([
    ...labels.map(() => ['Parole', true]),
    ...others.map(() => ['Parole', false]),
  ]);
});

test('Facebook: a badge in the line of the name takes no words away, also where the page keeps no styles', async () => {
  const verified =
    '<span> <svg role="img" aria-label="Account verificato"></svg><i data-visualcompletion="css-img"></i></span>';
  const plain = face(101, '').replace(' style="text-align:start"', '');
  const rows = [
    plain.replace('</a><span dir="auto" lang', '</a><svg role="img"></svg><span dir="auto" lang'),
    plain
      .replaceAll('=101', '=102')
      .replace('<div><a aria-hidden="false"', `<div><div><a aria-hidden="false"`)
      .replace('</a><span dir="auto" lang', `</a>${verified}</div><span dir="auto" lang`),
  ];
  const { comments, failures } = await readCaptured(
    chromium,
    'https://www.facebook.com/ente/posts/1',
    `<div role="main">${rows.join('')}</div>`,
  );
  expect(failures).toEqual([]);
  expect(comments.map(({ id, text }) => [id, text])).toEqual([
    ['101', 'Parole'],
    ['102', 'Parole'],
  ]);
});
