// Knows what the net says of one training comment, and which way each weight would have had to go. Must not know the corpus or how steps are taken.
import { type Places, shareOf } from '../../detect/classifier/net.ts';
import { type NetParts, type NetSize, pooledOf } from '../../detect/classifier/net-weights.ts';
import { comparing } from './comparing.ts';
import { gatedUnit } from './gated-unit.ts';
import { type Kernels, padded } from './kernels.ts';
import { addRow, type Parameter, parameter, slopeRow, touch } from './parameter.ts';
import type { Random } from './random.ts';

/** A comment as the net is trained on it. */
export interface NetInput {
  readonly words: readonly Places[];
  /** By word: rows of what is known of it beside its letters. */
  readonly known: readonly (readonly number[])[];
  readonly shape: readonly number[];
  readonly cues: readonly number[];
  readonly post: readonly Places[];
}

export type NetParameters = NetParts<Parameter, Parameter>;

/** Small random weights; the table is pulled to zero more than the rest. Columns of the answer are padded. */
export function netParameters(size: NetSize, keys: number, random: Random, { numbers }: Kernels): NetParameters {
  const { width, state, meeting, inner, rows } = size;
  const columns = padded(size.columns);
  const pool = pooledOf(size);
  const make = (rows: number, columns: number, deviation: number, decay = 0.01) =>
    parameter([rows, columns], deviation, decay, random, numbers);
  return {
    table: make(rows, width, 0.05, 0.05),
    known: make(keys, width, 0.1),
    input: make(width, 8 * state + meeting, 1 / Math.sqrt(2 * width)),
    post: make(width, meeting, 1 / Math.sqrt(width)),
    own: make(1, 4 * state, 0.1),
    gates: make(1, 4 * state, 0),
    innerWeights: make(pool, inner, 1 / Math.sqrt(pool)),
    innerBias: make(1, inner, 0),
    answerWeights: make(inner, columns, 1 / Math.sqrt(inner)),
    answerBias: make(1, columns, 0),
  };
}

/** Shares of what is hidden at each training pass: numbers, words' own rows, all cues. */
export interface Hiding {
  readonly numbers: number;
  readonly words: number;
  readonly cues: number;
}

export interface Pass {
  /** The answer, padded, valid until the next call. Without `hiding` nothing is hidden. */
  readonly answer: (input: NetInput, hiding: Hiding | null) => Float32Array;
  /** Adds to the gradients of what was answered last; `error`, from the kernels' memory: the slope of the loss by column, padded with zeros. */
  readonly back: (error: Float32Array) => void;
}

/** No comment of more words is read in training, to its end. */
const MOST_WORDS = 48;

