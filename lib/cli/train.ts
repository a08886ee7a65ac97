// Knows how the scorer's weights are made from the corpus and prints what was measured. Must not be imported by anything that ships.
import { mkdirSync, writeFileSync } from 'node:fs';
import { LABELS, type Label } from '../core/types.ts';
import { encodeWeights, type Thresholds } from '../detect/classifier/weights.ts';
import { partOf } from './evaluation/corpus.ts';
import { readContrasts, readCorpus } from './training/corpus.ts';
import { type Example, exampleOf } from './training/examples.ts';
import { fitModel, logits, rowsIn, type Settings } from './training/fit.ts';
import { measure } from './training/measure.ts';
import { quantise } from './training/quantise.ts';
import { FOLDS } from './training/split.ts';
import { type Scored, thresholdsOf } from './training/thresholds.ts';
import { HELD_OUT, SHIPPED } from './training/weights-files.ts';

const SETTINGS: Settings = { seed: 2026, epochs: 8, rate: 0.2, decay: 2e-4, rarest: 2, kept: 13_000, hidden: 0.5 };

/**
 * Two files. The held-out weights know only posts on which rules were tuned, so that `evaluate` measures both on posts unknown to
 * either; the shipped ones know all posts.
 */
function main(): void {
  const examples = readCorpus(new URL('../../tests/corpus/', import.meta.url)).map(exampleOf);
  console.log(`${examples.length} comments, ${FOLDS} folds by post, settings ${JSON.stringify(SETTINGS)}\n`);
  const known = examples.filter(({ row }) => partOf(row.post) === 'development');
  const posts = known.map(({ row }) => row);
  const contrasts = readContrasts(new URL('training/contrast.txt', import.meta.url), posts).map(exampleOf);
  console.log(`${contrasts.length} contrasts, for training only`);
  make(known, contrasts, HELD_OUT, 'development posts (cross-validated)');
  if (!process.argv.includes('--held-out')) make(examples, contrasts, SHIPPED, 'all posts (cross-validated)');
}

function make(examples: readonly Example[], contrasts: readonly Example[], file: URL, title: string): void {
  const unseen = crossValidate(examples, contrasts);
  // Each fold is measured with thresholds chosen on the others.
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    choose(examples, unseen, (example) => example.fold !== fold),
  );
  console.log(`${title}\n${measure(examples, unseen, ({ fold }) => byFold[fold] as readonly Thresholds[])}`);
  const weights = quantise(
    fitModel([...examples, ...contrasts], LABELS.length, SETTINGS),
    choose(examples, unseen, () => true),
  );
  const bytes = encodeWeights(weights);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${file.pathname.split('/').at(-1)}: ${bytes.length} bytes, ${weights.keys.length} features\n`);
}

/** Logits of every comment by a model that saw no comment under the same post. */
function crossValidate(examples: readonly Example[], contrasts: readonly Example[]): readonly Float64Array[] {
  const out: Float64Array[] = new Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = [...examples.filter((example) => example.fold !== fold), ...contrasts];
    const model = fitModel(others, LABELS.length, SETTINGS);
    const rows = rowsIn(model.keys);
    examples.forEach((example, i) => {
      if (example.fold === fold) out[i] = logits(model, rows(example));
    });
  }
  return out;
}

function choose(
  examples: readonly Example[],
  unseen: readonly Float64Array[],
  use: (example: Example) => boolean,
): readonly Thresholds[] {
  return LABELS.map((label, column) => {
    const scored = examples.flatMap((example, i): Scored[] =>
      use(example) ? [scoredOf(example, label, (unseen[i] as Float64Array)[column] as number)] : [],
    );
    return thresholdsOf(label, scored);
  });
}

function scoredOf({ row, judged }: Example, label: Label, logit: number): Scored {
  const lawful = row.action !== 'remove' && row.action !== 'escalate';
  const said = judged.findings.filter((finding) => finding.label === label).map(({ certainty }) => certainty);
  return {
    logit,
    truth: row.labels.includes(label),
    sacred: lawful && (row.case === 'criticism' || row.case === 'hard-negative'),
    rule: said.includes('sure') ? 'sure' : said.includes('look') ? 'look' : null,
  };
}

main();
