// Knows how a comment is laid out for the scorer: its words in order with their kinds and marks, and what is said of the whole. Must not know weights.
import type { Finding } from '../../core/types.ts';
import { isOfficial } from '../reading/official.ts';
import type { Reading, Token } from '../reading/types.ts';
import { hashText, pair } from './hash.ts';
import type { Judged } from './judged.ts';
import { kindsOf } from './kinds.ts';
import { overlap, sharedWith, wordsOfPost } from './overlap.ts';
import { shapes } from './shapes.ts';
import { type Word, wordOf } from './word.ts';

/** What is counted in small numbers has families far apart: they are joined bit by bit, and near ones would meet. */
const FAMILY = { shape: 0x500, overlap: 0x600, mark: 0xf00, cue: 11, weight: 12, finding: 13, detector: 14 } as const;

/** Something the rules saw, with the words it belongs to: half open, -1 for none. */
export interface Cue {
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

export interface Sequence {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  /** By word: a hash for each of its kinds. */
  readonly kinds: readonly (readonly number[])[];
  /** By word: a bit for each of MARKS that it has. */
  readonly marks: Uint8Array;
  /** Keys of the outward shape, and of how far it speaks of its post and its institution. */
  readonly shape: readonly number[];
  readonly cues: readonly Cue[];
  /** Of the post above it; empty when none is known. */
  readonly post: readonly Word[];
}

/** Keys of what a word is marked with, by bit: quoted, capital, capitals alone, shared with the post, first of a clause, first of a sentence. */
export const MARKS: readonly number[] = Array.from({ length: 6 }, (_, bit) => pair(bit, 0, FAMILY.mark));

/** A link to a public body: what is known of links in general is known of those that advertise. */
const OFFICIAL = wordOf({ form: '#official' });
const NONE: readonly number[] = [];

/** Linear in the length of the text. */
export function layOut({ reading, context, findings }: Judged): Sequence {
  const { tokens, folded } = reading;
  const official = tokens.map((token) => isOfficial(token, context.institution));
  const words = tokens.map((token, i) => (official[i] ? OFFICIAL : wordOf(token)));
  const isShared = sharedWith(context.post);
  const marks = new Uint8Array(tokens.length);
  for (let i = 0; i < marks.length; i++)
    marks[i] = marksOf(tokens[i] as Token, tokens[i - 1], isShared(words[i] as Word));
  const shape = [
    ...shapes(folded, tokens.length).map(([kind, value]) => pair(kind, value, FAMILY.shape)),
    ...overlap(words, folded.text, context).map(([kind, value]) => pair(kind, value, FAMILY.overlap)),
  ];
  const post = wordsOfPost(context.post);
  const kinds = tokens.map((token, i) => (official[i] ? NONE : kindsOf(token)));
  return { tokens, words, kinds, marks, shape, cues: cuesOf(reading, findings, official), post };
}

/** As if these words, by number, had not been written; what was said of the whole stays. */
export function withoutWords(sequence: Sequence, isLeftOut: (word: number) => boolean): Sequence {
  const { tokens, words, kinds, marks, shape, cues, post } = sequence;
  const left = [...tokens.keys()].filter((word) => !isLeftOut(word));
  const pick = <Item>(list: readonly Item[]): Item[] => left.map((word) => list[word] as Item);
  /** How many words that stay stand before. */
  const place = (word: number): number => (word < 0 ? word : left.filter((one) => one < word).length);
  return {
    tokens: pick(tokens),
    words: pick(words),
    kinds: pick(kinds),
    marks: Uint8Array.from(left, (word) => marks[word] as number),
    shape,
    post,
    cues: cues
      .filter(({ from, to }) => !tokens.slice(Math.max(0, from), Math.max(0, to)).some((_, i) => isLeftOut(from + i)))
      .map(({ key, from, to }) => ({ key, from: place(from), to: place(to) })),
  };
}

function marksOf(token: Token, before: Token | undefined, shared: boolean): number {
  const { quote, capital, caps, clause, sentence } = token;
  const opens = (has: boolean, bit: number) => (has ? 1 << bit : 0);
  return (
    opens(quote !== 0, 0) |
    opens(capital, 1) |
    opens(caps, 2) |
    opens(shared, 3) |
    opens(before !== undefined && before.clause !== clause, 4) |
    opens(before !== undefined && before.sentence !== sentence, 5)
  );
}

/** Heaviest step that is told apart in the sum of a cue's hits. */
const HEAVIEST = 3;

function cuesOf({ hits, tokens }: Reading, findings: readonly Finding[], official: readonly boolean[]): Cue[] {
  const out: Cue[] = [];
  for (const [cue, list] of hits) {
    let weight = 0;
    const counted = cue.startsWith('spam.')
      ? list.filter(({ from, to }) => !official.slice(from, to).includes(true))
      : list;
    for (const hit of counted) weight += hit.weight;
    const [first] = counted;
    if (first === undefined) continue;
    const { from, to } = first;
    const hash = named(cue);
    out.push({ key: pair(hash, 0, FAMILY.cue), from, to });
    out.push({ key: pair(hash, Math.min(HEAVIEST, Math.floor(weight)), FAMILY.weight), from, to });
  }
  for (const { label, certainty, detector, span } of findings) {
    const from = span === null ? -1 : firstAfter(tokens, span.start);
    let to = from;
    while (from >= 0 && to < tokens.length && (tokens[to] as Token).start < (span?.end ?? 0)) to++;
    out.push({ key: pair(named(label), named(certainty), FAMILY.finding), from, to });
    out.push({ key: pair(named(label), named(detector), FAMILY.detector), from, to });
  }
  return out;
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
