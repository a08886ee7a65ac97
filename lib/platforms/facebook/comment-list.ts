// Knows which elements of a page are comments and how many there seem to be. Must not know what they say.
import { isDrawn } from '../dom.ts';
import { WAITING } from './addresses.ts';
import {
  attachmentsOf,
  type CommentParts,
  labelOfArticle,
  numbersOf,
  own,
  ownWithin,
  partsOf,
  speaks,
} from './comment-parts.ts';
import { shown, textOf } from './comment-text.ts';
import { isPost } from './post-around.ts';
import { SELECTORS } from './selectors.ts';

/** Comment elements below `root`, each comment once. */
export function find(root: ParentNode): Element[] {
  const found = new Map<string | Element, Element>();
  const ownOf = ownWithin(root);
  for (const article of articlesIn(root)) {
    if (isPost(article, ownOf)) continue;
    const numbers = numbersOf(article, ownOf);
    if (numbers === WAITING) continue;
    if (numbers === null && (!isDrawn(article, article.parentElement) || !looksLikeComment(partsOf(article)))) continue;
    const id = numbers?.id ?? unnumbered(article, found);
    const other = found.get(id);
    // Shown twice: a preview lies behind the dialog, which is what the person sees; a focused comment may be doubled in place.
    if (other === undefined || isInFront(article, other)) {
      found.delete(id);
      found.set(id, article);
    }
  }
  return [...found.values()];
}

const isInFront = (article: Element, other: Element): boolean =>
  article.checkVisibility() === other.checkVisibility()
    ? inDialog(article) && !inDialog(other)
    : article.checkVisibility();

/** What it shows tells it from others only across the edge of the dialog: one person may write the same twice. */
function unnumbered(article: Element, found: ReadonlyMap<string | Element, Element>): string | Element {
  const said = `${labelOfArticle(article)}\n${textOf(partsOf(article).texts).text}`;
  const other = found.get(said);
  return other && inDialog(other) === inDialog(article) ? article : said;
}

const inDialog = (element: Element): boolean => element.closest(SELECTORS.dialog) !== null;

export function articlesIn(root: ParentNode): Element[] {
  const self = root instanceof Element && root.matches(SELECTORS.article) ? [root] : [];
  return [...self, ...root.querySelectorAll(SELECTORS.article)];
}

/**
 * Layouts without numbers (some reels; photos of a group, seen 2026-04): the frame of a comment, a label that speaks the name, and something
 * said. Anonymous participants have no account link, not one that leads nowhere: then the footer must hold what can be done with a comment.
 */
export function looksLikeComment(parts: CommentParts): boolean {
  const { article, account, name } = parts;
  if (name === null || !speaks(labelOfArticle(article), shown(name))) return false;
  if (account === null && name.closest('a[href]') !== null) return false;
  // A video in a list of videos may name its maker as well.
  const frame = account === null ? SELECTORS.footerButton : `a[aria-hidden="true"], ${SELECTORS.footer}`;
  if (own(article, frame).length === 0) return false;
  return parts.texts.length > 0 || hasAttachment(parts);
}

export const hasAttachment = ({ article, account, name }: CommentParts): boolean =>
  attachmentsOf(article, [account, name]).length > 0;

/** Counted by what looks like a comment's box and, apart from it, by the hidden avatar links that carry a comment's number. */
export function seen(root: ParentNode): number {
  const ownOf = ownWithin(root);
  const boxes = [...root.querySelectorAll(`${SELECTORS.article}, ${SELECTORS.formerArticle}`)].filter(
    // A placeholder has no words.
    (box) => box.checkVisibility() && box.querySelector(SELECTORS.directed) !== null && seemsComment(box, ownOf),
  );
  const avatars = [...root.querySelectorAll(SELECTORS.avatar)].map(written).filter((id) => id !== null);
  const labels = new Set(boxes.map((box) => written(ownOf(box, SELECTORS.avatar)[0]) ?? box));
  return Math.max(labels.size, new Set(avatars.filter((id) => !/^client(?::|%3A)/i.test(id))).size);
}

/** Labelled; or, where label or role is gone, with an account and words of its own. */
function seemsComment(box: Element, ownOf: typeof own): boolean {
  if (ownOf(box, SELECTORS.postMessage).length > 0 || ownOf(box, SELECTORS.waitingLink).length > 0) return false;
  if (!box.matches(SELECTORS.article)) {
    const label = labelOfArticle(box);
    const names = box.querySelector(SELECTORS.footerButton) ? `a[href], ${SELECTORS.directed}` : 'a[href]';
    return [...box.querySelectorAll(names)].some((name) => speaks(label, shown(name)));
  }
  if (box.matches(SELECTORS.labelledArticle) && labelOfArticle(box) !== '') return true;
  const { account, name, texts } = partsOf(box);
  return !isPost(box) && account !== null && name !== null && texts.length > 0;
}

/** The number as the link has it, undecoded. */
const written = (link: Element | undefined): string | null =>
  link?.getAttribute('href')?.match(/[?&]comment_id=([^&#]+)/)?.[1] ?? null;
