// Knows how a post stands on its own page and in a dialog over a profile. Must not know how one comment looks.
import { useEffect, useRef } from 'react';
import { churn, DialogRow, Dots, PageRow, Picture, Words } from './comment-row.tsx';
import type { FakeComment, FakePost } from './data.ts';
import { labels } from './labels.ts';
import { go, send, toggleThread, usePage, write } from './page-state.ts';

const POSTED = '2026-05-13T09:00:00.000Z';

function Name({ of }: { of: string }) {
  return (
    <a role="link" tabIndex={0} href={`/${of}/`}>
      <span dir="auto">{of}</span>
    </a>
  );
}

/** Enter sends, as on the real page. */
function Composer({ post }: { post: FakePost }) {
  const { value, answered } = usePage();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (answered) box.current?.focus();
  }, [answered]);
  return (
    <section>
      <form method="POST" className="box" onSubmit={(event) => event.preventDefault()}>
        <div role="button" tabIndex={0}>
          <svg aria-label="Emoji" role="img" height="24">
            <circle cx="8" cy="8" r="7" />
          </svg>
        </div>
        <textarea
          ref={box}
          aria-label={labels.add}
          placeholder={labels.add}
          value={value}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            send(post);
          }}
        />
        {value === '' ? null : (
          <div>
            <div role="button" tabIndex={0} onClick={() => send(post)}>
              {labels.send}
            </div>
          </div>
        )}
      </form>
    </section>
  );
}

function useThread(comment: FakeComment) {
  const { openThreads, gone } = usePage();
  const isOpen = openThreads.has('all') || openThreads.has(comment.id);
  const replies = comment.replies.filter((reply) => !gone.has(reply.id));
  return {
    replies,
    isOpen,
    isGone: gone.has(comment.id),
    label: isOpen ? labels.hideReplies : labels.showReplies(replies.length),
  };
}

function PageThread({ comment, post }: { comment: FakeComment; post: FakePost }) {
  const { replies, isOpen, isGone, label } = useThread(comment);
  if (isGone) return null;
  return (
    <div className={churn()}>
      <PageRow comment={comment} code={post.code} owner={post.by} />
      {replies.length > 0 ? (
        <div className="replies">
          <div role="button" tabIndex={0} onClick={() => toggleThread(comment.id)}>
            <div>
              <div />
              <span dir="auto">{label}</span>
            </div>
          </div>
          {isOpen
            ? replies.map((reply) => (
                <div key={reply.id}>
                  <PageRow comment={reply} code={post.code} owner={post.by} />
                </div>
              ))
            : null}
        </div>
      ) : null}
    </div>
  );
}

export function PostPage({ post }: { post: FakePost }) {
  return (
    <div>
      <div className="columns">
        <div className="media">
          <a href="/persona.taggata/">
            <span>persona.taggata</span>
          </a>
        </div>
        <div className="column">
          <div className="head">
            <Picture of={post.by} />
            <Name of={post.by} />
            <div role="button" tabIndex={0}>
              <Dots label={labels.options} />
            </div>
          </div>
          <hr />
          <div className="scroller">
            {post.caption.length > 0 ? (
              <div className="row">
                <Picture of={post.by} />
                <span dir="auto">
                  <div>
                    <div>
                      <span>
                        <Name of={post.by} />
                      </span>{' '}
                      <span>
                        <time dateTime={POSTED}>6 g</time>
                      </span>
                    </div>
                    <span>
                      <Words pieces={post.caption} />
                    </span>
                  </div>
                </span>
              </div>
            ) : null}
            <div>
              {post.comments.map((comment) => (
                <PageThread key={comment.id} comment={comment} post={post} />
              ))}
            </div>
          </div>
          <div className="foot">
            <a href={`/${post.by}/p/${post.code}/`}>
              <time dateTime={POSTED}>13 maggio</time>
            </a>
          </div>
          <Composer post={post} />
        </div>
      </div>
    </div>
  );
}

function DialogThread({ comment, post }: { comment: FakeComment; post: FakePost }) {
  const { replies, isOpen, isGone, label } = useThread(comment);
  if (isGone) return null;
  return (
    <div>
      <ul className={`_a9ym ${churn()}`}>
        <div>
          <DialogRow comment={comment} code={post.code} owner={post.by} />
        </div>
        {replies.length > 0 ? (
          <li className="replies">
            <ul>
              <li>
                <button type="button" onClick={() => toggleThread(comment.id)}>
                  <span>{label}</span>
                </button>
              </li>
              {isOpen
                ? replies.map((reply) => (
                    <div key={reply.id}>
                      <DialogRow comment={reply} code={post.code} owner={post.by} />
                    </div>
                  ))
                : null}
            </ul>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

export function PostDialog({ post }: { post: FakePost }) {
  return (
    <div role="dialog" className="veil">
      <article role="presentation">
        <div className="columns">
          <div className="media">Foto</div>
          <div className="column">
            <header className="head">
              <Name of={post.by} />
              <button type="button">
                <Dots label={labels.options} />
              </button>
              <button type="button" onClick={() => go(`/${post.by}/`)}>
                <svg aria-label="×" role="img" viewBox="0 0 24 24">
                  <path d="m4 4 16 16M20 4 4 20" stroke="currentColor" />
                </svg>
              </button>
            </header>
            <div className="scroller">
              <ul>
                {post.caption.length > 0 ? (
                  <div>
                    <li className="_a9zj">
                      <div className="row">
                        <Picture of={post.by} />
                        <div>
                          <h2>
                            <a role="link" tabIndex={0} href={`/${post.by}/`}>
                              {post.by}
                            </a>
                          </h2>
                          <div>
                            <h1 dir="auto">
                              <Words pieces={post.caption} />
                            </h1>
                          </div>
                          <time dateTime={POSTED}>6 g</time>
                        </div>
                      </div>
                    </li>
                  </div>
                ) : null}
                <div>
                  <div>
                    {post.comments.map((comment) => (
                      <DialogThread key={comment.id} comment={comment} post={post} />
                    ))}
                  </div>
                </div>
                <li>
                  <div>
                    <button type="button">
                      <svg aria-label={labels.loadMore} viewBox="0 0 24 24">
                        <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" />
                        <line x1="7" x2="17" y1="12" y2="12" stroke="currentColor" />
                      </svg>
                    </button>
                  </div>
                </li>
              </ul>
            </div>
            <Composer post={post} />
          </div>
        </div>
      </article>
    </div>
  );
}
