// Knows which parts of one article on X are its own: author, number, time, words. Must not know the conversation around it.
import { foldLabel, isDrawn, maybeFind, maybeUrl, unreadable } from '../dom.ts';
import { mustSpeak, readText, type TextRules } from '../text-map.ts';
import { maybeOriginalButton } from '../translation.ts';
import type { TextMap } from '../types.ts';
import { isHandle, maybeProfile, maybeStatus, type Status } from './addresses.ts';
import * as at from './selectors.ts';

/** Accepts what belongs to this article and not to a post quoted or embedded in it. */
export const ownOf =
  (tweet: Element) =>
  (node: Element): boolean => {
    if (node.closest(at.ARTICLE) !== tweet) return false;
    const quoted = node.closest(at.QUOTED);
    return quoted === null || !tweet.contains(quoted) || quoted === tweet;
  };

/** A post's own words and links stand before the name of a post that it quotes, also where the quotation lacks its mark. */
function beforeQuoted(tweet: Element): (node: Element) => boolean {
  const own = ownOf(tweet);
  const quoted = [...tweet.querySelectorAll(at.NAME)].filter((name) => isDrawn(name, tweet))[1];
  return (node) => own(node) && (!quoted || follows(node, quoted));
}

export const follows = (first: Element, second: Element): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Number and handle, from the link around the time; the focal post has it below the text. */
export function maybeOwnStatus(tweet: Element): Status | null {
  const own = ownOf(tweet);
  const time = maybeFind(tweet, at.TIME_LINK, own);
  const dated = maybeStatus(time?.parentElement?.getAttribute('href') ?? null, tweet.baseURI);
  if (dated) return dated;
  // Views and photos carry the number too, under the author's own handle.
  const handle = maybeHandle(tweet)?.toLowerCase();
  for (const link of tweet.querySelectorAll(at.STATUS_LINK)) {
    const status = own(link) && !inWords(link) ? maybeStatus(link.getAttribute('href'), tweet.baseURI) : null;
    if (status && handle !== undefined && status.handle?.toLowerCase() === handle) return status;
  }
  return null;
}

/** Leads to the post itself, or to what was changed in it. An advertisement has links to its views and pictures alone. */
export function hasPermalink(tweet: Element, { id }: Status): boolean {
  const own = ownOf(tweet);
  return [...tweet.querySelectorAll(at.STATUS_LINK)].some((link) => {
    const url = own(link) ? maybeUrl(link.getAttribute('href'), tweet.baseURI) : null;
    return url !== null && new RegExp(`/(?:status|article)/${id}(?:/history)?/?$`).test(url.pathname);
  });
}

const inWords = (node: Element): boolean => node.closest(at.TEXT.join(', ')) !== null;

/** ISO; null where the article shows none. */
export function maybeTime(tweet: Element): string | null {
  const written = maybeFind(tweet, at.TIME_LINK, ownOf(tweet))?.getAttribute('datetime');
  const time = written ? new Date(written) : null;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : null;
}

/** The handle as written, from the avatar's test id, else from the "@" text, else from the name's link. */
export function maybeHandle(tweet: Element): string | null {
  const own = ownOf(tweet);
  const avatar = maybeFind(tweet, at.AVATAR, own)?.getAttribute('data-testid')?.slice(at.AVATAR_PREFIX.length);
  // An account that X has not named yet stands as "unknown".
  if (avatar !== undefined && avatar.toLowerCase() !== 'unknown' && isHandle(avatar)) return avatar;
  const name = maybeFind(tweet, at.NAME, own);
  if (!name) return null;
  const spoken = maybeFind(name, 'a, span', (node) => /^@\w{1,15}$/.test((node.textContent ?? '').trim()));
  if (spoken) return (spoken.textContent ?? '').trim().slice(1);
  return maybeProfile(maybeFind(name, 'a[href]')?.getAttribute('href') ?? null, tweet.baseURI);
}

