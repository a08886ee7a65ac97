// Knows the classic ("Ember") markup of posts and comments. Must not know the other dialect.
import { type ReactNode, useEffect, useState } from 'react';
import { EmberBox } from './comment-box.tsx';
import { VIEWER } from './data/accounts.ts';
import type { SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { Drawing } from './icons.tsx';
import { useMenuEntries, usePress } from './menu.tsx';
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

interface CardProps {
  readonly post: SimulatedPost;
  readonly comments: readonly SimulatedComment[];
  /** Line above the card: who brought it here. */
  readonly header?: SimulatedComment | undefined;
  readonly children?: ReactNode;
}

export function EmberCard({ post, comments, header, children }: CardProps) {
  const { labels } = usePage().options;
  return (
    <div className="full-height" data-view-name="feed-full-update">
      <div
        id={emberId()}
        className="feed-shared-update-v2 full-height card"
        role="article"
        data-urn={`urn:li:activity:${post.activity}`}
      >
        <div>
          <div className="feed-shared-update-v2__control-menu-container display-flex flex-column">
            <h2 className="visually-hidden">{labels.feedPost}</h2>
            {header ? (
              <div className="update-components-header">
                <a href={profileHref(header.by)}>{header.by.name}</a> <span>{labels.commentedOn}</span>
              </div>
            ) : null}
            <div className="feed-shared-control-menu">
              <div className="artdeco-dropdown">
                <button
                  type="button"
                  className="feed-shared-control-menu__trigger artdeco-dropdown__trigger"
                  aria-expanded="false"
                  aria-label={labels.postMenu(post.by.name)}
                >
                  <Icon name="overflow-web-ios-medium" />
                </button>
                <div className="artdeco-dropdown__content" aria-hidden="true" />
              </div>
            </div>
            <div className="update-components-actor__container">
              <a className="update-components-actor__meta-link" href={`${profileHref(post.by)}/posts`}>
                <span className="update-components-actor__title">
                  <Twice text={post.by.name} />
                </span>
              </a>
            </div>
            <div className="feed-shared-inline-show-more-text feed-shared-update-v2__description">
              <div className="update-components-update-v2__commentary">
                <EmberWords pieces={post.pieces} dir="ltr" />
              </div>
            </div>
          </div>
          <div id={emberId()} className="update-v2-social-activity">
            <button type="button" aria-label={labels.comment}>
              <span>{labels.comment}</span>
            </button>
          </div>
          <div className="feed-shared-update-v2__comments-container">
            <EmberBox commentId={null} mention={null} done={() => {}} />
            <EmberList post={post} comments={comments} />
          </div>
          {children}
        </div>
      </div>
    </div>
  );
}

function EmberList({ post, comments }: { post: SimulatedPost; comments: readonly SimulatedComment[] }) {
  const { options, gone } = usePage();
  const { labels } = options;
  const pageful = options.still ? Number.POSITIVE_INFINITY : 20;
  const [shown, setShown] = useState(pageful);
  const [newest, setNewest] = useState(false);
  const sorted = newest ? comments.toReversed() : comments;
  const left = sorted.filter((one) => !gone.has(one.id));
  return (
    <div id={emberId()} className="comments-comments-list comments-comments-list--cr">
      <button type="button" className="sort" onClick={() => setNewest(!newest)}>
        {newest ? labels.newestFirst : labels.relevantFirst}
      </button>
      <div className="comments-comment-list__container">
        {left.slice(0, shown).map((comment, index) => (
          // Keyed by place, as Ember does: after a new sort the same elements carry other comments.
          <EmberComment key={index} post={post} comment={comment} reply={null} />
        ))}
      </div>
      {left.length > shown ? (
        <button
          type="button"
          className="comments-comments-list__load-more-comments-button"
          aria-label={labels.moreComments}
          onClick={() => setShown(shown + pageful)}
        >
          {labels.moreComments}
        </button>
      ) : null}
    </div>
  );
}

interface CommentProps {
  readonly post: SimulatedPost;
  readonly comment: SimulatedComment;
  /** Set for a reply: opens the thread's box. */
  readonly reply: ((to: SimulatedComment) => void) | null;
}

function EmberComment({ post, comment, reply }: CommentProps) {
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

function EmberMenu({ post, comment }: { post: SimulatedPost; comment: SimulatedComment }) {
  const { labels } = usePage().options;
  const entries = useMenuEntries(post, comment);
  const { press, question } = usePress(comment);
  const [open, setOpen] = useState(false);
  const [filled, setFilled] = useState(false);
  useEffect(() => {
    if (!open) return setFilled(false);
    const timer = setTimeout(() => setFilled(true), 120);
    const close = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.artdeco-dropdown')) setOpen(false);
    };
    document.addEventListener('click', close);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', close);
    };
  }, [open]);
  return (
    <div className="comment-options-trigger comments-comment-meta__options">
      <div id={emberId()} className="artdeco-dropdown artdeco-dropdown--placement-bottom ember-view">
        <button
          id={emberId()}
          type="button"
          tabIndex={0}
          aria-expanded={open}
          className="artdeco-dropdown__trigger artdeco-button artdeco-button--circle ember-view"
          onClick={() => setOpen(!open)}
        >
          <Icon name="overflow-web-ios-small" label={labels.openOptions(comment.by.name)} />
        </button>
        <div
          id={emberId()}
          tabIndex={-1}
          aria-hidden={!open}
          className="artdeco-dropdown__content artdeco-dropdown--is-dropdown-element ember-view"
        >
          {open && filled ? (
            <div className="artdeco-dropdown__content-inner">
              <ul>
                {entries.map((entry) => (
                  <li key={entry.entry}>
                    <EmberEntry
                      icon={entry.icon}
                      label={entry.label}
                      press={() => {
                        setOpen(false);
                        press(entry);
                      }}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      </div>
      {question}
    </div>
  );
}

function EmberEntry({ icon, label, press }: { icon: string; label: string; press: () => void }) {
  return (
    <div
      className="artdeco-dropdown__item"
      role="button"
      tabIndex={0}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') press();
      }}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </div>
  );
}

function Icon({ name, label }: { name: string; label?: string }) {
  return (
    <svg
      role={label ? 'img' : 'none'}
      aria-hidden={label ? undefined : 'true'}
      aria-label={label}
      data-test-icon={name}
      width="16"
      height="16"
      viewBox="0 0 16 16"
    >
      <Drawing name={name} />
    </svg>
  );
}

/** Text for the eye and, hidden, for screen readers. */
function Twice({ text }: { text: string }) {
  return (
    <span dir="ltr">
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
