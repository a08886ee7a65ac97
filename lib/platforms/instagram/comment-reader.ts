// Knows how one row becomes a Comment. Must not know how the row was found.
import type { Author, Comment } from '../../core/types.ts';
import { unreadable } from '../dom.ts';
import { mustSpeak } from '../text-map.ts';
import { accountNamed } from './addresses.ts';
import { openerOf } from './comment-list.ts';
import { type EmbeddedComment, embeddedComment } from './embedded.ts';
import { ownerOf, postTextOf } from './post-around.ts';
import { commentAddressOf, expanderIn, type Row, rowOf } from './row.ts';
import { SELECTORS } from './selectors.ts';
import { maybeViewer } from './speaker.ts';
import { follows, textOf } from './text.ts';

/** Throws a ReadFailure that names field and selector. */
export function readComment(element: Element, url: URL): Comment {
  const row = rowOf(element);
  if (row === null) unreadable('root', SELECTORS.time, 'no time');
  const { address } = row;
  if (address === null) unreadable('id', SELECTORS.commentLink, 'no comment number beside the time');
  const facts = embeddedComment(element.ownerDocument, address.id);
  const author = authorOf(row, facts, url);
  if (row.text === null && facts?.text !== '' && !hasAttachment(row)) {
    unreadable('text', SELECTORS.directed, 'neither text nor attachment');
  }
  if (row.text) mustSpeak([row.text]);
  return {
    platform: 'instagram',
    id: address.id,
    idFrom: 'link',
    permalink: address.href,
    author,
    text: textOf(row.text).text,
    cut: expanderIn(row) !== null,
    post: { id: address.code, text: postTextOf(element, address.code) },
    parentId: address.parent ?? facts?.parentId ?? parentByLayout(element, address.id),
    postedAt: isoTime(row.time.getAttribute('datetime')),
  };
}

function authorOf(row: Row, facts: EmbeddedComment | null, url: URL): Author {
  if (row.disagrees) unreadable('author', SELECTORS.link, 'picture and name lead to different accounts');
  const account = row.account ?? (facts?.username ? accountNamed(facts.username) : null);
  if (account === null) unreadable('author', SELECTORS.link, 'no account beside the time');
  const sameAccount = facts?.username?.toLowerCase() === account.key;
  const { key, handle, profileUrl } = account;
  return {
    platform: 'instagram',
    key,
    // The number is told for the first comments of a hard-loaded page only, so it cannot be the key.
    aliases: sameAccount && facts?.userId ? [facts.userId] : [],
    handle,
    displayName: handle,
    profileUrl,
    own: key === ownerOf(row.element, url) || key === maybeViewer(row.element.ownerDocument),
  };
}

/** A GIF stands after the name. */
function hasAttachment({ element, name, time }: Row): boolean {
  return [...element.querySelectorAll(SELECTORS.attachment)].some(
    (one) => one.closest('a, button, [role="button"]') === null && follows(name ?? time, one),
  );
}

function parentByLayout(element: Element, id: string): string | null {
  const opener = openerOf(element);
  const parent = opener && (commentAddressOf(opener)?.id ?? null);
  if (opener && parent === null) unreadable('id', SELECTORS.commentLink, 'the comment that it answers has no number');
  return parent === id ? null : parent;
}

function isoTime(datetime: string | null): string | null {
  const time = datetime === null ? Number.NaN : Date.parse(datetime);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
