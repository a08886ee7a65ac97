// Knows sets of classes as bits. Must not know the classes.
import type { Bits } from './types.ts';

export const NONE: Bits = [0, 0, 0, 0];

export const join = (a: Bits, b: Bits): Bits => (b === NONE ? a : [a[0] | b[0], a[1] | b[1], a[2] | b[2], a[3] | b[3]]);

export const setBit = (bits: [number, number, number, number], index: number): void => {
  bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31));
};
export const hasBit = (bits: Bits, index: number): boolean =>
  ((bits[index >> 5] as number) & (1 << (index & 31))) !== 0;

export function firstBit(bits: Bits): number {
  for (let i = 0; i < 128; i++) if (hasBit(bits, i)) return i;
  throw new Error('an empty class test');
}
