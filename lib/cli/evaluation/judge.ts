// Knows how one sample is judged as the extension would judge it. Must not know what is counted.
import { withScores } from '../../detect/combine.ts';
import { detect, type Scorer } from '../../detect/index.ts';
import { ACTS } from '../../policy/acts/index.ts';
import { assess } from '../../policy/assess.ts';
import { contextOf, type Sample } from '../corpus.ts';
import { maybeWeights } from '../training/weights-files.ts';
import type { Judged } from './measure.ts';

const NO_HISTORY = { warnings: 0, blocks: 0, warnedAt: [] };

/** By rules alone. */
export const judgeByRules = (sample: Sample): Judged => judgeWith(sample, undefined);

let shipped: Scorer | undefined | null = null;

/** By rules and by the weights that the extension carries. */
export function judge(sample: Sample): Judged {
  if (shipped === null) {
    const weights = maybeWeights();
    shipped = weights === null ? undefined : withScores(weights);
  }
  return judgeWith(sample, shipped);
}

function judgeWith(sample: Sample, scorer: Scorer | undefined): Judged {
  const act = ACTS[sample.institution];
  if (act === undefined) throw new Error(`${sample.id}: no act for ${sample.institution}`);
  return { sample, assessment: assess(detect(sample.comment, contextOf(sample), scorer), act, NO_HISTORY) };
}
