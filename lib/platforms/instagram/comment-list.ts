// Knows which elements of a page are comments, how many there seem to be, and which comment answers which. Must not know what they say.
import { isDrawn } from '../dom.ts';
import { commentAddressOf, isReply, isTime, maybeRowAround, replyButtonIn, rowOf, timesIn } from './row.ts';
import { SELECTORS } from './selectors.ts';
import { follows } from './text.ts';

/** Comment rows below `root`, each comment once. */
export function find(root: ParentNode): Element[] {
  const found = new Map<string | Element, Element>();
  for (const time of root.querySelectorAll(`${SELECTORS.time}, ${SELECTORS.commentLink}`)) {
    if (!isTime(time)) continue;
    const address = commentAddressOf(time);
    if (address === null) {
      const row = unnumbered(time);
      if (row) found.set(row, row);
      continue;
    }
    const row = maybeRowAround(time) ?? time.parentElement ?? time;
    const other = found.get(address.id);
    if (other === undefined || isInFront(row, other)) {
      found.delete(address.id);
      found.set(address.id, row);
    }
  }
  return [...found.values()];
}

/** Shown twice: the dialog is what the person sees; and what is not drawn nobody sees. */
const isInFront = (row: Element, other: Element): boolean =>
  row.checkVisibility() === other.checkVisibility() ? inDialog(row) && !inDialog(other) : row.checkVisibility();

const inDialog = (element: Element): boolean => element.closest(SELECTORS.dialog) !== null;

/** Looks like a comment and has no number: found, so that reading it fails aloud. Caption and date have no Reply. */
function unnumbered(time: Element): Element | null {
  const row = maybeRowAround(time);
  return row !== null && replyButtonIn(row) !== null && rowOf(row)?.text ? row : null;
}

/** Counted by the Reply buttons and, apart from them, by the numbers in addresses and by the headings of the dialog layout. */
export function seen(root: ParentNode): number {
  const replies = [...root.querySelectorAll(SELECTORS.button)].filter(isReply);
  const numbers = new Set<string>();
  for (const link of root.querySelectorAll(SELECTORS.commentLink)) {
    const number = /\/c\/[^?#]+/.exec(link.getAttribute('href') ?? '')?.[0];
    // In a notification the link holds a whole sentence, in words an address.
    const time = isTime(link) ? link : link.querySelector(SELECTORS.time);
    if (number && time && commentAddressOf(time)) numbers.add(number);
  }
  return Math.max(replies.length, numbers.size, root.querySelectorAll(SELECTORS.heading).length);
}

/** The comment of the first level under which the row stands, by the layout alone: nothing in a row says so. */
export function openerOf(row: Element): Element | null {
  let inside: Element = row;
  for (let box = row.parentElement; box !== null && !isEdge(box); box = box.parentElement) {
    const first = firstRowIn(box);
    if (first === null) return null;
    const opener = childOf(box, first);
    // The first comment of a box stands before all others: comparing positions among thousands of siblings is a walk each time.
    if (opener !== null && opener !== inside && isRepliesSlot(opener, inside)) return first;
    inside = box;
  }
  return null;
}

const isEdge = (box: Element): boolean => box.matches(`body, ${SELECTORS.dialog}, ${SELECTORS.main}`);

/** Time of the first comment in a box; null where the caption comes first: that box is no thread. */
function firstRowIn(box: Element): Element | null {
  const [first] = timesIn(box, 1);
  // A caption's time stands in no link; one whose link has lost its address is a comment that cannot be named.
  return first?.closest('a') ? first : null;
}

/** Upwards from what is inside: a list may have thousands of children. */
function childOf(box: Element, inside: Element): Element | null {
  let child: Element | null = inside;
  while (child !== null && child.parentElement !== box) child = child.parentElement;
  return child;
}

/** One comment, then a box in which the button that shows or hides its replies comes before them. */
function isRepliesSlot(opener: Element, slot: Element): boolean {
  if (timesIn(opener, 2).length !== 1) return false;
  const [first] = timesIn(slot, 1);
  const row = first && (maybeRowAround(first) ?? first);
  if (!row) return false;
  for (const button of slot.querySelectorAll(SELECTORS.button)) {
    if (!isDrawn(button, slot)) continue;
    if (row.contains(button) || !follows(button, row)) return false;
    if ((button.textContent ?? '').trim() !== '') return true;
  }
  return false;
}
