// Knows which elements of one comment are its name, text, time and numbers. Must not know the post around it, nor what is made of the parts.
import { foldLabel, maybeUrl } from '../dom.ts';
import { accountOf, type CommentNumbers, commentNumbers, isPostAddress, WAITING } from './addresses.ts';
import { shown } from './comment-text.ts';
import { LABELS, SELECTORS } from './selectors.ts';

export interface CommentParts {
  readonly article: Element;
  /** WAITING: just sent, not numbered yet. Null: the layout shows no number here. */
  readonly numbers: CommentNumbers | typeof WAITING | null;
  /** Address of the post that the time link carries; null without one. */
  readonly time: URL | null;
  /** Link to the account: name or, failing that, avatar. */
  readonly account: HTMLAnchorElement | null;
  /** Element that shows the name; null where there is none. */
  readonly name: Element | null;
  /** Outermost elements of the text, document order; empty for a sticker. */
  readonly texts: readonly Element[];
}

/** An element belongs to the comment it is nearest to: replies may stand inside the comment they answer. */
export function isOwn(article: Element, element: Element): boolean {
  return element.closest(SELECTORS.article) === article;
}

export function own(article: Element, selector: string): Element[] {
  return [...article.querySelectorAll(selector)].filter((element) => isOwn(article, element));
}

/** `own` for those who go through a whole page: what fits a selector is looked for once, and each element given to the comment it is nearest to. */
export function ownWithin(root: ParentNode): typeof own {
  const bySelector = new Map<string, Map<Element | null, Element[]>>();
  return (article, selector) => {
    const known = bySelector.get(selector);
    const byArticle =
      known ?? Map.groupBy(root.querySelectorAll(selector), (element) => element.closest(SELECTORS.article));
    if (!known) bySelector.set(selector, byArticle);
    return byArticle.get(article) ?? [];
  };
}

/** Nearest ancestor-or-self that fits and lies below `article`: the comment itself may stand in a list or a directed box. */
function below(article: Element, element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  return found !== null && found !== article && article.contains(found) ? found : null;
}

const isFooter = (article: Element, element: Element): boolean => below(article, element, SELECTORS.footer) !== null;

/** A preview of a linked page; `data-ft` alone proves nothing. */
function inCard(article: Element, element: Element): boolean {
  const card = below(article, element, SELECTORS.card);
  if (card?.querySelector(SELECTORS.heading)) return true;
  return below(article, element, SELECTORS.heading) !== null || element.querySelector(SELECTORS.heading) !== null;
}

/** Links that people wrote stand among words in a directed box; links of the frame hold such a box, or fill one alone. */
function isWritten(article: Element, link: Element): boolean {
  if (link.hasAttribute('aria-hidden') || isFooter(article, link)) return false;
  const box = below(article, link.parentElement ?? article, SELECTORS.directed);
  if (box === null) return false;
  const text = below(article, box, '[lang]') ?? box;
  if (text.matches(`[lang], ${SELECTORS.written}`) || text.querySelector(SELECTORS.written) !== null) return true;
  return foldLabel(text.textContent ?? '') !== foldLabel(link.textContent ?? '');
}

/** Numbers alone. */
export function numbersOf(article: Element, ownOf = own): CommentParts['numbers'] {
  const links = ownOf(article, SELECTORS.commentLink) as HTMLAnchorElement[];
  return chooseNumbers(framed(article, links), article.baseURI);
}

export function partsOf(article: Element): CommentParts {
  const base = article.baseURI;
  const links = own(article, 'a[href]') as HTMLAnchorElement[];
  const { footer, head, rest } = framed(article, links);
  const numbers = chooseNumbers({ footer, head, rest }, base);
  const time = timeOf([...footer, ...rest], numbers, base);
  const account = accountLink(article, [...head, ...rest], links);
  const name = account && isNamed(account) ? account : plainName(article);
  return { article, numbers, time, account, name, texts: textsOf(article, account, name) };
}

