// Knows the sums of the weights over a comment's features, and to which words each weight belongs. Must not know labels.
import { type Visitor, visitFeatures, wordKeys } from './features.ts';
import type { Sequence } from './sequence.ts';
import { COLUMNS, type Linear } from './weights.ts';
import type { Word } from './word.ts';

/** Of the comment seen last. As many places as there are rows of weights, so that no comment needs new ones. */
export interface Sums {
  /** By column: over the features of the words, and over what the rules saw. */
  readonly text: Int32Array;
  readonly cues: Int32Array;
  /** Features of the words that are known. */
  words: number;
  /** The known rows, each once, with the words they belong to: half open, -1 for none. */
  count: number;
  readonly rows: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly isCue: Uint8Array;
}

/** Sums up a comment. */
export function summing({ keys, values }: Linear): (sequence: Sequence) => Sums {
  const find = rowsByKey(keys);
  const places = () => new Int32Array(keys.length);
  const [text, cues] = [new Int32Array(COLUMNS), new Int32Array(COLUMNS)];
  const [rows, from, to, isCue] = [places(), places(), places(), new Uint8Array(keys.length)];
  const sums: Sums = { text, cues, words: 0, count: 0, rows, from, to, isCue };
  /** The comment, by number, in which a row was met last. */
  const met = places();
  let comment = 0;

  /** False when the row was met before. */
  function note(row: number, first: number, end: number, cue: 0 | 1): boolean {
    if (met[row] === comment) return false;
    met[row] = comment;
    const place = sums.count++;
    rows[place] = row;
    from[place] = first;
    to[place] = end;
    isCue[place] = cue;
    sums.words += 1 - cue;
    return true;
  }
  const add = (into: Int32Array | number[], row: number, sign: 1 | -1) => {
    const at = row * COLUMNS;
    for (let column = 0; column < COLUMNS; column++)
      into[column] = (into[column] as number) + sign * (values[at + column] as number);
  };
  const once = (key: number, first: number, end: number, cue: 0 | 1) => {
    const row = find(key);
    if (row >= 0 && note(row, first, end, cue)) add(cue === 1 ? cues : text, row, 1);
  };
  /** The whole word at once, less what other words brought before. */
  function whole(word: Word, place: number): void {
    if (word.rowsOf !== sums) {
      const own = [...new Set(wordKeys(word.form).map(find))].filter((row) => row >= 0);
      const total = new Array<number>(COLUMNS).fill(0);
      for (const row of own) add(total, row, 1);
      Object.assign(word, { rowsOf: sums, rows: own, sums: total, comment: 0 });
    }
    if (word.comment === comment) return;
    word.comment = comment;
    for (let column = 0; column < COLUMNS; column++)
      text[column] = (text[column] as number) + (word.sums[column] as number);
    for (let k = 0; k < word.rows.length; k++) {
      const row = word.rows[k] as number;
      if (!note(row, place, place + 1, 0)) add(text, row, -1);
    }
  }
  const visitor: Visitor = {
    text: (key, first, end) => once(key, first, end, 0),
    cue: (key, first, end) => once(key, first, end, 1),
    word: whole,
  };
  return (sequence) => {
    comment++;
    sums.count = 0;
    sums.words = 0;
    text.fill(0);
    cues.fill(0);
    visitFeatures(sequence, visitor);
    return sums;
  };
}

/** Open addressing over the keys; -1 for a stranger. */
export function rowsByKey(keys: Uint32Array): (key: number) => number {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  /** Rows counted from one, 0 where there is none. */
  const slots = new Int32Array(size);
  const mask = size - 1;
  for (let row = 0; row < keys.length; row++) {
    let at = (keys[row] as number) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = row + 1;
  }
  return (key) => {
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const row = (slots[at] as number) - 1;
      if (row === -1 || keys[row] === key) return row;
    }
  };
}
