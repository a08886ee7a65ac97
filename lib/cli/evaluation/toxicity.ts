// Knows the Italian RTP-LX prompts of a data folder (GARBO_DATA) and counts how many are judged as toxic as people found them. Must not store their texts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counts } from '../../detect/classifier/scorer.ts';
import { withScores } from '../../detect/combine.ts';
import { detect } from '../../detect/index.ts';
import { maybeWeights } from '../training/weights-files.ts';
import { count, emptyTally, type Tally } from './binary.ts';

const NO_CONTEXT = { post: null, platform: null, lang: 'it', institution: null } as const;
/** Without a post nothing is off topic. */
const NEEDS_POST = 'off-topic';

/** Toxic against any label that sends a comment away. Null when the folder has no such file. */
export function maybeToxicity(folder: string, rulesAlone = false): Tally | null {
  const file = join(folder, 'rtp-lx-it-train.jsonl');
  if (!existsSync(file)) return null;
  const weights = rulesAlone ? null : maybeWeights();
  const scorer = weights === null ? undefined : withScores(weights);
  const tally = emptyTally();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text, toxic } = JSON.parse(line) as { readonly text: string; readonly toxic: 0 | 1 };
    const said = detect(text, NO_CONTEXT, scorer).some(
      ({ label, certainty }) => certainty === 'sure' && counts(label) && label !== NEEDS_POST,
    );
    count(tally, said, toxic === 1);
  }
  return tally;
}
