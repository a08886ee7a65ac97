// Knows how a linear model of all labels is fitted: logistic loss, features scaled by log-count ratios, AdaGrad, own fixed randomness. Must not know texts.
import type { Example } from './examples.ts';

export interface Settings {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero at each touch of a weight. */
  readonly decay: number;
  /** A feature counts when so many training comments have it. */
  readonly rarest: number;
  /** Features kept after a first fit. */
  readonly kept: number;
}

export interface Model {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** Row by row, one weight for each label. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Fits on all frequent features, keeps those that weigh most, fits again. Same examples and settings: same bytes. */
export function fitModel(examples: readonly Example[], labels: number, settings: Settings): Model {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const frequent = Uint32Array.from(
    [...counts].filter(([, count]) => count >= settings.rarest).map(([key]) => key),
  ).sort();
  const first = descend(examples, frequent, labels, { ...settings, epochs: Math.ceil(settings.epochs / 2) });
  if (frequent.length <= settings.kept) return descend(examples, frequent, labels, settings);
  const kept = heaviest(first, labels, counts, settings.kept);
  return descend(examples, kept, labels, settings);
}

function heaviest(
  { keys, weights }: Model,
  labels: number,
  counts: ReadonlyMap<number, number>,
  kept: number,
): Uint32Array {
  const importance = Float64Array.from(keys, (key, row) => {
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += (weights[row * labels + label] as number) ** 2;
    return sum * Math.sqrt(counts.get(key) ?? 0);
  });
  const rows = [...keys.keys()].sort((a, b) => (importance[b] as number) - (importance[a] as number) || a - b);
  return Uint32Array.from(rows.slice(0, kept), (row) => keys[row] as number).sort();
}

/** Rows of an example's known features; unknown ones drop out. */
export function rowsIn(keys: Uint32Array): (example: { readonly keys: readonly number[] }) => Int32Array {
  const places = new Map<number, number>();
  for (const [row, key] of keys.entries()) places.set(key, row);
  return (example) => Int32Array.from(example.keys.flatMap((key) => places.get(key) ?? []));
}

function descend(
  examples: readonly Example[],
  keys: Uint32Array,
  labels: number,
  { seed, epochs, rate, decay }: Settings,
): Model {
  const rows = examples.map(rowsIn(keys));
  const ratios = logCountRatios(examples, rows, keys.length, labels);
  const weights = new Float32Array(keys.length * labels);
  const squares = new Float32Array(keys.length * labels).fill(1e-3);
  const bias = new Float32Array(labels);
  const biasSquares = new Float32Array(labels).fill(1e-3);
  const error = new Float64Array(labels);
  const random = mulberry(seed);
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const own = rows[at] as Int32Array;
      const { truth } = examples[at] as Example;
      const norm = 1 / Math.sqrt(own.length + 1);
      error.set(bias);
      for (let k = 0; k < own.length; k++) {
        const row = (own[k] as number) * labels;
        for (let l = 0; l < labels; l++)
          error[l] = (error[l] as number) + (weights[row + l] as number) * (ratios[row + l] as number) * norm;
      }
      for (let l = 0; l < labels; l++) {
        const e = 1 / (1 + Math.exp(-(error[l] as number))) - (truth[l] as number);
        error[l] = e;
        biasSquares[l] = (biasSquares[l] as number) + e * e;
        bias[l] = (bias[l] as number) - (rate * e) / Math.sqrt(biasSquares[l] as number);
      }
      for (let k = 0; k < own.length; k++) {
        const row = (own[k] as number) * labels;
        for (let l = 0; l < labels; l++) {
          const g = (error[l] as number) * (ratios[row + l] as number) * norm + decay * (weights[row + l] as number);
          const square = (squares[row + l] as number) + g * g;
          squares[row + l] = square;
          weights[row + l] = (weights[row + l] as number) - (rate * g) / Math.sqrt(square);
        }
      }
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * (ratios[i] as number);
  return { keys, weights, bias };
}

/** Wang and Manning (2012): log of how much more often a feature stands in comments with the label than in others. */
function logCountRatios(
  examples: readonly Example[],
  rows: readonly Int32Array[],
  features: number,
  labels: number,
): Float32Array {
  const smooth = 0.5;
  const withLabel = new Float64Array(features * labels);
  const all = new Float64Array(features);
  const positives = new Float64Array(labels);
  rows.forEach((own, at) => {
    const { truth } = examples[at] as Example;
    for (let l = 0; l < labels; l++) positives[l] = (positives[l] as number) + (truth[l] as number);
    for (const row of own) {
      all[row] = (all[row] as number) + 1;
      for (let l = 0; l < labels; l++)
        withLabel[row * labels + l] = (withLabel[row * labels + l] as number) + (truth[l] as number);
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

/** Logits of one example. */
export function logits({ weights, bias }: Model, rows: Int32Array): Float64Array {
  const out = Float64Array.from(bias);
  const labels = bias.length;
  const norm = 1 / Math.sqrt(rows.length + 1);
  for (const row of rows)
    for (let l = 0; l < labels; l++) out[l] = (out[l] as number) + (weights[row * labels + l] as number) * norm;
  return out;
}

/** Small generator with a 32-bit state (Tommy Ettinger, public domain). */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
