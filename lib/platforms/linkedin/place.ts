// Knows which element is which comment and under which post it stands. Must not know what is in it.
import { unreadable } from '../dom.ts';
import * as at from './selectors.ts';
import { type CommentRef, maybeCommentRef, maybePostOfPage, maybePostRef, type PostRef } from './urn.ts';

const URN = '[data-id^="urn:li:comment:"] | [id^="replaceableComment_"]';

/** Throws a ReadFailure where the comment has no number. */
export const readRef = (element: Element): CommentRef => maybeRef(element) ?? unreadable('id', URN, 'no comment URN');

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
