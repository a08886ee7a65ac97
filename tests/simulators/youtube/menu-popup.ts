// Knows the one popup that all menus share: its entries stay in it and are changed on the next opening. Must not know the comments.
import { make } from '../make-element.ts';
import { words } from './page-options.ts';
import { report } from './report.ts';

const ENTRIES = [
  ['pin', words.pin],
  ['remove', words.remove],
  ['report', words.report],
  ['hide', words.hide],
] as const;

let target = '';
const list = make('tp-yt-paper-listbox', { id: 'items', role: 'listbox' });
const dropdown = make(
  'tp-yt-iron-dropdown',
  { 'aria-hidden': 'true', style: 'display: none' },
  make('ytd-menu-popup-renderer', {}, list),
);
export const popups = make('ytd-popup-container', {}, dropdown);

for (const [entry] of ENTRIES) {
  // What stood there for another comment, until the menu has been opened.
  const item = make('tp-yt-paper-item', { role: 'option', tabindex: '-1' }, make('yt-formatted-string', {}, '…'));
  item.addEventListener('click', () => {
    report.pressed.push({ id: target, entry });
    close();
  });
  list.append(make('ytd-menu-service-item-renderer', {}, item));
}

function close(): void {
  dropdown.setAttribute('aria-hidden', 'true');
  dropdown.style.display = 'none';
}

/** Opens at once with the old entries; the right ones come a moment later. */
export function openMenu(id: string): void {
  target = id;
  dropdown.removeAttribute('aria-hidden');
  dropdown.style.display = 'block';
  setTimeout(() => {
    list.querySelectorAll('yt-formatted-string').forEach((label, index) => {
      label.textContent = ENTRIES[index]?.[1] ?? '';
    });
  }, 60);
}
