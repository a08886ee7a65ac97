// Knows how the net reads a comment word by word, forwards and backwards, and what it answers. Must not know labels or how its weights were learnt.
import { wordKeys } from './features.ts';
import { spread } from './hash.ts';
import type { Matrix, NetWeights } from './net-weights.ts';
import { multiply, sigmoid, tanh } from './numbers.ts';
import { MARKS, type Sequence } from './sequence.ts';
import { rowsByKey } from './sums.ts';
import type { Word } from './word.ts';

/** A word of many letters is known by the first of its groups of letters. */
const MOST_GRAMS = 24;

/** Where a word's vector is found in the table: two rows of its own, and one for each group of letters, which share one weight. */
export interface Places {
  readonly own: readonly [number, number];
  readonly grams: readonly number[];
}

export function placesOf(form: string, rows: number): Places {
  const [key = 0, ...grams] = wordKeys(form);
  const second = (Math.imul(key ^ 0x5bd1e995, 0x9e3779b1) >>> 5) % rows;
  return { own: [key % rows, second], grams: grams.slice(0, MOST_GRAMS).map((gram) => gram % rows) };
}

export const shareOf = ({ grams }: Places): number => 1 / Math.sqrt(Math.max(1, grams.length));
/**
 * A gated recurrent unit in each direction (Cho et al. 2014), the greatest and the mean of its states, and two layers. Adds its answer to
 * `answer`. Linear in the number of words.
 */
export type Net = (sequence: Sequence, answer: Float64Array) => void;

export function netOf(net: NetWeights): Net {
  const { width, state, inner, columns } = net;
  const gates = 3 * state;
  const find = rowsByKey(net.keys);
  const input = net.input.map(numbersOf) as [Float32Array, Float32Array];
  const recurrent = net.recurrent.map(numbersOf) as [Float32Array, Float32Array];
  const [toInner, toAnswer, known] = [net.innerWeights, net.answerWeights, net.known].map(numbersOf) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const projected = projectAll(known, net.keys.length);
  const markRows = MARKS.map(find);
  const [gate, again, vector] = [new Float32Array(gates), new Float32Array(gates), new Float32Array(width)];
  const now = new Float32Array(state);
  const pooled = new Float32Array(4 * state + width);
  const layer = new Float32Array(inner);

  /** A vector as both directions' gates see it. */
  function project(vector: Float32Array, from: number, into: Float32Array, to: number): void {
    for (let direction = 0; direction < 2; direction++)
      multiply(vector, from, width, input[direction] as Float32Array, into, to + direction * gates, gates);
  }
  function projectAll(rows: Float32Array, count: number): Float32Array {
    const out = new Float32Array(count * 2 * gates);
    for (let row = 0; row < count; row++) project(rows, row * width, out, row * 2 * gates);
    return out;
  }
  /** What the gates of both directions are told of a word of these kinds, their biases included. */
  function toldOf(word: Word, kinds: readonly number[]): Float32Array {
    if (word.toldBy !== net) {
      word.plain = projectionOf(word.form);
      word.kinds = null;
      word.toldBy = net;
    }
    if (kinds.length === 0) return word.plain;
    if (word.kinds !== kinds) {
      word.kinds = kinds;
      word.told = word.plain.slice();
      for (const kind of kinds) {
        const row = find(spread(kind));
        if (row >= 0) add(projected, row * 2 * gates, word.told, 0, 2 * gates);
      }
    }
    return word.told;
  }
  function projectionOf(form: string): Float32Array {
    const places = placesOf(form, net.rows);
    vector.fill(0);
    for (const row of places.own) addRow(net.table, row, 1);
    for (const row of places.grams) addRow(net.table, row, shareOf(places));
    const out = new Float32Array(2 * gates);
    project(vector, 0, out, 0);
    for (const direction of [0, 1] as const) add(net.gates[direction], 0, out, direction * gates, gates);
    return out;
  }
  function addRow({ values, scale }: Matrix, row: number, share: number): void {
    for (let i = 0; i < width; i++)
      vector[i] = (vector[i] as number) + (values[row * width + i] as number) * scale * share;
  }
  /** Sets `gate` to what the word at a place tells it. */
  function hear({ words, kinds, marks }: Sequence, i: number, direction: number): void {
    const told = toldOf(words[i] as Word, kinds[i] as readonly number[]);
    for (let j = 0; j < gates; j++) gate[j] = told[direction * gates + j] as number;
    for (let bit = 0, rest = marks[i] as number; rest !== 0; bit++, rest >>= 1) {
      const row = markRows[bit] as number;
      if ((rest & 1) === 1 && row >= 0) add(projected, (row * 2 + direction) * gates, gate, 0, gates);
    }
  }
  function readAll(sequence: Sequence, direction: 0 | 1): void {
    const count = sequence.words.length;
    const [most, mean] = [direction * state, (2 + direction) * state];
    now.fill(0);
    pooled.fill(count === 0 ? 0 : -1, most, most + state);
    pooled.fill(0, mean, mean + state);
    for (let step = 0; step < count; step++) {
      const i = direction === 0 ? step : count - 1 - step;
      hear(sequence, i, direction);
      again.fill(0);
      // Of the first word there is no state before.
      if (step > 0) multiply(now, 0, state, recurrent[direction], again, 0, gates);
      for (let j = 0; j < state; j++) {
        const reset = sigmoid((gate[j] as number) + (again[j] as number));
        const update = sigmoid((gate[state + j] as number) + (again[state + j] as number));
        const fresh = tanh((gate[2 * state + j] as number) + reset * (again[2 * state + j] as number));
        const value = fresh + update * ((now[j] as number) - fresh);
        now[j] = value;
        pooled[mean + j] = (pooled[mean + j] as number) + value / count;
        if (value > (pooled[most + j] as number)) pooled[most + j] = value;
      }
    }
  }
  return (sequence, answer) => {
    readAll(sequence, 0);
    readAll(sequence, 1);
    const bag = 4 * state;
    pooled.fill(0, bag);
    const put = (key: number) => {
      const row = find(key);
      if (row >= 0) add(known, row * width, pooled, bag, width);
    };
    for (const key of sequence.shape) put(key);
    for (const { key } of sequence.cues) put(key);
    layer.set(net.innerBias);
    multiply(pooled, 0, pooled.length, toInner, layer, 0, inner);
    for (let i = 0; i < inner; i++) if ((layer[i] as number) < 0) layer[i] = 0;
    for (let column = 0; column < columns; column++) {
      let sum = net.answerBias[column] as number;
      for (let i = 0; i < inner; i++) sum += (layer[i] as number) * (toAnswer[i * columns + column] as number);
      answer[column] = (answer[column] as number) + sum;
    }
  };
}

const numbersOf = ({ values, scale }: Matrix): Float32Array => Float32Array.from(values, (value) => value * scale);

function add(from: Float32Array, at: number, into: Float32Array, to: number, count: number): void {
  for (let i = 0; i < count; i++) into[to + i] = (into[to + i] as number) + (from[at + i] as number);
}
