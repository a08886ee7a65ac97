// Knows how a gated recurrent unit (Cho et al. 2014) reads vectors in one direction, and the slopes back through it. Must not know words or labels.
import { sigmoid, tanh } from '../../detect/classifier/numbers.ts';
import type { Kernels } from './kernels.ts';
import { type Parameter, touch } from './parameter.ts';

export interface UnitParameters {
  /** From a vector, and from the state before, to the gates (reset, update, new). */
  readonly input: Parameter;
  readonly recurrent: Parameter;
  readonly gates: Parameter;
}

export interface GatedUnit {
  /** Puts the greatest and the mean of its states into `pooled`, from `most` and from `mean` on. */
  readonly read: (vectors: Float32Array, count: number, pooled: Float32Array, most: number, mean: number) => void;
  /** Adds to the slopes of the vectors read last, and to the gradients. */
  readonly back: (pooledSlopes: Float32Array, vectorSlopes: Float32Array) => void;
}

/** Reads at most `longest` vectors; the last first when it goes backwards. */
export function gatedUnit(
  { input, recurrent, gates }: UnitParameters,
  backwards: boolean,
  longest: number,
  kernels: Kernels,
): GatedUnit {
  const { numbers } = kernels;
  const [width, state] = [input.isTouched.length, recurrent.isTouched.length];
  const all = 3 * state;
  const states = numbers((longest + 1) * state);
  const [resets, updates, news, agains] = [0, 1, 2, 3].map(() => numbers(longest * state)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const [gate, again, now, before] = [numbers(all), numbers(all), numbers(state), numbers(state)];
  const [toGates, toAgain] = [numbers(longest * all), numbers(longest * all)];
  const mostAt = new Int32Array(state);
  let read = { vectors: gate, count: 0, most: 0, mean: 0 };

  const placeOf = (step: number) => (backwards ? read.count - 1 - step : step);

  function stepOn(step: number, pooled: Float32Array): void {
    const { vectors, count, most, mean } = read;
    const at = step * state;
    gate.set(gates.values);
    kernels.multiply(vectors, placeOf(step) * width, width, input.values, gate, 0, all);
    again.fill(0);
    kernels.multiply(states, at, state, recurrent.values, again, 0, all);
    for (let j = 0; j < state; j++) {
      const reset = sigmoid((gate[j] as number) + (again[j] as number));
      const update = sigmoid((gate[state + j] as number) + (again[state + j] as number));
      const fresh = tanh((gate[2 * state + j] as number) + reset * (again[2 * state + j] as number));
      const value = fresh + update * ((states[at + j] as number) - fresh);
      resets[at + j] = reset;
      updates[at + j] = update;
      news[at + j] = fresh;
      agains[at + j] = again[2 * state + j] as number;
      states[at + state + j] = value;
      pooled[mean + j] = (pooled[mean + j] as number) + value / count;
      if (value > (pooled[most + j] as number)) {
        pooled[most + j] = value;
        mostAt[j] = step;
      }
    }
  }

  /** What the state after the step must change, as it is known in `now`, goes on to the gates and to the state before. */
  function stepBack(step: number, pooledSlopes: Float32Array): void {
    const { count, most, mean } = read;
    const at = step * state;
    const [atGates, atAgain] = [placeOf(step) * all, step * all];
    for (let j = 0; j < state; j++) {
      const slope =
        (now[j] as number) +
        (pooledSlopes[mean + j] as number) / count +
        (mostAt[j] === step ? (pooledSlopes[most + j] as number) : 0);
      const reset = resets[at + j] as number;
      const update = updates[at + j] as number;
      const fresh = news[at + j] as number;
      const toNew = slope * (1 - update) * (1 - fresh * fresh);
      const toReset = toNew * (agains[at + j] as number) * reset * (1 - reset);
      const toUpdate = slope * ((states[at + j] as number) - fresh) * update * (1 - update);
      toGates[atGates + j] = toReset;
      toGates[atGates + state + j] = toUpdate;
      toGates[atGates + 2 * state + j] = toNew;
      toAgain[atAgain + j] = toReset;
      toAgain[atAgain + state + j] = toUpdate;
      toAgain[atAgain + 2 * state + j] = toNew * reset;
      before[j] = slope * update;
    }
  }

  return {
    read(vectors, count, pooled, most, mean) {
      read = { vectors, count, most, mean };
      pooled.fill(count === 0 ? 0 : -1, most, most + state);
      pooled.fill(0, mean, mean + state);
      for (let step = 0; step < count; step++) stepOn(step, pooled);
    },
    back(pooledSlopes, vectorSlopes) {
      const { vectors, count } = read;
      now.fill(0);
      for (let step = count - 1; step >= 0; step--) {
        stepBack(step, pooledSlopes);
        kernels.backMultiply(recurrent.values, state, toAgain, step * all, before, 0, all);
        const place = placeOf(step);
        kernels.backMultiply(input.values, width, toGates, place * all, vectorSlopes, place * width, all);
        touch(gates, 0);
        for (let i = 0; i < all; i++)
          gates.gradient[i] = (gates.gradient[i] as number) + (toGates[place * all + i] as number);
        now.set(before);
      }
      if (count === 0) return;
      for (let row = 0; row < state; row++) touch(recurrent, row);
      for (let row = 0; row < width; row++) touch(input, row);
      kernels.slopeMatrix(states, state, toAgain, recurrent.gradient, all, count);
      kernels.slopeMatrix(vectors, width, toGates, input.gradient, all, count);
    },
  };
}
