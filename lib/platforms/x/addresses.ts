// Knows what X's addresses say: posts, accounts. Must not know the page.
import { maybeUrl } from '../dom.ts';

export interface Status {
  /** Decimal number, a snowflake: its upper bits are the time, so that later posts have larger numbers. */
  readonly id: string;
  /** As written; null in `/i/status/N`. */
  readonly handle: string | null;
}

const HANDLE = /^\w{1,15}$/;

/** First path segments that are no account. */
const NOT_ACCOUNTS = new Set(
  `compose explore hashtag home i intent jobs communities login messages notifications privacy search settings share signup tos`.split(
    ' ',
  ),
);

export function isX(url: URL): boolean {
  return /(^|\.)(?:x|twitter)\.com$/.test(url.hostname);
}

/** The post that an address or a link leads to; null when it leads elsewhere. */
export function maybeStatus(href: string | null, base: string | URL): Status | null {
  const url = maybeUrl(href, base);
  if (url === null || !isX(url)) return null;
  const match = /^\/(?:(\w{1,15})|i\/web)\/(?:status|article)\/(\d+)/.exec(url.pathname);
  if (!match?.[2]) return null;
  const handle = match[1] ?? null;
  return { id: match[2], handle: handle !== null && isHandle(handle) ? handle : null };
}

/** The account whose profile an address leads to, as written; null when it leads elsewhere. */
export function maybeProfile(href: string | null, base: string | URL): string | null {
  const url = maybeUrl(href, base);
  const handle = url !== null && isX(url) ? /^\/([^/]+)\/?$/.exec(url.pathname)?.[1] : undefined;
  return handle !== undefined && isHandle(handle) ? handle : null;
}

/** The account in whose place the page stands: profile, its tabs, one of its posts. */
export function maybeAccountOfPage(url: URL): string | null {
  const first = isX(url) ? url.pathname.split('/')[1] : undefined;
  return first !== undefined && isHandle(first) ? first : null;
}

export function isHandle(text: string): boolean {
  return HANDLE.test(text) && !NOT_ACCOUNTS.has(text.toLowerCase());
}

/** Pages that list what others did with a post: quotes are not replies. */
export const isListAbout = (url: URL): boolean =>
  /\/status\/\d+\/(?:quotes|retweets|reposts|likes|history)\b/.test(url.pathname);
/** A photo or video of a post, opened over whatever page was there. */
export const isMedia = (url: URL): boolean => /\/status\/\d+\/(?:photo|video)\b/.test(url.pathname);
/** `/compose/post` stands over the page from which it was opened. */
export const isCompose = (url: URL): boolean => isX(url) && url.pathname.startsWith('/compose/');

export const permalinkOf = (handle: string, id: string): string => `https://x.com/${handle}/status/${id}`;
export const profileOf = (handle: string): string => `https://x.com/${handle}`;

/** Twitter's snowflakes begin here, ms (checked on captured posts, exact to the second). */
const EPOCH_MS = 1_288_834_974_657n;

/** ISO time that the number carries; null for numbers from before snowflakes (autumn 2010). */
export function timeOf(id: string): string | null {
  const ms = BigInt(id) >> 22n;
  return ms > 0n && ms < 4_000_000_000_000n ? new Date(Number(ms + EPOCH_MS)).toISOString() : null;
}

export const isLater = (id: string, than: string): boolean => BigInt(id) > BigInt(than);
