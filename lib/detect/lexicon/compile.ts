// Knows how the parsed files become look-up tables and patterns. Must not know any word.
import { skeleton } from '../normalise/spelling.ts';
import { conjugate, FEATURES, inflectNoun } from './inflect.ts';
import { type PatternSection, parseLexicon, type Section } from './parse.ts';
import type { Bits, ByRole, ClassTest, Entry, Lexicon, Pattern, Slot } from './types.ts';

/** Classes that tokens get from their shape. */
export const SHAPES = ['num', 'link', 'mail', 'handle', 'name', 'emoji', 'caps', 'money', 'phone'] as const;

/** Classes whose words may hide behind masks, swapped letters or reversal. */
const HIDDEN = /^(offence|vulgar|slur|blasphemy|sexual|dehuman|harm|kill|hateful|contempt|death)/;

const noPatterns = (): ByRole => ({ clear: [], mark: [], cue: [] });

class Builder {
  readonly classIndex = new Map<string, number>();
  readonly words = new Map<string, Entry>();
  readonly entries: Entry[] = [];
  readonly aliases = new Map<string, string>();
  readonly byClass: ByRole[] = [];
  readonly byPrefix = new Map<string, ByRole>();

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

export function compile(files: readonly string[]): Lexicon {
  const builder = new Builder();
  for (const shape of SHAPES) builder.bit(shape);
  for (const feature of FEATURES) builder.bit(`f.${feature}`);
  const sections = files.flatMap(parseLexicon);
  for (const section of sections) addWords(builder, section);
  for (const section of sections)
    if (section.kind === 'words' && section.name === 'innocent') clearWords(builder, section.forms);
  for (const section of sections) if (section.kind === 'patterns' && section.role === 'mark') builder.bit(section.name);
  for (const section of sections) if (section.kind === 'patterns') addPatterns(builder, section);
  for (const entry of builder.entries) {
    for (let i = 0; i < builder.byClass.length; i++) {
      if (!hasBit(entry.bits, i)) continue;
      const { clear, mark, cue } = builder.byClass[i] as ByRole;
      entry.patterns.clear.push(...clear);
      entry.patterns.mark.push(...mark);
      entry.patterns.cue.push(...cue);
    }
  }
  return finish(builder);
}

function addWords(builder: Builder, section: Section): void {
  if (section.kind === 'aliases') for (const [wrong, right] of section.pairs) builder.aliases.set(wrong, right);
  if (section.kind !== 'words') return;
  const bit = builder.bit(section.name);
  const union = unionBit(builder, section.name);
  for (const [form, feature] of section.forms) {
    const entry = builder.word(form);
    setBit(entry.bits, bit);
    if (union >= 0) setBit(entry.bits, union);
    if (feature !== null) setBit(entry.bits, builder.bit(`f.${feature}`));
    if (section.name === 'harmless' || section.name === 'innocent') entry.harmless = true;
  }
}

/** Ordinary words that an inflection rule made from an offending one. */
function clearWords(builder: Builder, forms: readonly (readonly [string, unknown])[]): void {
  const offending = [...builder.classIndex].filter(([name]) => HIDDEN.test(name)).map(([, index]) => index);
  for (const [form] of forms) {
    const { bits } = builder.word(form);
    for (const index of offending) bits[index >> 5] = (bits[index >> 5] as number) & ~(1 << (index & 31));
  }
}

/** "group.age" is also "group". */
const unionBit = (builder: Builder, name: string): number =>
  name.includes('.') ? builder.bit(name.slice(0, name.indexOf('.'))) : -1;

function addPatterns(builder: Builder, section: PatternSection): void {
  const markBits =
    section.role === 'mark'
      ? [builder.bit(section.name), unionBit(builder, section.name)].filter((bit) => bit >= 0)
      : [];
  for (const line of section.lines.flatMap(alternatives)) {
    let text = line;
    const atStart = text.startsWith('^ ');
    if (atStart) text = text.slice(2);
    const atEnd = text.endsWith(' $');
    if (atEnd) text = text.slice(0, -2);
    const slots = parseSlots(builder, text);
    const anchor = chooseAnchor(builder, slots, line);
    const pattern: Pattern = {
      cue: section.name,
      role: section.role,
      markBits,
      slots,
      anchor,
      atStart,
      atEnd,
      weight: section.weight,
      flags: section.flags,
      source: line,
    };
    const slot = slots[anchor] as Slot;
    for (const id of slot.ids) (builder.entries[id] as Entry).patterns[pattern.role].push(pattern);
    for (const test of slot.tests) builder.byClass[firstBit(test.all)]?.[pattern.role].push(pattern);
    if (slot.prefixes.length > 0 && pattern.role !== 'cue')
      throw new Error(`only cues may start from a beginning of a word: "${line}"`);
    for (const prefix of slot.prefixes) {
      const key = prefix.slice(0, 3);
      const there = builder.byPrefix.get(key) ?? noPatterns();
      builder.byPrefix.set(key, there);
      if (!there[pattern.role].includes(pattern)) there[pattern.role].push(pattern);
    }
  }
}

/** A line whose alternatives have several words becomes one line for each of them. */
export function alternatives(line: string): string[] {
  const group = /\(([^()]*\s[^()]*)\)(\?)?/.exec(line);
  if (group === null) return [line];
  const options = (group[1] as string).split('|').map((option) => option.trim());
  const single = options.filter((option) => option !== '' && !/\s/.test(option));
  const several = options.filter((option) => /\s/.test(option));
  const before = line.slice(0, group.index);
  const after = line.slice(group.index + group[0].length);
  const made = several.map((option) => `${before}${option}${after}`);
  if (single.length > 0) made.push(`${before}(${single.join('|')})${group[2] ?? ''}${after}`);
  else if (group[2] === '?') made.push(`${before.trimEnd()}${after}`);
  return made.flatMap(alternatives);
}

function parseSlots(builder: Builder, text: string): Slot[] {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of text.match(/!?\([^)]*\)\??|\S+/g) ?? []) {
    if (/^\.{2,}$/.test(part)) gap = part.length === 2 ? 3 : 8;
    else {
      slots.push(parseSlot(builder, part, gap, text));
      gap = 0;
    }
  }
  return slots;
}

