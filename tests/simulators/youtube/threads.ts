// Knows how threads hold their replies in both layouts, one of them hidden. Must not know the markup of a comment.
import { make } from '../make-element.ts';
import { commentElement, fill } from './comment.ts';
import type { SimulatedComment, Subject } from './data.ts';
import { threaded } from './page-options.ts';

const flat = (replies: readonly SimulatedComment[]): SimulatedComment[] =>
  replies.flatMap((reply) => [reply, ...flat(reply.replies ?? [])]);

export function threadElement(): HTMLElement {
  const container = make(
    'div',
    { id: 'comment-container' },
    make('div', { class: 'threadline', hidden: '' }),
    commentElement(),
  );
  return make('ytd-comment-thread-renderer', {}, container, make('div', { id: 'replies' }));
}

export function fillThread(thread: HTMLElement, data: SimulatedComment, subject: Subject): HTMLElement {
  const comment = thread.querySelector<HTMLElement>('#comment');
  if (comment) fill(comment, data, subject);
  const replies = thread.querySelector('#replies');
  replies?.replaceChildren(...(data.replies ? [repliesElement(data.replies, subject)] : []));
  return thread;
}

/** The layout that is not shown holds a copy of what the other shows. */
function repliesElement(replies: readonly SimulatedComment[], subject: Subject): HTMLElement {
  const list = make('div', { id: 'contents' }, ...flat(replies).map((reply) => fill(commentElement(), reply, subject)));
  const legacy = make('div', { id: 'expander' }, make('div', { id: 'expander-contents' }, list));
  const inner = replies.map((reply) => fillThread(threadElement(), reply, subject));
  const content = make('div', { class: 'ytSubThreadSubThreadContent' }, ...inner);
  const threads = make('div', { id: 'expanded-threads' }, make('yt-sub-thread', {}, content));
  (threaded ? legacy : threads).setAttribute('hidden', '');
  return make('ytd-comment-replies-renderer', {}, legacy, threads);
}
