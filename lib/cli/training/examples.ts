// Knows how labelled comments become rows of feature keys, with what the rules say of them. Must not know how they are fitted.
import { type Finding, LABELS } from '../../core/types.ts';
import { visitFeatures, wordKeys } from '../../detect/classifier/features.ts';
import type { Judged } from '../../detect/classifier/judged.ts';
import { counts } from '../../detect/classifier/scorer.ts';
import { layOut, type Sequence } from '../../detect/classifier/sequence.ts';
import type { Word } from '../../detect/classifier/word.ts';
import { detect } from '../../detect/index.ts';
import { contextOf, readCorpus, type Sample } from '../corpus.ts';
import { readPrompts } from '../prompts.ts';
import { foldOf } from './split.ts';

export interface Example {
  readonly row: Sample;
  readonly part: keyof typeof WEIGHT;
  readonly judged: Judged;
  readonly sequence: Sequence;
  readonly fold: number;
  /** Keys of the words, each once. */
  readonly text: readonly number[];
  /** Keys of what the rules saw, each once. */
  readonly cues: readonly number[];
  /** A step from it counts so much. */
  readonly weight: number;
  /** 0 or 1 for each label, in the order of LABELS, and for any breach. */
  readonly truth: Uint8Array;
}

/**
 * Comments of the development part were written as they come; many of the training part to stand where the scorer erred. The prompts were
 * met as they are, and are few.
 */
const WEIGHT = { development: 3, training: 1, prompts: 3 };

/** All that the scorer learns from, in an order that is the same each time. */
export const readExamples = (): Example[] => [
  ...readCorpus('development').map((row) => exampleOf(row, 'development')),
  ...readCorpus('training').map((row) => exampleOf(row, 'training')),
  ...readPrompts().map((row) => exampleOf(row, 'prompts')),
];

function exampleOf(row: Sample, part: Example['part']): Example {
  const judged = byRules(row);
  const text = new Set<number>();
  const cues = new Set<number>();
  const sequence = layOut(judged);
  visitFeatures(sequence, {
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
  return {
    row,
    part,
    judged,
    sequence,
    fold: foldOf(row.post === '' ? row.id : row.post),
    text: [...text],
    cues: [...cues],
    weight: WEIGHT[part],
    truth,
  };
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
