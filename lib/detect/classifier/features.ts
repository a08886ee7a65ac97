// Knows which features of a read comment the scorer weighs and to which words they belong. Must not know weights.
import type { DetectContext, Finding } from '../../core/types.ts';
import { lexicon } from '../lexicon/index.ts';
import type { Bits } from '../lexicon/types.ts';
import type { Reading, Token } from '../reading/types.ts';
import { begin, hashText, hashWord, pair, spread, step } from './hash.ts';
import { overlap } from './overlap.ts';
import { shapes } from './shapes.ts';
import { type Word, wordOf } from './word.ts';

const FAMILY = {
  gram: 1,
  next: 3,
  skip: 4,
  shape: 5,
  overlap: 6,
  kind: 7,
  kinds: 8,
  cue: 11,
  weight: 12,
  finding: 13,
  detector: 14,
} as const;
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
export function visitFeatures(
  reading: Reading,
  context: DetectContext,
  findings: readonly Finding[],
  visitor: Visitor,
): void {
  const { tokens } = reading;
  const words = tokens.map(wordOf);
  for (const [kind, value] of shapes(reading.folded, tokens.length))
    visitor.text(pair(kind, value, FAMILY.shape), -1, -1);
  for (const [kind, value] of overlap(words, reading.folded.text, context))
    visitor.text(pair(kind, value, FAMILY.overlap), -1, -1);
  for (let i = 0; i < words.length; i++) visitor.word(words[i] as Word, i);
  visitPairs(words, visitor.text);
  visitKinds(tokens, visitor);
  visitCues(reading, findings, visitor.cue);
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
function visitKinds(tokens: readonly Token[], { text, cue }: Visitor): void {
  const kinds = tokens.map(kindsOf);
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

let kindHashes: readonly number[] | null = null;

/** By number of class; verb forms (`f.`) tell nothing here and are 0. */
function hashesOfKinds(): readonly number[] {
  if (kindHashes !== null) return kindHashes;
  const made: number[] = [];
  for (const [name, index] of lexicon().lexicon.classIndex)
    made[index] = name.startsWith('f.') ? 0 : hashText(name, FAMILY.kind);
  kindHashes = made;
  return made;
}

/** By number of the word; what its place in the text adds is worked out each time. */
const kindsOfWords: (readonly number[])[] = [];

function kindsOf({ entry, bits }: Token): readonly number[] {
  if (entry === null || entry.bits !== bits) return kindsIn(bits);
  let kinds = kindsOfWords[entry.id];
  if (kinds === undefined) {
    kinds = kindsIn(bits);
    kindsOfWords[entry.id] = kinds;
  }
  return kinds;
}

const NO_KINDS: readonly number[] = [];
function kindsIn(bits: Bits): readonly number[] {
  if ((bits[0] | bits[1] | bits[2] | bits[3]) === 0) return NO_KINDS;
  const hashes = hashesOfKinds();
  const out: number[] = [];
  for (let word = 0; word < 4; word++) {
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) {
      const hash = hashes[word * 32 + 31 - Math.clz32(rest & -rest)] ?? 0;
      if (hash !== 0) out.push(hash);
    }
  }
  return out;
}

/** Heaviest step that is told apart in the sum of a cue's hits. */
const HEAVIEST = 3;

function visitCues({ hits, tokens }: Reading, findings: readonly Finding[], visit: Visit): void {
  for (const [cue, list] of hits) {
    let weight = 0;
    for (const hit of list) weight += hit.weight;
    const [first] = list;
    if (first === undefined) continue;
    const hash = named(cue);
    visit(pair(hash, 0, FAMILY.cue), first.from, first.to);
    visit(pair(hash, Math.min(HEAVIEST, Math.floor(weight)), FAMILY.weight), first.from, first.to);
  }
  for (const { label, certainty, detector, span } of findings) {
    const from = span === null ? -1 : firstAfter(tokens, span.start);
    let to = from;
    while (from >= 0 && to < tokens.length && (tokens[to] as Token).start < (span?.end ?? 0)) to++;
    visit(pair(named(label), named(certainty), FAMILY.finding), from, to);
    visit(pair(named(label), named(detector), FAMILY.detector), from, to);
  }
}

/** The first token that ends after the place, -1 when there is none; tokens stand in order. */
function firstAfter(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > place) high = middle;
    else low = middle + 1;
  }
  return low === tokens.length ? -1 : low;
}

/** Names of cues, labels and detectors are few. */
const names = new Map<string, number>();
function named(name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  const hash = hashText(name, 0);
  names.set(name, hash);
  return hash;
}
