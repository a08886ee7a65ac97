// Knows which features of a comment the scorer weighs and to which words they belong. Must not know labels or weights.
import type { DetectContext } from '../../core/types.ts';
import { fold } from '../normalise/fold.ts';
import { begin, hashText, pair, spread, step } from './hash.ts';
import { overlap } from './overlap.ts';
import { shapes } from './shapes.ts';
import { type Word, wordsOf } from './words.ts';

const FAMILY = { gram: 1, word: 2, next: 3, skip: 4, shape: 5, overlap: 6 } as const;
const SHORTEST = 3;
const LONGEST = 5;
const CARET = 94;
const DOLLAR = 36;
/** Stands before the first and after the last word. */
const EDGE = hashText('\u0000', 0, 1, FAMILY.word);

/** Keys of what a word alone gives. */
export interface WordKeys {
  readonly hash: number;
  readonly keys: readonly number[];
}

/** Called with each key and the numbers of the words it belongs to (-1: to none). A key may come twice. */
export type Visit = (key: number, from: number, to: number) => void;

/** What a word alone gives: itself and its letters in threes, fours and fives, the edges marked. */
export function wordKeys(form: string): WordKeys {
  const hash = hashText(form, 0, form.length, FAMILY.word);
  const keys = [spread(hash)];
  const first = form.charCodeAt(0);
  if ((first < 97 || first > 122) && first !== 42) return { hash, keys };
  const length = form.length + 2;
  for (let from = 0; from + SHORTEST <= length; from++) {
    let gram = begin(FAMILY.gram);
    for (let n = 1; n <= LONGEST && from + n <= length; n++) {
      const at = from + n - 2;
      gram = step(gram, at < 0 ? CARET : at >= form.length ? DOLLAR : form.charCodeAt(at));
      if (n >= SHORTEST) keys.push(spread(gram));
    }
  }
  return { hash, keys };
}

export interface Prepared {
  readonly words: readonly Word[];
  /** Original offset of folded unit i. */
  readonly at: Int32Array;
  /** Keys of the whole: its shape, and how far it speaks of the post and of the institution. */
  readonly whole: readonly number[];
}

export function prepare(text: string, context: DetectContext): Prepared {
  const folded = fold(text);
  const words = wordsOf(folded);
  const whole: number[] = [];
  for (const [kind, value] of shapes(text, folded, words)) whole.push(pair(kind, value, FAMILY.shape));
  for (const [kind, value] of overlap(words, folded.text, context)) whole.push(pair(kind, value, FAMILY.overlap));
  return { words, at: folded.at, whole };
}

/** Pairs of neighbours and pairs with one word between; `hashes` are those of the words in their order. */
export function visitPairs(hashes: readonly number[], visit: Visit): void {
  let before = EDGE;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    visit(pair(before, hash, FAMILY.next), Math.max(0, i - 1), i + 1);
    const third = hashes[i + 2];
    if (third !== undefined) visit(pair(hash, third, FAMILY.skip), i, i + 3);
    before = hash;
  }
  if (hashes.length > 0) visit(pair(before, EDGE, FAMILY.next), hashes.length - 1, hashes.length);
}
