// Knows how the scorer's weights are made from the corpus: cross-validated thresholds, then one fit on everything. Prints what it measured.
// Must not be imported by anything that ships.
import { mkdirSync, writeFileSync } from 'node:fs';
import { LABELS } from '../core/types.ts';
import { encodeWeights, type Thresholds } from '../detect/classifier/weights.ts';
import { readCorpus } from './training/corpus.ts';
import { type Example, exampleOf } from './training/examples.ts';
import { fitModel, logits, rowsIn, type Settings } from './training/fit.ts';
import { measure } from './training/measure.ts';
import { quantise } from './training/quantise.ts';
import { FOLDS } from './training/split.ts';
import { type Scored, thresholdsOf } from './training/thresholds.ts';

const ROOT = new URL('../../', import.meta.url);
const SETTINGS: Settings = { seed: 2026, epochs: 6, rate: 0.3, decay: 1e-4, rarest: 2, kept: 25_000 };
const OUT = new URL('assets/public/models/', ROOT);
const NAME = 'scorer.bin';

function main(): void {
  const examples = readCorpus(new URL('tests/corpus/', ROOT)).map(exampleOf);
  console.log(`${examples.length} comments, ${FOLDS} folds by post, settings ${JSON.stringify(SETTINGS)}`);
  const unseen = crossValidate(examples);
  // Each fold is measured with thresholds chosen on the others.
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    choose(examples, unseen, (example) => example.fold !== fold),
  );
  console.log(measure(examples, unseen, (example) => byFold[example.fold] as readonly Thresholds[]));
  if (process.argv.includes('--measure')) return;
  const weights = quantise(
    fitModel(examples, LABELS.length, SETTINGS),
    choose(examples, unseen, () => true),
  );
  const bytes = encodeWeights(weights);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(new URL(NAME, OUT), bytes);
  console.log(`${NAME}: ${bytes.length} bytes, ${weights.keys.length} features`);
}

/** Logits of every comment by a model that saw no comment under the same post. */
function crossValidate(examples: readonly Example[]): readonly Float64Array[] {
  const out: Float64Array[] = new Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(
      examples.filter((example) => example.fold !== fold),
      LABELS.length,
      SETTINGS,
    );
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
  return LABELS.map((_, label) => {
    const scored: Scored[] = examples.flatMap((example, i) =>
      use(example)
        ? [
            {
              logit: (unseen[i] as Float64Array)[label] as number,
              truth: example.truth[label] === 1,
              sacred: isSacred(example),
              hinted: false,
            },
          ]
        : [],
    );
    return thresholdsOf(scored);
  });
}

const isSacred = ({ row }: Example): boolean =>
  row.action !== 'remove' && row.action !== 'escalate' && (row.case === 'criticism' || row.case === 'hard-negative');

main();
