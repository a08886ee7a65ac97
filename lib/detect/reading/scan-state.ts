// Knows what is remembered while a text is cut, and how a token or a sign is put down. Must not know how chunks are cut.
import { join, NONE } from '../lexicon/bits.ts';
import type { Bits } from '../lexicon/types.ts';
import { endOf, type Folded, isUpper, startOf } from '../normalise/fold.ts';
import type { Resolved, Resolver } from '../normalise/resolve.ts';
import type { Token } from './types.ts';

export interface Scan {
  readonly folded: Folded;
  readonly resolver: Resolver;
  readonly tokens: Token[];
  readonly questions: boolean[];
  sentence: number;
  clause: number;
  quote: number;
  quotes: number;
  fresh: boolean;
}

export function endSentence(state: Scan, question: boolean): void {
  if (question) state.questions[state.sentence] = true;
  if (state.fresh) return;
  state.sentence++;
  state.clause++;
  state.questions.push(false);
  state.fresh = true;
}

/** One character that is no word: punctuation moves the state on, a known emoji becomes a token. Returns its length. */
export function sign(state: Scan, i: number, to: number): number {
  const { text } = state.folded;
  const code = text.charCodeAt(i);
  if (code < 128) {
    const c = text[i] as string;
    if (c === '"') {
      state.quote = state.quote === 0 ? ++state.quotes : 0;
      state.clause++;
    } else if (c === '?') endSentence(state, true);
    else if (c === '!') endSentence(state, false);
    else if (c === '.') {
      if (text[i + 1] !== '.' || text[i + 2] !== '.') endSentence(state, false);
    } else if (c === ',' || c === ';' || c === ':' || c === '(' || c === ')' || c === '-') state.clause++;
    else if (c === '+') push(state, i, i + 1, { form: '+', entry: null, guess: 'written' }, NONE);
    else if (c === '%') push(state, i, i + 1, state.resolver.word('percento'), NONE);
    return 1;
  }
  const point = text.codePointAt(i) ?? code;
  const character = String.fromCodePoint(point);
  const length = Math.min(character.length, to - i);
  const found = state.resolver.exact(character);
  if (found !== null) push(state, i, i + length, found, state.resolver.shapes.emoji);
  return length;
}

export function push(
  state: Scan,
  from: number,
  to: number,
  resolved: Resolved,
  shape: Bits,
  guess = resolved.guess,
): void {
  const { folded } = state;
  const bits = resolved.entry === null ? shape : join(resolved.entry.bits, shape);
  const capital = isUpper(folded, from);
  const caps = capital && to - from > 1 && isUpper(folded, to - 1);
  state.tokens.push({
    form: resolved.form,
    entry: resolved.entry,
    bits: capital && !state.fresh && !caps ? join(bits, state.resolver.shapes.name) : bits,
    start: startOf(folded, from),
    end: endOf(folded, to - 1),
    guess,
    sentence: state.sentence,
    clause: state.clause,
    quote: state.quote,
    capital,
    caps,
  });
  state.fresh = false;
}
