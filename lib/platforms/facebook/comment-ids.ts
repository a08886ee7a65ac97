// Knows by which number a comment goes and which comment it answers. Must not know author or text.
import { WAITING } from './addresses.ts';
import { type CommentParts, numbersOf } from './comment-parts.ts';
import { embeddedComment } from './embedded.ts';
import { SELECTORS } from './selectors.ts';

export interface CommentIds {
  readonly id: string;
  readonly parentId: string | null;
}

/** Null where the comment has no number, or none yet. */
export function commentIds(article: Element, numbers: CommentParts['numbers'] = numbersOf(article)): CommentIds | null {
  if (numbers === null || numbers === WAITING) return null;
  const { id, parent, plain } = numbers;
  if (parent !== null) return { id, parentId: parent === id ? null : parent };
  const around = enclosing(article) ?? embeddedComment(article.ownerDocument, id).parentId;
  // A time link in the clear without `reply_comment_id` says: first level. Without one only the layout can tell.
  const parentId = around ?? (plain ? null : slotOwner(article));
  return { id, parentId: parentId === id ? null : parentId };
}

/** Layout "article in article": the comment around this one. */
function enclosing(article: Element): string | null {
  const outer = article.parentElement?.closest(SELECTORS.article) ?? null;
  return outer?.hasAttribute('aria-label') ? numberOf(outer) : null;
}

/** Layout "sibling slot": replies stand in a box right after the comment they answer. */
function slotOwner(article: Element): string | null {
  for (let box = article.parentElement; box !== null && !box.matches(SELECTORS.article); box = box.parentElement) {
    const before = box.previousElementSibling;
    if (before?.matches(SELECTORS.labelledArticle)) return numberOf(before);
  }
  return null;
}

function numberOf(article: Element): string | null {
  const numbers = numbersOf(article);
  return numbers === null || numbers === WAITING ? null : numbers.id;
}
