// Knows whose a comment or a post is. Must not know its text.
import type { Author } from '../../core/types.ts';
import { foldLabel, labelOf, maybeFind, unreadable } from '../dom.ts';
import { untilTaskEnds } from '../until-task-ends.ts';
import { headOf, isSdui, maybePost, ownOf, threadOf } from './place.ts';
import { leadsToSearch, MEMBER_ID, maybeProfile } from './profile.ts';
import * as at from './selectors.ts';
import { shownText } from './text.ts';

/** A deleted account has a name and no link: its key is null. Throws a ReadFailure when there is neither. */
export function readAuthor(comment: Element, url: URL): Author {
  const links = authorLinks(comment);
  const link = links.find((one) => maybeProfile(one.getAttribute('href'), url)) ?? null;
  const profile = maybeProfile(link?.getAttribute('href') ?? null, url);
  const displayName = maybeName(comment, links);
  // An account that is gone has no link at all; a link that leads nowhere has lost its address.
  const hidden = links.some((one) => leadsToSearch(one, url));
  if (
    !profile &&
    !hidden &&
    (links.length > 0 || maybeFind(comment, 'a:not([href])', (one) => isInHead(one, comment)))
  ) {
    unreadable('author', at.PROFILE_LINK, 'the link to the account leads nowhere');
  }
  if (!profile && displayName === null)
    unreadable('author', `${at.EMBER_NAME[0]} | ${at.PROFILE_LINK}`, 'no name and no link');
  const aliases = profile ? memberIds(comment, links, profile.key) : [];
  return {
    platform: 'linkedin',
    key: profile?.key ?? null,
    aliases,
    handle: profile && !MEMBER_ID.test(profile.handle) ? profile.handle : null,
    displayName,
    profileUrl: profile?.profileUrl ?? null,
    own: isOwn(comment, profile?.key ?? null, displayName, url),
  };
}

/** Links to the author: in the head of the comment, never in its text. */
function authorLinks(comment: Element): Element[] {
  const own = ownOf(comment);
  const named = at.EMBER_AUTHOR_LINK.map((selector) => maybeFind(comment, selector, own)).filter(
    (link) => link !== null,
  );
  if (named.length > 0) return named;
  return [...comment.querySelectorAll(at.PROFILE_LINK)].filter((link) => isInHead(link, comment));
}

/** Neither in the words nor in what is attached to them. */
function isInHead(link: Element, comment: Element): boolean {
  const inText = [...at.EMBER_TEXT, ...(isSdui(comment) ? [] : ['section']), at.SDUI_COMMENTARY, at.SDUI_TEXT].join(
    ',',
  );
  return ownOf(comment)(link) && !within(link, inText, comment) && !within(link, at.ATTACHMENT, comment);
}

/** `node` lies in something that matches, below `comment`. */
function within(node: Element, selector: string, comment: Element): boolean {
  const box = node.closest(selector);
  return box !== null && box !== comment && comment.contains(box);
}

/** The author's name as shown, for controls whose labels carry it. */
export const maybeAuthorName = (comment: Element): string | null => maybeName(comment, authorLinks(comment));

function maybeName(comment: Element, links: readonly Element[]): string | null {
  for (const selector of at.EMBER_NAME) {
    const title = maybeFind(comment, selector, ownOf(comment));
    const name = title && shownText(title);
    if (name) return name;
  }
  for (const link of links) {
    const name = maybeNameIn(link);
    if (name) return name;
  }
  // SDUI, account gone: the same line without a link around it.
  const head = (line: Element) => ownOf(comment)(line) && !within(line, NOT_HEAD, comment) && shownText(line) !== '';
  const line = isSdui(comment) ? maybeFind(comment, 'p', head) : null;
  return line && isFirstSaid(line, comment) ? maybeNameOf(line) : null;
}

/** Nothing stands before it in the comment: the line of time or headline is no name. */
function isFirstSaid(line: Element, comment: Element): boolean {
  const before = comment.ownerDocument.createRange();
  before.setStart(comment, 0);
  before.setEndBefore(line);
  return before.toString().trim() === '';
}

/** SDUI: what is not the line of name and badges. */
const NOT_HEAD = [at.SDUI_COMMENTARY, at.SDUI_TEXT, 'button', '[role="button"]'].join(',');

/** SDUI: the name stands in the first paragraph of the link. */
function maybeNameIn(link: Element): string | null {
  return maybeNameOf(maybeFind(link, 'p, h3', (line) => shownText(line) !== '') ?? link);
}

