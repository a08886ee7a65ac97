// Knows the menu of a post and the dialog that answers one, both in `#layers` at the end of the page. Must not know the conversation.
import { mount } from '../editors/engines/draft-editor.ts';
import { make, svg } from '../make-element.ts';
import type { Post } from './data.ts';
import { viewer, words } from './labels.ts';
import { report } from './report.ts';
import { tweet } from './tweet.ts';

const layers = make('div', { id: 'layers' });
document.body.append(layers);

/** Starts the way X's "hide" icon does. */
const HIDE_ICON = 'M19 14h2v3h-2v-3zM3 14H1v3h2v-3zm.5 7c';

export function openMenu(post: Post, button: HTMLElement): void {
  closeMenu();
  button.setAttribute('aria-expanded', 'true');
  const entry = (name: string, label: string, testId: string | null): HTMLElement => {
    const item = make('div', { role: 'menuitem', tabindex: '0', 'data-testid': testId }, make('span', {}, label));
    item.prepend(svg(name === 'hide' ? HIDE_ICON : 'M1 1z'));
    item.addEventListener('click', () => {
      report.pressed.push({ id: post.id, entry: name });
      closeMenu();
    });
    return item;
  };
  const others = post.handle !== viewer;
  const menu = make(
    'div',
    { role: 'menu', 'data-open': '' },
    make(
      'div',
      { 'data-testid': 'Dropdown' },
      entry('mute', words.mute, null),
      others ? entry('block', `${words.block} @${post.handle}`, 'block') : null,
      others ? entry('hide', words.hide, null) : null,
      others ? entry('report', words.report, 'report') : null,
      others ? entry('dsa', words.dsa, 'reportEUIllegalContentDSA') : null,
    ),
  );
  layers.append(menu);
}

function closeMenu(): void {
  layers.querySelector('[role="menu"]')?.remove();
  for (const open of document.querySelectorAll('[aria-expanded="true"]')) open.setAttribute('aria-expanded', 'false');
}

/** Draft.js, told apart by its test id; `model` is what Send would send. */
export function editorBox(send: (text: string) => void, sendId: string): HTMLElement {
  const host = make('div', { 'data-testid': 'tweetTextarea_0RichTextInputContainer' });
  const { model } = mount(host, { draft: { mention: false, text: '' }, onChange: () => {}, onEnter: () => {} });
  const name = (): void => {
    host.querySelector('[contenteditable]')?.setAttribute('data-testid', 'tweetTextarea_0');
  };
  name();
  setTimeout(name, 0);
  const button = make('button', { 'data-testid': sendId, type: 'button' }, words.send);
  button.addEventListener('click', () => send(model()));
  return make(
    'div',
    { 'data-testid': 'tweetTextarea_0_label' },
    make('div', { 'data-testid': `UserAvatar-Container-${viewer}` }),
    host,
    button,
  );
}

/** `/compose/post` over the page: the post answered, without links, and a box. */
export function openReplyDialog(post: Post): void {
  const behind = location.href;
  history.pushState(null, '', '/compose/post');
  const target = tweet(post, false, { openMenu: () => {}, reply: () => {} });
  const dialog = make('div', { role: 'dialog', 'aria-modal': 'true' }, target);
  const close = make('button', { 'data-testid': 'app-bar-close', 'aria-label': 'X' }, '×');
  const leave = (): void => {
    dialog.remove();
    history.pushState(null, '', behind);
  };
  close.addEventListener('click', leave);
  dialog.append(
    editorBox((text) => {
      report.sent.push({ id: post.id, text });
      leave();
    }, 'tweetButton'),
    close,
  );
  layers.append(dialog);
  dialog.querySelector<HTMLElement>('[contenteditable]')?.focus();
}
