// Knows how one sample is judged as the extension would judge it. Must not know what is counted.
import type { InstitutionContext } from '../../core/types.ts';
import { withScores } from '../../detect/combine.ts';
import { detect, type Scorer } from '../../detect/index.ts';
import { ACTS } from '../../policy/acts/index.ts';
import { assess } from '../../policy/assess.ts';
import { institutionContext } from '../../policy/institution.ts';
import { HELD_OUT, maybeWeights } from '../training/weights-files.ts';
import type { Sample } from './corpus.ts';
import type { Judged } from './measure.ts';

const NO_HISTORY = { warnings: 0, blocks: 0, warnedAt: [] };
const contexts = new Map<string, InstitutionContext>();

/** By rules alone. */
export const judgeByRules = (sample: Sample): Judged => judgeWith(sample, undefined);

let heldOut: Scorer | undefined | null = null;

/** By rules and by the weights that know no validation post. */
export function judge(sample: Sample): Judged {
  if (heldOut === null) {
    const weights = maybeWeights(HELD_OUT);
    heldOut = weights === null ? undefined : withScores(weights);
  }
  return judgeWith(sample, heldOut);
}

function judgeWith(sample: Sample, scorer: Scorer | undefined): Judged {
  const act = ACTS[sample.institution];
  if (act === undefined) throw new Error(`${sample.id}: no act for ${sample.institution}`);
  const institution = contexts.get(act.id) ?? institutionContext(act, []);
  contexts.set(act.id, institution);
  const context = { post: sample.post, platform: sample.platform, lang: sample.lang, institution };
  const findings = detect(sample.comment, context, scorer);
  return { sample, assessment: assess(findings, act, NO_HISTORY) };
}
