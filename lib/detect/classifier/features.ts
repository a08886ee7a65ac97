// Knows which features of a comment the linear part of the scorer weighs and to which words they belong. Must not know weights.
import type { Token } from '../reading/types.ts';
import { begin, hashWord, pair, spread, step } from './hash.ts';
import type { Sequence } from './sequence.ts';
import type { Word } from './word.ts';

const FAMILY = { gram: 1, next: 3, skip: 4, kinds: 8 } as const;
const SHORTEST = 3;
const LONGEST = 5;
/** Kinds of words are paired over so many places. */
const REACH = 3;
const CARET = 94;
const DOLLAR = 36;
const ASTERISK = 42;
/** Stands before the first and after the last word. */
const EDGE = hashWord('\u0000');

/** Takes each key with the numbers of the words it belongs to, half open (-1, -1: to none). A key may come twice. */
export type Visit = (key: number, from: number, to: number) => void;

export interface Visitor {
  /** Features of the words, which share one weight by their number. */
  readonly text: Visit;
  /** What the rules saw: each counts for itself. */
  readonly cue: Visit;
  /** A word, of which `wordKeys` tells the features; whoever counts them may remember them by word. */
  readonly word: (word: Word, index: number) => void;
}

/** Itself, and its letters in threes, fours and fives, the edges marked. */
export function wordKeys(form: string): readonly number[] {
  const keys = [spread(hashWord(form))];
  const first = form.charCodeAt(0);
  if ((first < 97 || first > 122) && first !== ASTERISK) return keys;
  const length = form.length + 2;
  for (let from = 0; from + SHORTEST <= length; from++) {
    let gram = begin(FAMILY.gram);
    for (let n = 1; n <= LONGEST && from + n <= length; n++) {
      const at = from + n - 2;
      gram = step(gram, at < 0 ? CARET : at >= form.length ? DOLLAR : form.charCodeAt(at));
      if (n >= SHORTEST) keys.push(spread(gram));
    }
  }
  return keys;
}

/** Shows every feature to the visitor. Linear in the length of the text. */
export function visitFeatures(sequence: Sequence, visitor: Visitor): void {
  const { words, shape, cues } = sequence;
  for (const key of shape) visitor.text(key, -1, -1);
  for (let i = 0; i < words.length; i++) visitor.word(words[i] as Word, i);
  visitPairs(words, visitor.text);
  visitKinds(sequence, visitor);
  for (const { key, from, to } of cues) visitor.cue(key, from, to);
}

/** Neighbours, and words with one between. */
function visitPairs(words: readonly Word[], visit: Visit): void {
  let before = EDGE;
  for (let i = 0; i < words.length; i++) {
    const { hash } = words[i] as Word;
    visit(pair(before, hash, FAMILY.next), Math.max(0, i - 1), i + 1);
    const third = words[i + 2];
    if (third !== undefined) visit(pair(hash, third.hash, FAMILY.skip), i, i + 3);
    before = hash;
  }
  if (words.length > 0) visit(pair(before, EDGE, FAMILY.next), words.length - 1, words.length);
}

/** Kinds of words by the lexicon (offence, group, verb of harm, ...) alone, and in pairs within a sentence. */
function visitKinds({ tokens, kinds }: Sequence, { text, cue }: Visitor): void {
  for (let i = 0; i < tokens.length; i++) {
    const own = kinds[i] as readonly number[];
    for (const kind of own) cue(spread(kind), i, i + 1);
    if (own.length === 0) continue;
    const { sentence } = tokens[i] as Token;
    for (let d = 1; d <= REACH && tokens[i + d]?.sentence === sentence; d++) {
      for (const other of kinds[i + d] as readonly number[]) {
        for (const kind of own) text(pair(kind, other, FAMILY.kinds + (d === 1 ? 1 : 0)), i, i + d + 1);
      }
    }
  }
}
