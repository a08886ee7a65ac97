// Knows how a gated unit reads in one direction what words tell it, and the slopes back through it. Must not know words, labels or products.
import { sigmoid, tanh } from '../../detect/classifier/numbers.ts';
import type { Kernels } from './kernels.ts';
import { type Parameter, touch } from './parameter.ts';

/** What words tell the gates, or the slopes of it: `row` numbers for each word; those for this unit begin at `from`. */
export interface Told {
  readonly values: Float32Array;
  readonly row: number;
  readonly from: number;
}

export interface GatedUnit {
  /** Puts the greatest and the mean of its states into `pooled`, from `most` and from `mean` on. */
  readonly read: (told: Told, count: number, pooled: Float32Array, most: number, mean: number) => void;
  /** Sets the slopes of what it was told last, and adds to the gradients. */
  readonly back: (pooledSlopes: Float32Array, slopes: Float32Array) => void;
}

/**
 * A gated recurrent unit (Cho et al. 2014) whose gates (update, new) hear a word and the one read before it (Bradbury et al. 2017) and, of
 * the state before, only its own number (Lei et al. 2018): what a word tells can then be remembered by word. Without the gate that resets,
 * which gained 0.5 % of the loss. `own` and `gates` hold both directions, forwards first. Reads at most `longest` words.
 */
export function gatedUnit(
  own: Parameter,
  gates: Parameter,
  backwards: boolean,
  longest: number,
  { numbers }: Kernels,
): GatedUnit {
  const all = gates.columns / 2;
  const state = all / 2;
  /** Where this direction's numbers begin in `own` and `gates`. */
  const begin = backwards ? all : 0;
  const states = numbers((longest + 1) * state);
  const [updates, news] = [numbers(longest * state), numbers(longest * state)];
  const now = numbers(state);
  const mostAt = new Int32Array(state);
  let read = { told: { values: now, row: 0, from: 0 }, count: 0, most: 0, mean: 0 };

  /** Where what the word read at a step tells begins. */
  const placeOf = (step: number) => (backwards ? read.count - 1 - step : step) * read.told.row + read.told.from;

  function stepOn(step: number, pooled: Float32Array): void {
    const { told, count, most, mean } = read;
    const at = step * state;
    const word = placeOf(step);
    const before = step === 0 ? -1 : placeOf(step - 1) + all;
    const heard = (j: number): number =>
      (gates.values[begin + j] as number) +
      (told.values[word + j] as number) +
      (before < 0 ? 0 : (told.values[before + j] as number));
    for (let j = 0; j < state; j++) {
      const was = states[at + j] as number;
      const update = sigmoid(heard(j) + (own.values[begin + j] as number) * was);
      const fresh = tanh(heard(state + j) + (own.values[begin + state + j] as number) * was);
      const value = fresh + update * (was - fresh);
      updates[at + j] = update;
      news[at + j] = fresh;
      states[at + state + j] = value;
      pooled[mean + j] = (pooled[mean + j] as number) + value / count;
      if (value > (pooled[most + j] as number)) {
        pooled[most + j] = value;
        mostAt[j] = step;
      }
    }
  }

  /** What the state after the step must change, as it is known in `now`, goes on to the gates and to the state before. */
  function stepBack(step: number, pooledSlopes: Float32Array, slopes: Float32Array): void {
    const { count, most, mean } = read;
    const at = step * state;
    const word = placeOf(step);
    const before = step === 0 ? -1 : placeOf(step - 1) + all;
    const pass = (j: number, slope: number, was: number): void => {
      slopes[word + j] = slope;
      if (before >= 0) slopes[before + j] = slope;
      gates.gradient[begin + j] = (gates.gradient[begin + j] as number) + slope;
      own.gradient[begin + j] = (own.gradient[begin + j] as number) + slope * was;
    };
    for (let j = 0; j < state; j++) {
      const slope =
        (now[j] as number) +
        (pooledSlopes[mean + j] as number) / count +
        (mostAt[j] === step ? (pooledSlopes[most + j] as number) : 0);
      const was = states[at + j] as number;
      const update = updates[at + j] as number;
      const fresh = news[at + j] as number;
      const toUpdate = slope * (was - fresh) * update * (1 - update);
      const toNew = slope * (1 - update) * (1 - fresh * fresh);
      pass(j, toUpdate, was);
      pass(state + j, toNew, was);
      now[j] =
        slope * update +
        toUpdate * (own.values[begin + j] as number) +
        toNew * (own.values[begin + state + j] as number);
    }
  }

  return {
    read(told, count, pooled, most, mean) {
      read = { told, count, most, mean };
      pooled.fill(count === 0 ? 0 : -1, most, most + state);
      pooled.fill(0, mean, mean + state);
      for (let step = 0; step < count; step++) stepOn(step, pooled);
    },
    back(pooledSlopes, slopes) {
      const { count } = read;
      if (count === 0) return;
      now.fill(0);
      touch(own, 0);
      touch(gates, 0);
      // The word read last is before no other.
      const last = placeOf(count - 1) + all;
      slopes.fill(0, last, last + all);
      for (let step = count - 1; step >= 0; step--) stepBack(step, pooledSlopes, slopes);
    },
  };
}
