// Knows how one sample is judged as the extension would judge it. Must not know what is counted.
import type { InstitutionContext } from '../../core/types.ts';
import { detect } from '../../detect/index.ts';
import { ACTS } from '../../policy/acts/index.ts';
import { assess } from '../../policy/assess.ts';
import { institutionContext } from '../../policy/institution.ts';
import type { Sample } from './corpus.ts';
import type { Judged } from './measure.ts';

const NO_HISTORY = { warnings: 0, blocks: 0, warnedAt: [] };
const contexts = new Map<string, InstitutionContext>();

export function judge(sample: Sample): Judged {
  const act = ACTS[sample.institution];
  if (act === undefined) throw new Error(`${sample.id}: no act for ${sample.institution}`);
  const institution = contexts.get(act.id) ?? institutionContext(act, []);
  contexts.set(act.id, institution);
  const findings = detect(sample.comment, {
    post: sample.post,
    platform: sample.platform,
    lang: sample.lang,
    institution,
  });
  return { sample, assessment: assess(findings, act, NO_HISTORY) };
}