function parseSlot(builder: Builder, written: string, gap: number, line: string): Slot {
  let part = written;
  const not = part.startsWith('!');
  if (not) part = part.slice(1);
  const optional = part.endsWith('?');
  if (optional) part = part.slice(0, -1);
  const ids = new Set<number>();
  const tests: ClassTest[] = [];
  const prefixes: string[] = [];
  if (part === '_') return { ids, tests, prefixes, any: true, optional, not, gap };
  const options = part.startsWith('(') ? part.slice(1, -1).split('|') : [part];
  for (const option of options) {
    if (option.startsWith('<')) tests.push(parseClass(builder, option.slice(1, -1), line));
    else if (option.endsWith('*')) prefixes.push(option.slice(0, -1));
    else for (const form of forms(option)) ids.add(builder.word(form).id);
  }
  return { ids, tests, prefixes, any: false, optional, not, gap };
}

/** `word~` inflects as a noun, `word%` conjugates. */
const forms = (option: string): string[] =>
  option.endsWith('%')
    ? conjugate(option.slice(0, -1)).map(([form]) => form)
    : option.endsWith('~')
      ? inflectNoun(option.slice(0, -1))
      : [option];

/** `<insult>`, `<harm:fut,cond>` (one of the features), `<a&b>`. */
function parseClass(builder: Builder, text: string, line: string): ClassTest {
  const [names = '', features] = text.split(':');
  const all: [number, number, number, number] = [0, 0, 0, 0];
  for (const name of names.split('&')) {
    const index = builder.classIndex.get(name);
    if (index === undefined) throw new Error(`unknown class <${name}> in "${line}"`);
    setBit(all, index);
  }
  if (features === undefined) return { all, some: null };
  const some: [number, number, number, number] = [0, 0, 0, 0];
  for (const feature of features.split(',')) setBit(some, builder.bit(`f.${feature}`));
  return { all, some };
}

