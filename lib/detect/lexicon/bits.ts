// Knows sets of classes as bits. Must not know the classes.
import type { Bits } from './types.ts';

export const setBit = (bits: [number, number, number, number], index: number): void => {
  bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31));
};
export const hasBit = (bits: Bits, index: number): boolean =>
  ((bits[index >> 5] as number) & (1 << (index & 31))) !== 0;

export function firstBit(bits: Bits): number {
  for (let i = 0; i < 128; i++) if (hasBit(bits, i)) return i;
  throw new Error('an empty class test');
}
