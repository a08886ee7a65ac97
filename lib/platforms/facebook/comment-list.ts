// Knows which elements of a page are comments and how many there seem to be. Must not know what they say.
import { maybeUrl } from '../dom.ts';
import { WAITING } from './addresses.ts';
import { attachmentsOf, type CommentParts, labelOfArticle, numbersOf, own, partsOf, speaks } from './comment-parts.ts';
import { shown } from './comment-text.ts';
import { isPost } from './post-around.ts';
import { SELECTORS } from './selectors.ts';

/** Comment elements below `root`, each comment once. */
export function find(root: ParentNode): Element[] {
  const found = new Map<string | Element, Element>();
  for (const article of articlesIn(root)) {
    if (isPost(article)) continue;
    const numbers = numbersOf(article);
    if (numbers === WAITING) continue;
    if (numbers === null) {
      if (looksLikeComment(partsOf(article))) found.set(article, article);
      continue;
    }
    const { id } = numbers;
    const other = found.get(id);
    // Shown twice: a preview lies behind the dialog, which is what the person sees; a focused comment may be doubled in place.
    if (other === undefined || (inDialog(article) && !inDialog(other))) {
      found.delete(id);
      found.set(id, article);
    }
  }
  return [...found.values()];
}

const inDialog = (element: Element): boolean => element.closest(SELECTORS.dialog) !== null;

export function articlesIn(root: ParentNode): Element[] {
  const self = root instanceof Element && root.matches(SELECTORS.article) ? [root] : [];
  return [...self, ...root.querySelectorAll(SELECTORS.article)];
}

/** Layouts without numbers (some reels): a label that speaks the name beside an account link, and something said. */
export function looksLikeComment(parts: CommentParts): boolean {
  const { article, account, name } = parts;
  if (account === null || name === null || !speaks(labelOfArticle(article), shown(name))) return false;
  return parts.texts.length > 0 || hasAttachment(parts);
}

export const hasAttachment = ({ article, account, name }: CommentParts): boolean =>
  attachmentsOf(article, [account, name]).length > 0;

/** Counted by labels on articles and, apart from them, by the hidden avatar links that carry a comment's number. */
export function seen(root: ParentNode): number {
  const articles = [...root.querySelectorAll(SELECTORS.labelledArticle)].filter(
    (article) =>
      article.getAttribute('aria-label') !== '' &&
      // A placeholder has no words.
      article.querySelector(SELECTORS.directed) !== null &&
      own(article, SELECTORS.postMessage).length === 0 &&
      !isWaiting(article),
  );
  const avatars = [...root.querySelectorAll(SELECTORS.avatar)].map(written).filter((id) => id !== null);
  const labels = new Set(articles.map((article) => written(own(article, SELECTORS.avatar)[0]) ?? article));
  return Math.max(labels.size, new Set(avatars.filter((id) => !id.startsWith('client:'))).size);
}

/** The number as the link has it, undecoded. */
const written = (link: Element | undefined): string | null =>
  (link && maybeUrl(link.getAttribute('href'), link.baseURI)?.searchParams.get('comment_id')) ?? null;

const isWaiting = (article: Element): boolean => own(article, 'a[href*="comment_id=client"]').length > 0;
