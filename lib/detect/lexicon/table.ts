// Knows how patterns are laid out by the word or class they start from, with what tells at a glance that one cannot fit. Must not know any word.
import { hasBit } from './bits.ts';
import { type Builder, type ByRole, noPatterns } from './builder.ts';
import {
  type Bits,
  type Entry,
  type Pattern,
  type PatternTable,
  type Places,
  ROLE,
  type Role,
  type Slot,
} from './types.ts';

/** Every token has it, and slots that others than listed words fit have it alone; the words share the bits below it. Small integers for V8. */
const ANY = 1 << 28;
/** With the signs before: the word itself fits, it was listed. */
export const LISTED = 1 << 29;

/** Tells a word from most others by one bit. Of the token at a place: null where there is no known word, or none at all. */
export const signOf = (entry: Entry | null): number => (entry === null ? ANY : ANY | (1 << (entry.id % 28)));

/** The signs of all words that fit. */
function signsOf(slot: Slot | undefined): number {
  if (slot === undefined || slot.any || slot.optional || slot.not) return ANY;
  if (slot.tests.length > 0 || slot.prefixes.length > 0) return ANY;
  let signs = 0;
  for (const id of slot.ids) signs |= 1 << (id % 28);
  return signs;
}

/** Next before the anchor, next after it, and of the slot that says most, wherever it is. */
function signsAround({ slots, anchor }: Pattern): readonly [number, number, number] {
  const close = (slot: number, written: number) => ((slots[written]?.gap ?? 0) > 0 ? ANY : signsOf(slots[slot]));
  let anywhere = ANY;
  slots.forEach((slot, i) => {
    const signs = signsOf(slot);
    if (i !== anchor && signs !== ANY && (anywhere === ANY || bitsIn(signs) < bitsIn(anywhere))) anywhere = signs;
  });
  return [close(anchor - 1, anchor), close(anchor + 1, anchor + 1), anywhere];
}

function bitsIn(signs: number): number {
  let count = 0;
  for (let rest = signs; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Gives every word and class its places. */
export function layOut({ entries, byWord, byClass }: Builder): { table: PatternTable; byClass: readonly Places[] } {
  const patterns: Pattern[] = [];
  const signs: number[] = [];
  const around = new Map<Pattern, readonly [number, number, number]>();
  function put(list: readonly Pattern[], listed: number): void {
    for (const pattern of list) {
      const own = around.get(pattern) ?? signsAround(pattern);
      around.set(pattern, own);
      patterns.push(pattern);
      signs.push(own[0] | listed, own[1], own[2]);
    }
  }
  function place(own: ByRole, classes: readonly ByRole[]): Places {
    const begin = (role: Role) => {
      const at = patterns.length;
      put(own[role], LISTED);
      for (const lists of classes) put(lists[role], 0);
      return at;
    };
    return { clear: begin(ROLE.clear), mark: begin(ROLE.mark), cue: begin(ROLE.cue), end: patterns.length };
  }
  const starting = [...byClass.keys()].filter((index) => byClass[index]?.some((list) => list.length > 0));
  const classesOf = (bits: Bits) =>
    starting.filter((index) => hasBit(bits, index)).map((index) => byClass[index] ?? NO);
  /** Words that start nothing of their own share the places of their classes. */
  const shared = new Map<string, Places>();
  for (const entry of entries) {
    const own = byWord.get(entry.id);
    const key = own === undefined ? entry.bits.join() : '';
    entry.starts = shared.get(key) ?? place(own ?? NO, classesOf(entry.bits));
    if (own === undefined) shared.set(key, entry.starts);
  }
  return { byClass: byClass.map((lists) => place(NO, [lists])), table: { patterns, signs: Int32Array.from(signs) } };
}

const NO = noPatterns();