/** Classes of words that stand in every other sentence. */
const FREQUENT = ['common', 'neg', 'you', 'be', 'that', 'me', 'should', 'i-am'];
const inClass = (builder: Builder, bits: Bits, name: string): boolean => {
  const index = builder.classIndex.get(name);
  return index !== undefined && hasBit(bits, index);
};

/** The place to start from: the rarest word, else the first class. */
function chooseAnchor(builder: Builder, slots: readonly Slot[], line: string): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  slots.forEach((slot, index) => {
    if (slot.not || slot.optional || slot.any || slot.prefixes.some((prefix) => prefix.length < 3)) return;
    let cost = slot.tests.length * 6 + slot.prefixes.length * 3;
    for (const id of slot.ids) {
      const { form, bits } = builder.entries[id] as Entry;
      cost +=
        form.length <= 2 ? 40 : FREQUENT.some((name) => inClass(builder, bits, name)) ? 20 : form.length === 3 ? 8 : 1;
    }
    if (cost < bestCost) [best, bestCost] = [index, cost];
  });
  if (best < 0) throw new Error(`no word to start from in "${line}"`);
  return best;
}

function finish(builder: Builder): Lexicon {
  const bySkeleton = new Map<string, Entry>();
  const maskable = new Map<string, string[]>();
  const neighbours = new Map<string, Entry>();
  const offending = new Set<string>();
  const hidden = [...builder.classIndex].filter(([name]) => HIDDEN.test(name)).map(([, index]) => index);
  for (const entry of builder.entries) {
    const offends = hidden.some((index) => hasBit(entry.bits, index)) && !entry.harmless;
    const key = skeleton(entry.form);
    const there = bySkeleton.get(key);
    if (key.length >= 3 && (there === undefined || (offends && there.bits.every((word) => word === 0))))
      bySkeleton.set(key, entry);
    const group =
      (builder.classIndex.get('group') ?? -1) >= 0 && hasBit(entry.bits, builder.classIndex.get('group') as number);
    if (group && entry.form.length >= 7) addNeighbours(neighbours, entry);
    if (!offends || entry.form.length < 4) continue;
    offending.add(entry.form);
    const initial = entry.form[0] as string;
    const bucket = maskable.get(initial);
    if (bucket === undefined) maskable.set(initial, [entry.form]);
    else bucket.push(entry.form);
    if (entry.form.length >= 6) addNeighbours(neighbours, entry);
  }
  return {
    find: (form) => builder.words.get(form),
    classIndex: builder.classIndex,
    byClass: builder.byClass,
    starting: { clear: starting(builder, 'clear'), mark: starting(builder, 'mark'), cue: starting(builder, 'cue') },
    byPrefix: builder.byPrefix,
    aliases: builder.aliases,
    bySkeleton,
    maskable,
    offending,
    neighbours,
    entries: builder.entries,
  };
}

function starting(builder: Builder, role: Pattern['role']): Bits {
  const bits: [number, number, number, number] = [0, 0, 0, 0];
  builder.byClass.forEach((patterns, index) => {
    if (patterns[role].length > 0) setBit(bits, index);
  });
  return bits;
}

function addNeighbours(neighbours: Map<string, Entry>, entry: Entry): void {
  for (let i = 1; i < entry.form.length; i++) {
    const shorter = entry.form.slice(0, i) + entry.form.slice(i + 1);
    if (!neighbours.has(shorter)) neighbours.set(shorter, entry);
  }
}

export const setBit = (bits: [number, number, number, number], index: number): void => {
  bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31));
};
export const hasBit = (bits: Bits, index: number): boolean =>
  ((bits[index >> 5] as number) & (1 << (index & 31))) !== 0;

function firstBit(bits: Bits): number {
  for (let i = 0; i < 128; i++) if (hasBit(bits, i)) return i;
  throw new Error('an empty class test');
}
