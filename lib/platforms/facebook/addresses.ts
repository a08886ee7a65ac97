// Knows what Facebook's addresses say: comment numbers, accounts, permalinks, wrapped links. Must not know the page.
import { maybeUrl } from '../dom.ts';

export interface CommentNumbers {
  readonly id: string;
  /** Number of the comment answered; null for a comment of the first level or where the address does not say. */
  readonly parent: string | null;
  readonly post: string | null;
  /** The number was read in the clear, not out of base64. */
  readonly plain: boolean;
}

/** A comment that Facebook has not numbered yet: `comment_id=client:<uuid>`, for a moment after it was sent. */
export const WAITING = 'waiting';

/** Numbers in a comment link; WAITING for one just sent; null when there are none. */
export function commentNumbers(href: string | null, base: string | URL): CommentNumbers | typeof WAITING | null {
  const url = maybeUrl(href, base);
  if (url === null || !isFacebook(url)) return null;
  const comment = numbered(url.searchParams.get('comment_id'));
  const reply = numbered(url.searchParams.get('reply_comment_id'));
  if (comment === WAITING || reply === WAITING) return WAITING;
  if (reply !== null) return { ...reply, parent: comment?.id ?? null, post: reply.post ?? comment?.post ?? null };
  return comment && { ...comment, parent: null };
}

interface Numbered {
  readonly id: string;
  readonly post: string | null;
  readonly plain: boolean;
}

/** `7001`, or base64 of `comment:<post>_<comment>`. */
function numbered(value: string | null): Numbered | typeof WAITING | null {
  if (!value) return null;
  if (/^\d+$/.test(value)) return { id: value, post: null, plain: true };
  if (value.startsWith('client:')) return WAITING;
  const decoded = decodeBase64(value);
  if (decoded?.includes('client:')) return WAITING;
  const match = decoded?.match(/^comment:(?:(\d+)_)?(?:\d+_)*(\d+)$/);
  return match?.[2] ? { id: match[2], post: match[1] ?? null, plain: false } : null;
}

