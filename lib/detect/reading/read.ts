// Knows how a text is read: folded, cut, joined, matched. Must not know what the hits mean.
import { lexicon } from '../lexicon/index.ts';
import { fold } from '../normalise/fold.ts';
import { match } from './match.ts';
import { merge } from './merge.ts';
import { scan } from './scan.ts';
import type { Reading } from './types.ts';

export function read(text: string): Reading {
  const resolver = lexicon();
  const folded = fold(text);
  const scanned = scan(folded, resolver);
  const tokens = merge(scanned.tokens, text, resolver);
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
    questions: scanned.questions,
    classes,
    outside,
    hits,
  };
}
