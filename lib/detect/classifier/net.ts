// Knows how the net reads a comment word by word, forwards and backwards, and what it answers. Must not know labels or how its weights were learnt.
import { wordKeys } from './features.ts';
import { spread } from './hash.ts';
import { type Matrix, type NetWeights, pooledOf } from './net-weights.ts';
import { multiply, sigmoid, tanh } from './numbers.ts';
import { MARKS, type Sequence } from './sequence.ts';
import { rowsByKey } from './sums.ts';
import type { Word } from './word.ts';

/** Room for so many words of a comment to begin with. */
const FEW = 64;
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

/** What post and comment say of their subject is made greater by so much before it is compared: vectors are small. */
export const NEARNESS = 10;

/**
 * A gated unit in each direction, whose gates hear a word and the one read before it and, of the state before, only its own number: what a
 * word tells them is worked out once for each word (Cho et al. 2014, made light as by Bradbury et al. 2017 and Lei et al. 2018). Then the
 * greatest and the mean of its states, what the comment's subject has in common with its post's (number by number the product of their
 * means), and two layers. Adds its answer to `answer`. Linear in the number of words.
 */
export type Net = (sequence: Sequence, answer: Float64Array) => void;

export function netOf(net: NetWeights): Net {
  const { width, state, meeting, inner, columns } = net;
  const gates = 2 * state;
  /** Both directions hear a word twice: when it is read, and when the next one is; after that the comparing. */
  const meetAt = 4 * gates;
  const length = meetAt + meeting;
  const find = rowsByKey(net.keys);
  const matrices = [net.input, net.post, net.innerWeights, net.answerWeights, net.known].map(numbersOf);
  const [toWord, toPost, toInner, toAnswer, known] = matrices as Five;
  const projected = projectAll(known, net.keys.length);
  const markRows = MARKS.map(find);
  /** Nothing, then what the words of the comment read last tell: `length` numbers for each. */
  let told = new Float32Array(FEW * length);
  const vector = new Float32Array(width);
  const now = new Float32Array(state);
  const pooled = new Float32Array(pooledOf(net));
  const subjects = new WeakMap<readonly Word[], Float32Array>();
  const NO_POST = new Float32Array(meeting);
  const layer = new Float32Array(inner);

  function projectAll(vectors: Float32Array, count: number): Float32Array {
    const out = new Float32Array(count * length);
    for (let row = 0; row < count; row++) multiply(vectors, row * width, width, toWord, out, row * length, length);
    return out;
  }
  /** What the gates are told of a word of these kinds, their biases included. */
  function toldOf(word: Word, kinds: readonly number[]): Float32Array {
    if (word.toldBy !== net) {
      word.plain = projectionOf(word.form);
      word.kinds = null;
      word.toldBy = net;
    }
    if (kinds.length === 0) return word.plain;
    if (word.kinds?.length !== kinds.length || word.kinds.some((kind, i) => kind !== kinds[i])) {
      word.kinds = kinds;
      word.told = word.plain.slice();
      for (const kind of kinds) addKnown(find(spread(kind)), word.told, 0);
    }
    return word.told;
  }
  function addKnown(row: number, into: Float32Array, at: number): void {
    if (row >= 0) add(projected, row * length, into, at, length);
  }
  /** Sets `told`, as each word stands in the comment. */
  function hear({ words, kinds, marks }: Sequence): void {
    if (told.length <= words.length * length) told = new Float32Array(2 * (words.length + 1) * length);
    for (let i = 0; i < words.length; i++) {
      const at = (i + 1) * length;
      told.set(toldOf(words[i] as Word, kinds[i] as readonly number[]), at);
      for (let bit = 0, left = marks[i] as number; left !== 0; bit++, left >>= 1)
        if ((left & 1) === 1) addKnown(markRows[bit] as number, told, at);
    }
  }
  /** Adds a share of the word's vector to `vector`. */
  function addWord(form: string, share: number): void {
    const places = placesOf(form, net.rows);
    for (const row of places.own) addRow(net.table, row, share);
    for (const row of places.grams) addRow(net.table, row, share * shareOf(places));
  }
  /** What a post is compared by: worked out once for each. */
  function subjectOf(post: readonly Word[]): Float32Array {
    if (post.length === 0) return NO_POST;
    const known = subjects.get(post);
    if (known !== undefined) return known;
    vector.fill(0);
    for (const { form } of post) addWord(form, 1 / post.length);
    const out = new Float32Array(meeting);
    multiply(vector, 0, width, toPost, out, 0, meeting);
    subjects.set(
      post,
      out.map((value) => value * NEARNESS),
    );
    return subjectOf(post);
  }
  function projectionOf(form: string): Float32Array {
    vector.fill(0);
    addWord(form, 1);
    const out = projectAll(vector, 1);
    for (const direction of [0, 1]) add(net.gates, direction * gates, out, 2 * direction * gates, gates);
    return out;
  }
  function addRow({ values, scale }: Matrix, row: number, share: number): void {
    for (let i = 0; i < width; i++)
      vector[i] = (vector[i] as number) + (values[row * width + i] as number) * scale * share;
  }
  /** Sets the greatest and the mean of the states of a direction. Rounded as if each sum were kept. */
  function readAll(count: number, direction: 0 | 1): void {
    const [words, { own }] = [told, net];
    const [most, mean] = [direction * state, (2 + direction) * state];
    const gate = direction * gates;
    const share = 1 / count;
    now.fill(0);
    pooled.fill(count === 0 ? 0 : -1, most, most + state);
    pooled.fill(0, mean, mean + state);
    for (let step = 0; step < count; step++) {
      const here = (direction === 0 ? step + 1 : count - step) * length + 2 * gate;
      const before = step === 0 ? 0 : here + (direction === 0 ? -length : length) + gates;
      for (let j = 0; j < state; j++) {
        const was = now[j] as number;
        const update = Math.fround((words[here + j] as number) + (words[before + j] as number));
        const fresh = Math.fround((words[here + state + j] as number) + (words[before + state + j] as number));
        const kept = sigmoid(update + (own[gate + j] as number) * was);
        const next = tanh(fresh + (own[gate + state + j] as number) * was);
        const value = Math.fround(next + kept * (was - next));
        now[j] = value;
        pooled[mean + j] = (pooled[mean + j] as number) + value * share;
        if (value > (pooled[most + j] as number)) pooled[most + j] = value;
      }
    }
  }
  /** Sets the products of what both say of their subject, and what the post says. */
  function compare(count: number, subject: Float32Array, to: number): void {
    const share = NEARNESS / Math.max(1, count);
    for (let j = 0; j < meeting; j++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += told[(i + 1) * length + meetAt + j] as number;
      pooled[to + j] = (subject[j] as number) * sum * share;
      pooled[to + meeting + j] = subject[j] as number;
    }
  }
  return (sequence, answer) => {
    const count = sequence.words.length;
    hear(sequence);
    readAll(count, 0);
    readAll(count, 1);
    const bag = 4 * state;
    pooled.fill(0, bag);
    const put = (key: number) => {
      const row = find(key);
      if (row >= 0) add(known, row * width, pooled, bag, width);
    };
    for (const key of sequence.shape) put(key);
    for (const { key } of sequence.cues) put(key);
    compare(count, subjectOf(sequence.post), bag + width);
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

type Five = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
const numbersOf = ({ values, scale }: Matrix): Float32Array => Float32Array.from(values, (value) => value * scale);

function add(from: Float32Array, at: number, into: Float32Array, to: number, count: number): void {
  for (let i = 0; i < count; i++) into[to + i] = (into[to + i] as number) + (from[at + i] as number);
}
