// Knows how chance is made from a seed, the same on every machine. Must not know what is drawn.

/** Draws from one stream. */
export interface Chance {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** Letters that mean nothing. */
  word(): string;
  /** Fisher and Yates, in a new array. */
  shuffled<T>(items: readonly T[]): T[];
}

/** FNV-1a over UTF-16 units: one number for a seed and whatever names the stream. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32. */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (probability) => next() < probability,
    word: () => `z${Math.floor(next() * 36 ** 6).toString(36)}`,
    shuffled(items) {
      const all = [...items];
      for (let last = all.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        // Both are inside: an array without holes.
        [all[last], all[other]] = [all[other] as (typeof all)[number], all[last] as (typeof all)[number]];
      }
      return all;
    },
  };
}