interface Framed {
  /** Time. */
  readonly footer: readonly HTMLAnchorElement[];
  /** Avatar and name: they say whether screen readers hear them. */
  readonly head: readonly HTMLAnchorElement[];
  readonly rest: readonly HTMLAnchorElement[];
}

/** Links of the comment's frame: neither written by people nor of a preview. */
function framed(article: Element, links: readonly HTMLAnchorElement[]): Framed {
  const frame = links.filter((link) => !inCard(article, link) && !isWritten(article, link));
  const footer = frame.filter((link) => isFooter(article, link));
  const head = frame.filter((link) => link.hasAttribute('aria-hidden') && !footer.includes(link));
  return { footer, head, rest: frame.filter((link) => !footer.includes(link) && !head.includes(link)) };
}

/** Footer first (in the clear, tells the parent), then avatar and name (base64, tells the post), then whatever is left. */
function chooseNumbers({ footer, head, rest }: Framed, base: string): CommentParts['numbers'] {
  const found = [...footer, ...head, ...rest]
    .map((link) => numbersIn(link, base))
    .filter((numbers) => numbers !== null);
  if (found.includes(WAITING)) return WAITING;
  const all = found.filter((numbers) => numbers !== WAITING);
  const first = all[0];
  if (first === undefined) return null;
  const same = all.filter((numbers) => numbers.id === first.id);
  return {
    id: first.id,
    parent: same.find((numbers) => numbers.parent !== null)?.parent ?? null,
    post: same.find((numbers) => numbers.post !== null)?.post ?? null,
    plain: same.some((numbers) => numbers.plain),
  };
}

/** A page of thousands is gone through again and again, and few of its links change meanwhile. */
const numbersByLink = new WeakMap<Element, { readonly address: string; readonly numbers: CommentParts['numbers'] }>();

function numbersIn(link: Element, base: string): CommentParts['numbers'] {
  const href = link.getAttribute('href');
  const address = `${href} ${base}`;
  const known = numbersByLink.get(link);
  if (known?.address === address) return known.numbers;
  const numbers = commentNumbers(href, base);
  numbersByLink.set(link, { address, numbers });
  return numbers;
}

const isFooterLink = (link: Element): boolean => link.closest(SELECTORS.footer) !== null;

function timeOf(links: readonly HTMLAnchorElement[], numbers: CommentParts['numbers'], base: string): URL | null {
  if (numbers === null || numbers === WAITING) return null;
  for (const link of links) {
    const url = maybeUrl(link.getAttribute('href'), base);
    // Events, albums and whatever comes next: a numbered link of the footer that leads to no account leads to what is commented on.
    if (url === null || !(isPostAddress(url) || (accountOf(url) === null && isFooterLink(link)))) continue;
    const linked = commentNumbers(url.href, base);
    if (linked !== null && linked !== WAITING && linked.id === numbers.id) return url;
  }
  return null;
}

/** Name link, else avatar; a name inside a directed box counts only if the comment's own label speaks it. */
function accountLink(
  article: Element,
  frame: readonly HTMLAnchorElement[],
  all: readonly HTMLAnchorElement[],
): HTMLAnchorElement | null {
  const leads = (link: HTMLAnchorElement): boolean => {
    const url = maybeUrl(link.getAttribute('href'), article.baseURI);
    return url !== null && accountOf(url) !== null;
  };
  const accounts = frame.filter(leads);
  const named = accounts.find(isNamed);
  if (named) return named;
  const label = labelOfArticle(article);
  const inBox = all.find((link) => !inCard(article, link) && leads(link) && speaks(label, shown(link)));
  const written = inBox && below(article, inBox, SELECTORS.written);
  return (written ? null : inBox) ?? accounts[0] ?? null;
}

/** The avatar's link, hidden from screen readers, may say in words whether its account is online (seen 2026-08). */
const isNamed = (link: Element): boolean => link.getAttribute('aria-hidden') !== 'true' && shown(link) !== '';

