// Knows the post under which a comment stands: its author, its text. Must not know the comment's own parts.
import { maybeUrl } from '../dom.ts';
import { accountOf, accountOfPage, isPostAddress } from './addresses.ts';
import { own } from './comment-parts.ts';
import { textOf } from './comment-text.ts';
import { SELECTORS } from './selectors.ts';

/** A post, not a comment: counted in a feed, or wired to its heading instead of labelled, or with a message of its own. */
export function isPost(article: Element, ownOf = own): boolean {
  if (article.hasAttribute('aria-posinset')) return true;
  const labelled = article.getAttribute('aria-label') !== null && article.getAttribute('aria-label') !== '';
  if (!labelled && (article.hasAttribute('aria-labelledby') || article.hasAttribute('aria-describedby'))) return true;
  // A comment may show a post in its attachment; its hidden avatar link with the comment's number tells it apart.
  if (labelled && ownOf(article, SELECTORS.avatar).length > 0) return false;
  return ownOf(article, [SELECTORS.postMessage, ...SELECTORS.postText].join(', ')).length > 0;
}

/** Nearest box that holds the whole post: post article or feed unit, else dialog, side column, main region. */
export function postBox(element: Element): Element | null {
  let box = element.closest(`${SELECTORS.article}, [aria-posinset]`);
  while (box !== null && !isPost(box))
    box = box.parentElement?.closest(`${SELECTORS.article}, [aria-posinset]`) ?? null;
  return box ?? element.closest(`${SELECTORS.dialog}, ${SELECTORS.side}`) ?? element.closest(SELECTORS.main);
}

const inComment = (box: Element, element: Element): boolean => {
  const article = element.closest(SELECTORS.article);
  return article !== null && article !== box && box.contains(article) && !isPost(article);
};

/** First match in the post itself; the post stands before its comments, so that is mostly the first of all. */
function firstOfPost(box: Element, selector: string, fits: (element: Element) => boolean = () => true): Element | null {
  const first = box.querySelector(selector);
  if (first === null || (!inComment(box, first) && fits(first))) return first;
  return [...box.querySelectorAll(selector)].find((element) => !inComment(box, element) && fits(element)) ?? null;
}

/** Key of the account that wrote the post in `box`. */
function authorIn(box: Element): string | null {
  const headings = [...SELECTORS.heading.split(', '), 'strong'].map((heading) => `${heading} a[href]`).join(', ');
  const accountAt = (link: Element): string | null => {
    const url = maybeUrl(link.getAttribute('href'), link.baseURI);
    return url && (accountOf(url)?.key ?? null);
  };
  for (const selector of [`${SELECTORS.postAuthor} a[href]`, headings]) {
    const link = firstOfPost(box, selector, (candidate) => accountAt(candidate) !== null);
    if (link) return accountAt(link);
  }
  return null;
}

/** Account key of the author of the post around `element`, else of the page; null where neither is told. */
export function ownerOf(element: Element, url: URL): string | null {
  const box = element.closest(SELECTORS.article) === null ? boxInFront(element.ownerDocument, url) : postBox(element);
  return (box && authorIn(box)) ?? accountOfPage(url);
}

/** For a question about the page: the dialog in front that shows a post, or the side column of a photo. */
function boxInFront(document: Document, url: URL): Element | null {
  const dialogs = [...document.querySelectorAll(SELECTORS.dialog)].filter((dialog) =>
    dialog.querySelector(SELECTORS.postAuthor),
  );
  return dialogs.at(-1) ?? (isPostAddress(url) ? document.querySelector(SELECTORS.side) : null);
}

/** The post's text; null where the box shows none. */
export function postTextOf(element: Element): string | null {
  const box = postBox(element);
  if (box === null) return null;
  const message = firstOfPost(box, SELECTORS.postMessage);
  const marked = message ?? firstOfPost(box, SELECTORS.postText.join(', '));
  if (marked) return textOf([innermost(marked)]).text || null;
  const line = firstOfPost(box, SELECTORS.written);
  return line && (textOf([line.parentElement?.closest(SELECTORS.directed) ?? line]).text || null);
}

/** The text proper inside what is marked as the message. */
function innermost(message: Element): Element {
  for (const selector of SELECTORS.postText) {
    const found = message.querySelectorAll(selector);
    const last = [...found].find((text) => text.querySelector(selector) === null);
    if (last) return last;
  }
  return message;
}
