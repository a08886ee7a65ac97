// Knows the buttons, menus and the editor of one comment. Must not press anything.
import { foldLabel, labelOf } from '../dom.ts';
import { find } from './comment-list.ts';
import { exclusiveBoxes, rowOf, timesIn } from './row.ts';
import { LABELS, SELECTORS } from './selectors.ts';

/** The "…" is drawn while the pointer is over the row: in it, or a few boxes further out. */
const BOXES_BESIDE = 4;

export function menuButtonOf(comment: Element): HTMLElement | null {
  const own = buttonsIn(comment).find((button) => isMenu(button, LABELS.menu));
  if (own) return own;
  const [time] = timesIn(comment, 1);
  if (!time) return null;
  const around = [...exclusiveBoxes(time)].filter((box) => box !== comment && box.contains(comment));
  for (const box of around.slice(0, BOXES_BESIDE)) {
    if (box.querySelector(SELECTORS.beyond) !== null) return null;
    const beside = buttonsIn(box).find((button) => isMenu(button, LABELS.menuBeside));
    if (beside) return beside;
  }
  return null;
}

const buttonsIn = (box: Element): HTMLElement[] => [...box.querySelectorAll<HTMLElement>(SELECTORS.button)];

/** By its label, on the button or its icon; else by its three dots, which no other button has. */
function isMenu(button: HTMLElement, labels: readonly string[]): boolean {
  const icon = button.querySelector('svg');
  if (icon === null || (button.textContent ?? '').replace(icon.textContent ?? '', '').trim() !== '') return false;
  if ([button, icon].some((one) => labels.includes(foldLabel(one.getAttribute('aria-label') ?? '')))) return true;
  return icon.querySelectorAll('circle').length === 3 && icon.querySelectorAll('path, line, polygon').length === 0;
}

/** Options open as a dialog of plain buttons, the newest last in the document; a menu proper is taken too. */
export function entriesOf(button: HTMLElement): HTMLElement[] {
  const { ownerDocument } = button;
  const dialogs = [...ownerDocument.querySelectorAll(SELECTORS.dialog)].filter(
    (dialog) => !dialog.contains(button) && dialog.querySelector(SELECTORS.notOptions) === null,
  );
  for (const dialog of dialogs.reverse()) {
    const entries = shownOnly(buttonsIn(dialog)).filter((entry) => (entry.textContent ?? '').trim() !== '');
    if (entries.length > 1) return entries;
  }
  const menu = [...ownerDocument.querySelectorAll(SELECTORS.menu)].at(-1);
  return menu ? shownOnly([...menu.querySelectorAll<HTMLElement>(SELECTORS.menuEntry)]) : [];
}

const shownOnly = (entries: HTMLElement[]): HTMLElement[] =>
  entries.filter((entry) => entry.getClientRects().length > 0);

/**
 * One box serves the post and all replies: it is this comment's only while it begins with the mention that Reply puts there. A box that was
 * there before may have been addressed to another comment of the same person: then Reply is to be pressed anew.
 */
export function replyBoxOf(comment: Element, before: ReadonlySet<Element>): HTMLElement | null {
  const key = rowOf(comment)?.account?.key;
  if (!key) return null;
  const surface = surfaceOf(comment);
  const addressed = [...surface.querySelectorAll<HTMLElement>(SELECTORS.editor)].filter((box) => isAddressed(box, key));
  const fresh = addressed.filter((box) => !before.has(box));
  if (fresh.length === 1) return fresh[0] ?? null;
  const [open, ...others] = addressed;
  return open && others.length === 0 && isOnlyOne(surface, comment, key) ? open : null;
}

function isAddressed(box: HTMLElement, key: string): boolean {
  const value = box.localName === 'textarea' ? (box as HTMLTextAreaElement).value : (box.textContent ?? '');
  const start = foldLabel(value);
  return start === `@${key}` || start.startsWith(`@${key} `);
}

const isOnlyOne = (surface: ParentNode, comment: Element, key: string): boolean =>
  find(surface).every((other) => other === comment || rowOf(other)?.account?.key !== key);

/** The dialog in which the comment stands, else the page: a post below a dialog has a box of its own. */
function surfaceOf(comment: Element): ParentNode {
  return comment.closest(SELECTORS.dialog) ?? comment.closest(SELECTORS.main) ?? comment.ownerDocument;
}

export function noticesOf(root: ParentNode): string[] {
  const labels = [...root.querySelectorAll(SELECTORS.button)].flatMap((button) => [
    labelOf(button),
    foldLabel(button.querySelector('svg')?.getAttribute('aria-label') ?? ''),
  ]);
  const notices: string[] = [];
  if (labels.some((label) => isLoadMore(label) || isMoreReplies(label))) notices.push('notice_instagram_more_comments');
  if (labels.some((label) => LABELS.hiddenComments.some((start) => label.startsWith(start)))) {
    notices.push('notice_instagram_hidden_comments');
  }
  return notices;
}

const isLoadMore = (label: string): boolean => (LABELS.loadMore as readonly string[]).includes(label);
const isMoreReplies = (label: string): boolean =>
  LABELS.viewReplies.some((start) => label.startsWith(start)) &&
  LABELS.repliesWord.some((word) => label.includes(word));
