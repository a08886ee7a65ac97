// Knows how the words of a post or comment are drawn in each dialect. Must not know what stands around them.
import { Fragment, type ReactNode, useState } from 'react';
import type { Account, Piece } from './data/shapes.ts';
import { usePage } from './page-state.tsx';

export const profileHref = (account: Account): string => `https://www.linkedin.com/${account.kind}/${account.slug}`;

const lines = (text: string, lineBreak: () => ReactNode): ReactNode[] =>
  text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [<Fragment key={index}>{lineBreak()}</Fragment>, line]));

/** Where a link really leads: straight, or over LinkedIn's own page. */
function linkHref(piece: Extract<Piece, { link: string }>): string {
  const target = encodeURIComponent(piece.link);
  if (piece.through === 'safety') return `https://www.linkedin.com/safety/go?url=${target}&trk=flagship-messaging-web`;
  if (piece.through === 'redir') return `https://www.linkedin.com/redir/redirect?url=${target}&urlhash=abcd`;
  return piece.link;
}

/** Ember leaves HTML comments around its texts; React has none, so they are put in once by hand. */
function withComments(span: HTMLSpanElement | null): void {
  if (!span || span.firstChild?.nodeType === Node.COMMENT_NODE) return;
  span.prepend(document.createComment(''));
  span.append(document.createComment(''));
}

export function EmberWords({ pieces, dir }: { pieces: readonly Piece[]; dir: 'ltr' | 'rtl' }) {
  return (
    <div className="update-components-text relative" dir={dir}>
      <span dir={dir} ref={withComments}>
        {pieces.map((piece, index) => (
          <EmberPiece key={index} piece={piece} />
        ))}
      </span>
    </div>
  );
}

function EmberPiece({ piece }: { piece: Piece }) {
  if (typeof piece === 'string')
    return lines(piece, () => (
      <span>
        <br />
      </span>
    ));
  if ('mention' in piece) return <EmberMention account={piece.mention} />;
  if ('hashtag' in piece) {
    return (
      <a href={`https://www.linkedin.com/feed/hashtag/?keywords=${piece.hashtag}`}>
        <span className="visually-hidden">hashtag</span>
        <span>
          <span aria-hidden="true">#</span>
          {piece.hashtag}
        </span>
      </a>
    );
  }
  return (
    <a href={linkHref(piece)} target="_self">
      {piece.shown ?? piece.link}
    </a>
  );
}

/** Two nested links: the outer one holds the member id, the inner one the name in the address. */
function EmberMention({ account }: { account: Account }) {
  const inner = (
    <a className="ember-view" href={`/${account.kind}/${account.slug}/`}>
      {account.name}
    </a>
  );
  if (!account.memberId) return <span>{inner}</span>;
  return (
    <a href={`https://www.linkedin.com/in/${account.memberId}`}>
      <span>{inner}</span>
    </a>
  );
}

export function SduiWords({ pieces, urn, cut }: { pieces: readonly Piece[]; urn: string; cut: boolean }) {
  const { labels } = usePage().options;
  const length = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 10), 0);
  const long = length > 200;
  const [opened, open] = useState(false);
  const shortened = cut && long && !opened;
  return (
    <p>
      <span data-testid="expandable-text-box">
        {pieces.map((piece, index) => (
          <SduiPiece
            key={index}
            piece={shortened && typeof piece === 'string' ? `${piece.slice(0, 120)}` : piece}
            urn={urn}
            at={index}
          />
        ))}
        {long && !opened ? (
          <button
            type="button"
            aria-hidden={cut ? undefined : 'true'}
            data-testid="expandable-text-button"
            onClick={() => open(true)}
          >
            <span>
              <span>
                <span>…</span>
                <span>{labels.seeMore.replace(/^…\s*/u, '')}</span>
              </span>
            </span>
          </button>
        ) : null}
      </span>
    </p>
  );
}

function SduiPiece({ piece, urn, at }: { piece: Piece; urn: string; at: number }) {
  if (typeof piece === 'string') return lines(piece, () => <br />);
  if ('mention' in piece) {
    return (
      <span>
        <a href={`${profileHref(piece.mention)}/`}>
          <strong>
            <span data-sdui-anchor-id={`comment-${urn}::${at}`}>
              <strong>{piece.mention.name}</strong>
            </span>
          </strong>
        </a>
      </span>
    );
  }
  if ('hashtag' in piece) {
    return (
      <span>
        <a href={`https://www.linkedin.com/search/results/all/?keywords=%23${piece.hashtag}`}>
          <strong>{`#${piece.hashtag}`}</strong>
        </a>
      </span>
    );
  }
  return (
    <span>
      <a href={linkHref(piece)}>
        <strong>{piece.shown ?? piece.link}</strong>
      </a>
    </span>
  );
}
