// Knows what is open on the simulated page and whom its one box answers. Must not know how any of it is drawn.
import { create } from 'zustand';
import type { FakeComment, FakePost } from './data.ts';
import { report } from './report.ts';

interface PageState {
  readonly openThreads: ReadonlySet<string>;
  /** Comment whose options stand open. */
  readonly options: FakeComment | null;
  /** Comment whose report asks for its reason. */
  readonly reasons: boolean;
  readonly gone: ReadonlySet<string>;
  readonly value: string;
  readonly answered: FakeComment | null;
  readonly path: string;
}

export const usePage = create<PageState>(() => ({
  openThreads: new Set(new URLSearchParams(location.search).has('open') ? ['all'] : []),
  options: null,
  reasons: false,
  gone: new Set(),
  value: '',
  answered: null,
  path: location.pathname,
}));

const { setState: set, getState: get } = usePage;

export const go = (path: string): void => {
  history.pushState(null, '', path + location.search);
  set({ path, value: '', answered: null });
};
addEventListener('popstate', () => set({ path: location.pathname }));

export function toggleThread(id: string): void {
  const openThreads = new Set(get().openThreads);
  if (!openThreads.delete(id)) openThreads.add(id);
  set({ openThreads });
}

/** Reply puts the mention into the box that all comments share; without it the answer would be a comment on the post. */
export const answer = (comment: FakeComment): void => set({ answered: comment, value: `@${comment.by} ` });
export const write = (value: string): void => {
  const { answered } = get();
  set({ value, answered: answered && value.startsWith(`@${answered.by}`) ? answered : null });
};

export function send(post: FakePost): void {
  const { value, answered } = get();
  if (value.trim() === '' || post.comments.length === 0) return;
  report.sent.push({ commentId: answered?.id ?? null, text: value });
  set({ value: '', answered: null });
}

export const openOptions = (options: FakeComment): void => set({ options });
export const closeOptions = (): void => set({ options: null, reasons: false });

/** Deletes at once, as other tools report; only the report goes on to a question. */
export function choose(comment: FakeComment, entry: string): void {
  if (entry !== 'cancel') report.pressed.push({ commentId: comment.id, entry, confirmed: entry !== 'report' });
  if (entry === 'delete') set({ gone: new Set([...get().gone, comment.id]) });
  if (entry === 'report') set({ reasons: true });
  else closeOptions();
}
