// Knows the kinds of a word by the lexicon (offence, group, verb of harm, ...) as numbers. Must not know what is made of them.
import { lexicon } from '../lexicon/index.ts';
import type { Bits } from '../lexicon/types.ts';
import type { Token } from '../reading/types.ts';
import { hashText } from './hash.ts';

const FAMILY = 7;
const NONE: readonly number[] = [];

/** One hash for each kind. */
export function kindsOf({ entry, bits }: Token): readonly number[] {
  if (entry === null || entry.bits !== bits) return kindsIn(bits);
  let kinds = byEntry[entry.id];
  if (kinds === undefined) {
    kinds = kindsIn(bits);
    byEntry[entry.id] = kinds;
  }
  return kinds;
}

/** By number of the entry; what its place in the text adds is worked out each time. */
const byEntry: (readonly number[])[] = [];

function kindsIn(bits: Bits): readonly number[] {
  if ((bits[0] | bits[1] | bits[2] | bits[3]) === 0) return NONE;
  const hashes = hashesOfKinds();
  const out: number[] = [];
  for (let word = 0; word < 4; word++) {
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) {
      const hash = hashes[word * 32 + 31 - Math.clz32(rest & -rest)] ?? 0;
      if (hash !== 0) out.push(hash);
    }
  }
  return out;
}

let hashes: readonly number[] | null = null;

/** By number of class; verb forms (`f.`) tell nothing here and are 0. */
function hashesOfKinds(): readonly number[] {
  if (hashes !== null) return hashes;
  const made: number[] = [];
  for (const [name, index] of lexicon().lexicon.classIndex)
    made[index] = name.startsWith('f.') ? 0 : hashText(name, FAMILY);
  hashes = made;
  return made;
}
