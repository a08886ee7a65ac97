// Knows which words are a comment's own on YouTube and what stands for what cannot be typed. Must not know who wrote them.
import { isDrawn, maybeFind, maybeUrl, unreadable } from '../dom.ts';
import { readText, type TextRules } from '../text-map.ts';
import type { TextMap } from '../types.ts';
import { targetOf } from './addresses.ts';
import { ownOf } from './place.ts';
import * as at from './selectors.ts';

const RULES: TextRules = {
  skip: (element) => element.matches(at.NOT_WORDS),
  block: (element) => element.localName === 'div' || element.localName === 'p',
  replace: (element) => {
    // YouTube's own emoji and those of members have a name instead of a character.
    if (element.localName === 'img') return element.getAttribute('alt') ?? '';
    return element.localName === 'a' ? maybeTarget(element) : null;
  },
  preWrap: true,
};

/** The address behind a link that shows it shortened; null where the shown words are to be read (mentions, times, hashtags). */
function maybeTarget(link: Element): string | null {
  const shown = (link.textContent ?? '').trim();
  if (!/^\S+(?:…|\.\.\.)$/u.test(shown)) return null;
  const url = maybeUrl(link.getAttribute('href'), link.baseURI);
  return url && /^https?:$/.test(url.protocol) ? targetOf(url) : null;
}

/** Element that holds the words; none for a payment alone. Throws a ReadFailure when its place is gone or still empty. */
export function textRoots(comment: Element): Element[] {
  const own = ownOf(comment);
  const root = at.TEXT.map((selector) =>
    maybeFind(comment, selector, (box) => own(box) && !box.closest(at.NOT_WORDS) && isDrawn(box, comment)),
  ).find(Boolean);
  if (root && readText([root], RULES).text !== '') return [root];
  // A reused element is empty for a moment before the next comment fills it.
  if (!maybeFind(comment, at.PAID, own)) unreadable('text', at.TEXT[0], root ? 'empty' : 'no words');
  return [];
}

export const textOf = (roots: readonly Element[]): TextMap => readText(roots, RULES);

/** The words on the page are YouTube's translation, not the writer's. */
export const isTranslated = (comment: Element): boolean => maybeFind(comment, at.TRANSLATED, ownOf(comment)) !== null;

/** A short label on one line. */
export const shownText = (element: Element): string =>
  readText([element], { ...RULES, preWrap: false }).text.replaceAll('\n', ' ');
