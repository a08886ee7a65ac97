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
  /** Patterns that this word starts to be tried for. */
  patterns: ByRole;
  /** Listed as a harmless word: no guess by skeleton, neighbour or reversal may end in something else. */
  harmless: boolean;
}

/** `mark` gives the class to its words, `clear` takes offending classes away, `cue` is reported. Numbers, so that a row of lists is reached by them. */
export const ROLE = { clear: 0, mark: 1, cue: 2 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];

/** Patterns sorted by what they do. */
export type ByRole = readonly [clear: Pattern[], mark: Pattern[], cue: Pattern[]];

/** One place of a pattern: any of these words, or a token with one of these classes. */
export interface Slot {
  readonly ids: ReadonlySet<number>;
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
  readonly byClass: readonly ByRole[];
  /** Classes that some pattern of the role starts from. */
  readonly starting: readonly [clear: Bits, mark: Bits, cue: Bits];
  /** Cues that start from a beginning of a word ("tortur*"), by `prefixKey` of its first three letters. */
  readonly byPrefix: ReadonlyMap<number, readonly Pattern[]>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly bySkeleton: ReadonlyMap<string, Entry>;
  /** Words with an offending class, by first letter: what a mask ("c*zzo") may stand for. */
  readonly maskable: ReadonlyMap<string, readonly string[]>;
  /** The same words, to ask whether one is among them. */
  readonly offending: ReadonlySet<string>;
  /** Long offending words with one letter deleted. */
  readonly neighbours: ReadonlyMap<string, Entry>;
  readonly entries: readonly Entry[];
}