export function passOf(size: NetSize, parameters: NetParameters, random: Random, kernels: Kernels): Pass {
  const { width, state, meeting, inner } = size;
  const { numbers } = kernels;
  const columns = padded(size.columns);
  const pool = pooledOf(size);
  const bagAt = 4 * state;
  const compare = comparing(size, parameters, kernels);
  const { table, known, input: toGates, own, gates, innerWeights, innerBias, answerWeights, answerBias } = parameters;
  const units = [false, true].map((backwards) => gatedUnit(own, gates, backwards, MOST_WORDS, kernels));
  const row = 8 * state + meeting;
  const [told, toldSlopes] = [numbers(MOST_WORDS * row), numbers(MOST_WORDS * row)];
  const layerOf = (count: number) => ({ values: numbers(count), mask: numbers(count), slopes: numbers(count) });
  const [vectors, pooled, layer] = [layerOf(MOST_WORDS * width), layerOf(pool), layerOf(inner)];
  const answers = numbers(columns);
  const ownShown = new Uint8Array(MOST_WORDS);
  let now = { input: NOTHING, count: 0, bag: NOTHING.shape };

  /** Hides a share of the numbers, and makes up for it with the others. */
  function hide({ values, mask }: Omit<Layer, 'slopes'>, length: number, hidden: number): void {
    for (let i = 0; i < length; i++) {
      mask[i] = hidden > 0 && random() < hidden ? 0 : 1 / (1 - hidden);
      values[i] = (values[i] as number) * (mask[i] as number);
    }
  }

  /** Each row that makes up a word's vector, with its share. */
  function eachRow(i: number, take: (of: Parameter, row: number, share: number) => void): void {
    const places = now.input.words[i] as Places;
    if (ownShown[i] === 1) for (const row of places.own) take(table, row, 1);
    for (const row of places.grams) take(table, row, shareOf(places));
    for (const row of now.input.known[i] as readonly number[]) take(known, row, 1);
  }

  function answer(input: NetInput, hiding: Hiding | null): Float32Array {
    const count = Math.min(MOST_WORDS, input.words.length);
    const withCues = hiding === null || random() >= hiding.cues;
    now = { input, count, bag: withCues ? [...input.shape, ...input.cues] : input.shape };
    const hidden = hiding?.numbers ?? 0;
    vectors.values.fill(0, 0, count * width);
    for (let i = 0; i < count; i++) {
      ownShown[i] = hiding !== null && random() < hiding.words ? 0 : 1;
      eachRow(i, (of, row, share) => addRow(of, row, share, vectors.values, i * width));
    }
    hide(vectors, count * width, hidden);
    told.fill(0, 0, count * row);
    for (let i = 0; i < count; i++)
      kernels.multiply(vectors.values, i * width, width, toGates.values, told, i * row, row);
    for (const [q, unit] of units.entries())
      unit.read({ values: told, row, from: q * 4 * state }, count, pooled.values, q * state, (2 + q) * state);
    pooled.values.fill(0, bagAt);
    for (const row of now.bag) addRow(known, row, 1, pooled.values, bagAt);
    compare.answer(input.post, { values: told, row, count }, pooled.values, (layer, length) =>
      hide(layer, length, hidden),
    );
    hide(pooled, pool, hidden);
    layer.values.set(innerBias.values);
    kernels.multiply(pooled.values, 0, pool, innerWeights.values, layer.values, 0, inner);
    for (let i = 0; i < inner; i++) layer.values[i] = Math.max(0, layer.values[i] as number);
    hide(layer, inner, hidden);
    answers.set(answerBias.values);
    kernels.multiply(layer.values, 0, inner, answerWeights.values, answers, 0, columns);
    return answers;
  }

  /** Through a product of a layer and a matrix; what was hidden, or below zero, has no slope. */
  function backThrough(matrix: Parameter, { values, mask, slopes }: Layer, error: Float32Array): void {
    const { isTouched, columns, gradient } = matrix;
    for (let row = 0; row < isTouched.length; row++) touch(matrix, row);
    slopes.fill(0);
    kernels.backMultiply(matrix.values, isTouched.length, error, 0, slopes, 0, columns);
    kernels.slopeMatrix(values, isTouched.length, error, gradient, columns, 1);
    for (let i = 0; i < slopes.length; i++) slopes[i] = (slopes[i] as number) * (mask[i] as number);
  }

  function back(error: Float32Array): void {
    slopeRow(answerBias, 0, 1, error, 0);
    backThrough(answerWeights, layer, error);
    for (let i = 0; i < inner; i++) if ((layer.values[i] as number) === 0) layer.slopes[i] = 0;
    slopeRow(innerBias, 0, 1, layer.slopes, 0);
    backThrough(innerWeights, pooled, layer.slopes);
    for (const row of now.bag) slopeRow(known, row, 1, pooled.slopes, bagAt);
    const used = now.count * width;
    vectors.slopes.fill(0, 0, used);
    for (const unit of units) unit.back(pooled.slopes, toldSlopes);
    compare.back(pooled.slopes, toldSlopes);
    for (let i = 0; i < now.count; i++)
      kernels.backMultiply(toGates.values, width, toldSlopes, i * row, vectors.slopes, i * width, row);
    if (now.count > 0) {
      for (let i = 0; i < width; i++) touch(toGates, i);
      kernels.slopeMatrix(vectors.values, width, toldSlopes, toGates.gradient, row, now.count);
    }
    for (let i = 0; i < used; i++) vectors.slopes[i] = (vectors.slopes[i] as number) * (vectors.mask[i] as number);
    for (let i = 0; i < now.count; i++)
      eachRow(i, (of, row, share) => slopeRow(of, row, share, vectors.slopes, i * width));
  }
  return { answer, back };
}

interface Layer {
  readonly values: Float32Array;
  readonly mask: Float32Array;
  readonly slopes: Float32Array;
}
const NOTHING: NetInput = { words: [], known: [], shape: [], cues: [], post: [] };
