// Knows the server-driven ("SDUI") markup of one comment. Must not know what stands before or after it.
import type { ReactNode } from 'react';
import { VIEWER } from './data/accounts.ts';
import type { Account, SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { hashed, usePage } from './page-state.tsx';
import { SduiIcon } from './sdui-icon.tsx';
import { SduiMenu } from './sdui-menu.tsx';
import { profileHref, SduiWords } from './words.tsx';

export const urnOf = (post: SimulatedPost, comment: SimulatedComment, prefix = 'urn:li:'): string =>
  `urn:li:comment:(${prefix}${post.commentsUnder}:${post[post.commentsUnder]},${comment.id})`;

interface CommentProps {
  readonly post: SimulatedPost;
  readonly comment: SimulatedComment;
  readonly reply: boolean;
  readonly answer: () => void;
  readonly children?: ReactNode;
}

export function SduiComment({ post, comment, reply, answer, children }: CommentProps) {
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