function decodeBase64(value: string): string | null {
  try {
    return atob(value.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+'));
  } catch {
    return null;
  }
}

export function isFacebook(url: URL): boolean {
  return url.hostname === 'facebook.com' || url.hostname.endsWith('.facebook.com');
}

export interface Account {
  readonly key: string;
  readonly handle: string | null;
  readonly profileUrl: string;
}

/** First path segments that are no account. */
const NOT_ACCOUNTS = new Set(
  `about ads business bookmarks browse business_suite events fbml feed friends gaming groups hashtag help home.php images l.php latest legal
  login login.php marketplace media messages notifications pages permalink.php photo photo.php places policies privacy professional_dashboard
  reel reels reg saved search settings share share.php sharer sharer.php stories story.php ufi video.php videos watch`.split(
    /\s+/,
  ),
);
/** Second segments after which the address is a thing of the account, not the account. */
const THINGS = new Set([
  'posts',
  'photos',
  'videos',
  'reels',
  'reel',
  'events',
  'media',
  'permalink',
  'story',
  'shop',
  'reviews',
]);

/** The account a link leads to; null when it leads elsewhere. Key: the number where the address has one, else the path in lower case. */
export function accountOf(url: URL): Account | null {
  if (!isFacebook(url)) return null;
  const parts = pathParts(url);
  const [first = '', second, third, fourth] = parts;
  const plain = `${url.origin}${url.pathname}`;
  const numeric = (key: string | undefined): Account | null =>
    key && /^\d+$/.test(key) ? { key, handle: null, profileUrl: plain } : null;

  if (first === 'profile.php') {
    const id = url.searchParams.get('id');
    return id && /^\d+$/.test(id) ? { key: id, handle: null, profileUrl: `${plain}?id=${id}` } : null;
  }
  if (first === 'groups') return third === 'user' ? numeric(fourth) : null;
  if (first === 'people') return numeric(third) ?? (third ? pathAccount(plain, parts.slice(0, 3)) : null);
  // A Page without a user name: /p/Nome-della-Pagina-61550000000000/, formerly /pages/…/N.
  if (first === 'p')
    return numeric(second?.match(/-(\d+)$/)?.[1]) ?? (second ? pathAccount(plain, parts.slice(0, 2)) : null);
  if (first === 'pages') return numeric(parts.at(-1)?.match(/(?:^|-)(\d+)$/)?.[1]);
  if (first === '' || NOT_ACCOUNTS.has(first.toLowerCase()) || (second && THINGS.has(second))) return null;
  if (parts.length > 1) return null;
  if (/^\d+$/.test(first)) return numeric(first);
  return { key: lower(first), handle: decoded(first), profileUrl: plain };
}

const pathAccount = (profileUrl: string, parts: string[]): Account => ({
  key: lower(parts.join('/')),
  handle: null,
  profileUrl,
});
const lower = (text: string): string => decoded(text).toLowerCase();

function pathParts(url: URL): string[] {
  return url.pathname.split('/').filter((part) => part !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The account in whose place the page at `url` stands: `/inail`, `/inail/posts/…`, `permalink.php?id=…`; null in groups and elsewhere. */
export function accountOfPage(url: URL): string | null {
  if (!isFacebook(url)) return null;
  const [first = '', second] = pathParts(url);
  if (first === 'permalink.php' || first === 'story.php') return url.searchParams.get('id');
  const account = accountOf(url);
  if (account) return account.key;
  if (NOT_ACCOUNTS.has(first) || !second) return null;
  return accountOf(new URL(`/${first}`, url))?.key ?? null;
}

/** Parameters that say which thing is meant; everything else is tracking or a matter of view. */
const MEANINGFUL = ['story_fbid', 'id', 'fbid', 'v', 'multi_permalinks'];

/** Does the address show one post, photo, video or reel? */
export function isPostAddress(url: URL): boolean {
  if (!isFacebook(url)) return false;
  const parts = pathParts(url);
  const [first = '', second = '', third] = parts;
  if (['permalink.php', 'story.php', 'photo.php', 'photo', 'video.php'].includes(first)) {
    return ['story_fbid', 'fbid', 'v'].some((name) => url.searchParams.has(name)) || parts.length > 1;
  }
  if (first === 'watch') return url.searchParams.has('v');
  if (first === 'reel') return second !== '';
  if (first === 'groups')
    return (
      (['posts', 'permalink'].includes(third ?? '') && parts.length > 3) || url.searchParams.has('multi_permalinks')
    );
  return ['posts', 'photos', 'videos', 'reel'].includes(second) && parts.length > 2;
}

/** What the address calls the post: its number, or the opaque `pfbid…`. */
export function postOfAddress(url: URL): string | null {
  if (!isPostAddress(url)) return null;
  for (const name of ['story_fbid', 'fbid', 'v', 'multi_permalinks']) {
    const value = url.searchParams.get(name);
    if (value) return value;
  }
  return pathParts(url).findLast((part) => /^(?:\d+|pfbid\w+)$/.test(part)) ?? null;
}

/** The post's address with the comment's number, free of tracking. */
export function permalinkOf(url: URL, id: string, parent: string | null): string {
  const clean = new URL(`${url.origin}${url.pathname}`);
  for (const name of MEANINGFUL) {
    const value = url.searchParams.get(name);
    if (value !== null) clean.searchParams.set(name, value);
  }
  // An album is named by its set alone; beside a photo the set only says from where it was opened.
  const set = url.searchParams.get('set');
  if (set !== null && url.pathname.startsWith('/media/')) clean.searchParams.set('set', set);
  clean.searchParams.set('comment_id', parent ?? id);
  if (parent !== null) clean.searchParams.set('reply_comment_id', id);
  return clean.href;
}

/** Where a link of a text leads: unwrapped from `l.facebook.com/l.php?u=`, without what Facebook adds for tracking. */
export function targetOf(url: URL): string {
  const wrapped = isFacebook(url) && url.pathname === '/l.php' ? url.searchParams.get('u') : null;
  return withoutTracking(wrapped ?? url.href);
}

/** Cut out of the string, not re-serialised: the rest stays letter for letter. */
function withoutTracking(address: string): string {
  return address
    .replace(/([?&])(?:fbclid|__cft__(?:\[\d+\]|%5B\d+%5D)?|__tn__|__eep__|__xts__[^=]*)=[^&#]*/gi, '$1')
    .replace(/&{2,}/g, '&')
    .replace('?&', '?')
    .replace(/[?&](?=#|$)/, '');
}
