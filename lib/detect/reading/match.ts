// Knows which patterns of the lexicon are tried along the tokens, and what becomes of a hit. Must not know labels or what a hit means.
import { NONE, setBit } from '../lexicon/bits.ts';
import { prefixKey } from '../lexicon/builder.ts';
import { LISTED, signOf } from '../lexicon/table.ts';
import { type Bits, type Lexicon, type Pattern, type Places, ROLE, type Role, type Slot } from '../lexicon/types.ts';
import { attempt, type Found, fits, tokenAt } from './fit.ts';
import { isOldThing } from './old-thing.ts';
import type { Hit, Token } from './types.ts';

/** Marks and clears change the classes of tokens first; then all cues are reported. */
export function match(tokens: readonly Token[], lexicon: Lexicon): Map<string, Hit[]> {
  const [offending, groups] = masksOf(lexicon);
  const anywhere: number[] = [];
  for (const { sentence, entry } of tokens) anywhere[sentence] = (anywhere[sentence] ?? 0) | signOf(entry);
  run(tokens, lexicon, ROLE.clear, anywhere, (pattern, from, to) => {
    const cleared = (pattern.cue === 'no-group' ? groups : offending) as Bits;
    for (let i = from; i < to; i++) take(tokens[i] as Token, cleared);
  });
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (meets(token.bits, groups as Bits) && isOldThing(tokens, i)) take(token, groups as Bits);
  }
  run(tokens, lexicon, ROLE.mark, anywhere, (pattern, from, to) => {
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      const bits: [number, number, number, number] = [...token.bits];
      for (const bit of pattern.markBits) setBit(bits, bit);
      token.bits = bits;
    }
  });
  const hits = new Map<string, Hit[]>();
  run(tokens, lexicon, ROLE.cue, anywhere, (pattern, from, to) => {
    const list = hits.get(pattern.cue) ?? [];
    if (list.length === 0) hits.set(pattern.cue, list);
    const { cue, weight, flags, source } = pattern;
    if (list.length < MOST) list.push({ cue, weight, from, to, flags, source });
  });
  return hits;
}

const meets = (bits: Bits, [a, b, c, d]: Bits): boolean =>
  ((bits[0] & a) | (bits[1] & b) | (bits[2] & c) | (bits[3] & d)) !== 0;

function take(token: Token, [a, b, c, d]: Bits): void {
  const { bits } = token;
  token.bits = [bits[0] & ~a, bits[1] & ~b, bits[2] & ~c, bits[3] & ~d];
}

/** Hits kept of one cue: more tell nothing new, and what looks at them stays linear. */
const MOST = 200;

const OFFENDING =
  /^(offence|vulgar|slur|blasphemy|sexual|dehuman|harm|kill|hateful|crime|weapon|death|injury|contempt|illness)/;
const GROUPS = /^group/;
const masks = new WeakMap<Lexicon, readonly Bits[]>();
function masksOf(lexicon: Lexicon): readonly Bits[] {
  const known = masks.get(lexicon);
  if (known !== undefined) return known;
  const made = [OFFENDING, GROUPS].map((names) => {
    const bits: [number, number, number, number] = [0, 0, 0, 0];
    for (const [name, index] of lexicon.classIndex) if (names.test(name)) setBit(bits, index);
    return bits;
  });
  masks.set(lexicon, made);
  return made;
}

/** All that may start from some token; `anywhere` are the signs of all words of a sentence, by its number. */
function run(tokens: readonly Token[], lexicon: Lexicon, role: Role, anywhere: readonly number[], found: Found): void {
  for (let at = 0; at < tokens.length; at++) {
    const { entry, bits, form, sentence } = tokens[at] as Token;
    const signs = anywhere[sentence] as number;
    if (entry !== null) tryAll(lexicon, entry.starts, role, tokens, at, signs, found);
    if (role === ROLE.cue) {
      const begun = lexicon.byPrefix[prefixKey(form)];
      if (begun != null) tryBegun(begun, tokens, at, found);
    }
    if (bits !== NONE && bits !== entry?.bits) tryExtra(tokens, at, lexicon, role, signs, found);
  }
}

function tryAll(
  { table }: Lexicon,
  places: Places,
  role: Role,
  tokens: readonly Token[],
  at: number,
  anywhere: number,
  found: Found,
): void {
  const from = role === ROLE.clear ? places.clear : role === ROLE.mark ? places.mark : places.cue;
  const to = role === ROLE.clear ? places.mark : role === ROLE.mark ? places.cue : places.end;
  if (from === to) return;
  const { patterns, signs } = table;
  const token = tokens[at] as Token;
  const before = signAt(tokens, at - 1, token.sentence);
  const after = signAt(tokens, at + 1, token.sentence);
  for (let i = from; i < to; i++) {
    const own = signs[i * 3] as number;
    if ((own & before) === 0 || ((signs[i * 3 + 1] as number) & after) === 0) continue;
    if (((signs[i * 3 + 2] as number) & anywhere) === 0) continue;
    const pattern = patterns[i] as Pattern;
    if ((own & LISTED) !== 0 || fits(pattern.slots[pattern.anchor] as Slot, token)) attempt(tokens, pattern, at, found);
  }
}

function signAt(tokens: readonly Token[], at: number, sentence: number): number {
  const token = tokenAt(tokens, at);
  return signOf(token === undefined || token.sentence !== sentence ? null : token.entry);
}

function tryBegun(patterns: readonly Pattern[], tokens: readonly Token[], at: number, found: Found): void {
  const { form } = tokens[at] as Token;
  for (const pattern of patterns) {
    const { prefixes } = pattern.slots[pattern.anchor] as Slot;
    if (prefixes.some((prefix) => form.startsWith(prefix))) attempt(tokens, pattern, at, found);
  }
}

/** Classes given by shape or by a mark are not among the word's own patterns. */
function tryExtra(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  role: Role,
  anywhere: number,
  found: Found,
): void {
  const { entry, bits } = tokens[at] as Token;
  const starting = lexicon.starting[role];
  const own = entry?.bits ?? NONE;
  for (let word = 0; word < 4; word++) {
    let extra = (bits[word] as number) & ~(own[word] as number) & (starting[word] as number);
    while (extra !== 0) {
      const low = extra & -extra;
      extra ^= low;
      const places = lexicon.byClass[word * 32 + (31 - Math.clz32(low))] as Places;
      tryAll(lexicon, places, role, tokens, at, anywhere, found);
    }
  }
}
