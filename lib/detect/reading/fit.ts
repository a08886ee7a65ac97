// Knows whether a pattern fits the tokens around one of them. Must not know which patterns there are or what they mean.
import type { Bits, ClassTest, Pattern, Slot } from '../lexicon/types.ts';
import type { Token } from './types.ts';

export type Found = (pattern: Pattern, from: number, to: number) => void;

/** V8 reads no array fast that was ever asked for place -1. */
export const tokenAt = (tokens: readonly Token[], at: number): Token | undefined =>
  at >= 0 && at < tokens.length ? tokens[at] : undefined;

/** The anchor of the pattern fits token `at`: hands over the tokens, half open, when the rest does too. */
export function attempt(tokens: readonly Token[], pattern: Pattern, at: number, found: Found): void {
  const { slots, anchor } = pattern;
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
    const token = tokenAt(tokens, at + skip);
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
    const token = tokenAt(tokens, place);
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

export function fits(slot: Slot, token: Token): boolean {
  if (slot.any) return true;
  const { entry } = token;
  if (entry !== null && (entry.id === slot.only || (slot.only < 0 && slot.ids.has(entry.id)))) return true;
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
