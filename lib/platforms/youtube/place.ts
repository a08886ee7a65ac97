// Knows which element is which comment, under which comment and which video or post it stands. Must not know what is in it.
import { maybeFind, maybeUrl } from '../dom.ts';
import { type Channel, maybeChannel, maybeCommentId, maybeSubject, maybeThreadId } from './addresses.ts';
import * as at from './selectors.ts';

/** Accepts what belongs to this comment: a thread holds all its replies, and ids repeat in each of them. */
export const ownOf =
  (comment: Element) =>
  (node: Element): boolean =>
    node.closest(at.COMMENT) === comment;

/** The comment's own address: the link around its time. */
export function maybePermalink(comment: Element): URL | null {
  const own = ownOf(comment);
  const inWords = at.TEXT[0];
  const link =
    maybeFind(comment, at.TIME_LINK, own) ?? maybeFind(comment, at.LC_LINK, (one) => own(one) && !one.closest(inWords));
  return link && maybeUrl(link.getAttribute('href'), link.baseURI);
}

/** Elements are kept for the next video: what names another video than the address is left over from before. */
function isStale(link: URL | null, page: URL): boolean {
  const of = link && maybeSubject(link);
  const here = maybeSubject(page);
  return of?.kind === 'video' && here?.kind === 'video' && of.id !== here.id;
}

/** Document order, each comment once, of two copies the one that is shown or tells most; nothing hidden, left over or still empty. */
export function findComments(root: ParentNode): Element[] {
  const page = new URL((root.ownerDocument ?? (root as Document)).URL);
  const found = new Map<string | Element, Element>();
  const self = root instanceof Element && root.matches(at.COMMENT) ? [root] : [];
  for (const comment of [...self, ...root.querySelectorAll(at.COMMENT)]) {
    if (comment.closest(at.HIDDEN)) continue;
    const link = maybePermalink(comment);
    const id = link && maybeCommentId(link);
    if (isStale(link, page) || (id === null && isShell(comment))) continue;
    const key = id ?? comment;
    const other = found.get(key);
    if (other !== undefined && !isBetter(comment, other)) continue;
    found.delete(key);
    found.set(key, comment);
  }
  return [...found.values()];
}

/** Of the two reply layouts the deeper one tells who is answered. */
function isBetter(copy: Element, other: Element): boolean {
  const [isShown, wasShown] = [copy.checkVisibility(), other.checkVisibility()];
  return isShown === wasShown ? repliesAround(copy).length > repliesAround(other).length : isShown;
}

/** Made and not yet filled. */
const isShell = (comment: Element): boolean =>
  comment.textContent?.trim() === '' || maybeFind(comment, at.TEXT[0])?.textContent?.trim() === '';

/** Comments counted by their permalinks alone, else by their words; those of the video before are none, however long its panel is kept. */
export function seenComments(root: ParentNode): number {
  const page = new URL((root.ownerDocument ?? (root as Document)).URL);
  const ids = new Set<string>();
  const stale = new Set<string>();
  let words = 0;
  for (const area of root.querySelectorAll(at.COMMENTS_AREA)) {
    if (area.closest(at.HIDDEN)) continue;
    for (const link of area.querySelectorAll(at.LC_LINK)) {
      const url = link.closest(`${at.HIDDEN}, ${at.TEXT[0]}`)
        ? null
        : maybeUrl(link.getAttribute('href'), link.baseURI);
      const id = url && maybeCommentId(url);
      if (id) (isStale(url, page) ? stale : ids).add(id);
    }
    words += [...area.querySelectorAll(at.TEXT[0])].filter(
      (box) => !box.closest(`${at.HIDDEN}, ${at.POST}`) && (box.textContent ?? '').trim() !== '',
    ).length;
  }
  return ids.size > 0 ? ids.size : Math.max(0, words - stale.size);
}

/**
 * Id of the comment answered to: replies may nest, and then of the one above the nearest, or null where its number is not told; else the
 * part of its own id before the dot.
 */
export function maybeParentId(comment: Element, id: string): string | null {
  const [nearest, around] = repliesAround(comment);
  if (nearest && around) return maybeOpenerId(nearest, around);
  const prefix = maybeThreadId(id);
  return prefix === id ? null : prefix;
}

/** The boxes of replies that the comment stands in, nearest first; one box is found by its id or by its name. */
function repliesAround(comment: Element): Element[] {
  const chains = at.REPLIES.map((selector) => {
    const chain: Element[] = [];
    for (let box = comment.closest(selector); box; box = box.parentElement?.closest(selector) ?? null) chain.push(box);
    return chain;
  });
  return chains.reduce((most, chain) => (chain.length > most.length ? chain : most), []);
}

/** The comment that opens a thread stands first in it, before its replies; told by the first number there. */
function maybeOpenerId(replies: Element, around: Element): string | null {
  for (let box = replies.parentElement; box && box !== around; box = box.parentElement) {
    const link = maybeFind(box, at.LC_LINK, (one) => !one.closest(at.TEXT[0]));
    if (link && !replies.contains(link)) {
      const first = box.querySelector(at.REPLIES.join(', '));
      const url = maybeUrl(link.getAttribute('href'), link.baseURI);
      // Else it opens another thread.
      return first?.contains(replies) ? url && maybeCommentId(url) : null;
    }
  }
  return null;
}

/** Post around a comment, or the one a page shows. */
const maybePost = (document: Document): Element | null =>
  maybeFind(document, at.POST, (post) => !post.closest(at.HIDDEN));

interface Around {
  /** The channel whose video or post it is; of other pages, the channel in whose place they stand. */
  readonly owner: Channel | null;
  /** Where the post's words or the video's title stand. */
  readonly words: Element | null;
}

/** Every comment of a page asks this, and the page may hold thousands of them: the answer holds until the task ends, never longer. */
let answered: { readonly document: Document; readonly address: string; readonly around: Around } | null = null;

export function aroundOf(document: Document, url: URL): Around {
  if (answered?.document === document && answered.address === url.href) return answered.around;
  const around: Around = { owner: maybeOwner(document, url), words: maybeSubjectWords(document, url) };
  answered = { document, address: url.href, around };
  queueMicrotask(() => {
    answered = null;
  });
  return around;
}

function maybeOwner(document: Document, url: URL): Channel | null {
  for (const link of ownerLinks(document, url)) {
    const channel = link.closest(at.HIDDEN) ? null : maybeChannel(link.getAttribute('href'), url);
    if (channel) return channel;
  }
  return maybeChannel(url.href, url) ?? maybeCreator(document, url);
}

function ownerLinks(document: Document, url: URL): Element[] {
  const kind = maybeSubject(url)?.kind;
  if (kind === 'post') return [...(maybePost(document)?.querySelectorAll(at.POST_AUTHOR) ?? [])];
  if (kind === 'video') return at.VIDEO_OWNER.flatMap((selector) => [...document.querySelectorAll(selector)]);
  return [];
}

/** The badge that only the owner's own comments carry. */
function maybeCreator(document: Document, url: URL): Channel | null {
  const link = maybeFind(document, `${at.CREATOR.split(', ')[0]} a[href]`, (one) => !one.closest(at.HIDDEN));
  return link && maybeChannel(link.getAttribute('href'), url);
}

function maybeSubjectWords(document: Document, url: URL): Element | null {
  if (maybeSubject(url)?.kind === 'post') {
    const post = maybePost(document);
    return post && maybeFind(post, at.TEXT[0], (box) => !box.closest(at.COMMENT));
  }
  return maybeFind(document, at.VIDEO_TITLE, (title) => !title.closest(at.HIDDEN));
}
