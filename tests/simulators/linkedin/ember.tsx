// Knows the classic ("Ember") markup of posts and their lists. Must not know the other dialect.
import { type ReactNode, useState } from 'react';
import { EmberBox } from './comment-box.tsx';
import type { SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { EmberComment } from './ember-comment.tsx';
import { EmberIcon } from './ember-menu.tsx';
import { emberId, usePage } from './page-state.tsx';
import { EmberWords, profileHref } from './words.tsx';

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
                  <EmberIcon name="overflow-web-ios-medium" />
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
            <IdentityToggle />
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

/** Who runs Pages may choose as whom to react, comment and repost. */
function IdentityToggle() {
  const { as, labels } = usePage().options;
  if (as === null) return null;
  return (
    <button
      type="button"
      aria-label={labels.switchIdentity}
      className="artdeco-button social-actions-button content-admin-identity-toggle-button"
    >
      <img alt={labels.photoOf(as)} className="EntityPhoto-circle-0 evi-image" width="24" height="24" />
    </button>
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
