// Knows how both parts of the scorer are fitted on what one thread is given. Must not know other threads, thresholds or files.
import { parentPort, workerData } from 'node:worker_threads';
import { scorerOf } from '../../detect/classifier/scorer.ts';
import { withoutWords } from '../../detect/classifier/sequence.ts';
import { COLUMNS, encodeWeights, type Weights } from '../../detect/classifier/weights.ts';
import { namesGroup, onlyNamesGroup } from '../../detect/named-groups.ts';
import type { Token } from '../../detect/reading/types.ts';
import { type Example, readExamples } from './examples.ts';
import type { Answer, Task } from './fit.ts';
import { fitLinear } from './fit-linear.ts';
import { fitNet } from './fit-net.ts';
import { quantiseLinear, quantiseNet } from './quantise.ts';
import { SETTINGS } from './settings.ts';

async function fitOne(task: Task): Promise<Answer> {
  const examples = readExamples();
  const seen = examples.filter(({ fold }) => fold !== task);
  const linear = quantiseLinear(fitLinear(seen, COLUMNS, SETTINGS.linear));
  const weights = { linear, net: quantiseNet(await fitNet(seen, SETTINGS.net)), thresholds: [] };
  return { bytes: encodeWeights(weights), answers: task === null ? [] : answersOf(weights, examples, task) };
}

function answersOf(weights: Weights, examples: readonly Example[], fold: number): Answer['answers'] {
  const { logits } = scorerOf(weights);
  return [...examples.entries()]
    .filter(([, example]) => example.fold === fold)
    .map(([at, { sequence }]) => {
      const { tokens } = sequence;
      const unnamed = onlyNamesGroup(tokens)
        ? logits(withoutWords(sequence, (word) => namesGroup(tokens[word] as Token)))
        : null;
      return [at, { logits: logits(sequence), unnamed }] as const;
    });
}

// Handed over by `fitAll`.
parentPort?.postMessage(await fitOne((workerData as { readonly task: Task }).task));
