// Knows the tables while the lexicon is built: words, classes, what starts from them. Must not know how files are written.
import type { ByRole, Entry, Pattern } from './types.ts';

export const noPatterns = (): ByRole => [[], [], []];

/** The first three units of a word as one number. */
export const prefixKey = (form: string): number =>
  form.charCodeAt(0) | (form.charCodeAt(1) << 8) | (form.charCodeAt(2) << 16);

export class Builder {
  readonly classIndex = new Map<string, number>();
  readonly words = new Map<string, Entry>();
  readonly entries: Entry[] = [];
  readonly aliases = new Map<string, string>();
  readonly byClass: ByRole[] = [];
  readonly byPrefix = new Map<number, Pattern[]>();

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
      entry = { id: this.entries.length, form, bits: [0, 0, 0, 0], patterns: noPatterns(), harmless: false };
      this.words.set(form, entry);
      this.entries.push(entry);
    }
    return entry;
  }
}

/** "group.age" is also "group". */
export const unionBit = (builder: Builder, name: string): number =>
  name.includes('.') ? builder.bit(name.slice(0, name.indexOf('.'))) : -1;
