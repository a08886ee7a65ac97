// Knows which element is which comment, under which comment and which post it stands. Must not know what is in it.
import { unreadable } from '../dom.ts';
import { untilTaskEnds } from '../until-task-ends.ts';
import * as at from './selectors.ts';
import {
  type CommentRef,
  maybeCommentRef,
  maybeParentInAddress,
  maybePostOfPage,
  maybePostRef,
  type PostRef,
} from './urn.ts';

const URN = '[data-id^="urn:li:comment:"] | [id^="replaceableComment_"]';

/** Throws a ReadFailure where the comment has no number. */
export const readRef = (element: Element): CommentRef => maybeRef(element) ?? unreadable('id', URN, 'no comment URN');

function maybeRef(element: Element): CommentRef | null {
  for (const attribute of at.URN_ATTRIBUTES) {
    const ref = maybeCommentRef(element.getAttribute(attribute));
    if (ref) return ref;
  }
  if (!element.matches(at.GUEST_COMMENT)) return null;
  const marked = element.querySelector(`[${at.GUEST_URN_ATTRIBUTE}*="comment"]`);
  return maybeCommentRef(marked?.getAttribute(at.GUEST_URN_ATTRIBUTE) ?? null);
}

/** The comment a node belongs to: the nearest one, and of nested boxes with one key the outermost. */
export function commentOf(node: Element): Element | null {
  let comment = node.closest(at.COMMENT);
  if (!comment) return null;
  const id = maybeRef(comment)?.id;
  for (;;) {
    const above: Element | null = comment.parentElement?.closest(at.COMMENT) ?? null;
    if (!above || id === undefined || maybeRef(above)?.id !== id) return comment;
    comment = above;
  }
}

/** The comment at the top of the nesting in which this one stands. */
export function threadOf(comment: Element): Element {
  let top = comment;
  for (
    let above = top.parentElement && commentOf(top.parentElement);
    above;
    above = above.parentElement && commentOf(above.parentElement)
  ) {
    top = above;
  }
  return top;
}

/** Accepts what belongs to this comment and not to a reply inside it. */
export const ownOf = (comment: Element) => (element: Element) => commentOf(element) === comment;

const isShell = (element: Element): boolean =>
  element.childElementCount === 0 ||
  (element.matches(at.GUEST_COMMENT) && element.querySelector(at.GUEST_PARTS) === null);

/** Document order, each comment once; a shell without content (occluded card) is none. */
export function findComments(root: ParentNode): Element[] {
  const found = new Map<string | Element, Element>();
  const self = root instanceof Element && root.matches(at.COMMENT) ? [root] : [];
  for (const element of [...self, ...root.querySelectorAll(at.COMMENT)]) {
    if (isShell(element) || commentOf(element) !== element) continue;
    const key = maybeRef(element)?.id ?? element;
    // Of two copies the one that is drawn.
    if (found.has(key) && (found.get(key)?.checkVisibility() || !element.checkVisibility())) continue;
    found.delete(key);
    found.set(key, element);
  }
  return [...found.values()];
}

export const isSdui = (comment: Element): boolean => comment.matches(at.SDUI_COMMENT);

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
  unreadable('id', URN, 'the comment it answers has no URN');
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
    const steps = last ? [stepOf(indent, first), stepOf(indent, last)] : ['level'];
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

/** Card or page of the post under which the comment stands; null where the page does not say (articles, unknown layouts). */
export function maybePost(comment: Element): Element | null {
  return comment.closest(at.EMBER_POST) ?? comment.closest(at.SDUI_POST) ?? comment.closest(at.SDUI_SCREEN);
}

/**
 * What a post holds outside its comments, in document order. A page may list hundreds of comments and every one of them asks about its
 * post, so the list is stepped over, not searched.
 */
export function headOf(post: Element): Element[] {
  const found: Element[] = [];
  const walker = post.ownerDocument.createTreeWalker(post, NodeFilter.SHOW_ELEMENT, (node) =>
    (node as Element).matches(OUTSIDE_HEAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) found.push(walker.currentNode as Element);
  return found;
}

const OUTSIDE_HEAD = `${at.COMMENT}, ${at.EMBER_LIST}, ${at.SDUI_LIST}`;

/** The post's number: what its own markup says, else the address, else the comment's URN (which may carry the post's other number). */
export function postRefOf(comment: Element, ref: CommentRef, url: URL): PostRef {
  const post = maybePost(comment);
  for (let node = post; node; node = node.parentElement?.closest(at.EMBER_POST) ?? null) {
    for (const attribute of at.POST_URN_ATTRIBUTES) {
      const said = maybePostRef(node.getAttribute(attribute));
      if (said) return said;
    }
  }
  const facepile = post && headOf(post).find((element) => element.matches(at.SDUI_POST_URN));
  return maybePostRef(facepile?.getAttribute('data-testid') ?? null) ?? maybePostOfPage(url) ?? ref.post;
}
