// Knows what YouTube's addresses say: videos, posts, comments, channels, wrapped links. Must not know the page.
import { accountKey } from '../account.ts';
import { maybeUrl } from '../dom.ts';

export function isYouTube(url: URL): boolean {
  return /(^|\.)youtube\.com$/.test(url.hostname);
}

/** What the page or a permalink is about: number of the video, or of the community post; null elsewhere. */
export function maybeSubject(url: URL): { readonly id: string; readonly kind: 'video' | 'post' } | null {
  if (!isYouTube(url)) return null;
  const video = /^\/watch\b/.test(url.pathname) ? url.searchParams.get('v') : null;
  const inPath = /^\/(?:shorts|live)\/([\w-]+)/.exec(url.pathname)?.[1];
  if (video || inPath) return { id: video ?? inPath ?? '', kind: 'video' };
  const post = /^\/post\/([\w-]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('lb');
  return post ? { id: post, kind: 'post' } : null;
}

/** A comment's id is opaque; a reply's holds its thread's before a dot. */
export const maybeCommentId = (link: URL): string | null => (isYouTube(link) && link.searchParams.get('lc')) || null;
export const maybeThreadId = (id: string): string | null => (id.includes('.') ? (id.split('.')[0] ?? null) : null);

export interface Channel {
  /** `UC…` where the address has it, else the handle in lower case without "@" (or `c/name`, `user/name`). */
  readonly key: string;
  /** As written, without "@"; null in addresses by number. */
  readonly handle: string | null;
  readonly profileUrl: string;
}

export function maybeChannel(href: string | null, base: string | URL): Channel | null {
  const url = maybeUrl(href, base);
  if (url === null || !isYouTube(url)) return null;
  const path = /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)/.exec(url.pathname)?.[0];
  if (path === undefined) return null;
  const handle = path.startsWith('/@') ? decoded(path.slice(2)) : null;
  // A link of the page is a handle whatever letters YouTube may allow one day.
  const key = accountKey('youtube', `https://www.youtube.com${path}`) ?? handle?.toLowerCase() ?? null;
  if (key === null) return null;
  return { key, handle, profileUrl: `https://www.youtube.com${path}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

/** The comment's address, without what leads to a moment of the video or tells where the link was pressed. */
export function permalinkOf(link: URL, id: string): string {
  const subject = maybeSubject(link);
  const clean = new URL('https://www.youtube.com/watch');
  if (subject?.kind === 'post') clean.pathname = `/post/${subject.id}`;
  else if (subject) clean.searchParams.set('v', subject.id);
  clean.searchParams.set('lc', id);
  return clean.href;
}

/** Where a link of a text leads: out of `/redirect?q=`, else as it stands. */
export function targetOf(url: URL): string {
  const wrapped = isYouTube(url) && url.pathname === '/redirect' ? url.searchParams.get('q') : null;
  const target = wrapped === null ? url : (maybeUrl(wrapped, url) ?? url);
  return /^https?:$/.test(target.protocol) ? target.href : url.href;
}
