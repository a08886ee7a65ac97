// Knows what is on the simulated page now and how it changes. Must not know how it is drawn.
import { create } from 'zustand';
import { options, type Surface, surfaceAt } from './address.ts';
import { manyComments, POSTS } from './data/posts.ts';
import type { FakeComment, FakePost, Person } from './data/shapes.ts';
import { shuffleLooks } from './looks.ts';
import { type Pressed, report } from './report.ts';

/** A comment as the page holds it; `link` is its number in addresses, `client:…` until the server has numbered it. */
export interface LiveComment extends Omit<FakeComment, 'replies'> {
  readonly link: string;
  readonly replies: readonly LiveComment[];
  readonly hidden?: true;
}

export type Sort = 'relevant' | 'newest' | 'all';

interface State {
  readonly surface: Surface;
  readonly drawing: number;
  readonly comments: Readonly<Record<string, readonly LiveComment[]>>;
  /** Threads shown so far, per post. */
  readonly shown: Readonly<Record<string, number>>;
  readonly sort: Sort;
  readonly hovered: string | null;
  readonly focused: string | null;
  readonly opened: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
  readonly boxes: ReadonlySet<string>;
  readonly menu: { readonly comment: LiveComment; readonly left: number; readonly top: number } | null;
  readonly question: Pressed | null;
  readonly panelOpen: boolean;
}

const BATCH = 5;
const NUMBERED_AFTER_MS = 1500;

const alive = (comment: FakeComment): LiveComment => ({
  ...comment,
  link: comment.id,
  replies: comment.replies.map(alive),
});
const commentsOf = (post: FakePost): readonly FakeComment[] =>
  options.many > 0 && post.comments.length > 3 ? manyComments(post, options.many) : post.comments;

export const usePage = create<State>(() => ({
  surface: surfaceAt(location.pathname, location.search),
  drawing: 0,
  comments: Object.fromEntries(POSTS.map((post) => [post.id, commentsOf(post).map(alive)])),
  shown: Object.fromEntries(POSTS.map((post) => [post.id, options.still ? Number.POSITIVE_INFINITY : BATCH])),
  sort: options.still ? 'all' : 'relevant',
  hovered: null,
  focused: null,
  opened: new Set<string>(),
  unfolded: new Set<string>(),
  boxes: new Set<string>(),
  menu: null,
  question: null,
  panelOpen: false,
}));

const { setState: set, getState: get } = usePage;

export function navigate(path: string): void {
  history.pushState(null, '', path);
  arrive();
}

export function arrive(): void {
  const surface = surfaceAt(location.pathname, location.search);
  set({ surface, menu: null, question: null, hovered: null, boxes: new Set(), panelOpen: false });
}

export function drawAgain(): void {
  shuffleLooks();
  report.drawings += 1;
  set({ drawing: get().drawing + 1 });
}

export function showMore(postId: string): void {
  set({ shown: { ...get().shown, [postId]: (get().shown[postId] ?? 0) + BATCH } });
}

export const sortBy = (sort: Sort): void => set({ sort });
export const openPanel = (): void => set({ panelOpen: true });
export const hover = (id: string | null): void => {
  if (get().hovered !== id) set({ hovered: id });
};
export const focus = (id: string | null): void => set({ focused: id });

const added = (values: ReadonlySet<string>, value: string): ReadonlySet<string> => new Set([...values, value]);
const taken = (values: ReadonlySet<string>, value: string): ReadonlySet<string> =>
  new Set([...values].filter((other) => other !== value));

export const openText = (id: string): void => set({ opened: added(get().opened, id) });
export const unfold = (id: string): void => set({ unfolded: added(get().unfolded, id) });
export const openBox = (id: string): void => set({ boxes: added(get().boxes, id) });

export function openMenu(comment: LiveComment, button: Element): void {
  const place = button.getBoundingClientRect();
  set({ menu: { comment, left: place.left + scrollX, top: place.bottom + scrollY } });
}
export const closeMenu = (): void => set({ menu: null });

/** "Delete", "Block" and "Report" ask first; "Hide" acts at once, and so does "Delete" where the address says `noconfirm`. */
export function pressEntry(comment: LiveComment, entry: Pressed['entry']): void {
  const pressed: Pressed = { commentId: comment.id, entry, confirmed: false };
  report.pressed.push(pressed);
  set({ menu: null });
  if (entry === 'edit') return;
  if (entry === 'hide' || (entry === 'delete' && options.noConfirm)) act(pressed);
  else set({ question: pressed });
}

export function answer(yes: boolean): void {
  const { question } = get();
  set({ question: null });
  if (yes && question) act(question);
}

function act(pressed: Pressed): void {
  pressed.confirmed = true;
  const { commentId, entry } = pressed;
  if (entry === 'hide') change(commentId, (comment) => ({ ...comment, hidden: true }));
  if (entry === 'delete') change(commentId, () => null);
}

function change(id: string, how: (comment: LiveComment) => LiveComment | null): void {
  const through = (comments: readonly LiveComment[]): LiveComment[] =>
    comments.flatMap((comment) => {
      const kept = comment.id === id ? how(comment) : comment;
      return kept ? [{ ...kept, replies: through(kept.replies) }] : [];
    });
  const { comments } = get();
  set({ comments: Object.fromEntries(Object.entries(comments).map(([post, list]) => [post, through(list)])) });
}

let next = 990001;

/** What a person sends appears at once, without a number; the number comes later. */
export function send(post: FakePost, by: Person, target: LiveComment | null, text: string): void {
  report.sent.push({ commentId: target?.id ?? null, text });
  const id = String(next++);
  const fresh: LiveComment = {
    id,
    link: `client:${crypto.randomUUID()}`,
    by,
    pieces: [text],
    minutesAgo: 0,
    replies: [],
    labels: [],
    action: 'none',
  };
  const list = get().comments[post.id] ?? [];
  if (target === null) set({ comments: { ...get().comments, [post.id]: [...list, fresh] } });
  else {
    const opener = list.find((one) => one.id === target.id || one.replies.some((reply) => reply.id === target.id));
    if (opener) change(opener.id, (comment) => ({ ...comment, replies: [...comment.replies, fresh] }));
    set({ boxes: taken(get().boxes, target.id), unfolded: opener ? added(get().unfolded, opener.id) : get().unfolded });
  }
  setTimeout(() => change(id, (comment) => ({ ...comment, link: id })), NUMBERED_AFTER_MS);
}
