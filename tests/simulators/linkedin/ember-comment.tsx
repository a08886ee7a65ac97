// Knows the classic ("Ember") markup of a comment and its replies. Must not know the post around it.
import { useState } from 'react';
import { EmberBox } from './comment-box.tsx';
import { VIEWER } from './data/accounts.ts';
import type { SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { EmberMenu } from './ember-menu.tsx';
import { emberId, usePage } from './page-state.tsx';
import { EmberWords, profileHref } from './words.tsx';

const urnOf = (post: SimulatedPost, comment: SimulatedComment): string =>
  `urn:li:comment:(${post.commentsUnder}:${post[post.commentsUnder]},${comment.id})`;

/** Author links come with and without slash and query. */
function authorHref(comment: SimulatedComment): string {
  const href = profileHref(comment.by);
  const forms = [href, `${href}/`, `${href}?miniProfileUrn=urn%3Ali%3Afsd_profile%3A${comment.by.memberId ?? ''}`];
  return forms[Number(BigInt(comment.id) % 3n)] ?? href;
}

interface CommentProps {
  readonly post: SimulatedPost;
  readonly comment: SimulatedComment;
  /** Set for a reply: opens the thread's box. */
  readonly reply: ((to: SimulatedComment) => void) | null;
}

export function EmberComment({ post, comment, reply }: CommentProps) {
  const { labels } = usePage().options;
  const { name } = comment.by;
  const [answering, setAnswering] = useState<SimulatedComment | null>(null);
  const answer = reply ?? setAnswering;
  return (
    <article
      id={emberId()}
      tabIndex={-1}
      data-id={urnOf(post, comment)}
      className={`comments-comment-entity ${reply ? 'comments-comment-entity--reply' : ''}`}
    >
      <div className={`comments-comment-meta__container ${reply ? '' : 'comments-comment-meta__container--parent'}`}>
        <EmberActor post={post} comment={comment} />
        <div className="comments-comment-meta__info">
          <time className="comments-comment-meta__data">3w</time>
          <EmberMenu post={post} comment={comment} />
        </div>
      </div>
      <div className="comments-thread-entity">
        <div className="comments-thread-item">
          <section className="comments-comment-entity__content">
            <EmberBody comment={comment} />
          </section>
        </div>
      </div>
      <div id={emberId()} className={`comment-social-activity ${reply ? 'comment-social-activity--is-reply' : ''}`}>
        <div className="comments-comment-social-bar--cr">
          <div className="comments-comment-social-bar__action-group--cr">
            <button
              type="button"
              className="react-button__trigger"
              aria-pressed="false"
              aria-label={labels.likeComment(name)}
            >
              {labels.like}
            </button>
          </div>
          <div className="comments-comment-social-bar__action-group--cr">
            <button
              type="button"
              className="comments-comment-social-bar__reply-action-button--cr"
              aria-label={labels.replyTo(name)}
              onClick={() => answer(comment)}
            >
              <span aria-hidden="true">{labels.reply}</span>
            </button>
            {comment.replies.length > 0 ? (
              <span className="comments-comment-social-bar__replies-count">
                {labels.replies(comment.replies.length)}
              </span>
            ) : null}
          </div>
        </div>
        {reply ? null : <EmberReplies post={post} comment={comment} answering={answering} answer={setAnswering} />}
      </div>
    </article>
  );
}

function EmberReplies(props: {
  post: SimulatedPost;
  comment: SimulatedComment;
  answering: SimulatedComment | null;
  answer: (to: SimulatedComment | null) => void;
}) {
  const { post, comment, answering, answer } = props;
  const { options, gone } = usePage();
  const [all, setAll] = useState(false);
  const replies = [...(all ? comment.earlierReplies : []), ...comment.replies].filter((one) => !gone.has(one.id));
  const folded = !all && comment.earlierReplies.length > 0;
  if (replies.length === 0 && !folded && !answering) return null;
  return (
    <div className="comments-replies-list">
      {folded ? (
        <div className="comments-replies-list__load-previous-replies">
          <button
            type="button"
            className="comments-replies-list__replies-button"
            aria-label={options.labels.earlierRepliesOf(comment.by.name)}
            onClick={() => setAll(true)}
          >
            {options.labels.earlierReplies}
          </button>
        </div>
      ) : null}
      {replies.map((one) => (
        <div key={one.id} className="comments-thread-entity">
          <div className="comments-thread-item">
            <EmberComment post={post} comment={one} reply={answer} />
          </div>
        </div>
      ))}
      {answering ? (
        <div className="comments-thread-entity">
          <EmberBox key={answering.id} commentId={answering.id} mention={answering.by.name} done={() => answer(null)} />
        </div>
      ) : null}
    </div>
  );
}

function EmberActor({ post, comment }: { post: SimulatedPost; comment: SimulatedComment }) {
  const { options, badges } = usePage();
  const { by } = comment;
  const meta = (
    <>
      <h3 className="comments-comment-meta__description">
        <span className="comments-comment-meta__description-title">{by.name}</span>
        {badges && by === post.by ? (
          <span className="comments-comment-meta__badge label-neutral">{options.labels.author}</span>
        ) : null}
        <span className="comments-comment-meta__data">
          <span className="visually-hidden">{options.labels.verified}</span>•{' '}
          {by === VIEWER ? options.labels.you : options.labels.degree}
        </span>
      </h3>
      <div className="comments-comment-meta__description-subtitle">{by.headline}</div>
    </>
  );
  if (by.deleted) {
    return (
      <div className="comments-comment-meta__actor">
        <div className="comments-comment-meta__description-container">{meta}</div>
      </div>
    );
  }
  return (
    <div className="comments-comment-meta__actor">
      <a
        className="comments-comment-meta__image-link"
        aria-label={options.labels.viewPicture(by.name)}
        href={authorHref(comment)}
      >
        <span className="avatar" />
      </a>
      <a
        className="comments-comment-meta__description-container"
        aria-label={options.labels.view(by.name)}
        href={authorHref(comment)}
      >
        {meta}
      </a>
    </div>
  );
}

function EmberBody({ comment }: { comment: SimulatedComment }) {
  const { labels, lang } = usePage().options;
  const dir = comment.rtl ? 'rtl' : 'ltr';
  const long = comment.pieces.some((piece) => typeof piece === 'string' && piece.length > 300);
  return (
    <div>
      {comment.pieces.length > 0 ? (
        <div
          className={`feed-shared-inline-show-more-text comments-comment-item__inline-show-more-text ${long ? 'clamped' : ''}`}
          tabIndex={-1}
        >
          <span className="comments-comment-item__main-content feed-shared-main-content--comment" dir={dir}>
            <EmberWords pieces={comment.pieces} dir={dir} />
          </span>
          {long ? (
            <button
              type="button"
              className="feed-shared-inline-show-more-text__see-more-less-toggle"
              aria-label={labels.seeMoreLabel}
            >
              <span>{labels.seeMore}</span>
            </button>
          ) : null}
          {lang === 'en' ? (
            <div className="comments-see-translation-button__wrapper">
              <button type="button" className="comments-see-translation-button">
                {labels.translate}
              </button>
            </div>
          ) : null}
        </div>
      ) : null}
      {comment.attachment === 'image' ? (
        <div className="comments-display-content__image">
          <img alt="Nessuna descrizione disponibile" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />
        </div>
      ) : null}
      {comment.attachment === 'card' ? (
        <div className="comments-url-article-preview__container">
          <a href="https://rivista.example/batterie">
            <article>
              <h2>Batterie: la rivista</h2>
              <h3>rivista.example</h3>
            </article>
          </a>
        </div>
      ) : null}
    </div>
  );
}
