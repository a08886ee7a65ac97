// Knows how labelled comments become rows of feature keys, with what the rules say of them. Must not know how they are fitted.
import { type Finding, LABELS } from '../../core/types.ts';
import { visitFeatures, wordKeys } from '../../detect/classifier/features.ts';
import type { Judged } from '../../detect/classifier/judged.ts';
import { counts } from '../../detect/classifier/scorer.ts';
import type { Word } from '../../detect/classifier/word.ts';
import { detect } from '../../detect/index.ts';
import { contextOf, type Sample } from '../corpus.ts';
import { foldOf } from './split.ts';

export interface Example {
  readonly row: Sample;
  readonly judged: Judged;
  readonly fold: number;
  /** Keys of the words, each once. */
  readonly text: readonly number[];
  /** Keys of what the rules saw, each once. */
  readonly cues: readonly number[];
  /** 0 or 1 for each label, in the order of LABELS, and for any breach. */
  readonly truth: Uint8Array;
}

export function exampleOf(row: Sample): Example {
  const judged = byRules(row);
  const text = new Set<number>();
  const cues = new Set<number>();
  visitFeatures(judged.reading, judged.context, judged.findings, {
    text: (key) => text.add(key),
    cue: (key) => cues.add(key),
    word: (word) => {
      for (const key of keysOf(word)) text.add(key);
    },
  });
  const truth = Uint8Array.from(
    [...LABELS.map((label) => row.labels.includes(label)), row.labels.some(counts)],
    Number,
  );
  return { row, judged, fold: foldOf(row.post), text: [...text], cues: [...cues], truth };
}

function byRules(row: Sample): Judged {
  let judged: Judged | null = null;
  const keep = (reading: Judged['reading'], context: Judged['context'], findings: readonly Finding[]) => {
    judged = { reading, context, findings };
    return findings;
  };
  detect(row.comment, contextOf(row), keep);
  if (judged === null) throw new Error('detect did not call its scorer');
  return judged;
}

const memory = new Map<string, readonly number[]>();
function keysOf({ form }: Word): readonly number[] {
  const known = memory.get(form) ?? wordKeys(form);
  memory.set(form, known);
  return known;
}
