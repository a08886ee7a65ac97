// Knows the server-driven ("SDUI") markup of posts and comments. Must not know the other dialect.
import { Fragment, useState } from 'react';
import { SduiBox } from './comment-box.tsx';
import { VIEWER } from './data/accounts.ts';
import type { Account, SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { Drawing } from './icons.tsx';
import { hashed, Lazy, usePage } from './page-state.tsx';
import { SduiMenu } from './sdui-menu.tsx';
import { profileHref, SduiWords } from './words.tsx';

const urnOf = (post: SimulatedPost, comment: SimulatedComment, prefix = 'urn:li:'): string =>
  `urn:li:comment:(${prefix}${post.commentsUnder}:${post[post.commentsUnder]},${comment.id})`;

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

interface CommentProps {
  readonly post: SimulatedPost;
  readonly comment: SimulatedComment;
  readonly reply: boolean;
  readonly answer: () => void;
  readonly children?: React.ReactNode;
}

function SduiComment({ post, comment, reply, answer, children }: CommentProps) {
  const { options } = usePage();
  const urn = urnOf(post, comment);
  const key = `replaceableComment_${urn}`;
  return (
    <div id={key} componentkey={key} className={hashed()} style={reply ? { paddingInlineStart: 48 } : undefined}>
      <div componentkey={key}>
        <div
          componentkey={`CommentComponentReference_${urnOf(post, comment, '')}`}
          className={`sdui-comment ${hashed()}`}
        >
          <SduiActor post={post} comment={comment} />
          <div className="sdui-time">
            <p className={hashed()}>
              <span>3w • {options.labels.edited}</span>
            </p>
          </div>
          <SduiMenu post={post} comment={comment} />
          {comment.pieces.length > 0 ? (
            <div componentkey={`comment-commentary_${urn}`}>
              <SduiWords pieces={comment.pieces} urn={urn} cut={options.cut} />
            </div>
          ) : null}
          {comment.attachment ? (
            <div className={hashed()}>
              <img alt="Nessuna descrizione disponibile" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />
              {comment.attachment === 'card' ? (
                <a href="https://rivista.example/batterie">
                  <p>Batterie: la rivista</p>
                </a>
              ) : null}
            </div>
          ) : null}
          <div className="bar">
            <div role="button" tabIndex={0}>
              <SduiIcon name="thumbs-up-outline-small" />
              <p>{options.labels.like}</p>
            </div>
            <button type="button" aria-label={options.labels.reply} onClick={answer}>
              <p>{options.labels.reply}</p>
            </button>
          </div>
        </div>
        {children}
      </div>
    </div>
  );
}

function SduiActor({ post, comment }: { post: SimulatedPost; comment: SimulatedComment }) {
  const { options, badges } = usePage();
  const { by } = comment;
  const own = badges && by === post.by;
  const degree = by === VIEWER ? options.labels.you : options.labels.degree;
  const lines = (
    <div>
      <p className={hashed()}>
        <span>
          <span className="sdui-spoken">{`${by.name}, ${options.labels.verified} • ${degree}`}</span>
          <span aria-hidden="true">
            {by.name}
            <span />{' '}
            <span>
              <span>{`• ${degree}`}</span>
            </span>
          </span>
        </span>
      </p>
      {own ? <p>{options.labels.author}</p> : null}
      <p>{by.headline}</p>
    </div>
  );
  if (by.deleted) return <div className={hashed()}>{lines}</div>;
  return (
    <>
      <a href={avatarHref(by)}>
        <figure>
          <span className="avatar" />
          <svg role="img" width="0" height="0" aria-label={options.labels.viewPicture(by.name)} />
        </figure>
      </a>
      <a href={`${profileHref(by)}/`}>{lines}</a>
    </>
  );
}

function avatarHref(account: Account): string {
  const id = account.memberId ? `?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A${account.memberId}` : '';
  return `${profileHref(account)}/${id}`;
}

export function SduiIcon({ name }: { name: string }) {
  return (
    <svg id={name} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <Drawing name={name} />
    </svg>
  );
}
