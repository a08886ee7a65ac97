// Knows which text box answers which comment. Must not know how it is opened or filled.
import { foldLabel } from '../dom.ts';
import { commentIds } from './comment-ids.ts';
import { partsOf, shown } from './comment-parts.ts';
import { LABELS, SELECTORS } from './selectors.ts';

/**
 * The reply editor of this comment. A box that was not there before Reply was pressed comes first, then the focused one, then one whose
 * label names whom it answers. Always one that stands in this comment's thread; never the post's own box, never a chat.
 */
export function replyBoxOf(comment: Element, before: ReadonlySet<Element>): HTMLElement | null {
  const document = comment.ownerDocument;
  const boxes = [...document.querySelectorAll<HTMLElement>(SELECTORS.editor)].filter(
    (box) => isReplyBox(box) && inThread(comment, box) && !answersAnother(comment, box),
  );
  const fresh = boxes.filter((box) => !before.has(box));
  return (
    fresh.find((box) => names(comment, box)) ??
    fresh.at(-1) ??
    boxes.find((box) => box.contains(document.activeElement)) ??
    boxes.find((box) => names(comment, box)) ??
    null
  );
}

const labelsOf = (box: Element): string[] =>
  ['aria-label', 'aria-placeholder']
    .map((name) => foldLabel(box.getAttribute(name) ?? ''))
    .filter((label) => label !== '');

function isReplyBox(box: HTMLElement): boolean {
  const labels = labelsOf(box);
  const begins = (starts: readonly string[]): boolean =>
    labels.some((label) => starts.some((start) => label.startsWith(start)));
  return !begins(LABELS.postBox) && !begins(LABELS.chatBox) && box.closest('[aria-hidden="true"]') === null;
}

/** The last comment before the box opens or continues the thread in which the box stands. */
function inThread(comment: Element, box: Element): boolean {
  const last = commentBefore(comment, box);
  if (last === null) return false;
  if (last === comment) return true;
  const thread = threadOf(comment);
  return thread !== null && thread === threadOf(last);
}

function commentBefore(comment: Element, box: Element): Element | null {
  let last: Element | null = null;
  for (const article of comment.ownerDocument.querySelectorAll(SELECTORS.labelledArticle)) {
    if ((article.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
    last = article;
  }
  return last;
}

/** Number of the comment that opens the thread. */
function threadOf(article: Element): string | null {
  const ids = commentIds(article, partsOf(article));
  return ids && (ids.parentId ?? ids.id);
}

/** People whom a box in this thread may name: the comment's author, or the author of the comment that opens the thread. */
function names(comment: Element, box: Element): boolean {
  return whom(comment).some((name) => labelsOf(box).some((label) => label.includes(name)));
}

function whom(comment: Element): string[] {
  const thread = threadOf(comment);
  const opener = [...comment.ownerDocument.querySelectorAll(SELECTORS.labelledArticle)].find((article) => {
    const ids = commentIds(article, partsOf(article));
    return ids !== null && ids.id === thread;
  });
  return [comment, opener].flatMap((article) => {
    const name = article && partsOf(article).name;
    const folded = name ? foldLabel(shown(name)) : '';
    return folded === '' ? [] : [folded];
  });
}

/** "Reply to X" where X is somebody else: another comment's box that has strayed here. */
function answersAnother(comment: Element, box: Element): boolean {
  const addressed = labelsOf(box).some((label) => LABELS.replyBox.some((start) => label.startsWith(start)));
  return addressed && !names(comment, box);
}
