// Knows how a feature becomes a number. Must not know features or weights.

/** Keys have so many bits. With 15,000 known features one stranger in 1,100 is taken for one of them. */
export const KEY_BITS = 24;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

export const begin = (family: number): number => SEED ^ family;

export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** FNV-1a over UTF-16 units, begun with the family of the feature. */
export function hashText(text: string, family: number): number {
  let hash = begin(family);
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return hash;
}

/** The family of a word as it stands. */
const WORD = 2;
export const hashWord = (form: string): number => hashText(form, WORD);

/** Spreads the bits (the end of MurmurHash3), so that any of them may be used. */
export function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - KEY_BITS);
}

export const pair = (a: number, b: number, family: number): number =>
  spread(Math.imul(Math.imul(a ^ family, PRIME) ^ b, 0x9e3779b1) ^ (b >>> 7));
