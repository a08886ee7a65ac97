// Knows the Italian RTP-LX prompts of a data folder (GARBO_DATA) and counts how many are judged as toxic as people found them. Must not store their texts.
import type { Finding } from '../../core/types.ts';
import { counts } from '../../detect/classifier/scorer.ts';
import { withScores } from '../../detect/combine.ts';
import { detect } from '../../detect/index.ts';
import { maybePrompts } from '../prompts.ts';
import { maybeWeights } from '../training/weights-files.ts';
import { count, emptyTally, type Tally } from './binary.ts';

const NO_CONTEXT = { post: null, platform: null, lang: 'it', institution: null } as const;
/** Without a post nothing is off topic. */
const NEEDS_POST = 'off-topic';

/** Any label that sends a comment away. */
export const isToxic = (findings: readonly Pick<Finding, 'label' | 'certainty'>[]): boolean =>
  findings.some(({ label, certainty }) => certainty === 'sure' && counts(label) && label !== NEEDS_POST);

/** Toxic, as people found them, against what is sent away. Null when the folder has no such file. The scorer has learnt from the prompts. */
export function maybeToxicity(folder: string, rulesAlone = false): Tally | null {
  const prompts = maybePrompts(folder);
  if (prompts === null) return null;
  const weights = rulesAlone ? null : maybeWeights();
  const scorer = weights === null ? undefined : withScores(weights);
  const tally = emptyTally();
  for (const { text, toxic } of prompts) count(tally, isToxic(detect(text, NO_CONTEXT, scorer)), toxic === 1);
  return tally;
}
