// Knows which elements around one time make up one comment, and which of them is its author. Must not know the post, nor other comments.
import { foldLabel, isDrawn, labelOf, maybeFind } from '../dom.ts';
import { maybeOriginalButton } from '../translation.ts';
import { type Account, type CommentAddress, maybeAccount, maybeCommentAddress } from './addresses.ts';
import { LABELS, SELECTORS } from './selectors.ts';
import { expanderOf, follows, shown, textRootOf } from './text.ts';

/** A row without its words. */
export interface Head {
  readonly element: Element;
  readonly time: Element;
  /** Link around the time; null where the page shows a bare time. */
  readonly link: Element | null;
  readonly address: CommentAddress | null;
  /** Link whose text is the name of the account it leads to. */
  readonly name: Element | null;
  /** Account of that link, else of the picture's. */
  readonly account: Account | null;
  /** Picture and name lead to different accounts. */
  readonly disagrees: boolean;
}

export interface Row extends Head {
  /** Element that holds the words. */
  readonly text: Element | null;
}

/** The box of the row around a time; null where no account stands beside it. */
export function maybeRowAround(time: Element): Element | null {
  const without: Element[] = [];
  for (const box of exclusiveBoxes(time)) {
    if (box.querySelector(SELECTORS.image) !== null) {
      const head = headIn(box, time);
      if (head.account !== null && pictureIn(box, head.name ?? time) !== null) return box;
    }
    without.push(box);
  }
  return without.find((box) => isRowWithoutPicture(box, time)) ?? null;
}

/** The smallest box with name, Reply and words, or one of the two. */
function isRowWithoutPicture(box: Element, time: Element): boolean {
  const head = headIn(box, time);
  return head.account !== null && (replyButtonIn(box) ?? (hasButton(box) ? withText(head).text : null)) !== null;
}

/** The row that `find` gave, read afresh: nodes are recycled. */
export function rowOf(element: Element): Row | null {
  const [time] = timesIn(element, 1);
  return time ? withText(headIn(element, time)) : null;
}

function withText(head: Head): Row {
  const { element, time, name } = head;
  const reply = replyButtonIn(element);
  return { ...head, text: textRootOf({ element, name: name ?? unlinkedName(element, time), time, reply }) };
}

/**
 * Times of the rows under `box` that are drawn, document order, at most `most`: a list may hold thousands. Where the page has no element
 * for a time, the link to the comment stands for it.
 */
export function timesIn(box: Element, most: number): Element[] {
  const found: Element[] = [];
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_ELEMENT);
  for (
    let node = walker.nextNode() as Element | null;
    node && found.length < most;
    node = walker.nextNode() as Element | null
  ) {
    if (isTime(node) && isDrawn(node, box)) found.push(node);
  }
  return found;
}

/** A link shows a time when it is short, counts and holds nothing else; in the list of notifications links hold whole sentences. */
export function isTime(element: Element): boolean {
  if (element.localName === 'time') return true;
  if (element.localName !== 'a' || element.getElementsByTagName('time').length > 0) return false;
  if (maybeCommentAddress(element.getAttribute('href'), element.baseURI) === null) return false;
  const text = (element.textContent ?? '').trim();
  const inPlace =
    element.closest(`${SELECTORS.main}, ${SELECTORS.dialog}`) !== null && element.querySelector('img') === null;
  return inPlace && text.length <= 32 && (text === '' || /\d/.test(text));
}

/** Boxes around a time that hold no other time, smallest first: another time belongs to another comment, or to the caption. */
export function* exclusiveBoxes(time: Element): Generator<Element> {
  for (let box = time.parentElement; box !== null && box.localName !== 'body'; box = box.parentElement) {
    if (timesIn(box, 2).length > 1) return;
    if (box.matches(`${SELECTORS.dialog}, ${SELECTORS.main}`)) return;
    yield box;
  }
}

function headIn(box: Element, time: Element): Head {
  const link = time.closest('a');
  const links = [...box.querySelectorAll(SELECTORS.link)].filter((one) => isDrawn(one, box));
  const name = links.find((one) => isNameLink(one)) ?? null;
  const picture = pictureIn(box, name ?? time)?.closest('a') ?? null;
  const named = name && accountAt(name);
  const pictured = picture && accountAt(picture);
  return {
    element: box,
    time,
    link,
    address: link && addressAt(link, time),
    name,
    account: named ?? pictured,
    disagrees: named !== null && pictured !== null && named.key !== pictured.key,
  };
}

const accountAt = (link: Element): Account | null => maybeAccount(link.getAttribute('href'), link.baseURI);

/** A mention begins with "@"; the author's name is the account's name and nothing else. */
function isNameLink(link: Element): boolean {
  const account = accountAt(link);
  return account !== null && foldLabel(shown(link)) === account.key;
}

/** The name's link has lost its address: the link that shows the name of the picture's account. */
function unlinkedName(box: Element, time: Element): Element | null {
  const picture = pictureIn(box, time)?.closest('a');
  const key = picture && accountAt(picture)?.key;
  if (!key) return null;
  return [...box.querySelectorAll('a')].find((one) => !one.contains(time) && foldLabel(shown(one)) === key) ?? null;
}

/** The picture stands before the name; a GIF or an emoji after it. With a story to show it is a button and no link. */
function pictureIn(box: Element, name: Element): Element | null {
  const first = maybeFind(box, SELECTORS.image, (picture) => isDrawn(picture, box));
  return first !== null && follows(first, name) ? first : null;
}

/** A comment's link shows the time and nothing else: in the list of notifications such links hold whole sentences. */
function addressAt(link: Element, time: Element): CommentAddress | null {
  if ((link.textContent ?? '').trim() !== (time.textContent ?? '').trim()) return null;
  return maybeCommentAddress(link.getAttribute('href'), link.baseURI);
}

export const commentAddressOf = (time: Element): CommentAddress | null => {
  const link = time.closest('a');
  return link && addressAt(link, time);
};

const hasButton = (box: Element): boolean => box.querySelector(SELECTORS.button) !== null;

export const isReply = (button: Element): boolean => (LABELS.reply as readonly string[]).includes(labelOf(button));

/** By its label alone: which of the other buttons it might be is not guessed. */
export const replyButtonIn = (row: Element): HTMLElement | null =>
  [...row.querySelectorAll<HTMLElement>(SELECTORS.button)].find(isReply) ?? null;

/** The button that opens a cut text, or brings back the words that stand there in translation. */
export const expanderIn = ({ element, text }: Row): HTMLElement | null =>
  expanderOf(text) ?? maybeOriginalButton(element.querySelectorAll(SELECTORS.button));
