// Knows what a text looks like once it is read: words with their places, sentences, clauses, quotes. Must not know what offends.
import type { Bits, Entry } from '../lexicon/types.ts';
import type { Folded } from '../normalise/fold.ts';

/** How far the form had to be guessed from what is written. */
export type Guess = 'written' | 'undisguised' | 'respelt' | 'near';

export interface Token {
  form: string;
  entry: Entry | null;
  bits: Bits;
  /** UTF-16 offsets in the original. */
  readonly start: number;
  readonly end: number;
  guess: Guess;
  readonly sentence: number;
  readonly clause: number;
  /** Number of the quotation it stands in, 0 outside. */
  readonly quote: number;
  /** A capital first letter inside the sentence, or all capitals. */
  readonly capital: boolean;
  readonly caps: boolean;
}

export interface Hit {
  readonly cue: string;
  readonly weight: number;
  /** Token numbers, half open. */
  readonly from: number;
  readonly to: number;
  readonly flags: ReadonlySet<string>;
  readonly source: string;
}

export interface Reading {
  readonly original: string;
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  /** Per sentence: it ends with a question mark. */
  readonly questions: readonly boolean[];
  /** Classes that some token has: what is not here need not be looked for. */
  readonly classes: Bits;
  /** Tokens outside quotations. */
  readonly outside: number;
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
}
