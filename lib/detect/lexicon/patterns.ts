// Knows how a written pattern becomes slots and where it starts from. Must not know any word.
import { firstBit, hasBit, setBit } from './bits.ts';
import { type Builder, noPatterns, prefixKey, unionBit } from './builder.ts';
import { conjugate, inflectNoun } from './inflect.ts';
import type { PatternSection } from './parse.ts';
import { type Bits, type ClassTest, type Entry, type Pattern, ROLE, type Slot } from './types.ts';

export function addPatterns(builder: Builder, section: PatternSection): void {
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
      role: ROLE[section.role],
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
    for (const id of slot.ids) {
      const there = builder.byWord.get(id) ?? noPatterns();
      builder.byWord.set(id, there);
      there[pattern.role].push(pattern);
    }
    for (const test of slot.tests) builder.byClass[firstBit(test.all)]?.[pattern.role].push(pattern);
    if (slot.prefixes.length > 0 && pattern.role !== ROLE.cue)
      throw new Error(`only cues may start from a beginning of a word: "${line}"`);
    for (const prefix of slot.prefixes) {
      const key = prefixKey(prefix);
      const there = builder.byPrefix[key] ?? [];
      builder.byPrefix[key] = there;
      if (!there.includes(pattern)) there.push(pattern);
    }
  }
}

/** A line whose alternatives have several words becomes one line for each of them. */
function alternatives(line: string): string[] {
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
  if (part === '_') return { ids, only: -1, tests, prefixes, any: true, optional, not, gap };
  const options = part.startsWith('(') ? part.slice(1, -1).split('|') : [part];
  for (const option of options) {
    if (option.startsWith('<')) tests.push(parseClass(builder, option.slice(1, -1), line));
    else if (option.endsWith('*')) prefixes.push(option.slice(0, -1));
    else for (const form of forms(bare(option))) ids.add(builder.word(form).id);
  }
  const [first = -1] = ids;
  return { ids, only: ids.size === 1 ? first : -1, tests, prefixes, any: false, optional, not, gap };
}

/** As texts are read: without accents, but for "è", which is no "e". */
const bare = (option: string): string => (option === 'è' ? option : option.normalize('NFD').replace(/\p{M}/gu, ''));

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
