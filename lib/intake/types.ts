// Knows the words for a table of comments that a person brings: columns, rows, what is wrong with a line. Must not know how it is read.

/** What a column may hold. `account` names an account; `author` may be only a displayed name. */
export const FIELDS = ['text', 'author', 'account', 'post', 'date', 'link', 'channel', 'id'] as const;
export type TableField = (typeof FIELDS)[number];

/** Which column holds what, by position from 0. */
export type Columns = Readonly<Partial<Record<TableField, number>>>;

export interface Row {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The line was left out. */
export type LineFault = 'quotes' | 'cells' | 'not-json' | 'not-object' | 'no-text' | 'too-long' | 'not-judged';
/** The line was read without this part of it. */
export type PartFault = 'link' | 'date' | 'channel';

export interface Fault {
  readonly line: number;
  readonly what: LineFault | PartFault;
}

export interface Table {
  /** All rows that could be read, the first one included whatever it is. */
  readonly rows: readonly Row[];
  /** The first row names the columns: it says so by its words, it does not, or only the person can tell. */
  readonly heading: 'yes' | 'no' | 'perhaps';
  /** Names of the columns, or how the first row begins in each. */
  readonly names: readonly string[];
  /** What the heading says; `text` is missing where the person has to choose. */
  readonly columns: Columns;
  readonly faults: readonly Fault[];
}

/** Why nothing could be made of a file or a text. */
export type IntakeTrouble = 'too-large' | 'not-text' | 'empty' | 'json-array' | 'unreadable';

/** Resolves at once while there is time, else after the browser has had its turn; false: the person has given up. */
export type Pace = () => Promise<boolean>;
