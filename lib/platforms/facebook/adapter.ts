// Knows how a Facebook page becomes comments. Must not know what a comment means or what is done with it.
import type { Author, Comment } from '../../core/types.ts';
import { maybeUrl, reading, unreadable } from '../dom.ts';
import type { PlatformAdapter, TextMap } from '../types.ts';
import {
  type Account,
  accountOf,
  type CommentNumbers,
  isPostAddress,
  permalinkOf,
  postOfAddress,
  WAITING,
} from './addresses.ts';
import { commentIds } from './comment-ids.ts';
import { type CommentParts, expanderIn, labelOfArticle, own, partsOf, shown, speaks, textOf } from './comment-parts.ts';
import { entriesOf, menuButtonOf, noticesOf, replyButtonOf, saysOwn } from './controls-around.ts';
import { type EmbeddedComment, embeddedAccount, embeddedAuthorPath, embeddedComment } from './embedded.ts';
import { isPost, ownerOf, postTextOf } from './post-around.ts';
import { replyBoxOf } from './reply-box.ts';
import { CONTROLS, SELECTORS } from './selectors.ts';

export const facebook: PlatformAdapter = {
  platform: 'facebook',
  hosts: ['www.facebook.com', 'facebook.com', 'web.facebook.com', 'm.facebook.com'],
  replyLimit: 8000,
  controls: CONTROLS,
  find,
  seen,
  read: (element, url) => reading(() => readComment(element, url)),
  textMap: (element): TextMap => textOf(partsOf(element).texts),
  owner: ownerOf,
  anchor,
  maybeMenuButton: menuButtonOf,
  menuEntries: entriesOf,
  maybeReplyButton: replyButtonOf,
  maybeReplyEditor: replyBoxOf,
  maybeExpander: (element) => expanderIn(partsOf(element).texts),
  notices: noticesOf,
};

function find(root: ParentNode): Element[] {
  const found = new Map<string | Element, Element>();
  for (const article of articlesIn(root)) {
    if (isPost(article)) continue;
    const parts = partsOf(article);
    if (parts.numbers === WAITING) continue;
    if (parts.numbers === null) {
      if (looksLikeComment(parts)) found.set(article, article);
      continue;
    }
    const { id } = parts.numbers;
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

function articlesIn(root: ParentNode): Element[] {
  const self = root instanceof Element && root.matches(SELECTORS.article) ? [root] : [];
  return [...self, ...root.querySelectorAll(SELECTORS.article)];
}

/** Layouts without numbers (some reels): a label that speaks the name beside an account link, and something said. */
function looksLikeComment(parts: CommentParts): boolean {
  const { article, account, name } = parts;
  if (account === null || name === null || !speaks(labelOfArticle(article), shown(name))) return false;
  return parts.texts.length > 0 || hasAttachment(parts);
}

const hasAttachment = ({ article, account, name }: CommentParts): boolean =>
  attachmentsOf(article, [account, name]).length > 0;

/** Counted by labels on articles and, apart from them, by the hidden avatar links that carry a comment's number. */
function seen(root: ParentNode): number {
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

function readComment(element: Element, url: URL): Comment {
  if (!element.matches(SELECTORS.article)) unreadable('root', SELECTORS.article, 'not an article');
  const parts = partsOf(element);
  const { numbers } = parts;
  if (numbers === WAITING) unreadable('id', SELECTORS.commentLink, 'not numbered yet');
  const ids = commentIds(element, parts);
  const facts = embeddedComment(element.ownerDocument, ids?.id ?? '');
  const author = authorOf(parts, facts, url);
  const { text } = textOf(parts.texts);
  if (parts.texts.length === 0 && facts.text !== '' && !hasAttachment(parts)) {
    unreadable('text', SELECTORS.directed, 'neither text nor attachment');
  }
  if (ids === null && !looksLikeComment(parts))
    unreadable('id', SELECTORS.commentLink, 'no number, and not plainly a comment');
  return {
    platform: 'facebook',
    id: ids?.id ?? weakId(parts, author, text, url),
    idFrom: ids ? 'link' : 'hash',
    permalink: ids && permalink(parts, ids.id, ids.parentId, url),
    author,
    text,
    cut: expanderIn(parts.texts) !== null,
    post: { id: postId(parts.time, numbers, facts, url), text: postTextOf(element) },
    parentId: ids?.parentId ?? null,
    postedAt: facts.postedAt,
  };
}

function authorOf(parts: CommentParts, facts: EmbeddedComment, url: URL): Author {
  const { article, name } = parts;
  const there = linkedAccount(parts);
  const displayName = (name && shown(name)) || facts.authorName;
  if (!displayName && !there) unreadable('author', SELECTORS.commentLink, 'neither account link nor name');
  const path = there?.key ?? null;
  const id = facts.authorId ?? embeddedAccount(article.ownerDocument, path);
  const keys = [id, path, embeddedAuthorPath(facts)].filter((key) => key !== null);
  // The number first, from whichever source: it stays when the account takes another name.
  const key = keys.find((candidate) => /^\d+$/.test(candidate)) ?? keys[0] ?? null;
  const owner = ownerOf(article, url);
  return {
    platform: 'facebook',
    key,
    aliases: [...new Set(keys)].filter((other) => other !== key),
    handle: there?.handle ?? null,
    displayName: displayName || null,
    profileUrl: there?.profileUrl ?? null,
    own: (owner !== null && keys.includes(owner)) || facts.byViewer || facts.byPoster || saysOwn(parts),
  };
}

function linkedAccount({ article, account }: CommentParts): Account | null {
  const url = account && maybeUrl(account.getAttribute('href'), article.baseURI);
  return url && accountOf(url);
}

function permalink(parts: CommentParts, id: string, parentId: string | null, url: URL): string | null {
  const post = parts.time ?? (isPostAddress(url) ? url : null);
  return post && permalinkOf(post, id, parentId);
}

function postId(time: URL | null, numbers: CommentNumbers | null, facts: EmbeddedComment, url: URL): string | null {
  return numbers?.post ?? facts.postId ?? (time && postOfAddress(time)) ?? postOfAddress(url);
}

/** Where the page gives no number: post, account, text and how many like it came before. FNV-1a over UTF-16 units, twice, 64 bits in hex. */
function weakId(parts: CommentParts, author: Author, text: string, url: URL): string {
  const path = linkedAccount(parts)?.key;
  const same = articlesIn(parts.article.ownerDocument).filter((article) => {
    if (article === parts.article || !isEarlier(article, parts.article) || isPost(article)) return false;
    const other = partsOf(article);
    return other.numbers === null && linkedAccount(other)?.key === path && textOf(other.texts).text === text;
  });
  const source = [postOfAddress(url) ?? url.pathname, author.key ?? author.displayName ?? '', text, same.length].join(
    '\n',
  );
  return `weak-${fnv(source, 0x811c9dc5)}${fnv(source, 0x01234567)}`;
}

const isEarlier = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function fnv(source: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < source.length; at++) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The bubble: smallest box with both name and text, unless it is the whole comment. */
function anchor(element: Element): Element {
  const { article, name, texts } = partsOf(element);
  const text = texts[0];
  if (!text) return name?.parentElement ?? article;
  let box: Element = text;
  while (name && !box.contains(name) && box.parentElement) box = box.parentElement;
  const whole = box === article || !article.contains(box) || box.querySelector(SELECTORS.footer) !== null;
  return whole ? text : box;
}
