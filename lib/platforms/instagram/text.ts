// Knows which words of a row are the comment's own and how they become text. Must not know who wrote them, nor how the row was found.
import { foldLabel, isDrawn, maybeUrl } from '../dom.ts';
import { readText } from '../text-map.ts';
import type { TextMap } from '../types.ts';
import { targetOf } from './addresses.ts';
import { LABELS, SELECTORS } from './selectors.ts';

const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'section']);
const SILENT = new Set(['svg', 'style', 'script', 'noscript', 'template', 'video', 'audio', 'time', 'textarea']);

const RULES = {
  skip: (element: Element): boolean => SILENT.has(element.localName) || element.matches(SELECTORS.button),
  block: (element: Element): boolean => BLOCKS.has(element.localName),
  replace: (element: Element): string | null => {
    if (element.localName === 'img') return emojiAlt(element);
    return element.localName === 'a' ? elidedTarget(element) : null;
  },
};

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Emoji are characters on Instagram; should one be an image, its alt is the emoji itself. */
function emojiAlt(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return EMOJI.test(alt) && alt.length <= 16 ? alt : '';
}

/** The target of a link whose shown address is shortened or is Instagram's own detour; null where what is shown is to be read. */
function elidedTarget(link: Element): string | null {
  const shown = (link.textContent ?? '').trim();
  if (shown === '' || /\s/u.test(shown) || !/(?:…|\.\.\.)$|l\.instagram\.com\//u.test(shown)) return null;
  const url = maybeUrl(link.getAttribute('href'), link.baseURI);
  return url && /^https?:$/.test(url.protocol) ? targetOf(url) : null;
}

export const textOf = (root: Element | null): TextMap => (root ? readText([root], RULES) : { text: '', pieces: [] });

/** Text as shown, on one line; the word "Verified" in an icon is none. */
export function shown(element: Element): string {
  return readText([element], { ...RULES, block: () => false }).text;
}

interface Row {
  readonly element: Element;
  /** Link with the author's name. */
  readonly name: Element | null;
  readonly time: Element;
  /** Reply, where it is known. */
  readonly reply: Element | null;
}

/**
 * The element that holds the comment's words; null where there are none. In the page layout they follow the line of name and time; in the
 * dialog, where the time stands among the buttons, between the two. What is marked as somebody's words comes first, anything that could
 * hold words second. What stands in the line of the time or of Reply is a badge or a count, whatever it says.
 */
export function textRootOf({ element, name, time, reply }: Row): Element | null {
  const head = name && commonAncestor(name, time);
  // Dialog: name and badges stand in a heading, so nothing else can be taken for words.
  const heading = name?.closest(SELECTORS.nameHeading) ?? null;
  for (const selector of [SELECTORS.directed, SELECTORS.holder]) {
    const marked = selector === SELECTORS.directed;
    const words = outermost(
      [...element.querySelectorAll(selector)].filter(
        (one) => isDrawn(one, element) && holdsWords(one, element, name, time, marked),
      ),
    );
    const below = words.filter(
      (one) => follows(time, one) && !head?.contains(one) && (reply === null || follows(one, reply)),
    );
    const between = isAmongButtons(time, name)
      ? words.filter((one) => follows(one, time) && (name === null || follows(name, one)) && !heading?.contains(one))
      : [];
    const apart = (one: Element): boolean => ![time, reply].some((other) => other && shareLine(one, other));
    const isSaid = (one: Element): boolean => !isBadge(one) && apart(one);
    const found = below.find(isSaid) ?? (heading ? between[0] : between.findLast(isSaid)) ?? below.find(apart);
    if (found) return found;
  }
  return null;
}

/** The smallest box with the time and any button does not hold the name. */
function isAmongButtons(time: Element, name: Element | null): boolean {
  let box = time.parentElement;
  while (box !== null && box.querySelector(SELECTORS.button) === null) box = box.parentElement;
  return name === null || box === null || !box.contains(name);
}

function shareLine(one: Element, other: Element): boolean {
  const [box, line] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return box.top < line.bottom && line.top < box.bottom;
}

function holdsWords(one: Element, row: Element, name: Element | null, time: Element, marked: boolean): boolean {
  if (one.contains(time) || (name !== null && (one.contains(name) || name.contains(one)))) return false;
  const around = one.closest(`a, ${SELECTORS.button}`);
  if (around !== null && row.contains(around)) return false;
  if (!marked && [...one.querySelectorAll(SELECTORS.button)].some((button) => !opensMore(button))) return false;
  return /[^\s•·]/u.test(textOf(one).text);
}

const isBadge = (one: Element): boolean =>
  (LABELS.badge as readonly string[]).includes(foldLabel(shown(one).replace(/^[•·]\s*/u, '')));

function commonAncestor(one: Element, other: Element): Element | null {
  let box: Element | null = one;
  while (box !== null && !box.contains(other)) box = box.parentElement;
  return box;
}

export const follows = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const outermost = (all: readonly Element[]): Element[] =>
  all.filter((one) => !all.some((other) => other !== one && other.contains(one)));

/** The button that opens a cut text: in the text, or right after it. */
export function expanderOf(root: Element | null): HTMLElement | null {
  if (root === null) return null;
  const beside = [...(root.parentElement?.children ?? [])].filter((one) => one !== root && follows(root, one));
  const after = beside
    .flatMap((one) => [one, ...one.querySelectorAll('*')])
    .filter((one) => one.matches(SELECTORS.button));
  const buttons = [...root.querySelectorAll<HTMLElement>(SELECTORS.button)];
  const known = [...buttons, ...after].find(opensMore);
  if (known instanceof HTMLElement) return known;
  // In a language nobody told us: a button after words that end in an ellipsis.
  const cut = /(?:…|\.\.\.)$/u.test(textOf(root).text);
  return (cut && buttons.find((button) => !isNotMore(button))) || null;
}

const opensMore = (button: Element): boolean =>
  (LABELS.more as readonly string[]).includes(foldLabel(button.textContent ?? ''));
const isNotMore = (button: Element): boolean => {
  const label = foldLabel(button.textContent ?? '');
  return label === '' || LABELS.notMore.some((known) => label.startsWith(known));
};
