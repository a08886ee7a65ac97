// Knows which words name a group of people, and whether a comment only names one. Must not know scores or labels.
import { lexicon } from './lexicon/index.ts';
import type { Token } from './reading/types.ts';

const GROUP = /^group/;
const HOSTILE =
  /^(?:offence|vulgar|blasphemy|slur|hateful|dehuman|contempt|exclude|harm(?!less)|curse|kill|weapon|sexual|crime|death)/;

/** A group is named, and no word that offends, threatens or shuts out stands in the text. */
export function onlyNamesGroup(tokens: readonly Token[]): boolean {
  return tokens.some(namesGroup) && !tokens.some((token) => isOf(token, HOSTILE));
}

export const namesGroup = (token: Token): boolean => isOf(token, GROUP);

const masks = new Map<RegExp, readonly number[]>();

/** Bits of the classes whose names match. */
function maskOf(names: RegExp): readonly number[] {
  const known = masks.get(names);
  if (known !== undefined) return known;
  const mask = [0, 0, 0, 0];
  for (const [name, index] of lexicon().lexicon.classIndex)
    if (names.test(name)) mask[index >> 5] = (mask[index >> 5] as number) | (1 << (index & 31));
  masks.set(names, mask);
  return mask;
}

function isOf({ bits }: Token, names: RegExp): boolean {
  const mask = maskOf(names);
  return bits.some((word, i) => (word & (mask[i] as number)) !== 0);
}
