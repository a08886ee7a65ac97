// Knows what Instagram's addresses say: comments, posts, accounts, wrapped links. Must not know the page.
import { maybeUrl } from '../dom.ts';

export interface CommentAddress {
  readonly id: string;
  /** The comment answered, where the address has the form `/c/PARENT/r/ID/` (never seen in a capture). */
  readonly parent: string | null;
  /** Short code of the post, case sensitive. */
  readonly code: string;
  /** Absolute, without query or fragment. */
  readonly href: string;
}

const COMMENT = /^\/(?:[\w.]+\/)?(?:p|reels?|tv)\/([\w-]+)\/c\/(\d+)(?:\/r\/(\d+))?\/?$/;
const POST = /^\/(?:([\w.]+)\/)?(?:p|reels?|tv)\/([\w-]+)(?:\/|$)/;
const ACCOUNT = /^\/([\w.]{1,30})\/?$/;

/** First path segments that are no account. */
const NOT_ACCOUNTS = new Set(
  'about accounts api challenge create data developer direct directory emails explore graphql legal lite nametag notifications p popular press privacy reel reels session stories terms tv web your_activity'.split(
    ' ',
  ),
);

export const isInstagram = (url: URL): boolean => /(?:^|\.)instagram\.com$/.test(url.hostname);

/** Addresses parsed last: those of one comment are asked for many times over, box by box. Nobody changes the URLs given out. */
const parsed = new Map<string, URL | null>();
const MOST_PARSED = 256;

function ours(href: string | null, base: string | URL): URL | null {
  if (!href) return null;
  const key = `${base} ${href}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const url = maybeUrl(href, base);
  const own = url && isInstagram(url) ? url : null;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(key, own);
  return own;
}

export function maybeCommentAddress(href: string | null, base: string | URL): CommentAddress | null {
  const url = ours(href, base);
  const match = url && COMMENT.exec(url.pathname);
  const [, code, comment, reply] = match ?? [];
  if (!url || !code || !comment) return null;
  return {
    id: reply ?? comment,
    parent: reply ? comment : null,
    code,
    href: `https://www.instagram.com${url.pathname.replace(/\/?$/, '/')}`,
  };
}

export interface PostAddress {
  readonly code: string;
  /** Account in whose place the address stands, `/inail/p/CODE/`; null in the short form. */
  readonly account: string | null;
}

/** The post an address leads to; comment addresses too. */
export function maybePostAddress(href: string | null, base: string | URL): PostAddress | null {
  const url = ours(href, base);
  const [, account, code] = (url && POST.exec(url.pathname)) ?? [];
  return code ? { code, account: account && isName(account) ? account.toLowerCase() : null } : null;
}

export interface Account {
  /** Lower case. */
  readonly key: string;
  readonly handle: string;
  readonly profileUrl: string;
}

/** The account whose profile a link leads to; null when it leads elsewhere. */
export function maybeAccount(href: string | null, base: string | URL): Account | null {
  const handle = ACCOUNT.exec(ours(href, base)?.pathname ?? '')?.[1];
  if (!handle || !isName(handle)) return null;
  return accountNamed(handle);
}

/** Account key of the profile whose page this is, whichever of its tabs. */
export function maybePageAccount(url: URL): string | null {
  const [first = ''] = url.pathname.split('/').filter(Boolean);
  return maybeAccount(`/${first}/`, url)?.key ?? null;
}

export const accountNamed = (handle: string): Account => ({
  key: handle.toLowerCase(),
  handle,
  profileUrl: `https://www.instagram.com/${handle}/`,
});

const isName = (segment: string): boolean => !NOT_ACCOUNTS.has(segment.toLowerCase()) && !segment.endsWith('.php');

/** Where a link of a text leads: unwrapped from `l.instagram.com/?u=`, without what Instagram adds for tracking. */
export function targetOf(url: URL): string {
  const wrapped = url.hostname === 'l.instagram.com' ? url.searchParams.get('u') : null;
  return (wrapped ?? url.href)
    .replace(/([?&])(?:fbclid|igshid|igsh|__pwa)=[^&#]*/gi, '$1')
    .replace(/&{2,}/g, '&')
    .replace('?&', '?')
    .replace(/[?&](?=#|$)/, '');
}
