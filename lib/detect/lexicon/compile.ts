// Knows how the parsed files become look-up tables and patterns. Must not know any word.
import { skeleton, withoutClitic } from '../normalise/spelling.ts';
import { hasBit, setBit } from './bits.ts';
import { Builder, beginningKey, unionBit } from './builder.ts';
import { FEATURES, TAKE_PRONOUNS } from './inflect.ts';
import { parseLexicon, type Section } from './parse.ts';
import { addPatterns } from './patterns.ts';
import { layOut } from './table.ts';
import { type Bits, type Entry, type Lexicon, ROLE, type Role, SHAPES } from './types.ts';

/** Classes whose words may hide behind masks, swapped letters or reversal. */
const HIDDEN = /^(offence|vulgar|slur|blasphemy|sexual|dehuman|harm|kill|hateful|contempt|death)/;
/** Of these, what offends by itself: two words written together are taken apart for it, and else only for long ones ("carta" and "pesta" are no blow). */
const COARSE = /^(offence|vulgar|slur|blasphemy|sexual|dehuman)/;

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
  for (const entry of builder.entries) inheritVerb(builder, entry);
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

/** "impiccarli" is known because a pattern names it; it is a form of "impiccare" all the same. */
function inheritVerb(builder: Builder, { form, bits }: Entry): void {
  const bare = bits.every((word) => word === 0) ? withoutClitic(form) : null;
  if (bare === null) return;
  const verb = [bare, `${bare}e`]
    .map((stem) => builder.words.get(stem))
    .find((found) => found && TAKE_PRONOUNS.some((feature) => hasBit(found.bits, builder.bit(`f.${feature}`))));
  verb?.bits.forEach((word, i) => {
    bits[i] = word;
  });
}

/** Ordinary words that an inflection rule made from an offending one. */
function clearWords(builder: Builder, forms: readonly (readonly [string, unknown])[]): void {
  const offending = [...builder.classIndex].filter(([name]) => HIDDEN.test(name)).map(([, index]) => index);
  for (const [form] of forms) {
    const { bits } = builder.word(form);
    for (const index of offending) bits[index >> 5] = (bits[index >> 5] as number) & ~(1 << (index & 31));
  }
}

function finish(builder: Builder): Lexicon {
  const bySkeleton = new Map<string, Entry>();
  const neighbours = new Map<string, Entry>();
  const [isHidden, isCoarse] = [HIDDEN, COARSE].map((names) => ofClasses(builder, names)) as [Has, Has];
  const offends = (entry: Entry) => isHidden(entry) && !entry.harmless;
  const isGroup = ofClasses(builder, /^group$/);
  for (const entry of builder.entries) {
    const key = skeleton(entry.form);
    const there = bySkeleton.get(key);
    const comesFirst = there === undefined || (offends(entry) && there.bits.every((word) => word === 0));
    if (key.length >= 3 && comesFirst) bySkeleton.set(key, entry);
    const { length } = entry.form;
    if ((length >= 7 && isGroup(entry)) || (length >= 6 && offends(entry))) addNeighbours(neighbours, entry);
  }
  const offending = builder.entries.filter((entry) => offends(entry) && entry.form.length >= 4);
  const isHateful = (entry: Entry) =>
    hasBit(entry.bits, builder.bit('hateful')) && hasBit(entry.bits, builder.bit('f.first'));
  const forms = (entries: readonly Entry[]) => entries.map(({ form }) => form);
  const offendingBegins = new Uint8Array(8192);
  for (const form of forms(offending)) offendingBegins[beginningKey(form)] = 1;
  return {
    find: (form) => builder.words.get(form),
    classIndex: builder.classIndex,
    ...layOut(builder),
    starting: [starting(builder, ROLE.clear), starting(builder, ROLE.mark), starting(builder, ROLE.cue)],
    byPrefix: builder.byPrefix,
    aliases: builder.aliases,
    bySkeleton,
    maskable: Map.groupBy(forms(offending), (form) => form[0] as string),
    offending: new Set(forms(offending)),
    coarse: new Set(forms(offending.filter(isCoarse))),
    hateful: new Set(forms(offending.filter(isHateful))),
    offendingBegins,
    neighbours,
    entries: builder.entries,
  };
}

type Has = (entry: Entry) => boolean;

/** Words of some class that is named so. */
function ofClasses({ classIndex }: Builder, names: RegExp): Has {
  const indexes = [...classIndex].filter(([name]) => names.test(name)).map(([, index]) => index);
  return ({ bits }) => indexes.some((index) => hasBit(bits, index));
}

function starting(builder: Builder, role: Role): Bits {
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
