// Knows how one comment element becomes a Comment. Must not know how it was found.
import { textHash } from '../../core/text-hash.ts';
import type { Author, Comment } from '../../core/types.ts';
import { maybeUrl, unreadable } from '../dom.ts';
import { mustSpeak } from '../text-map.ts';
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
import { articlesIn, hasAttachment, looksLikeComment } from './comment-list.ts';
import { type CommentParts, partsOf } from './comment-parts.ts';
import { shown, textOf } from './comment-text.ts';
import { expanderOf, saysOwn } from './controls-around.ts';
import { type EmbeddedComment, embeddedAccount, embeddedAuthorPath, embeddedComment } from './embedded.ts';
import { isPost, ownerOf, postTextOf } from './post-around.ts';
import { SELECTORS } from './selectors.ts';

/** Throws a ReadFailure that names field and selector. */
export function readComment(element: Element, url: URL): Comment {
  if (!element.matches(SELECTORS.article)) unreadable('root', SELECTORS.article, 'not an article');
  const parts = partsOf(element);
  const { numbers } = parts;
  if (numbers === WAITING) unreadable('id', SELECTORS.commentLink, 'not numbered yet');
  const ids = commentIds(element, numbers);
  const facts = embeddedComment(element.ownerDocument, ids?.id ?? '');
  const author = authorOf(parts, facts, url);
  const { text } = textOf(parts.texts);
  if (parts.texts.length === 0 && facts.text !== '' && !hasAttachment(parts)) {
    unreadable('text', SELECTORS.directed, 'neither text nor attachment');
  }
  mustSpeak(parts.texts);
  if (ids === null && !looksLikeComment(parts))
    unreadable('id', SELECTORS.commentLink, 'no number, and not plainly a comment');
  return {
    platform: 'facebook',
    id: ids?.id ?? weakId(parts, author, text, url),
    idFrom: ids ? 'link' : 'hash',
    permalink: ids && permalink(parts, ids.id, ids.parentId, url),
    author,
    text,
    cut: expanderOf(parts) !== null,
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

/** Where the page gives no number: post, account, text and how many like it came before. */
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
  return `weak-${textHash(source)}`;
}

const isEarlier = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
