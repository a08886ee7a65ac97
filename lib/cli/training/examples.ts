// Knows how labelled comments become rows of feature keys. Must not know how they are fitted.
import { LABELS } from '../../core/types.ts';
import { prepare, visitPairs, type WordKeys, wordKeys } from '../../detect/classifier/features.ts';
import { contextOf, type Labelled } from './corpus.ts';
import { foldOf } from './split.ts';

export interface Example {
  readonly row: Labelled;
  readonly fold: number;
  /** Each key once, in the order of appearance. */
  readonly keys: readonly number[];
  /** 0 or 1 for each label, in the order of LABELS. */
  readonly truth: Uint8Array;
}

export function exampleOf(row: Labelled): Example {
  const { words, whole } = prepare(row.comment, contextOf(row));
  const keys = new Set<number>(whole);
  const hashes: number[] = [];
  for (const { form } of words) {
    const known = remembered(form);
    hashes.push(known.hash);
    for (const key of known.keys) keys.add(key);
  }
  visitPairs(hashes, (key) => keys.add(key));
  const truth = Uint8Array.from(LABELS, (label) => (row.labels.includes(label) ? 1 : 0));
  return { row, fold: foldOf(row.post), keys: [...keys], truth };
}

const memory = new Map<string, WordKeys>();
function remembered(form: string): WordKeys {
  const known = memory.get(form) ?? wordKeys(form);
  memory.set(form, known);
  return known;
}
