// Knows how comments and their replies stand together, in three layouts. Must not know how one is drawn.
import { useEffect, useRef } from 'react';
import { options, viewerOf } from './address.ts';
import { Button } from './button.tsx';
import { CommentArticle } from './comment-article.tsx';
import type { FakePost } from './data/shapes.ts';
import { labels } from './labels.ts';
import { LexicalBox } from './lexical-box.tsx';
import { look } from './looks.ts';
import { type LiveComment, type Sort, send, showMore, sortBy, unfold, usePage } from './page-state.ts';

interface ListProps {
  readonly post: FakePost;
  readonly group?: string | null;
}

/** Nodes are kept by position, not by comment: another order puts other comments into the same nodes. */
export function CommentList({ post, group = null }: ListProps) {
  const sort = usePage((state) => state.sort);
  const shown = usePage((state) => state.shown[post.id] ?? 0);
  const all = usePage((state) => state.comments[post.id] ?? []);
  const sorted = inOrder(all, sort);
  const visible = sorted.slice(0, shown);
  return (
    <div>
      {visible.map((comment, index) => (
        <div key={index}>
          <div className={look('thread')}>
            <Thread comment={comment} post={post} group={group} />
          </div>
        </div>
      ))}
      {visible.length < sorted.length ? <Waiting onSeen={() => showMore(post.id)} /> : null}
    </div>
  );
}

export function inOrder(comments: readonly LiveComment[], sort: Sort): LiveComment[] {
  if (sort === 'relevant') return comments.filter((comment) => !comment.minor);
  return sort === 'newest' ? [...comments].sort((one, other) => one.minutesAgo - other.minutesAgo) : [...comments];
}

interface ThreadProps {
  readonly comment: LiveComment;
  readonly post: FakePost;
  readonly group: string | null;
}

function Thread({ comment, post, group }: ThreadProps) {
  const folded = usePage((state) => !options.still && comment.replies.length > 2 && !state.unfolded.has(comment.id));
  const common = { post, group };
  const replies = folded ? [] : comment.replies;
  const box = <Boxes comment={comment} post={post} />;
  const fold = folded ? <Fold comment={comment} /> : null;
  const article = (reply: LiveComment, index: number) => (
    <div key={index}>
      <CommentArticle comment={reply} parent={comment} {...common} />
    </div>
  );
  if (options.layout === 'b') {
    const inside = (
      <div className={look('replies')}>
        {fold}
        {replies.map(article)}
        {box}
      </div>
    );
    return <CommentArticle comment={comment} parent={null} {...common} inside={inside} />;
  }
  if (options.layout === 'c') {
    return (
      <>
        <CommentArticle comment={comment} parent={null} {...common} />
        {fold}
        {replies.map((reply, index) => (
          <CommentArticle key={index} comment={reply} parent={comment} {...common} />
        ))}
        {box}
      </>
    );
  }
  return (
    <>
      <CommentArticle comment={comment} parent={null} {...common} />
      <div className={look('replies')}>
        {fold}
        {replies.map(article)}
        {box}
      </div>
    </>
  );
}

function Fold({ comment }: { readonly comment: LiveComment }) {
  const last = comment.replies.at(-1)?.by.name ?? '';
  return (
    <Button looks={['soft']} onPress={() => unfold(comment.id)}>
      <span>
        <span dir="auto">
          <span>{labels.replied(last)}</span> <span aria-hidden="true">·</span>{' '}
          <span>{labels.replies(comment.replies.length)}</span>
        </span>
      </span>
    </Button>
  );
}

/** The open reply boxes of one thread. A box that answers a reply is labelled with the author of the comment that opens the thread. */
function Boxes({ comment, post }: { readonly comment: LiveComment; readonly post: FakePost }) {
  const boxes = usePage((state) => state.boxes);
  const viewer = usePage((state) => viewerOf(state.surface));
  return [comment, ...comment.replies]
    .filter((target) => boxes.has(target.id))
    .map((target) => (
      <div key={target.id}>
        <LexicalBox
          label={options.answersAs ? labels.answerAs(viewer.name) : labels.replyTo(comment.by.name)}
          mention={target.by.name}
          takesFocus
          onSend={(text) => send(post, viewer, target, text)}
        />
      </div>
    ));
}

/** More comes when it is scrolled into view. */
function Waiting({ onSeen }: { readonly onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setTimeout(() => seen.current(), 150);
    });
    if (mark.current) watcher.observe(mark.current);
    return () => watcher.disconnect();
  });
  return (
    <div ref={mark}>
      <div
        role="status"
        aria-label={labels.loading}
        tabIndex={-1}
        data-visualcompletion="loading-state"
        className={look('waiting')}
      />
    </div>
  );
}

export function SortButton() {
  const sort = usePage((state) => state.sort);
  const next: Record<Sort, Sort> = { relevant: 'all', all: 'newest', newest: 'relevant' };
  return (
    <div>
      <Button looks={['sort']} popup expanded={false} onPress={() => sortBy(next[sort])}>
        <span dir="auto">{labels.sorts[sort]}</span>
      </Button>
    </div>
  );
}

/** The box under the post: everybody's first guess, and the wrong one. */
export function PostBox({ post }: { readonly post: FakePost }) {
  const viewer = usePage((state) => viewerOf(state.surface));
  return <LexicalBox label={labels.commentAs(viewer.name)} onSend={(text) => send(post, viewer, null, text)} />;
}
