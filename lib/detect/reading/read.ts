// Knows how a text is read: folded, cut, joined, matched. Must not know what the hits mean.
import { lexicon } from '../lexicon/index.ts';
import { type Folded, fold } from '../normalise/fold.ts';
import { match } from './match.ts';
import { merge } from './merge.ts';
import { scan } from './scan.ts';
import type { Reading, Token } from './types.ts';

/** The words alone, before any pattern has looked at them. */
export const tokensOf = (text: string): readonly Token[] => words(fold(text)).tokens;

function words(folded: Folded): { tokens: Token[]; questions: boolean[] } {
  const { tokens, questions } = scan(folded, lexicon());
  return { tokens: merge(tokens, folded.original, lexicon()), questions };
}

export function read(text: string): Reading {
  const resolver = lexicon();
  const folded = fold(text);
  const { tokens, questions } = words(folded);
  const hits = match(tokens, resolver.lexicon);
  const classes: [number, number, number, number] = [0, 0, 0, 0];
  let outside = 0;
  for (const { quote, bits } of tokens) {
    if (quote === 0) outside++;
    for (let i = 0; i < 4; i++) classes[i] = (classes[i] as number) | (bits[i] as number);
  }
  return {
    original: text,
    folded,
    tokens,
    questions,
    classes,
    outside,
    hits,
  };
}
