// Knows how the scorer's weights are made from the corpus and prints what was measured. Must not be imported by anything that ships.
import { mkdirSync, writeFileSync } from 'node:fs';
import { LABELS, type Label } from '../core/types.ts';
import { breachOf } from '../detect/classifier/scorer.ts';
import { COLUMNS, encodeWeights, type Thresholds } from '../detect/classifier/weights.ts';
import { combine } from '../detect/combine.ts';
import { ACTS } from '../policy/acts/index.ts';
import { assess } from '../policy/assess.ts';
import { readCorpus } from './corpus.ts';
import { type Judged, measure } from './evaluation/measure.ts';
import { printLabels, printSummary } from './evaluation/print.ts';
import { type Example, exampleOf } from './training/examples.ts';
import { fitModel, logits, rowsIn, type Settings } from './training/fit.ts';
import { quantise } from './training/quantise.ts';
import { FOLDS } from './training/split.ts';
import { isGrave, type Scored, thresholdsOf } from './training/thresholds.ts';
import { SHIPPED } from './training/weights-files.ts';

/** Features kept: as many as fit in 512 kB. */
const SETTINGS: Settings = { seed: 2026, epochs: 6, rate: 0.2, decay: 2e-4, rarest: 2, kept: 25_000, hidden: 0.3 };
const NO_HISTORY = { warnings: 0, blocks: 0, warnedAt: [] };

/** Learns from development and training posts. Thresholds are chosen on development posts, each judged by a model that did not see it. */
function main(): void {
  const development = readCorpus('development').map(exampleOf);
  const training = readCorpus('training').map(exampleOf);
  console.log(`${development.length} comments in ${FOLDS} folds by post, and ${training.length} for training only`);
  console.log(`settings ${JSON.stringify(SETTINGS)}\n`);
  const unseen = crossValidate(development, training);
  report(development, unseen);
  const weights = quantise(
    fitModel([...development, ...training], COLUMNS, SETTINGS),
    choose(development, unseen, () => true),
  );
  const bytes = encodeWeights(weights);
  mkdirSync(new URL('.', SHIPPED), { recursive: true });
  writeFileSync(SHIPPED, bytes);
  console.log(`\n${SHIPPED.pathname.split('/').at(-1)}: ${bytes.length} bytes, ${weights.keys.length} features`);
}

/** Logits of every comment by a model that saw no comment under the same post. */
function crossValidate(development: readonly Example[], training: readonly Example[]): readonly Float64Array[] {
  const out: Float64Array[] = new Array(development.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = [...development.filter((example) => example.fold !== fold), ...training];
    const model = fitModel(others, COLUMNS, SETTINGS);
    const rows = rowsIn(model.keys);
    development.forEach((example, i) => {
      if (example.fold === fold) out[i] = logits(model, rows(example));
    });
  }
  return out;
}

/** What the extension would do with these scores, each fold with thresholds chosen on the others. */
function report(examples: readonly Example[], unseen: readonly Float64Array[]): void {
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    choose(examples, unseen, (example) => example.fold !== fold),
  );
  const judged = examples.map((example, i): Judged => {
    const act = ACTS[example.row.institution];
    if (act === undefined) throw new Error(`${example.row.id}: no act for ${example.row.institution}`);
    const own = unseen[i] as Float64Array;
    const labels = Object.fromEntries(
      LABELS.map((label, column) => [
        label,
        { logit: own[column] as number, thresholds: (byFold[example.fold] as readonly Thresholds[])[column] },
      ]),
      // Every label has its entry.
    ) as Parameters<typeof combine>[1]['labels'];
    const findings = combine(example.judged, { labels, breach: breachOf(own) }, () => ({ start: 0, end: 0 }));
    return { sample: example.row, assessment: assess(findings, act, NO_HISTORY) };
  });
  const measures = measure(judged);
  console.log('cross-validated on the development part');
  printLabels(measures);
  printSummary(measures);
}

function choose(
  examples: readonly Example[],
  unseen: readonly Float64Array[],
  use: (example: Example) => boolean,
): readonly Thresholds[] {
  return LABELS.map((label, column) => {
    const scored = examples.flatMap((example, i): Scored[] =>
      use(example) ? [scoredOf(example, label, column, unseen[i] as Float64Array)] : [],
    );
    return thresholdsOf(label, scored);
  });
}

function scoredOf({ row, judged }: Example, label: Label, column: number, logits: Float64Array): Scored {
  const isProtected = row.case === 'criticism' || row.case === 'hard-negative';
  const goes = row.action === 'remove' || row.action === 'escalate';
  const said = judged.findings.filter((finding) => finding.label === label).map(({ certainty }) => certainty);
  return {
    logit: logits[column] as number,
    breach: breachOf(logits),
    truth: row.labels.includes(label),
    kind: goes ? 'goes' : isProtected ? 'protected' : 'lawful',
    asked: isGrave(row.institution, label),
    rule: said.includes('sure') ? 'sure' : said.includes('look') ? 'look' : null,
  };
}

main();
