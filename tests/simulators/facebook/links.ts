// Knows how the simulated network writes addresses: tracking, base64 comment numbers, detours. Must not know who asks.
import type { FakePost, Person } from './data/shapes.ts';
import type { LiveComment } from './page-state.ts';

const HOST = 'https://www.facebook.com';
const tracking = (): string => `__cft__[0]=AZ${Math.random().toString(36).slice(2, 10)}&__tn__=R]-R`;

const with_ = (address: string, query: string): string => `${address}${address.includes('?') ? '&' : '?'}${query}`;

export function profileAddress(person: Person, group: string | null): string {
  if (group !== null) return `${HOST}/groups/${group}/user/${person.id}/`;
  if (person.path === 'profile.php') return `${HOST}/profile.php?id=${person.id}`;
  return `${HOST}/${person.path}`;
}

export const profileLink = (person: Person, group: string | null = null): string =>
  with_(profileAddress(person, group), tracking());

/** On avatar and name: the comment's own number, with the post's, in base64. */
export function authorLink(person: Person, comment: LiveComment, post: FakePost, group: string | null): string {
  const own = profileAddress(person, group);
  if (comment.unnumbered) return with_(own, tracking());
  const number = comment.link.startsWith('client:') ? comment.link : btoa(`comment:${post.id}_${comment.link}`);
  return with_(own, `comment_id=${encodeURIComponent(number)}&${tracking()}`);
}

/** On the time: numbers in the clear, the parent's first. */
export function timeLink(comment: LiveComment, parent: LiveComment | null, post: FakePost): string {
  const numbers = parent ? `comment_id=${parent.link}&reply_comment_id=${comment.link}` : `comment_id=${comment.link}`;
  return with_(`${HOST}${post.path}`, `${numbers}&${tracking()}`);
}

export const postLink = (post: FakePost): string => with_(`${HOST}${post.path}`, tracking());

export function outgoing(address: string): string {
  if (new URL(address).hostname.endsWith('facebook.com')) return with_(address, tracking());
  return `https://l.facebook.com/l.php?u=${encodeURIComponent(with_(address, 'fbclid=IwAR0finto'))}&h=AT0finto&${tracking()}`;
}

/** Long addresses are shortened in the middle. */
export function shortened(address: string): string {
  const { origin, pathname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return address.length > 48 ? `${origin}/.../${last.slice(0, 18)}` : address;
}
