// Knows the post under which a comment stands: its author, its text. Must not know the comment's own parts.
import { maybeUrl } from '../dom.ts';
import { accountOf, accountOfPage, isPostAddress } from './addresses.ts';
import { own } from './comment-parts.ts';
import { textOf } from './comment-text.ts';
import { SELECTORS } from './selectors.ts';

/** A post, not a comment: counted in a feed, or wired to its heading instead of labelled, or with a message of its own. */
export function isPost(article: Element): boolean {
  if (article.hasAttribute('aria-posinset')) return true;
  const labelled = article.getAttribute('aria-label') !== null && article.getAttribute('aria-label') !== '';
  if (!labelled && (article.hasAttribute('aria-labelledby') || article.hasAttribute('aria-describedby'))) return true;
  // A comment may show a post in its attachment; its hidden avatar link with the comment's number tells it apart.
  if (labelled && own(article, SELECTORS.avatar).length > 0) return false;
  return own(article, SELECTORS.postMessage).length > 0;
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

/** Key of the account that wrote the post in `box`. */
function authorIn(box: Element): string | null {
  const headings = [...SELECTORS.heading.split(', '), 'strong'].map((heading) => `${heading} a[href]`).join(', ');
  for (const selector of [`${SELECTORS.postAuthor} a[href]`, headings]) {
    for (const link of box.querySelectorAll(selector)) {
      if (inComment(box, link)) continue;
      const url = maybeUrl(link.getAttribute('href'), link.baseURI);
      const account = url && accountOf(url);
      if (account) return account.key;
    }
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
  const message = [...box.querySelectorAll(SELECTORS.postMessage)].find((found) => !inComment(box, found));
  const scope = message ?? box;
  for (const selector of [...SELECTORS.postText, ...(message ? [] : [SELECTORS.written])]) {
    const found = [...scope.querySelectorAll(selector)].filter((text) => !inComment(box, text));
    const innermost = found.find((text) => !found.some((other) => other !== text && text.contains(other)));
    const root =
      selector === SELECTORS.written ? (innermost?.parentElement?.closest(SELECTORS.directed) ?? innermost) : innermost;
    if (root) return textOf([root]).text || null;
  }
  return message ? textOf([message]).text || null : null;
}
