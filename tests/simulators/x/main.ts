// Knows which posts stand on which address, and that only cells near the view are in the page. Must not know the markup of a post.
import { make } from '../make-element.ts';
import { type Cell, CONVERSATION, type Conversation, CUT, FROM_REPLY, many, type Post, TIMELINE } from './data.ts';
import { extra, still, viewer, words } from './labels.ts';
import './page.css';
import { editorBox, openMenu, openReplyDialog } from './portals.ts';
import { report } from './report.ts';
import { tweet } from './tweet.ts';

const CELL_PX = 260;
const LATE_MS = 300;
const doings = { openMenu, reply: openReplyDialog };

const conversations: readonly Conversation[] = [CONVERSATION, FROM_REPLY, CUT];
const statusId = /^\/\w+\/status\/(\d+)\/?$/.exec(location.pathname)?.[1];
const conversation = conversations.find(({ focal }) => focal.id === statusId) ?? null;

function inside(cell: Cell, focal: boolean): HTMLElement {
  if (typeof cell !== 'string') {
    const article = tweet(cell, focal, doings);
    return focal ? make('div', {}, article, inlineEditor(cell)) : make('div', {}, article);
  }
  if (cell === 'gap') return make('div');
  if (cell === 'more') return make('div', { role: 'button', tabindex: '0' }, make('span', {}, words.moreReplies));
  if (cell === 'discover') return make('h2', { role: 'heading', 'aria-level': '2' }, make('span', {}, words.discover));
  if (cell === 'follow') {
    return make(
      'div',
      { 'data-testid': 'UserCell' },
      make('a', { href: '/qualcuno' }, '@qualcuno'),
      make('button', {}, words.follow),
    );
  }
  return make('article', { role: 'article' }, make('span', {}, words.unavailable), make('button', {}, 'View'));
}

/** It answers the focal post only. */
function inlineEditor(focal: Post): HTMLElement {
  return make(
    'div',
    { 'data-testid': 'inline_reply_offscreen' },
    editorBox((text) => report.sent.push({ id: focal.id, text }), 'tweetButtonInline'),
  );
}

const column = make('div', { 'data-testid': 'primaryColumn' });
const place = make('div', { style: 'position: relative' });

function cellsOf(late: boolean): { cell: Cell; focal: boolean }[] {
  const plain = (cell: Cell) => ({ cell, focal: false });
  if (!conversation) return TIMELINE.map(plain);
  const extras = many(extra);
  const before = late || still ? conversation.ancestors : [];
  const cut = conversation.cells.indexOf('more');
  const [head, tail] =
    cut < 0 ? [conversation.cells, []] : [conversation.cells.slice(0, cut), conversation.cells.slice(cut)];
  return [...before.map(plain), { cell: conversation.focal, focal: true }, ...[...head, ...extras, ...tail].map(plain)];
}

/** Cells come back as new nodes. */
function draw(late: boolean): void {
  const cells = cellsOf(late);
  place.style.minHeight = `${cells.length * CELL_PX}px`;
  const from = scrollY - innerHeight;
  const to = scrollY + 2 * innerHeight;
  const wanted = new Set(
    cells.flatMap((_, index) => (still || (index * CELL_PX > from && index * CELL_PX < to) ? [index] : [])),
  );
  for (const old of [...place.children] as HTMLElement[]) {
    if (!wanted.delete(Number(old.dataset.index)) || old.dataset.late !== String(late)) old.remove();
  }
  for (const index of wanted) {
    const one = cells[index];
    if (!one) continue;
    const cell = make(
      'div',
      { 'data-testid': 'cellInnerDiv', 'data-index': String(index), 'data-late': String(late) },
      make('div', {}, inside(one.cell, one.focal)),
    );
    cell.style.cssText = `transform: translateY(${index * CELL_PX}px); position: absolute; width: 100%`;
    const next = ([...place.children] as HTMLElement[]).find((other) => Number(other.dataset.index) > index);
    place.insertBefore(cell, next ?? null);
  }
}

const tabs = make('div', { role: 'tablist' }, make('div', { role: 'tab' }, 'Per te'));
const section = make(
  'section',
  { role: 'region' },
  make('h1', { dir: 'auto' }, 'Timeline'),
  make('div', { 'aria-label': 'Timeline' }, place),
);
column.append(make('div', { tabindex: '0' }, conversation ? make('h2', {}, 'Post') : tabs, section));
const side = make(
  'div',
  { 'data-testid': 'SideNav_AccountSwitcher_Button' },
  make('div', { 'data-testid': `UserAvatar-Container-${viewer}` }),
);
document.getElementById('react-root')?.append(make('header', {}, side), make('main', { role: 'main' }, column));

let late = false;
draw(late);
if (!still) {
  addEventListener('scroll', () => draw(late), { passive: true });
  setTimeout(() => {
    late = true;
    place.replaceChildren();
    draw(late);
  }, LATE_MS);
}
