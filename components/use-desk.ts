// Knows what the person is doing at the panel: which view, which case, which filter, which unfinished texts. Must not hold any data of the page.
import { create } from 'zustand';
import type { Gravity } from '../lib/core/gravity.ts';
import type { ReplyId } from '../lib/core/replies.ts';
import type { ReplyForm } from '../lib/core/reply-form.ts';
import type { Channel, Label } from '../lib/core/types.ts';

export interface QueueFilter {
  /** `place`: as they were read. */
  readonly order: 'gravity' | 'label' | 'place';
  readonly gravity: Gravity | null;
  readonly label: Label | null;
  readonly dismissed: boolean;
}

export interface RegisterFilter {
  /** Hash of the account, reached from a case; never a name. */
  readonly authorKey: string | null;
  readonly label: Label | null;
  /** ISO dates, both included; "" for open. */
  readonly from: string;
  readonly to: string;
}

/** What is being written at "Incolla", before it is read. */
export interface PasteDraft {
  readonly channel: Channel;
  readonly how: 'one' | 'lines' | 'table';
  readonly text: string;
  readonly author: string;
  readonly link: string;
  readonly post: string;
}

interface Desk {
  readonly view: 'queue' | 'paste' | 'register';
  readonly commentId: string | null;
  readonly queue: QueueFilter;
  /** The open one of the pasted comments. */
  readonly pastedId: string | null;
  readonly pasted: QueueFilter;
  readonly paste: PasteDraft;
  readonly register: RegisterFilter;
  /** Unfinished replies by `draftKey`: none is lost by looking elsewhere. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly chosen: Readonly<Record<string, ReplyId>>;
  /** Cases that the person judged to be no danger: they are then handled like the others. */
  readonly noCrisis: Readonly<Record<string, true>>;
  go(view: Desk['view']): void;
  open(commentId: string | null): void;
  openPasted(commentId: string | null): void;
  filterQueue(change: Partial<QueueFilter>): void;
  filterPasted(change: Partial<QueueFilter>): void;
  write(change: Partial<PasteDraft>): void;
  filterRegister(change: Partial<RegisterFilter>): void;
  draft(key: string, text: string): void;
  choose(commentId: string, reply: ReplyId): void;
  notInDanger(commentId: string): void;
}

const EMPTY_QUEUE_FILTER: QueueFilter = { order: 'gravity', gravity: null, label: null, dismissed: false };

export const EMPTY_PASTE: PasteDraft = { channel: 'other', how: 'one', text: '', author: '', link: '', post: '' };

export const EMPTY_REGISTER_FILTER: RegisterFilter = { authorKey: null, label: null, from: '', to: '' };

export const draftKey = (commentId: string, reply: ReplyId, form: ReplyForm): string => `${commentId} ${reply} ${form}`;

export const useDesk = create<Desk>()((set) => ({
  view: 'queue',
  commentId: null,
  queue: EMPTY_QUEUE_FILTER,
  pastedId: null,
  pasted: EMPTY_QUEUE_FILTER,
  paste: EMPTY_PASTE,
  register: EMPTY_REGISTER_FILTER,
  drafts: {},
  chosen: {},
  noCrisis: {},
  go: (view) => set({ view }),
  open: (commentId) => set({ view: 'queue', commentId }),
  openPasted: (pastedId) => set({ pastedId }),
  filterQueue: (change) => set(({ queue }) => ({ queue: { ...queue, ...change } })),
  filterPasted: (change) => set(({ pasted }) => ({ pasted: { ...pasted, ...change } })),
  write: (change) => set(({ paste }) => ({ paste: { ...paste, ...change } })),
  filterRegister: (change) => set(({ register }) => ({ register: { ...register, ...change } })),
  draft: (key, text) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: text } })),
  choose: (commentId, reply) => set(({ chosen }) => ({ chosen: { ...chosen, [commentId]: reply } })),
  notInDanger: (commentId) => set(({ noCrisis }) => ({ noCrisis: { ...noCrisis, [commentId]: true } })),
}));