/** Handle as written. Throws a ReadFailure where there is none, or where avatar and permalink name different people. */
export function mustHandle(tweet: Element, status: Status | null): string {
  const handle = maybeHandle(tweet) ?? status?.handle ?? null;
  if (handle === null) unreadable('author', `${at.AVATAR} | ${at.NAME}`, 'no handle');
  const linked = status?.handle?.toLowerCase();
  if (linked !== undefined && linked !== handle.toLowerCase()) {
    unreadable('author', at.TIME_LINK, 'avatar and permalink name different accounts');
  }
  return handle;
}

export function maybeDisplayName(tweet: Element): string | null {
  const name = maybeFind(tweet, at.NAME, ownOf(tweet));
  if (!name) return null;
  const link = maybeFind(name, 'a[href]') ?? name.firstElementChild ?? name;
  return readText([link], RULES).text.replaceAll('\n', ' ') || null;
}

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|⃣/u;

/** Mentions stand in a `div` that is shown inline: nothing in a post's words is a block. */
const RULES: TextRules = {
  skip: (element) => element.matches('button, svg, style, script') || isEllipsis(element),
  block: () => false,
  replace: (element) => {
    if (element.localName !== 'img') return null;
    const alt = element.getAttribute('alt') ?? '';
    return EMOJI.test(alt) ? alt : '';
  },
  preWrap: true,
};

/** A long address is there whole, its end hidden from the eye; the "…" that stands for the end is no part of it. */
function isEllipsis(element: Element): boolean {
  return (
    element.textContent === '…' &&
    element.getAttribute('aria-hidden') === 'true' &&
    element.previousElementSibling?.getAttribute('aria-hidden') === 'true'
  );
}

/** Elements that hold the words; none for a photo, a video or a poll alone. Throws a ReadFailure when neither is there. */
export function textRoots(tweet: Element): Element[] {
  const root = maybeWords(tweet);
  if (root) {
    mustSpeak([root]);
    return [root];
  }
  const attached = maybeFind(tweet, at.ATTACHMENT, (node) => node.closest(at.ARTICLE) === tweet && !inHead(node));
  if (!attached) unreadable('text', at.TEXT[0], 'no words and no attachment');
  return [];
}

function maybeWords(tweet: Element): Element | null {
  const own = beforeQuoted(tweet);
  for (const selector of at.TEXT) {
    const root = maybeFind(tweet, selector, (node) => own(node) && isWords(node) && isDrawn(node, tweet));
    if (root) return root;
  }
  return null;
}

const isWords = (node: Element): boolean => !inName(node) && node.closest(at.NOT_WORDS) === null;
const inName = (node: Element): boolean => node.closest(at.NAME) !== null;
const inHead = (node: Element): boolean =>
  inName(node) || node.closest(`${at.AVATAR}, [data-testid="Tweet-User-Avatar"], a[aria-hidden="true"]`) !== null;

export const textOf = (roots: readonly Element[]): TextMap => readText(roots, RULES);

/** "Show more" on this post's own words, not on those of a quoted one. */
function maybeMore(tweet: Element): HTMLElement | null {
  const own = beforeQuoted(tweet);
  const marked = maybeFind(tweet, at.MORE, own);
  if (marked instanceof HTMLElement) return marked;
  const words = maybeWords(tweet);
  for (let next = words?.nextElementSibling ?? null; next; next = next.nextElementSibling) {
    const button = next.matches('button, a') ? next : next.querySelector('button');
    if (button instanceof HTMLElement && at.MORE_LABELS.includes(foldLabel(button.textContent ?? ''))) return button;
  }
  return null;
}

/** The rest of a cut text is not in the page, nor are the writer's own words where X shows its translation. */
export const isCut = (tweet: Element): boolean => maybeMore(tweet) !== null || maybeTranslated(tweet) !== null;

const maybeTranslated = (tweet: Element): HTMLElement | null =>
  maybeOriginalButton([...tweet.querySelectorAll(at.BUTTON)].filter(ownOf(tweet)));

/** Only a button opens in place; a link would leave the page. */
export function maybeExpander(tweet: Element): HTMLElement | null {
  const more = maybeMore(tweet);
  return more?.localName === 'a' ? null : (more ?? maybeTranslated(tweet));
}
