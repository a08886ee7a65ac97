// Knows how a feature becomes a number. Must not know features or weights.

/** Keys have so many bits: three bytes each in the weights file, one stranger in six hundred taken for a known feature. */
export const KEY_BITS = 24;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units `from` to `to`, begun with the family of the feature. */
export function hashText(text: string, from: number, to: number, family: number): number {
  let hash = SEED ^ family;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

export const begin = (family: number): number => SEED ^ family;

/** Spreads the bits (the end of MurmurHash3), so that any of them may be used. */
export function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - KEY_BITS);
}

export const pair = (a: number, b: number, family: number): number =>
  spread(Math.imul(Math.imul(a ^ family, PRIME) ^ b, 0x9e3779b1) ^ (b >>> 7));