export const labelOfArticle = (article: Element): string => foldLabel(article.getAttribute('aria-label') ?? '');

/** Does the label contain the name as whole words? Whatever the language, it does. */
export function speaks(label: string, name: string): boolean {
  const folded = foldLabel(name);
  const at = folded === '' ? -1 : label.indexOf(folded);
  if (at < 0) return false;
  const edge = (character: string | undefined): boolean => character === undefined || !/[\p{L}\p{N}]/u.test(character);
  // Languages without spaces join name and words: an edge is asked only where letters of one script would run together.
  return (edge(label[at - 1]) && edge(label[at + folded.length])) || /[^\p{Script=Latin}\P{L}]/u.test(label);
}

/** People without a profile link ("Anonymous participant 351"): the first directed text that the label speaks. */
function plainName(article: Element): Element | null {
  const label = labelOfArticle(article);
  const candidates = own(article, SELECTORS.directed).filter(
    (element) =>
      !isFooter(article, element) && !element.querySelector(SELECTORS.written) && !element.matches(SELECTORS.written),
  );
  return candidates.find((element) => speaks(label, shown(element))) ?? null;
}

function textsOf(article: Element, account: Element | null, name: Element | null): Element[] {
  const landmarks = [
    account,
    name,
    ...own(article, `${SELECTORS.footer}, ${SELECTORS.menuButton}, ${SELECTORS.editor}`),
  ];
  const isText = (element: Element): boolean =>
    ![`a`, SELECTORS.footer, SELECTORS.button, SELECTORS.editable, SELECTORS.menu, '[role="toolbar"]'].some(
      (selector) => below(article, element, selector),
    ) &&
    !inCard(article, element) &&
    !landmarks.some((landmark) => landmark !== null && element.contains(landmark)) &&
    !name?.contains(element) &&
    element.querySelector(SELECTORS.article) === null;
  const boxes = own(article, SELECTORS.directed).filter(isText);
  const outermost = boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
  const written = outermost.filter(
    (box) => box.matches(SELECTORS.written) || box.querySelector(SELECTORS.written) !== null,
  );
  if (written.length > 0) return written;
  return outermost.filter((box) => {
    const said = foldLabel(box.textContent ?? '');
    const label = said.replace(/^[·\s]+/u, '');
    if (label === '' && said !== '') return false;
    return !(LABELS.furniture as readonly string[]).includes(label) && isInBubble(article, name, box);
  });
}

/**
 * Badges and "pinned" stand above the name, words below. Captions of stickers and previews stand outside the bubble: the smallest box with
 * name and words then holds a picture too.
 */
function isInBubble(article: Element, name: Element | null, words: Element): boolean {
  if (name === null) return true;
  if ((name.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) return false;
  const box = boxAround(article, name, words);
  // What stands in the line of the name is a badge.
  const isBadge = (one: Element): boolean => !boxAround(article, name, one).contains(words);
  return !attachmentsOf(article, [name, words]).some((one) => box.contains(one) && !isBadge(one));
}

/** The smallest box inside the comment that holds both. */
function boxAround(article: Element, name: Element, other: Element): Element {
  let box = other;
  while (!box.contains(name) && box !== article && box.parentElement) box = box.parentElement;
  return box;
}

/** What is shown beside words: neither avatar, nor part of a button (unless that plays it), nor inside one of `parts`. */
export function attachmentsOf(article: Element, parts: readonly (Element | null)[]): Element[] {
  const frame = `a[aria-hidden="true"], ${SELECTORS.footer}, ${SELECTORS.editable}`;
  const control = `${frame}, ${SELECTORS.button}`;
  return own(article, SELECTORS.attachment).filter(
    (element) =>
      !below(article, element, element.localName === 'video' ? frame : control) &&
      !parts.some((part) => part?.contains(element)),
  );
}
