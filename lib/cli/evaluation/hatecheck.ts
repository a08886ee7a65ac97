// Knows the Italian HateCheck cases of a data folder (GARBO_DATA) and counts discrimination by functionality. Must not store their texts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withScores } from '../../detect/combine.ts';
import { detect } from '../../detect/index.ts';
import { maybeWeights } from '../training/weights-files.ts';
import { count, emptyTally, macroF1 } from './binary.ts';

interface Case {
  readonly text: string;
  readonly label: 0 | 1;
  readonly functionality: string;
}

export interface HateCheck {
  readonly macroF1: number;
  readonly rows: readonly (readonly [functionality: string, right: number, all: number])[];
}

const NO_CONTEXT = { post: null, platform: null, lang: 'it', institution: null } as const;

/** Null when the folder has no such file. */
export function maybeHateCheck(folder: string, rulesAlone = false): HateCheck | null {
  const file = join(folder, 'mhc-it-dev.jsonl');
  if (!existsSync(file)) return null;
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const weights = rulesAlone ? null : maybeWeights();
  const scorer = weights === null ? undefined : withScores(weights);
  const rows = new Map<string, [number, number]>();
  const tally = emptyTally();
  for (const { text, label, functionality } of cases) {
    const said = detect(text, NO_CONTEXT, scorer).some(
      (finding) => finding.label === 'discrimination' && finding.certainty === 'sure',
    );
    const row = rows.get(functionality) ?? [0, 0];
    rows.set(functionality, row);
    row[1]++;
    if (said === (label === 1)) row[0]++;
    count(tally, said, label === 1);
  }
  return {
    macroF1: macroF1(tally),
    rows: [...rows].sort().map(([name, [right, all]]) => [name, right, all]),
  };
}
