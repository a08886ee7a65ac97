// Knows the markup of the page of one post as guests get it: the first comments with words, no replies, nothing to press. Must not know the other dialects.
import { Fragment } from 'react';
import type { Account, Piece, SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { usePage } from './page-state.tsx';

/** Guests are shown so many. */
export const GUEST_COMMENTS = 10;

/** Accounts stand on the site of their own country. */
const hrefOf = (account: Account, where: string): string =>
  `https://it.linkedin.com/${account.kind}/${account.slug}?trk=public_post_${where}`;

export function GuestPage({ posts }: { readonly posts: readonly SimulatedPost[] }) {
  return (
    <main className="main column" role="main">
      <section className="core-rail">
        <section className="mb-3">
          {posts.map((post) => (
            <GuestCard key={post.activity} post={post} />
          ))}
        </section>
      </section>
    </main>
  );
}

function GuestCard({ post }: { readonly post: SimulatedPost }) {
  const { labels } = usePage().options;
  return (
    <article
      className="main-feed-activity-card main-feed-activity-card-with-comments card"
      data-activity-urn={`urn:li:activity:${post.activity}`}
      data-attributed-urn={`urn:li:share:${post.ugcPost}`}
    >
      <div className="flex items-center" data-test-id="main-feed-activity-card__entity-lockup">
        <a href={hrefOf(post.by, 'feed-actor-image')} data-tracking-control-name="public_post_feed-actor-image">
          <img alt={post.by.name} />
        </a>
        <a href={hrefOf(post.by, 'feed-actor-name')} data-tracking-control-name="public_post_feed-actor-name">
          {post.by.name}
        </a>
        <time>18h</time>
      </div>
      <div className="attributed-text-segment-list__container">
        <p
          className="attributed-text-segment-list__content whitespace-pre-wrap break-words"
          dir="ltr"
          data-test-id="main-feed-activity-card__commentary"
        >
          <GuestWords pieces={post.pieces} where="text" />
        </p>
      </div>
      {post.comments
        .filter((comment) => comment.pieces.length > 0)
        .slice(0, GUEST_COMMENTS)
        .map((comment) => (
          <GuestComment key={comment.id} post={post} comment={comment} />
        ))}
      <a href="https://www.linkedin.com/signup/cold-join" data-tracking-control-name="public_post_see-more-comments">
        {labels.moreComments}
      </a>
    </article>
  );
}

function GuestComment({ post, comment }: { readonly post: SimulatedPost; readonly comment: SimulatedComment }) {
  const urn = `urn:li:comment:(urn:li:${post.commentsUnder}:${post[post.commentsUnder]},${comment.id})`;
  const { by } = comment;
  return (
    <section className="comment flex grow-1 items-stretch comment-with-action my-1.5" data-nosnippet="true">
      <div>
        {by.deleted ? (
          <img alt="graphic" />
        ) : (
          <a href={hrefOf(by, 'comment_actor-image')} data-tracking-control-name="public_post_comment_actor-image">
            <img alt={`${by.name}, graphic`} />
          </a>
        )}
      </div>
      <div className="w-full min-w-0">
        <div className="comment__body relative">
          <GuestHead by={by} urn={urn} />
          <div className="attributed-text-segment-list__container relative mt-1">
            <p
              className="attributed-text-segment-list__content whitespace-pre-wrap break-words comment__text"
              dir={comment.rtl ? 'rtl' : 'ltr'}
            >
              <GuestWords pieces={comment.pieces} where="comment-text" />
            </p>
          </div>
        </div>
        <GuestActions />
      </div>
    </section>
  );
}

function GuestHead({ by, urn }: { readonly by: Account; readonly urn: string }) {
  return (
    <div className="comment__header flex flex-col">
      {by.deleted ? (
        <span className="comment__author">{by.name}</span>
      ) : (
        <a
          className="text-sm link-styled comment__author truncate pr-6"
          href={hrefOf(by, 'comment_actor-name')}
          data-tracking-control-name="public_post_comment_actor-name"
        >
          {`\n      ${by.name}\n    `}
        </a>
      )}
      <p className="comment__author-headline">{by.headline}</p>
      <span className="comment__duration-since">{'\n      16h\n    '}</span>
      <div className="ellipsis-menu" data-test-id="comment__ellipsis-menu">
        <button type="button" aria-expanded="false" aria-label="Open menu" />
        <ul className="collapsible-dropdown__list hidden" role="menu">
          <li role="presentation">
            <a
              href="/uas/login?guestReportContentType=COMMENT"
              data-semaphore-content-type="COMMENT"
              data-semaphore-content-urn={urn}
              role="menuitem"
            >
              Report this comment
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}

function GuestActions() {
  const { labels } = usePage().options;
  return (
    <div className="comment__actions flex">
      <a href="https://www.linkedin.com/signup/cold-join" className="comment__action">
        <span>{labels.like}</span>
      </a>
      <a href="https://www.linkedin.com/signup/cold-join" className="comment__action comment__reply">
        <span>{labels.reply}</span>
      </a>
      <span className="comment__reactions-count hidden">2&nbsp;Reactions</span>
    </div>
  );
}

/** Line feeds stand as they were typed; links outside lead over LinkedIn's own page and show the whole address. */
function GuestWords({ pieces, where }: { readonly pieces: readonly Piece[]; readonly where: string }) {
  return pieces.map((piece, index) => <Fragment key={index}>{guestPiece(piece, where)}</Fragment>);
}

function guestPiece(piece: Piece, where: string) {
  if (typeof piece === 'string') return piece;
  if ('mention' in piece) return <a href={hrefOf(piece.mention, where)}>{piece.mention.name}</a>;
  if ('hashtag' in piece)
    return <a href={`https://www.linkedin.com/signup/cold-join?trk=${where}`}>#{piece.hashtag}</a>;
  return (
    <a href={`https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(piece.link)}&trk=public_post_${where}`}>
      {piece.link}
    </a>
  );
}
