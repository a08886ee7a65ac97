// Knows what the simulated page's address asks for. Must not know how it is drawn.
import { PAGES, POSTS } from './data/posts.ts';
import type { FakePost, Person } from './data/shapes.ts';

export type Surface =
  | { readonly kind: 'post'; readonly post: FakePost; readonly page: Person }
  | { readonly kind: 'timeline'; readonly page: Person }
  | { readonly kind: 'group' | 'photo' | 'reel'; readonly post: FakePost }
  | { readonly kind: 'nothing' };

export function surfaceAt(path: string, search: string): Surface {
  const params = new URLSearchParams(search);
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  const post = POSTS.find((one) => one.path === path.replace(/\/$/, ''));
  if (first === 'groups' && post) return { kind: 'group', post };
  if (first === 'reel' && post) return { kind: 'reel', post };
  if (first === 'photo' || first === 'photo.php') {
    const photo = POSTS.find((one) => one.id === params.get('fbid'));
    return photo ? { kind: 'photo', post: photo } : { kind: 'nothing' };
  }
  const page = PAGES.find(({ person }) => person.path === first);
  if (!page) return { kind: 'nothing' };
  if (second === 'posts') return { kind: 'post', post: post ?? (page.posts[0] as FakePost), page: page.person };
  return { kind: 'timeline', page: page.person };
}

export interface Options {
  readonly lang: 'it' | 'en';
  /** a = replies in a slot beside the comment, b = article in article, c = flat list. */
  readonly layout: 'a' | 'b' | 'c';
  readonly nativeModal: boolean;
  /** Nothing is drawn again by itself, everything is there at once. */
  readonly still: boolean;
  readonly many: number;
  readonly trap: boolean;
  /** "Delete" deletes at once. */
  readonly noConfirm: boolean;
  /** Menu entries in a language the extension does not know. */
  readonly foreignMenu: boolean;
  /** The person who runs the Page has forgotten to switch to it; null: the Page acts as itself. */
  readonly as: Person | null;
  /** Boxes name the one who is answered, or the one who speaks: both have been seen. */
  readonly answersAs: boolean;
}

const start = new URLSearchParams(location.search);
const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
  known.find((value) => value === start.get(name)) ?? otherwise;

/** Fixed at load; navigation within the page keeps them. */
export const options: Options = {
  lang: one('lang', ['it', 'en'], 'it'),
  layout: one('layout', ['a', 'b', 'c'], 'a'),
  nativeModal: start.get('modal') === 'native',
  still: start.has('still'),
  many: Number(start.get('many') ?? 0),
  trap: start.has('trap'),
  noConfirm: start.has('noconfirm'),
  foreignMenu: start.get('menu') === 'foreign',
  as:
    start.get('as') === 'person' ? { id: '100001000000099', name: 'Marta Redattrice', path: 'marta.redattrice' } : null,
  answersAs: start.get('boxes') === 'as',
};

/** Who is acting: the institution whose page it is (in groups and reels INAIL), unless the address says otherwise. */
export const viewerOf = (surface: Surface): Person => options.as ?? pageOf(surface);

const pageOf = (surface: Surface): Person =>
  surface.kind === 'post' || surface.kind === 'timeline'
    ? surface.page
    : surface.kind === 'nothing'
      ? INAIL_PERSON
      : actingFor(surface.post);

const INAIL_PERSON = (PAGES[0] as (typeof PAGES)[number]).person;
const actingFor = (post: FakePost): Person =>
  PAGES.find(({ person }) => person.id === post.by.id)?.person ?? INAIL_PERSON;
