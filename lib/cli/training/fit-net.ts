// Knows how the net of all labels is fitted: logistic loss, small batches, Adam, a rate that rises and falls, own fixed randomness. Must not know texts.

import { spread } from '../../detect/classifier/hash.ts';
import { type Places, placesOf } from '../../detect/classifier/net.ts';
import type { NetSize } from '../../detect/classifier/net-weights.ts';
import { sigmoid } from '../../detect/classifier/numbers.ts';
import { MARKS, type Sequence } from '../../detect/classifier/sequence.ts';
import type { Word } from '../../detect/classifier/word.ts';
import type { Example } from './examples.ts';
import { loadKernels, padded } from './kernels.ts';
import { type Hiding, type NetInput, type NetParameters, netParameters, passOf } from './net-pass.ts';
import { learn, type Parameter, squaredGradient } from './parameter.ts';
import { mulberry, shuffle } from './random.ts';

export interface NetSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** Kinds, marks, cues and shapes that so many training comments have. */
  readonly rarest: number;
  readonly hiding: Hiding;
  readonly size: NetSize;
}

export interface NetModel {
  readonly size: NetSize;
  /** Ascending. */
  readonly keys: Uint32Array;
  readonly parameters: NetParameters;
}

/** Share of the steps in which the rate rises. */
const WARM = 0.1;
/** Longer gradients of a batch, by example, are shortened. */
const STEEPEST = 2;

/** Same examples and settings: same weights. */
export async function fitNet(examples: readonly Example[], settings: NetSettings): Promise<NetModel> {
  const { size, batch, epochs, hiding } = settings;
  const random = mulberry(settings.seed);
  const keys = knownKeys(examples, settings.rarest);
  const kernels = await loadKernels();
  const parameters = netParameters(size, keys.length, random, kernels);
  const inputs = examples.map(inputsWith(keys, size.rows));
  const pass = passOf(size, parameters, random, kernels);
  const order = Uint32Array.from(examples.keys());
  const steps = Math.floor(examples.length / batch) * epochs;
  const error = kernels.numbers(padded(size.columns));
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from + batch <= order.length; from += batch) {
      for (const at of order.subarray(from, from + batch)) {
        const answers = pass.answer(inputs[at] as NetInput, hiding);
        const { truth, weight } = examples[at] as Example;
        for (let i = 0; i < size.columns; i++)
          error[i] = weight * (sigmoid(answers[i] as number) - (truth[i] as number));
        pass.back(error);
      }
      step++;
      descend(parameters, rateAt(step / steps) * settings.rate, step, batch);
    }
  }
  return { size, keys, parameters };
}

/** Rises in the first steps, then falls as a half cosine does. */
function rateAt(progress: number): number {
  if (progress < WARM) return progress / WARM;
  return 0.5 * (1 + Math.cos((Math.PI * (progress - WARM)) / (1 - WARM)));
}

const all = (parameters: NetParameters): Parameter[] => Object.values(parameters).flat();

function descend(parameters: NetParameters, rate: number, step: number, batch: number): void {
  let squares = 0;
  for (const one of all(parameters)) squares += squaredGradient(one);
  const length = Math.sqrt(squares) / batch;
  const share = Math.min(1, STEEPEST / length) / batch;
  for (const one of all(parameters)) learn(one, rate, step, share);
}

const keysOf = ({ kinds, shape, cues }: Sequence): Set<number> =>
  new Set([...kinds.flat().map(spread), ...shape, ...cues.map(({ key }) => key)]);

function knownKeys(examples: readonly Example[], rarest: number): Uint32Array {
  const counts = new Map<number, number>();
  for (const { sequence } of examples) for (const key of keysOf(sequence)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= rarest).map(([key]) => key);
  return Uint32Array.from(new Set([...MARKS, ...frequent])).sort();
}

/** What is unknown drops out. */
function inputsWith(keys: Uint32Array, rows: number): (example: Example) => NetInput {
  const rowsByKey = new Map<number, number>();
  for (const [row, key] of keys.entries()) rowsByKey.set(key, row);
  const find = (list: readonly number[]) => list.flatMap((key) => rowsByKey.get(key) ?? []);
  const places = new Map<string, Places>();
  const known = new Map<string, number[]>();
  const once = <Value>(memory: Map<string, Value>, name: string, make: () => Value): Value => {
    const value = memory.get(name) ?? make();
    memory.set(name, value);
    return value;
  };
  const place = ({ form }: Word): Places => once(places, form, () => placesOf(form, rows));
  const posts = new WeakMap<readonly Word[], readonly Places[]>();
  const placeAll = (post: readonly Word[]): readonly Places[] => {
    const known = posts.get(post) ?? post.map(place);
    posts.set(post, known);
    return known;
  };
  return ({ sequence: { words, kinds, marks, shape, cues, post } }) => ({
    words: words.map(place),
    post: placeAll(post),
    known: words.map((_, i) => {
      const own = [
        ...(kinds[i] as readonly number[]).map(spread),
        ...MARKS.filter((_, bit) => ((marks[i] as number) >> bit) & 1),
      ];
      return once(known, own.join(), () => find(own));
    }),
    shape: find(shape),
    cues: find(cues.map(({ key }) => key)),
  });
}
