// Knows how words that were written together are taken apart, and which ordinary words only look so. Must not know what the words mean.
import type { Lexicon } from '../lexicon/types.ts';

/** Words of up to three letters that join others: endings ("-zione", "-ste") would be words of their own otherwise. */
const JOINTS = new Set(
  'a e i o il la lo le gli un una in di al da che con per del ma se si mi ti vi ci ne su sei non tu mia tua sto sti sta dei'.split(
    ' ',
  ),
);
/** These may end a run of words; the others are endings of ordinary words. */
const LEFT_OVER = new Set('in di che non con per'.split(' '));
/** These open a run of two words: after "di" or "con" ordinary words follow ("dimostra", "confesso"). */
const OPENINGS = new Set('un una che sei sto sti sta dei'.split(' '));
const SHORTEST_BAD = 5;
const SHORTEST_LAST = 4;
/** From so many letters on what only some things are done with is a word beside another too: "ammazzarequel", but no "cartapesta". */
const LONG_BAD = 6;
const ARTICLE = /^(?:i|gli|le|la|il)$/;

/** Fewest known words that make up `form`; of two one is coarse or long, of more one offends, unless `anyWords` will do. */
export function cut(form: string, lexicon: Lexicon, anyWords = false): readonly string[] | null {
  const offends = (part: string): boolean =>
    (part.length >= SHORTEST_BAD && lexicon.offending.has(part) && !lexicon.find(part)?.harmless) ||
    lexicon.hateful.has(part);
  const best: ({ readonly parts: readonly string[]; readonly offends: boolean } | null)[] = [
    { parts: [], offends: anyWords },
  ];
  for (let end = 1; end <= form.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const before = best[start];
      const piece = form.slice(start, end);
      if (before === null || before === undefined || (piece.length < 4 && !JOINTS.has(piece))) continue;
      if (lexicon.find(piece) === undefined) continue;
      const candidate = { parts: [...before.parts, piece], offends: before.offends || offends(piece) };
      const current = best[end];
      if (
        current === null ||
        current === undefined ||
        (candidate.offends && !current.offends) ||
        (candidate.offends === current.offends && candidate.parts.length < current.parts.length)
      )
        best[end] = candidate;
    }
  }
  const whole = best[form.length];
  if (!whole?.offends || whole.parts.length < 2 || whole.parts.length > 6) return null;
  return anyWords || isSaid(whole.parts, lexicon) ? whole.parts : null;
}

/** Words that somebody wrote together, not an ordinary word that can be cut so. */
function isSaid(parts: readonly string[], { coarse, offending, hateful }: Lexicon): boolean {
  const [first = '', second = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 2 && ARTICLE.test(second)) return hateful.has(first);
  if (last.length < SHORTEST_LAST && !LEFT_OVER.has(last)) return false;
  if (parts.length > 2) return true;
  const offends = (part: string): boolean => coarse.has(part) || (part.length >= LONG_BAD && offending.has(part));
  return parts.some(offends) && (first.length >= SHORTEST_LAST || OPENINGS.has(first));
}
