// Knows how folded text is cut into words, numbers, links and signs, with sentences, clauses and quotations. Must not know what offends.
import type { Bits } from '../lexicon/types.ts';
import type { Folded } from '../normalise/fold.ts';
import type { Resolver } from '../normalise/resolve.ts';
import { isDigit, isLetter } from '../normalise/spelling.ts';
import { cutChunk } from './chunk.ts';
import { endSentence, type Scan, sign } from './scan-state.ts';
import type { Token } from './types.ts';

export function scan(folded: Folded, resolver: Resolver): { tokens: Token[]; questions: boolean[] } {
  const shapes = new Map<string, Bits>();
  const shape = (name: string): Bits => {
    let bits = shapes.get(name);
    if (bits === undefined) {
      const index = resolver.lexicon.classIndex.get(name) ?? 0;
      const made: [number, number, number, number] = [0, 0, 0, 0];
      made[index >> 5] = 1 << (index & 31);
      bits = made;
      shapes.set(name, made);
    }
    return bits;
  };
  const state: Scan = {
    folded,
    resolver,
    tokens: [],
    questions: [false],
    shape,
    sentence: 0,
    clause: 0,
    quote: 0,
    quotes: 0,
    fresh: true,
  };
  const { text } = folded;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      endSentence(state, false);
      i++;
      continue;
    }
    if (code === 32) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < text.length && text.charCodeAt(end) !== 32 && text.charCodeAt(end) !== 10 && end - i < 400) end++;
    chunk(state, i, end);
    i = end;
  }
  return { tokens: state.tokens, questions: state.questions };
}

/** Letters, digits and what may stand for them inside a word. */
const CORE = /[a-z0-9@#€$£*]/;

function chunk(state: Scan, from: number, to: number): void {
  const { text } = state.folded;
  let start = from;
  let end = to;
  while (
    start < end &&
    !isLetter(text.charCodeAt(start)) &&
    !isDigit(text.charCodeAt(start)) &&
    !'@#€$£'.includes(text[start] as string)
  ) {
    start += sign(state, start, end);
  }
  while (end > start && !CORE.test(text[end - 1] as string)) end--;
  if (end > start) cutChunk(state, start, end);
  for (let i = end; i < to; ) i += sign(state, i, to);
}