/** "Mario Rossi • 2°" up to the degree. */
function maybeNameOf(line: Element): string | null {
  return (shownText(line).split('•')[0] ?? '').replace(at.NAME_SUFFIX, '').trim() || null;
}

/** Ids by which the same account is also known: in its own links, and where a mention in this thread ties the id to the name in the address. */
function memberIds(comment: Element, links: readonly Element[], key: string): string[] {
  const ids = new Set<string>();
  for (const link of links) addMemberId(ids, link);
  for (const { id, of } of mentionedIds(threadOf(comment))) if (of === key) ids.add(id);
  return [...ids];
}

/** All replies of a thread ask for the same. */
const mentionedIds = untilTaskEnds((thread: Element) => {
  const mentions = [...thread.querySelectorAll('a[href*="/in/"]')];
  return mentions.flatMap((outer, index) => {
    const [id] = MEMBER_ID.exec(outer.getAttribute('href') ?? '') ?? [];
    // The id is on the outer of two nested links; a saved page has them side by side, the first one empty.
    const inner = mentions[index + 1];
    if (!id || !inner || !(outer.contains(inner) || shownText(outer) === '')) return [];
    const of = maybeProfile(inner.getAttribute('href'), inner.baseURI)?.key;
    return of ? [{ id, of }] : [];
  });
});

function addMemberId(ids: Set<string>, link: Element): void {
  const id = MEMBER_ID.exec(link.getAttribute('href') ?? '')?.[0];
  if (id) ids.add(id);
}

/** Written by whoever looks at the page, or by the post's own author. */
function isOwn(comment: Element, key: string | null, name: string | null, url: URL): boolean {
  const own = ownOf(comment);
  if (maybeFind(comment, at.EMBER_AUTHOR_BADGE, own)) return true;
  const postAuthor = maybePostAuthor(maybePost(comment), url);
  if (postAuthor !== null && postAuthor === key) return true;
  if (!isSdui(comment)) {
    return (
      maybeFind(comment, at.EMBER_DEGREE, (mark) => own(mark) && (isYou(mark, name) || isAuthorBadge(mark))) !== null
    );
  }
  return [...comment.querySelectorAll('p, span')].some(
    (mark) =>
      own(mark) &&
      !within(mark, NOT_HEAD, comment) &&
      (isYou(mark, name) || (postAuthor === null && isAuthorBadge(mark))),
  );
}

/** "• You" alone or after the name; in a headline it would stand after other words. */
function isYou(mark: Element, name: string | null): boolean {
  const text = foldLabel(shownText(mark));
  const bullet = text.lastIndexOf('•');
  const before = text.slice(0, Math.max(bullet, 0)).trim();
  return (
    bullet >= 0 && at.YOU.includes(text.slice(bullet + 1).trim()) && (before === '' || before === foldLabel(name ?? ''))
  );
}

const isAuthorBadge = (mark: Element): boolean => at.AUTHOR_BADGE.includes(foldLabel(shownText(mark)));

/** Key of the account that published the post. */
export function maybePostAuthor(post: Element | null, url: URL): string | null {
  if (!post) return null;
  const head = headOf(post).filter((element) => !element.closest(at.POST_FOREIGN));
  const keyOf = (link: Element) => maybeProfile(link.getAttribute('href'), url)?.key ?? null;
  const links = head.filter((link) => link.matches(at.PROFILE_LINK) && keyOf(link) !== null);
  const named = links.find((link) => link.matches(at.POST_AUTHOR_LINK));
  if (named) return keyOf(named);
  // "X commented on this" stands above the author; the post's menu button carries the author's name in every language.
  const labels = head.filter((button) => button.matches('button[aria-label]')).map(labelOf);
  // Its name stands in a line with other words, the author's line stands in the link.
  const above = new Set(
    links.filter((link) => link.closest('p') || link.querySelector(at.SDUI_FEED_HEADER)).map(keyOf),
  );
  const writers = links.filter((link) => !above.has(keyOf(link)));
  const labelled = writers.find((link) => {
    const name = maybeNameIn(link);
    return name !== null && labels.some((label) => label.includes(foldLabel(name)));
  });
  // Who comments on a post of their own stands above it as well.
  const author = labelled ?? writers[0] ?? links[0];
  return author ? keyOf(author) : null;
}
