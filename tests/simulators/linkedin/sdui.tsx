// Knows the server-driven ("SDUI") markup of posts and their threads. Must not know the other dialect.
import { Fragment, useState } from 'react';
import { SduiBox } from './comment-box.tsx';
import type { SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { hashed, Lazy, usePage } from './page-state.tsx';
import { SduiComment, urnOf } from './sdui-comment.tsx';
import { SduiIcon } from './sdui-icon.tsx';
import { profileHref, SduiWords } from './words.tsx';

/** Opaque key of a post: 43 characters that lead nowhere. */
const keyOf = (post: SimulatedPost): string => btoa(post.slug.padEnd(32, '.')).replaceAll('=', '').slice(0, 43);

interface CardProps {
  readonly post: SimulatedPost;
  readonly comments: readonly SimulatedComment[];
  readonly header?: SimulatedComment | undefined;
  /** The page of this one post; else a card in the feed, which does not tell the post's number. */
  readonly detail: boolean;
}

export function SduiCard({ post, comments, header, detail }: CardProps) {
  const { labels } = usePage().options;
  const key = keyOf(post);
  const feed = detail ? 'FeedType_FEED_DETAIL' : 'FeedType_MAIN_FEED_RELEVANCE';
  return (
    <div id={`expanded${key}${feed}`} componentkey={`expanded${key}${feed}`} className={`card ${hashed()}`}>
      <div role={detail ? undefined : 'listitem'}>
        <div componentkey={key}>
          {header ? (
            <p>
              <a href={`${profileHref(header.by)}/`}>
                <strong>
                  <span data-sdui-anchor-id={`feed-header-${key}-${crypto.randomUUID()}-0`}>{header.by.name}</span>
                </strong>
              </a>{' '}
              {labels.commentedOn}
            </p>
          ) : null}
          <button type="button" aria-label={labels.postMenu(post.by.name)}>
            <SduiIcon name="overflow-web-ios-small" />
          </button>
          <a href={`${profileHref(post.by)}/`}>
            <figure>
              <span className="avatar" />
            </figure>
          </a>
          <a href={`${profileHref(post.by)}/`}>
            <div>
              <p className={hashed()}>
                <span>{post.by.name}</span>
              </p>
            </div>
          </a>
          <div componentkey={`feed-commentary_${key}`}>
            <SduiWords pieces={post.pieces} urn={key} cut={false} />
          </div>
          {detail ? <div data-testid={`ReactionFacepileCollection-urn:li:activity:${post.activity}`} /> : null}
          <button type="button" aria-label={labels.comment} componentkey={crypto.randomUUID()}>
            <SduiIcon name="comment-small" />
          </button>
        </div>
        <div componentkey={`commentsSectionContainer-${key}`}>
          <SduiBox commentId={null} mention={null} done={() => {}} />
          <SduiList post={post} comments={comments} listKey={key} />
        </div>
      </div>
    </div>
  );
}

function SduiList({
  post,
  comments,
  listKey,
}: {
  post: SimulatedPost;
  comments: readonly SimulatedComment[];
  listKey: string;
}) {
  const { options, gone } = usePage();
  const pageful = options.still ? Number.POSITIVE_INFINITY : 20;
  const [shown, setShown] = useState(pageful);
  const left = comments.filter((one) => !gone.has(one.id));
  return (
    <div data-component-type="LazyColumn" data-testid={`${listKey}-commentList`}>
      {left.slice(0, shown).map((comment) => (
        <Lazy key={comment.id} still={options.still}>
          <SduiThread post={post} comment={comment} />
        </Lazy>
      ))}
      <div id={`${listKey}-replaceableLoadMoreComments`}>
        {left.length > shown ? (
          <div
            role="button"
            tabIndex={0}
            onClick={() => setShown(shown + pageful)}
            onKeyDown={(event) => event.key === 'Enter' && setShown(shown + pageful)}
          >
            <p>{options.labels.seeMoreComments(left.length - shown)}</p>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Comment, its replies after it (or inside it), and the box that opens after whichever is answered. */
function SduiThread({ post, comment }: { post: SimulatedPost; comment: SimulatedComment }) {
  const { options, gone } = usePage();
  const [answering, setAnswering] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const earlier = all ? comment.earlierReplies : [];
  const replies = [...earlier, ...comment.replies].filter((one) => !gone.has(one.id));
  const box = (to: SimulatedComment) =>
    answering === to.id ? <SduiBox commentId={to.id} mention={to.by.name} done={() => setAnswering(null)} /> : null;
  const more = !all && comment.earlierReplies.length > 0 && (
    <div componentkey={`${urnOf(post, comment)}-replaceableLoadMoreReplies`}>
      <div
        role="button"
        tabIndex={0}
        onClick={() => setAll(true)}
        onKeyDown={(event) => event.key === 'Enter' && setAll(true)}
      >
        <p>{options.labels.earlierReplies}</p>
      </div>
    </div>
  );
  const below = replies.map((one) => (
    <Fragment key={one.id}>
      <SduiComment post={post} comment={one} reply answer={() => setAnswering(one.id)} />
      {box(one)}
    </Fragment>
  ));
  return (
    <>
      <SduiComment post={post} comment={comment} reply={false} answer={() => setAnswering(comment.id)}>
        {options.nested ? (
          <>
            {more}
            {below}
          </>
        ) : null}
      </SduiComment>
      {box(comment)}
      {options.nested ? null : (
        <>
          {more}
          {below}
        </>
      )}
    </>
  );
}
