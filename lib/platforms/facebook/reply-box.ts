// Knows which text box answers which comment. Must not know how it is opened or filled.
import { foldLabel } from '../dom.ts';
import { commentIds } from './comment-ids.ts';
import { partsOf } from './comment-parts.ts';
import { shown } from './comment-text.ts';
import { LABELS, SELECTORS } from './selectors.ts';

/**
 * The reply editor of this comment. A box that was not there before Reply was pressed comes first; one that was there counts only if it
 * is addressed to this comment's author. Always one that stands in this comment's thread; never the post's own box, never a chat.
 */
export function replyBoxOf(comment: Element, before: ReadonlySet<Element>): HTMLElement | null {
  const boxes = [...comment.ownerDocument.querySelectorAll<HTMLElement>(SELECTORS.editor)].filter(
    (box) => isReplyBox(box) && inThread(comment, box),
  );
  const people = peopleOf(comment);
  const fresh = boxes.filter((box) => !before.has(box) && !answersAnother(people, box));
  const open = boxes.filter((box) => isAddressed(people, box));
  return fresh.find((box) => open.includes(box)) ?? fresh.at(-1) ?? open.at(-1) ?? null;
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
  const ids = commentIds(article);
  return ids && (ids.parentId ?? ids.id);
}

interface People {
  /** Author of the comment, folded; null where the page shows no name. */
  readonly author: string | null;
  /** Author of the comment that opens the thread: a box in a thread may be labelled with that name. */
  readonly opener: string | null;
  /** Everybody else who writes in the thread. */
  readonly others: readonly string[];
}

function peopleOf(comment: Element): People {
  const thread = threadOf(comment);
  const articles = [...comment.ownerDocument.querySelectorAll(SELECTORS.labelledArticle)];
  const inIt = articles.filter((article) => article === comment || (thread !== null && threadOf(article) === thread));
  const author = nameOf(comment);
  return {
    author,
    opener: inIt[0] ? nameOf(inIt[0]) : null,
    others: inIt.map(nameOf).filter((name) => name !== null && name !== author) as string[],
  };
}

function nameOf(article: Element): string | null {
  const { name } = partsOf(article);
  return (name && foldLabel(shown(name))) || null;
}

/** Begins with a mention of the author; without any mention, the label must name the author. */
function isAddressed({ author, others }: People, box: Element): boolean {
  if (author === null) return false;
  const text = foldLabel(box.textContent ?? '');
  if (text.startsWith(author)) return true;
  return !others.some((other) => text.startsWith(other)) && labelsOf(box).some((label) => label.includes(author));
}

/** "Reply to X" where X is neither the author nor the opener: another comment's box that has strayed here. */
function answersAnother({ author, opener }: People, box: Element): boolean {
  const names = [author, opener].filter((name) => name !== null);
  const labels = labelsOf(box);
  const addressed = labels.some((label) => LABELS.replyBox.some((start) => label.startsWith(start)));
  return addressed && names.length > 0 && !labels.some((label) => names.some((name) => label.includes(name)));
}
