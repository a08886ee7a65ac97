// Knows the shapes of the compiled lexicon. Must not know what the words mean.

/** A set of classes: bit `i` of word `i >> 5`. */
export type Bits = readonly [number, number, number, number];

/** Classes that tokens get from their shape. */
export const SHAPES = ['num', 'link', 'mail', 'handle', 'name', 'emoji', 'caps', 'money', 'phone'] as const;
export type Shape = (typeof SHAPES)[number];

export interface Entry {
  readonly id: number;
  readonly form: string;
  bits: [number, number, number, number];
  /** What it starts to be tried for. */
  starts: Places;
  /** Listed as a harmless word: no guess by skeleton, neighbour or reversal may end in something else. */
  harmless: boolean;
}

/** `mark` gives the class to its words, `clear` takes offending classes away, `cue` is reported. */
export const ROLE = { clear: 0, mark: 1, cue: 2 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];

/** Where the patterns that a word or a class starts stand in the table: from `clear` the clears, from `mark` the marks, from `cue` to `end` the cues. */
export interface Places {
  readonly clear: number;
  readonly mark: number;
  readonly cue: number;
  readonly end: number;
}

/** All patterns by where they start from; one that several words start stands there several times. */
export interface PatternTable {
  readonly patterns: readonly Pattern[];
  /** Three numbers for each, so that most patterns drop out without being looked at: signs (lexicon/signs.ts) of the words next before, next after, anywhere. */
  readonly signs: Int32Array;
}

/** One place of a pattern: any of these words, or a token with one of these classes. */
export interface Slot {
  readonly ids: ReadonlySet<number>;
  /** The only one of `ids`, as most slots have; else -1. */
  readonly only: number;
  readonly tests: readonly ClassTest[];
  readonly prefixes: readonly string[];
  readonly any: boolean;
  readonly optional: boolean;
  /** The next token must not fit; consumes nothing. */
  readonly not: boolean;
  /** Up to so many tokens skipped before this slot. */
  readonly gap: number;
}

/** All of `all`, and one of `some` when there are any. */
export interface ClassTest {
  readonly all: Bits;
  readonly some: Bits | null;
}

export interface Pattern {
  readonly cue: string;
  readonly role: Role;
  readonly markBits: readonly number[];
  readonly slots: readonly Slot[];
  readonly anchor: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly weight: number;
  readonly flags: ReadonlySet<string>;
  readonly source: string;
}

export interface Lexicon {
  readonly find: (form: string) => Entry | undefined;
  readonly classIndex: ReadonlyMap<string, number>;
  readonly table: PatternTable;
  readonly byClass: readonly Places[];
  /** Classes that some pattern of the role starts from. */
  readonly starting: readonly [clear: Bits, mark: Bits, cue: Bits];
  /** Cues that start from a beginning of a word ("tortur*"), by its `prefixKey`. */
  readonly byPrefix: readonly (readonly Pattern[] | null)[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly bySkeleton: ReadonlyMap<string, Entry>;
  /** Words with an offending class, by first letter: what a mask ("c*zzo") may stand for. */
  readonly maskable: ReadonlyMap<string, readonly string[]>;
  /** The same words, to ask whether one is among them. */
  readonly offending: ReadonlySet<string>;
  /** Of these, what offends as a word, whatever is done: not "sparare", which is also done to nails. */
  readonly coarse: ReadonlySet<string>;
  /** What says of the writer that he hates ("odio"): an article written together with it is one. */
  readonly hateful: ReadonlySet<string>;
  /** Whether one of them begins with these four letters, by `beginningKey`; others may share it. */
  readonly offendingBegins: Uint8Array;
  /** Long offending words with one letter deleted. */
  readonly neighbours: ReadonlyMap<string, Entry>;
  readonly entries: readonly Entry[];
}
