// Knows the markup of one post (captures of February 2026). Must not know where it stands.
import { look, make, svg } from '../make-element.ts';
import type { Piece, Post } from './data.ts';
import { words } from './labels.ts';

let number = 0;
const id = (): string => {
  number += 1;
  return `id__${number.toString(36)}`;
};
const box = (...children: Parameters<typeof make>[2][]): HTMLElement => make('div', { class: look() }, ...children);

function emoji(alt: string): HTMLElement {
  return make('img', { alt, draggable: 'false', src: 'data:,' });
}

function shown(piece: Piece, linked: boolean): HTMLElement {
  if (typeof piece === 'string') return make('span', { class: look() }, piece);
  if ('emoji' in piece) return emoji(piece.emoji);
  if ('mention' in piece) {
    return box(
      make('span', {}, make('a', { dir: 'ltr', href: `/${piece.mention.slice(1)}`, role: 'link' }, piece.mention)),
    );
  }
  if ('hashtag' in piece)
    return make('span', {}, make('a', { href: `/hashtag/${piece.hashtag.slice(1)}`, role: 'link' }, piece.hashtag));
  const [start, rest] = piece.link;
  const hidden = (text: string) =>
    make('span', { 'aria-hidden': 'true', class: look(), style: 'font-size:0.001px' }, text);
  return make(
    linked ? 'a' : 'span',
    linked ? { dir: 'ltr', href: 'https://t.co/abcDEF1234', role: 'link', target: '_blank' } : { dir: 'ltr' },
    hidden('https://'),
    start,
    rest === '' ? null : hidden(rest),
    rest === '' ? null : make('span', { 'aria-hidden': 'true', class: look() }, '…'),
  );
}

function text(pieces: readonly Piece[], linked = true): HTMLElement {
  return make(
    'div',
    { 'data-testid': 'tweetText', dir: 'auto', lang: 'it', id: id(), style: 'white-space: pre-wrap' },
    ...pieces.map((piece) => shown(piece, linked)),
  );
}

/** The quoted post has no link at all. */
function quotation(quoted: NonNullable<Post['quoted']>): HTMLElement {
  const name = make(
    'div',
    { 'data-testid': 'User-Name' },
    box(make('span', {}, quoted.handle)),
    box(make('span', {}, `@${quoted.handle}`), box(make('time', { datetime: '2026-01-02T03:04:05.000Z' }, '2 gen'))),
  );
  const avatar = make(
    'div',
    { 'data-testid': 'Tweet-User-Avatar' },
    make('div', { 'data-testid': `UserAvatar-Container-${quoted.handle}` }),
  );
  const more = make(
    'a',
    { 'data-testid': 'tweet-text-show-more-link', role: 'link', href: `/${quoted.handle}/status/1` },
    words.showMore,
  );
  return make(
    'div',
    { 'aria-labelledby': 'id__q1 id__q2', id: id() },
    make('div', { role: 'link', tabindex: '0' }, avatar, name, text([quoted.text], false), quoted.cut ? more : null),
  );
}

function head(post: Post, time: HTMLElement | null): HTMLElement {
  const named = make(
    'a',
    { href: `/${post.handle}`, role: 'link' },
    make('div', { dir: 'ltr' }, ...post.name.map((piece) => shown(piece, true))),
  );
  const badge = svg('M22 12z', { 'data-testid': 'icon-verified', 'aria-label': 'Account verificato' });
  const at = make('a', { href: `/${post.handle}`, role: 'link', tabindex: '-1' }, make('span', {}, `@${post.handle}`));
  return make(
    'div',
    { 'data-testid': 'User-Name', id: id() },
    box(named, badge),
    box(at, make('div', { 'aria-hidden': 'true' }, '·'), time),
  );
}

function attachment(kind: Post['attached']): HTMLElement | null {
  if (kind === 'photo')
    return make('div', { 'data-testid': 'tweetPhoto' }, make('img', { alt: 'Immagine', src: 'data:,' }));
  // The mark of advertisements stands around every video too.
  return kind === 'video'
    ? make('div', { 'data-testid': 'placementTracking' }, make('div', { 'data-testid': 'videoPlayer' }))
    : null;
}

export interface Doings {
  readonly openMenu: (post: Post, button: HTMLElement) => void;
  readonly reply: (post: Post) => void;
}

/** One article; the focal one shows its time below the words. */
export function tweet(post: Post, focal: boolean, { openMenu, reply }: Doings): HTMLElement {
  const time = make(
    'a',
    { href: `/${post.handle}/status/${post.id}${post.edited ? '/history' : ''}`, role: 'link' },
    make('time', { datetime: post.at }, '2h'),
  );
  const caret = make('button', {
    'data-testid': 'caret',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    'aria-label': words.more,
  });
  const answer = make('button', { 'data-testid': 'reply', 'aria-label': `1. ${words.reply}` }, '1');
  const more = make(
    post.cut === 'link' ? 'a' : 'button',
    {
      'data-testid': 'tweet-text-show-more-link',
      role: post.cut === 'link' ? 'link' : 'button',
      href: post.cut === 'link' ? `/${post.handle}/status/${post.id}` : null,
    },
    make('span', {}, words.showMore),
  );
  caret.append(svg('M3 12z'));
  caret.addEventListener('click', () => openMenu(post, caret));
  answer.addEventListener('click', () => reply(post));
  more.addEventListener('click', () => {
    if (post.cut === 'link') return;
    more.previousElementSibling?.append(make('span', {}, post.rest ?? ' come si allega il preventivo.'));
    more.remove();
  });
  const avatar = make(
    'div',
    { 'data-testid': 'Tweet-User-Avatar' },
    make(
      'div',
      { 'data-testid': `UserAvatar-Container-${post.handle}` },
      make(
        'a',
        { href: `/${post.handle}`, 'aria-hidden': 'true', tabindex: '-1' },
        make('img', { alt: '', src: 'data:,' }),
      ),
    ),
  );
  const buttons = make(
    'div',
    { role: 'group', id: id(), 'aria-label': '1 risposta' },
    answer,
    make('button', { 'data-testid': 'like' }, '0'),
    make('a', { href: `/${post.handle}/status/${post.id}/analytics`, role: 'link' }, '10'),
    make('button', { 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': 'Condividi post' }),
  );
  const article = make(
    'article',
    { 'data-testid': 'tweet', role: 'article', tabindex: focal ? '-1' : '0' },
    box(
      box(avatar),
      box(
        box(
          head(post, focal || post.advertisement ? null : time),
          make('button', { 'aria-label': 'Azioni di Grok' }),
          caret,
        ),
        post.pieces.length > 0 ? text(post.pieces) : null,
        post.cut ? more : null,
        attachment(post.attached),
        post.quoted ? quotation(post.quoted) : null,
        focal ? box(time) : null,
        buttons,
      ),
    ),
  );
  return post.advertisement ? make('div', { 'data-testid': 'placementTracking' }, article) : article;
}
