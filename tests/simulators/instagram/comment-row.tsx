// Knows how one comment stands on the page and in the dialog. Must not know the post around it.
import { Fragment, useRef, useState } from 'react';
import type { FakeComment, Piece } from './data.ts';
import { labels } from './labels.ts';
import { answer, openOptions } from './page-state.ts';

/** Class names that mean nothing and are others at every drawing. */
export const churn = (): string => `x${Math.random().toString(36).slice(2, 9)}`;

export function Words({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, place) => {
    // Pieces never change their order.
    const key = place;
    if (typeof piece !== 'string') {
      const [href, text] =
        'mention' in piece
          ? [`/${piece.mention}/`, `@${piece.mention}`]
          : [`/explore/tags/${piece.tag}/`, `#${piece.tag}`];
      return (
        <a key={key} role="link" tabIndex={0} href={href}>
          {text}
        </a>
      );
    }
    return piece.split('\n').map((line, index) => (
      <Fragment key={`${key}-${line}`}>
        {index > 0 ? <br /> : null}
        {line}
      </Fragment>
    ));
  });
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

export function Picture({ of, story }: { of: string; story?: boolean }) {
  const image = <img alt={labels.picture(of)} src={PIXEL} />;
  if (!story) {
    return (
      <a role="link" tabIndex={0} href={`/${of}/`} style={{ height: 32, width: 32 }}>
        {image}
      </a>
    );
  }
  return (
    <div role="button" tabIndex={0}>
      <canvas width="0" height="0" />
      <span role="link" tabIndex={-1}>
        {image}
      </span>
    </div>
  );
}

export function Dots({ label }: { label: string }) {
  return (
    <svg aria-label={label} role="img" viewBox="0 0 24 24" height="24" width="24">
      {[6, 12, 18].map((x) => (
        <circle key={x} cx={x} cy="12" r="1.5" />
      ))}
    </svg>
  );
}

const Heart = ({ size }: { size: number }) => (
  <svg aria-label={labels.like} role="img" height={size} width={size} viewBox="0 0 24 24">
    <path d="M12 21 3 11a5 5 0 0 1 9-6 5 5 0 0 1 9 6z" />
  </svg>
);

/** The "…" exists only while the pointer is over the row. */
function useOver() {
  const [over, setOver] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  return { over, box, enter: () => setOver(true), leave: () => setOver(false) };
}

interface RowProps {
  readonly comment: FakeComment;
  readonly code: string;
  readonly owner: string;
}

const Time = ({ comment, code }: RowProps) => (
  <a role="link" tabIndex={0} href={`/p/${code}/c/${comment.id}/`}>
    <time dateTime={comment.at}>5 g</time>
  </a>
);

export function PageRow(props: RowProps) {
  const { comment, owner } = props;
  const { over, enter, leave } = useOver();
  return (
    <div className={churn()} onMouseEnter={enter} onMouseLeave={leave}>
      <div>
        <div className={`row ${churn()}`}>
          <div className={churn()}>
            <Picture of={comment.by} story={comment.story ?? false} />
          </div>
          <div className="said">
            <div>
              <span dir="auto">
                <a role="link" tabIndex={0} href={`/${comment.by}/`}>
                  <div style={{ display: 'inline' }}>
                    <span dir="auto">{comment.by}</span>
                  </div>
                </a>
              </span>
              {comment.by === owner ? <span dir="auto"> • {labels.author}</span> : null}
              {comment.marks ? <span dir="auto"> • {comment.marks[0]}</span> : null}
              <span dir="auto">
                &nbsp;
                <Time {...props} />
              </span>
            </div>
            {comment.pieces.length === 0 ? (
              <div>
                <img alt="" src={PIXEL} />
              </div>
            ) : (
              <div>
                <span dir="auto">
                  <Words pieces={comment.pieces} />
                </span>
              </div>
            )}
            <div className="tools">
              <div role="button" tabIndex={0}>
                <span dir="auto">{labels.likes(2)}</span>
              </div>
              <div role="button" tabIndex={0} onClick={() => answer(comment)}>
                <span dir="auto">{labels.reply}</span>
              </div>
              {comment.marks ? <span dir="auto">{comment.marks[1]}</span> : null}
              {over ? (
                <div role="button" tabIndex={0} onClick={() => openOptions(comment)}>
                  <div>
                    <Dots label={labels.commentOptions} />
                  </div>
                </div>
              ) : null}
            </div>
          </div>
          <div role="button" tabIndex={0}>
            <Heart size={16} />
          </div>
        </div>
      </div>
    </div>
  );
}

export function DialogRow(props: RowProps) {
  const { comment, owner } = props;
  const { over, enter, leave } = useOver();
  return (
    <li className={`_a9zj _a9zl ${churn()}`} onMouseEnter={enter} onMouseLeave={leave}>
      <div className="row">
        <Picture of={comment.by} story={comment.story ?? false} />
        <div className="said">
          <h3>
            <a role="link" tabIndex={0} href={`/${comment.by}/`}>
              {comment.by}
            </a>
            {comment.by === owner ? <span dir="auto"> • {labels.author}</span> : null}
          </h3>
          {comment.pieces.length === 0 ? (
            <div>
              <img alt="" src={PIXEL} />
            </div>
          ) : (
            <div>
              <span className="_ap3a" dir="auto">
                <Words pieces={comment.pieces} />
              </span>
            </div>
          )}
          <div className="tools">
            <Time {...props} />
            <button type="button">
              <span>{labels.likes(2)}</span>
            </button>
            <button type="button" onClick={() => answer(comment)}>
              <span>{labels.reply}</span>
            </button>
            {over ? (
              <div>
                <button type="button" className="_abl-" onClick={() => openOptions(comment)}>
                  <Dots label={labels.commentOptions} />
                </button>
              </div>
            ) : null}
          </div>
        </div>
        <span className="_a9zu">
          <div role="button" tabIndex={0}>
            <Heart size={12} />
          </div>
        </span>
      </div>
    </li>
  );
}
