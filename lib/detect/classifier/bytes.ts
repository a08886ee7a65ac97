// Knows how numbers of few bits stand in a file of weights. Must not know what they weigh.
import { KEY_BITS } from './hash.ts';

/**
 * The fifteen weights there are, in steps of a scale, from -7 to 7: half a byte each. Squares: most weights are small and few are large.
 * Measured: twice the features in the same bytes gain more than finer weights do.
 */
export const LEVELS: readonly number[] = Array.from({ length: 15 }, (_, i) => {
  const k = i - 7;
  return Math.sign(k) * Math.round((127 * k * k) / 49);
});
const NUMBER_OF = new Map(LEVELS.map((value, level) => [value, level]));

/** Two of LEVELS a byte, the low half first. Throws at what is none of them. */
export function packLevels(values: Int8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 2));
  values.forEach((value, i) => {
    const level = NUMBER_OF.get(value);
    if (level === undefined) throw new Error(`${value} is no level of a weight`);
    bytes[i >> 1] = (bytes[i >> 1] as number) | (level << (4 * (i & 1)));
  });
  return bytes;
}

export function unpackLevels(bytes: Uint8Array, count: number): Int8Array {
  const values = new Int8Array(count);
  for (let i = 0; i < count; i++) values[i] = LEVELS[((bytes[i >> 1] as number) >> (4 * (i & 1))) & 15] ?? 0;
  return values;
}

/** Each key by its distance from the one before, seven bits a byte, the high bit set where more follow (LEB128). */
export function packKeys(keys: Uint32Array): Uint8Array {
  const out: number[] = [];
  keys.forEach((key, i) => {
    let gap = key - (i === 0 ? 0 : (keys[i - 1] as number));
    for (; gap > 127; gap >>>= 7) out.push((gap & 127) | 128);
    out.push(gap);
  });
  return Uint8Array.from(out);
}

/** The keys, and where their bytes end; null when they are out of order, too great, or end too early. */
export function unpackKeys(bytes: Uint8Array, start: number, count: number): readonly [Uint32Array, number] | null {
  // So many keys cannot stand in so few bytes: nothing is set aside for them.
  if (count > bytes.length - start) return null;
  const keys = new Uint32Array(count);
  let at = start;
  let key = 0;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift >= KEY_BITS) return null;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    key += gap;
    if ((gap === 0 && i > 0) || key >= 1 << KEY_BITS) return null;
    keys[i] = key;
  }
  return [keys, at];
}
