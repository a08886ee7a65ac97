// Knows which element is which comment, under which comment and which post it stands. Must not know what is in it.
import { maybeFind } from '../dom.ts';
import { untilTaskEnds } from '../until-task-ends.ts';
import * as at from './selectors.ts';
import { type CommentRef, maybeCommentRef, maybePostOfPage, maybePostRef, type PostRef } from './urn.ts';

export function maybeRef(element: Element): CommentRef | null {
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

/** Number of the comment answered to: by nesting, by the thread's key, else (SDUI) by indentation. */
export function maybeParentId(comment: Element): string | null {
  const above = comment.parentElement && commentOf(comment.parentElement);
  if (above) return maybeRef(above)?.id ?? null;
  if (!isSdui(comment)) return null;
  const thread = maybeCommentRef(comment.closest(at.REPLIES_THREAD)?.getAttribute('componentkey') ?? null);
  if (thread && thread.id !== maybeRef(comment)?.id) return thread.id;
  return maybeParentByIndent(comment);
}

/** A step between comment and reply is about 40 px; anything below this is rounding. */
const INDENT_PX = 8;

/**
 * One pass over the list answers for all: what begins further in than the first comment is a reply, and belongs to the last comment before it
 * that begins further out.
 */
const parentsByIndent = untilTaskEnds((list: Element): ReadonlyMap<Element, string | null> => {
  const parents = new Map<Element, string | null>();
  const above: Indent[] = [];
  let first: Indent | null = null;
  for (const comment of drawnComments(list)) {
    const indent = indentOf(comment);
    for (let last = above.at(-1); last && !isIndented(indent, last); last = above.at(-1)) above.pop();
    first ??= indent;
    const opener = isIndented(indent, first) ? above.at(-1)?.comment : null;
    if (opener) parents.set(comment, maybeRef(opener)?.id ?? null);
    above.push(indent);
  }
  return parents;
});

function maybeParentByIndent(comment: Element): string | null {
  const list = comment.closest(at.SDUI_LIST) ?? comment.parentElement;
  return (list && parentsByIndent(list).get(comment)) ?? null;
}

/** Document order, each once, of nested boxes with one key the outermost. */
function drawnComments(list: Element): Set<Element> {
  const drawn = [...list.querySelectorAll(at.SDUI_COMMENT)].filter((one) => one.checkVisibility());
  return new Set(drawn.map((one) => commentOf(one) ?? one));
}

interface Indent {
  readonly comment: Element;
  /** Where its inside begins, px. */
  readonly inside: number;
  /** Avatar and words: padding of the comment's own box does not show in that box's rectangle. Null where it draws none. */
  readonly edges: readonly (number | null)[];
}

const indentOf = (comment: Element): Indent => ({
  comment,
  inside: comment.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(comment).paddingLeft),
  edges: [at.PROFILE_LINK, at.SDUI_TEXT].map((part) => maybeEdge(comment, part)),
});

function maybeEdge(comment: Element, part: string): number | null {
  const own = ownOf(comment);
  const drawn = maybeFind(comment, part, (one) => own(one) && one.getBoundingClientRect().width > 0);
  return drawn?.getBoundingClientRect().left ?? null;
}

/** Its inside begins further in, or every part that both draw does: one part alone may have moved for a reason of its own. */
function isIndented(one: Indent, than: Indent): boolean {
  if (one.inside - than.inside >= INDENT_PX) return true;
  const steps = one.edges.flatMap((edge, part) => {
    const other = than.edges[part] ?? null;
    return edge === null || other === null ? [] : [edge - other];
  });
  return steps.length > 0 && steps.every((step) => step >= INDENT_PX);
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
