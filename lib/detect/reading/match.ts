// Knows how a pattern of the lexicon is matched along the tokens. Must not know labels or what a hit means.
import { NONE } from '../lexicon/bits.ts';
import { prefixKey } from '../lexicon/builder.ts';
import { type Bits, type ClassTest, type Lexicon, type Pattern, ROLE, type Role, type Slot } from '../lexicon/types.ts';
import type { Hit, Token } from './types.ts';

/** Marks and clears change the classes of tokens first; then all cues are reported. */
export function match(tokens: readonly Token[], lexicon: Lexicon): Map<string, Hit[]> {
  const offending = offendingMask(lexicon);
  run(tokens, lexicon, ROLE.clear, (_pattern, from, to) => {
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      token.bits = [
        token.bits[0] & ~offending[0],
        token.bits[1] & ~offending[1],
        token.bits[2] & ~offending[2],
        token.bits[3] & ~offending[3],
      ];
    }
  });
  run(tokens, lexicon, ROLE.mark, (pattern, from, to) => {
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      const bits: [number, number, number, number] = [...token.bits];
      for (const bit of pattern.markBits) bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
      token.bits = bits;
    }
  });
  const hits = new Map<string, Hit[]>();
  run(tokens, lexicon, ROLE.cue, (pattern, from, to) => {
    const hit: Hit = {
      cue: pattern.cue,
      weight: pattern.weight,
      from,
      to,
      flags: pattern.flags,
      source: pattern.source,
    };
    const list = hits.get(pattern.cue);
    if (list === undefined) hits.set(pattern.cue, [hit]);
    else if (list.length < MOST) list.push(hit);
  });
  return hits;
}

/** Hits kept of one cue: more tell nothing new, and what looks at them stays linear. */
const MOST = 200;

const OFFENDING =
  /^(offence|vulgar|slur|blasphemy|sexual|dehuman|harm|kill|hateful|crime|weapon|death|injury|contempt)/;
const masks = new WeakMap<Lexicon, Bits>();
function offendingMask(lexicon: Lexicon): Bits {
  let mask = masks.get(lexicon);
  if (mask === undefined) {
    const made: [number, number, number, number] = [0, 0, 0, 0];
    for (const [name, index] of lexicon.classIndex)
      if (OFFENDING.test(name)) made[index >> 5] = (made[index >> 5] as number) | (1 << (index & 31));
    mask = made;
    masks.set(lexicon, made);
  }
  return mask;
}

type Found = (pattern: Pattern, from: number, to: number) => void;

function run(tokens: readonly Token[], lexicon: Lexicon, role: Role, found: Found): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { entry } = token;
    if (entry !== null) tryAll(entry.patterns[role], tokens, i, found);
    if (role === ROLE.cue) {
      const byPrefix = lexicon.byPrefix.get(prefixKey(token.form));
      if (byPrefix !== undefined) tryBegun(byPrefix, tokens, i, found);
    }
    if (token.bits !== NONE && token.bits !== entry?.bits) tryExtra(tokens, i, lexicon, role, found);
  }
}

function tryAll(patterns: readonly Pattern[], tokens: readonly Token[], at: number, found: Found): void {
  for (let i = 0; i < patterns.length; i++) attempt(tokens, patterns[i] as Pattern, at, found);
}

function tryBegun(patterns: readonly Pattern[], tokens: readonly Token[], at: number, found: Found): void {
  const { form } = tokens[at] as Token;
  for (const pattern of patterns) {
    const { prefixes } = pattern.slots[pattern.anchor] as Slot;
    if (prefixes.some((prefix) => form.startsWith(prefix))) attempt(tokens, pattern, at, found);
  }
}

/** Classes given by shape or by a mark are not among the word's own patterns. */
function tryExtra(tokens: readonly Token[], at: number, lexicon: Lexicon, role: Role, found: Found): void {
  const { entry, bits } = tokens[at] as Token;
  const starting = lexicon.starting[role];
  const own = entry?.bits ?? NONE;
  for (let word = 0; word < 4; word++) {
    let extra = (bits[word] as number) & ~(own[word] as number) & (starting[word] as number);
    while (extra !== 0) {
      const low = extra & -extra;
      extra ^= low;
      tryAll(lexicon.byClass[word * 32 + (31 - Math.clz32(low))]?.[role] ?? [], tokens, at, found);
    }
  }
}

function attempt(tokens: readonly Token[], pattern: Pattern, at: number, found: Found): void {
  const { slots, anchor } = pattern;
  if (!fits(slots[anchor] as Slot, tokens[at] as Token)) return;
  const { sentence } = tokens[at] as Token;
  const end = forward(tokens, slots, anchor + 1, at + 1, sentence);
  if (end < 0) return;
  const start = backward(tokens, slots, anchor, at, sentence);
  if (start < 0) return;
  if (pattern.atStart && start > 0 && (tokens[start - 1] as Token).sentence === sentence) return;
  if (pattern.atEnd && end < tokens.length && (tokens[end] as Token).sentence === sentence) return;
  found(pattern, start, end);
}

function forward(tokens: readonly Token[], slots: readonly Slot[], slot: number, at: number, sentence: number): number {
  const current = slots[slot];
  if (current === undefined) return at;
  for (let skip = 0; skip <= current.gap; skip++) {
    const token = tokens[at + skip];
    const here = token !== undefined && token.sentence === sentence;
    if (current.not) {
      if (here && fits(current, token)) return -1;
      return forward(tokens, slots, slot + 1, at + skip, sentence);
    }
    if (here && fits(current, token)) {
      const end = forward(tokens, slots, slot + 1, at + skip + 1, sentence);
      if (end >= 0) return end;
    }
    if (!here) break;
  }
  return current.optional ? forward(tokens, slots, slot + 1, at, sentence) : -1;
}

/** Places slots `slot - 1`, `slot - 2`, … before token `at`; the gap written on a slot lies before it. */
function backward(
  tokens: readonly Token[],
  slots: readonly Slot[],
  slot: number,
  at: number,
  sentence: number,
): number {
  if (slot === 0) return at;
  const previous = slots[slot - 1] as Slot;
  const { gap } = slots[slot] as Slot;
  for (let skip = 0; skip <= gap; skip++) {
    const place = at - 1 - skip;
    const token = tokens[place];
    const here = token !== undefined && token.sentence === sentence;
    if (previous.not) {
      if (here && fits(previous, token)) return -1;
      return backward(tokens, slots, slot - 1, at - skip, sentence);
    }
    if (here && fits(previous, token)) {
      const start = backward(tokens, slots, slot - 1, place, sentence);
      if (start >= 0) return start;
    }
    if (!here) break;
  }
  return previous.optional ? backward(tokens, slots, slot - 1, at, sentence) : -1;
}

function fits(slot: Slot, token: Token): boolean {
  if (slot.any) return true;
  if (token.entry !== null && slot.ids.has(token.entry.id)) return true;
  for (let i = 0; i < slot.tests.length; i++) if (passes(slot.tests[i] as ClassTest, token.bits)) return true;
  for (let i = 0; i < slot.prefixes.length; i++) if (token.form.startsWith(slot.prefixes[i] as string)) return true;
  return false;
}

const passes = ({ all, some }: ClassTest, bits: Bits): boolean =>
  (bits[0] & all[0]) === all[0] &&
  (bits[1] & all[1]) === all[1] &&
  (bits[2] & all[2]) === all[2] &&
  (bits[3] & all[3]) === all[3] &&
  (some === null || ((bits[0] & some[0]) | (bits[1] & some[1]) | (bits[2] & some[2]) | (bits[3] & some[3])) !== 0);
