// Knows the tables while the lexicon is built: words, classes, what starts from them. Must not know how files are written.
import type { Entry, Pattern, Places } from './types.ts';

/** Of a word that starts nothing, as most. */
const NOTHING: Places = { clear: 0, mark: 0, cue: 0, end: 0 };

/** Patterns sorted by what they do. */
export type ByRole = readonly [clear: Pattern[], mark: Pattern[], cue: Pattern[]];
export const noPatterns = (): ByRole => [[], [], []];

/** The first three letters of a word as one number below 1024; others may share it. */
export const prefixKey = (form: string): number =>
  (letter(form, 0) * 961 + letter(form, 1) * 31 + letter(form, 2)) & 1023;
/** The first four letters of a word as one number below 8192; others may share it. */
export const beginningKey = (form: string): number =>
  (letter(form, 0) * 29_791 + letter(form, 1) * 961 + letter(form, 2) * 31 + letter(form, 3)) & 8191;
/** 0 where there is none. */
const letter = (form: string, at: number): number => form.charCodeAt(at) & 31;

export class Builder {
  readonly classIndex = new Map<string, number>();
  readonly words = new Map<string, Entry>();
  readonly entries: Entry[] = [];
  readonly aliases = new Map<string, string>();
  /** Patterns by the number of the word, and of the class, that they start from. */
  readonly byWord = new Map<number, ByRole>();
  readonly byClass: ByRole[] = [];
  readonly byPrefix: (Pattern[] | null)[] = new Array(1024).fill(null);

  bit(name: string): number {
    let index = this.classIndex.get(name);
    if (index === undefined) {
      index = this.classIndex.size;
      if (index >= 128) throw new Error(`more than 128 classes: ${name}`);
      this.classIndex.set(name, index);
      this.byClass.push(noPatterns());
    }
    return index;
  }

  word(form: string): Entry {
    let entry = this.words.get(form);
    if (entry === undefined) {
      entry = { id: this.entries.length, form, bits: [0, 0, 0, 0], starts: NOTHING, harmless: false };
      this.words.set(form, entry);
      this.entries.push(entry);
    }
    return entry;
  }
}

/** "group.age" is also "group". */
export const unionBit = (builder: Builder, name: string): number =>
  name.includes('.') ? builder.bit(name.slice(0, name.indexOf('.'))) : -1;
