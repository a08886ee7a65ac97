// Knows how folded text is cut into words, numbers, links and signs, with sentences, clauses and quotations. Must not know what offends.
import type { Folded } from '../normalise/fold.ts';
import type { Resolver } from '../normalise/resolve.ts';
import { isDigit, isLetter } from '../normalise/spelling.ts';
import { cutChunk } from './chunk.ts';
import { endSentence, type Scan, sign } from './scan-state.ts';
import type { Token } from './types.ts';

export function scan(folded: Folded, resolver: Resolver): { tokens: Token[]; questions: boolean[] } {
  const state: Scan = {
    folded,
    resolver,
    tokens: [],
    questions: [false],
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

const EURO = 0x20ac;
const POUND = 0xa3;

/** Letters, digits and what may begin a word or stand for its first letter. */
const opens = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === AT || code === HASH || code === DOLLAR || code === EURO || code === POUND;

/** What may end one. */
const closes = (code: number): boolean => opens(code) || code === ASTERISK;

const [AT, HASH, DOLLAR, ASTERISK] = [64, 35, 36, 42];

function chunk(state: Scan, from: number, to: number): void {
  const { text } = state.folded;
  let start = from;
  let end = to;
  while (start < end && !opens(text.charCodeAt(start))) start += sign(state, start, end);
  while (end > start && !closes(text.charCodeAt(end - 1))) end--;
  if (end > start) cutChunk(state, start, end);
  for (let i = end; i < to; ) i += sign(state, i, to);
}
