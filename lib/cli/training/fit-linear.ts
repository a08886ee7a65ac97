// Knows how a linear model of all labels is fitted: logistic loss, features scaled by log-count ratios, AdaGrad, own fixed randomness. Must not know texts.
import { CUE } from '../../detect/classifier/scorer.ts';
import type { Example } from './examples.ts';
import { mulberry, shuffle } from './random.ts';

export interface LinearSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero at each touch of a weight. */
  readonly decay: number;
  /** A feature counts when so many training comments have it. */
  readonly rarest: number;
  /** Features kept after a first fit. */
  readonly kept: number;
  /** Share of the steps at which the rules' features are hidden: rules do better on texts that their author has read. */
  readonly hidden: number;
}

export interface LinearModel {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** Row by row, one weight for each label. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Known rows of one example. */
export interface Rows {
  readonly text: Int32Array;
  readonly cues: Int32Array;
}

/** Fits on all frequent features, keeps those that weigh most, fits again. Same examples and settings: same bytes. */
export function fitLinear(examples: readonly Example[], labels: number, settings: LinearSettings): LinearModel {
  const counts = new Map<number, number>();
  const cues = new Set<number>();
  for (const example of examples) {
    for (const key of [...example.text, ...example.cues]) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const key of example.cues) cues.add(key);
  }
  const frequent = Uint32Array.from(
    [...counts].filter(([, count]) => count >= settings.rarest).map(([key]) => key),
  ).sort();
  if (frequent.length <= settings.kept) return descend(examples, frequent, labels, settings);
  const first = descend(examples, frequent, labels, { ...settings, epochs: Math.ceil(settings.epochs / 2) });
  const worth = (key: number) => (cues.has(key) ? Number.POSITIVE_INFINITY : Math.sqrt(counts.get(key) ?? 0));
  return descend(examples, heaviest(first, labels, worth, settings.kept), labels, settings);
}

function heaviest(
  { keys, weights }: LinearModel,
  labels: number,
  worth: (key: number) => number,
  kept: number,
): Uint32Array {
  const importance = Float64Array.from(keys, (key, row) => {
    let sum = 1e-9;
    for (let label = 0; label < labels; label++) sum += (weights[row * labels + label] as number) ** 2;
    return sum * worth(key);
  });
  const above = (a: number, b: number) =>
    Number((importance[b] as number) > (importance[a] as number)) -
    Number((importance[b] as number) < (importance[a] as number));
  const rows = [...keys.keys()].sort((a, b) => above(a, b) || a - b);
  return Uint32Array.from(rows.slice(0, kept), (row) => keys[row] as number).sort();
}

/** Places of an example's known features; unknown ones drop out. */
export function rowsIn(keys: Uint32Array): (example: Pick<Example, 'text' | 'cues'>) => Rows {
  const places = new Map<number, number>();
  for (const [row, key] of keys.entries()) places.set(key, row);
  const known = (list: readonly number[]) => Int32Array.from(list.flatMap((key) => places.get(key) ?? []));
  return ({ text, cues }) => ({ text: known(text), cues: known(cues) });
}

const NONE = new Int32Array(0);

function descend(
  examples: readonly Example[],
  keys: Uint32Array,
  labels: number,
  settings: LinearSettings,
): LinearModel {
  const rows = examples.map(rowsIn(keys));
  const ratios = logCountRatios(examples, rows, keys.length, labels);
  const weights = new Float32Array(keys.length * labels);
  const squares = new Float32Array(keys.length * labels).fill(1e-3);
  const bias = new Float32Array(labels);
  const biasSquares = new Float32Array(labels).fill(1e-3);
  const error = new Float64Array(labels);
  const { rate, decay } = settings;

  function add(own: Int32Array, value: number): void {
    for (let k = 0; k < own.length; k++) {
      const row = (own[k] as number) * labels;
      for (let l = 0; l < labels; l++)
        error[l] = (error[l] as number) + (weights[row + l] as number) * (ratios[row + l] as number) * value;
    }
  }
  function learn(own: Int32Array, value: number): void {
    for (let k = 0; k < own.length; k++) {
      const row = (own[k] as number) * labels;
      for (let l = 0; l < labels; l++) {
        const g = (error[l] as number) * (ratios[row + l] as number) * value + decay * (weights[row + l] as number);
        const square = (squares[row + l] as number) + g * g;
        squares[row + l] = square;
        weights[row + l] = (weights[row + l] as number) - (rate * g) / Math.sqrt(square);
      }
    }
  }
  function touch(own: Rows, truth: Uint8Array, hidden: boolean): void {
    const norm = 1 / Math.sqrt(own.text.length + 1);
    const cues = hidden ? NONE : own.cues;
    error.set(bias);
    add(own.text, norm);
    add(cues, CUE);
    for (let l = 0; l < labels; l++) {
      const e = 1 / (1 + Math.exp(-(error[l] as number))) - (truth[l] as number);
      error[l] = e;
      biasSquares[l] = (biasSquares[l] as number) + e * e;
      bias[l] = (bias[l] as number) - (rate * e) / Math.sqrt(biasSquares[l] as number);
    }
    learn(own.text, norm);
    learn(cues, CUE);
  }

  const random = mulberry(settings.seed);
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) touch(rows[at] as Rows, (examples[at] as Example).truth, random() < settings.hidden);
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * (ratios[i] as number);
  return { keys, weights, bias };
}

/** Wang and Manning (2012): log of how much more often a feature stands in comments with the label than in others. */
function logCountRatios(
  examples: readonly Example[],
  rows: readonly Rows[],
  features: number,
  labels: number,
): Float32Array {
  const smooth = 0.5;
  const withLabel = new Float64Array(features * labels);
  const all = new Float64Array(features);
  const positives = new Float64Array(labels);
  rows.forEach(({ text, cues }, at) => {
    const { truth } = examples[at] as Example;
    for (let l = 0; l < labels; l++) positives[l] = (positives[l] as number) + (truth[l] as number);
    for (const own of [text, cues]) {
      for (const row of own) {
        all[row] = (all[row] as number) + 1;
        for (let l = 0; l < labels; l++)
          withLabel[row * labels + l] = (withLabel[row * labels + l] as number) + (truth[l] as number);
      }
    }
  });
  const ratios = new Float32Array(features * labels);
  for (let i = 0; i < ratios.length; i++) {
    const positive = positives[i % labels] as number;
    const count = withLabel[i] as number;
    const share = (count + smooth) / (positive + 2 * smooth);
    const other =
      ((all[Math.floor(i / labels)] as number) - count + smooth) / (examples.length - positive + 2 * smooth);
    ratios[i] = Math.log(share / other);
  }
  return ratios;
}
