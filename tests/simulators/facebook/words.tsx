// Knows how words are drawn: a box a line, a box a paragraph, emoji as pictures, long addresses shortened, long texts cut. Must not know whose they are.
import { Fragment, type ReactNode } from 'react';
import type { Piece } from './data/shapes.ts';
import { labels } from './labels.ts';
import { outgoing, profileLink, shortened } from './links.ts';
import { look } from './looks.ts';

const EMOJI = /(\p{RGI_Emoji})/v;
const CUT_AFTER = 320;

export function withEmoji(text: string): ReactNode[] {
  return text.split(EMOJI).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index}>
        <img alt={part} height="16" width="16" src={picture(part)} />
      </span>
    ) : (
      part
    ),
  );
}

/** The emoji itself, drawn by the browser's own font. */
const picture = (emoji: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><text y="13" font-size="13">${emoji}</text></svg>`)}`;

interface Props {
  readonly pieces: readonly Piece[];
  /** Draw at most a part, with a button for the rest; null: draw all. */
  readonly onMore: (() => void) | null;
}

export function Words({ pieces, onMore }: Props) {
  const whole = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('').length;
  const cut = onMore !== null && whole > CUT_AFTER;
  const paragraphs = linesOf(
    cut
      ? [
          String(pieces[0])
            .slice(0, CUT_AFTER)
            .replace(/\s+\S*$/, ''),
        ]
      : pieces,
  );
  return paragraphs.map((lines, block) => (
    <div key={block} className={look()}>
      {lines.map((line, index) => (
        <div key={index} dir="auto" style={{ textAlign: 'start' }} className={look()}>
          {line}
          {cut && block === paragraphs.length - 1 && index === lines.length - 1 ? <More onMore={onMore} /> : null}
        </div>
      ))}
    </div>
  ));
}

function More({ onMore }: { readonly onMore: () => void }) {
  return (
    <>
      {'… '}
      <div role="button" tabIndex={0} className={look('more')} onClick={onMore} onKeyDown={() => {}}>
        {labels.seeMore}
      </div>
    </>
  );
}

/** Paragraphs of lines of drawn pieces. */
function linesOf(pieces: readonly Piece[]): ReactNode[][][] {
  const paragraphs: ReactNode[][][] = [[[]]];
  const put = (node: ReactNode): void => {
    paragraphs.at(-1)?.at(-1)?.push(node);
  };
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== 'string') {
      put(drawn(piece, index));
      continue;
    }
    for (const [nth, part] of piece.split(/(\n+)/).entries()) {
      if (nth % 2 === 0) put(<Fragment key={`${index}-${nth}`}>{withEmoji(part)}</Fragment>);
      else if (part.length > 1) paragraphs.push([[]]);
      else paragraphs.at(-1)?.push([]);
    }
  }
  return paragraphs;
}

function drawn(piece: Exclude<Piece, string>, key: number): ReactNode {
  const [address, text] =
    'mention' in piece
      ? [profileLink(piece.mention), piece.mention.name]
      : [outgoing(piece.link), shortened(piece.link)];
  return (
    <span key={key}>
      <a role="link" tabIndex={0} className={look('link')} href={address}>
        {withEmoji(text)}
      </a>
    </span>
  );
}
