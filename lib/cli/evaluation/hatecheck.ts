// Knows the Italian HateCheck cases of a data folder (GARBO_DATA) and counts discrimination by functionality. Must not store their texts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withScores } from '../../detect/combine.ts';
import { detect } from '../../detect/index.ts';
import { maybeWeights } from '../training/weights-files.ts';

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
  const counts = { hit: 0, wrong: 0, missed: 0, clean: 0 };
  for (const { text, label, functionality } of cases) {
    const said = detect(text, NO_CONTEXT, scorer).some(
      (finding) => finding.label === 'discrimination' && finding.certainty === 'sure',
    );
    const row = rows.get(functionality) ?? [0, 0];
    rows.set(functionality, row);
    row[1]++;
    if (said === (label === 1)) row[0]++;
    counts[said ? (label === 1 ? 'hit' : 'wrong') : label === 1 ? 'missed' : 'clean']++;
  }
  const f = (right: number, bad: number) => (2 * right) / (2 * right + bad || 1);
  const bad = counts.wrong + counts.missed;
  return {
    macroF1: (f(counts.hit, bad) + f(counts.clean, bad)) / 2,
    rows: [...rows].sort().map(([name, [right, all]]) => [name, right, all]),
  };
}
