// Knows the markup of one comment (captures of 2024 and 2025) and how an element is filled again with another. Must not know where it stands.
import { look, make, svg } from '../make-element.ts';
import type { Piece, SimulatedComment, Subject } from './data.ts';
import { openMenu } from './menu-popup.ts';
import { old, words } from './page-options.ts';
import { openReplyBox } from './reply-box.ts';

const channelPath = (by: string): string =>
  /^UC[\w-]{22}$/.test(by) ? `/channel/${by}` : `/@${encodeURIComponent(by)}`;
const shownName = (by: string): string => (by.startsWith('UC') ? 'Un canale senza nome' : `@${by}`);

function shown(piece: Piece, subject: Subject): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  if ('emoji' in piece) return make('span', { class: look() }, make('img', { alt: piece.emoji, src: 'data:,' }));
  const link = (href: string, text: string) =>
    make('span', { class: look() }, make('a', { class: look(), href }, text));
  // YouTube pads mentions with no-break spaces.
  if ('mention' in piece) return link(`/${piece.mention}`, `\u00a0${piece.mention}\u00a0`);
  if ('time' in piece) return link(`/watch?v=${subject.id}&t=83s`, piece.time);
  const detour = new URL('https://www.youtube.com/redirect?event=comments&redir_token=QUFF');
  detour.searchParams.set('q', piece.link);
  return link(detour.href, piece.shown);
}

function textBox(): HTMLElement {
  const text = make(old ? 'yt-formatted-string' : 'yt-attributed-string', { id: 'content-text', slot: 'content' });
  const paid = make('yt-pdg-comment-chip-renderer', { id: 'paid-comment-chip', hidden: '' }, make('span', {}, '  '));
  const more = make('tp-yt-paper-button', { id: 'more', role: 'button' }, make('span', {}, words.more));
  return make('ytd-expander', { id: 'expander', collapsed: '' }, make('div', { id: 'content' }, paid, text), more);
}

/** The empty element, as Polymer stamps it; `fill` makes it a comment and may do so again. */
export function commentElement(): HTMLElement {
  const time = make(
    old ? 'yt-formatted-string' : 'span',
    old ? { class: 'published-time-text' } : { id: 'published-time-text' },
    make('a'),
  );
  const author = make('h3', {}, make('a', { id: 'author-text' }, make('span')));
  const badge = make('span', { id: 'author-comment-badge' });
  const thumbnail = make(
    'div',
    { id: 'author-thumbnail' },
    make('button', { id: 'author-thumbnail-button' }, make('img', { alt: '', src: 'data:,' })),
  );
  const heading = make('div', { id: 'header' }, make('div', { id: 'header-author' }, author, badge, time));
  const translate = make('ytd-tri-state-button-view-model', { state: 'untoggled' }, make('tp-yt-paper-button', {}, ''));
  const reply = make(
    'ytd-button-renderer',
    { id: 'reply-button-end' },
    make('yt-button-shape', {}, make('button', { 'aria-label': words.reply }, words.reply)),
  );
  const toolbar = make(
    'div',
    { id: 'toolbar' },
    make('ytd-toggle-button-renderer', { id: 'like-button' }, make('button', {}, '')),
    reply,
  );
  const bar = make(
    'ytd-comment-engagement-bar',
    { id: 'action-buttons' },
    toolbar,
    make('div', { id: 'reply-dialog' }),
  );
  const dots = make('button', { id: 'button', 'aria-label': words.menu });
  dots.append(svg('M12 16z'));
  const menu = make(
    'div',
    { id: 'action-menu' },
    make('ytd-menu-renderer', { 'menu-active': '' }, make('yt-icon-button', { id: 'button' }, dots)),
  );
  const main = make('div', { id: 'main' }, heading, textBox(), translate, bar);
  const comment = make(
    old ? 'ytd-comment-renderer' : 'ytd-comment-view-model',
    { id: 'comment' },
    make('div', { id: 'body' }, thumbnail, main, menu),
  );
  dots.addEventListener('click', () => openMenu(comment.dataset.held ?? ''));
  reply.querySelector('button')?.addEventListener('click', () => openReplyBox(comment));
  return comment;
}

const part = (comment: Element, selector: string): HTMLElement => {
  const found = comment.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the simulated comment has no ${selector}`);
  return found;
};

export function fill(comment: HTMLElement, data: SimulatedComment, subject: Subject): HTMLElement {
  comment.dataset.held = data.id;
  const link = part(comment, '#published-time-text a, .published-time-text a');
  const base = { post: `/post/${subject.id}?`, short: `/shorts/${subject.id}?`, video: `/watch?v=${subject.id}&` };
  link.setAttribute('href', `${base[subject.kind]}lc=${data.id}`);
  link.textContent = `\n            ${words.ago}\n          `;
  const author = part(comment, '#author-text');
  author.setAttribute('href', channelPath(data.by));
  author.toggleAttribute('hidden', data.creator === true);
  part(author, 'span').textContent = ` ${shownName(data.by)} `;
  const badge = make(
    'ytd-author-comment-badge-renderer',
    { creator: '' },
    make('a', { id: 'name', href: channelPath(data.by) }, `@${data.by}`),
  );
  part(comment, '#author-comment-badge').replaceChildren(...(data.creator ? [badge] : []));
  part(comment, '#author-thumbnail-button').setAttribute('aria-label', shownName(data.by));
  const run = make(
    'span',
    { class: look(), role: 'text', style: 'white-space: pre-wrap' },
    ...data.pieces.map((piece) => shown(piece, subject)),
  );
  part(comment, '#content-text').replaceChildren(run);
  part(comment, 'ytd-tri-state-button-view-model').setAttribute('state', data.translated ? 'toggled' : 'untoggled');
  return comment;
}
