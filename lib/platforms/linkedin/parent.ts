// Knows which comment another one answers. Must not know what either says.
import { unreadable } from '../dom.ts';
import { untilTaskEnds } from '../until-task-ends.ts';
import { commentOf, isSdui, maybeRef, ownOf, readRef } from './place.ts';
import * as at from './selectors.ts';
import { maybeCommentRef, maybeParentInAddress } from './urn.ts';

/**
 * Number of the comment answered to; null for the first level. Throws a ReadFailure where the page shows a reply, or what may be one, and
 * nothing tells to which comment.
 */
export function readParentId(comment: Element, id: string, url: URL): string | null {
  const opener = maybeOpener(comment);
  const said =
    maybeIdOfThread(comment, id) ??
    (opener instanceof Element ? maybeRef(opener)?.id : null) ??
    maybeParentInAddress(url, id);
  if (said !== null || opener === null) return said;
  if (opener === UNSURE) unreadable('list', at.SDUI_LIST, 'begins further in, and may yet be no reply');
  return readRef(opener).id;
}

/** SDUI, some builds: the thread's key names what its comments answer. */
function maybeIdOfThread(comment: Element, id: string): string | null {
  const thread = maybeCommentRef(comment.closest(at.REPLIES_THREAD)?.getAttribute('componentkey') ?? null);
  return thread && thread.id !== id ? thread.id : null;
}

const UNSURE = 'unsure';
type Opener = Element | typeof UNSURE;

/** The comment answered to: by nesting, else (SDUI) by indentation. */
function maybeOpener(comment: Element): Opener | null {
  const above = comment.parentElement && commentOf(comment.parentElement);
  if (above || !isSdui(comment)) return above;
  const list = comment.closest(at.SDUI_LIST) ?? comment.parentElement;
  return (list && openersByIndent(list).get(comment)) ?? null;
}

/** A step between comment and reply is about 40 px; anything below this is rounding. */
const INDENT_PX = 8;

/**
 * One pass over the list answers for all: what begins further in than the first comment is a reply, and belongs to the last comment before it
 * that begins further out.
 */
const openersByIndent = untilTaskEnds((list: Element): ReadonlyMap<Element, Opener> => {
  const openers = new Map<Element, Opener>();
  const above: Indent[] = [];
  let first: Indent | null = null;
  for (const comment of drawnComments(list)) {
    const indent = indentOf(comment);
    for (let last = above.at(-1); last && stepOf(indent, last) === 'level'; last = above.at(-1)) above.pop();
    first ??= indent;
    const last = above.at(-1);
    const steps = last ? [stepOf(indent, first), stepOf(indent, last)] : [];
    if (last && !steps.includes('level')) openers.set(comment, steps.includes(UNSURE) ? UNSURE : last.comment);
    above.push(indent);
  }
  return openers;
});

/** Document order, each once, of nested boxes with one key the outermost. */
function drawnComments(list: Element): Set<Element> {
  const drawn = [...list.querySelectorAll(at.SDUI_COMMENT)].filter((one) => one.checkVisibility());
  return new Set(drawn.map((one) => commentOf(one) ?? one));
}

interface Indent {
  readonly comment: Element;
  /** Where its inside begins, px. */
  readonly inside: number;
  /** Picture, name and words: padding of the comment's own box does not show in that box's rectangle. Null where it draws none. */
  readonly edges: readonly (number | null)[];
}

const indentOf = (comment: Element): Indent => ({
  comment,
  inside: comment.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(comment).paddingLeft),
  edges: [at.PROFILE_LINK, 'p', at.SDUI_TEXT].map((part) => maybeEdge(comment, part)),
});

function maybeEdge(comment: Element, part: string): number | null {
  const own = ownOf(comment);
  for (const one of comment.querySelectorAll(part)) {
    const { left, width } = one.getBoundingClientRect();
    if (width > 0 && own(one)) return left;
  }
  return null;
}

/**
 * `in`: its inside begins further in, or every part that both draw does: one part alone may have moved for a reason of its own. Where the
 * picture, which begins furthest out, is not among them, or nothing else is, that is unsure.
 */
function stepOf(one: Indent, than: Indent): 'in' | 'level' | typeof UNSURE {
  if (one.inside - than.inside >= INDENT_PX) return 'in';
  const steps = one.edges.map((edge, part) => {
    const other = than.edges[part] ?? null;
    return edge === null || other === null ? null : edge - other;
  });
  const known = steps.filter((step) => step !== null);
  if (known.length === 0 || known.some((step) => step < INDENT_PX)) return 'level';
  return steps[0] !== null && known.length > 1 ? 'in' : UNSURE;
}
