// Knows where a very long text is cut, so that each part is read by itself. Must not know what is looked for.

/**
 * Longer than any comment but X's longest (25,000; Facebook's 8,000, YouTube's 10,000): what is read at once then fits in the young part of
 * memory, and twice the text takes twice the time. UTF-16 units.
 */
const LONGEST_PIECE = 12_000;
/** No piece is shorter for a better seam. */
const SHORTEST_PIECE = 9_000;
/** A text is cut after the last of these there is, the best first: a line's end, a sentence's, a word's. */
const SEAMS = [/\n/g, /[.!?…]\s/g, /\s/g];

/** Half open, in order, without gaps; one for a text of ordinary length. Linear. */
export function piecesOf(text: string): (readonly [from: number, to: number])[] {
  const out: (readonly [number, number])[] = [];
  let from = 0;
  while (text.length - from > LONGEST_PIECE) {
    const to = seamAfter(text, from);
    out.push([from, to]);
    from = to;
  }
  out.push([from, text.length]);
  return out;
}

function seamAfter(text: string, from: number): number {
  const start = from + SHORTEST_PIECE;
  const end = from + LONGEST_PIECE;
  const window = text.slice(start, end);
  for (const seam of SEAMS) {
    const last = [...window.matchAll(seam)].at(-1);
    if (last !== undefined) return start + last.index + last[0].length;
  }
  // Half a character is none.
  return /[\uD800-\uDBFF]/.test(text[end - 1] as string) ? end - 1 : end;
}
