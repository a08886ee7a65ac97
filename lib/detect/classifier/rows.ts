// Knows which rows of the weights a comment's features meet, and to which words they belong. Must not know weights or labels.
import { type Visitor, visitFeatures, wordKeys } from './features.ts';
import type { Judged } from './scorer.ts';

/**
 * The known rows of the comment seen last, each once, with the words they belong to: half open, -1 for none. As many places as there are
 * rows, so that no comment needs new ones.
 */
export interface Seen {
  judged: Judged | null;
  count: number;
  /** Rows that are features of the words. */
  words: number;
  readonly rows: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly isCue: Uint8Array;
}

/** Finds the rows of a comment among ascending keys; asked again for the same one, as explanations do after the score, it has them still. */
export function rowFinder(keys: Uint32Array): (judged: Judged) => Seen {
  const find = table(keys);
  const places = () => new Int32Array(keys.length);
  const isCue = new Uint8Array(keys.length);
  const seen: Seen = { judged: null, count: 0, words: 0, rows: places(), from: places(), to: places(), isCue };
  const stamps = places();
  let stamp = 0;
  const once = (row: number, first: number, end: number, cue: 0 | 1) => {
    if (row < 0 || stamps[row] === stamp) return;
    stamps[row] = stamp;
    const place = seen.count++;
    seen.rows[place] = row;
    seen.from[place] = first;
    seen.to[place] = end;
    isCue[place] = cue;
    seen.words += 1 - cue;
  };
  const visitor: Visitor = {
    text: (key, first, end) => once(find(key), first, end, 0),
    cue: (key, first, end) => once(find(key), first, end, 1),
    word: (word, i) => {
      if (word.rowsOf !== seen) {
        word.rowsOf = seen;
        word.rows = wordKeys(word.form)
          .map(find)
          .filter((row) => row >= 0);
      }
      for (let k = 0; k < word.rows.length; k++) once(word.rows[k] as number, i, i + 1, 0);
    },
  };
  return (judged) => {
    if (seen.judged === judged) return seen;
    stamp++;
    Object.assign(seen, { judged, count: 0, words: 0 });
    visitFeatures(judged.reading, judged.context, judged.findings, visitor);
    return seen;
  };
}

/** Open addressing over the keys; -1 for a stranger. */
function table(keys: Uint32Array): (key: number) => number {
  let size = 1024;
  while (size < keys.length * 4) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (let row = 0; row < keys.length; row++) {
    let at = (keys[row] as number) & mask;
    while (slots[at] !== -1) at = (at + 1) & mask;
    slots[at] = row;
  }
  return (key) => {
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const row = slots[at] as number;
      if (row === -1 || keys[row] === key) return row;
    }
  };
}
