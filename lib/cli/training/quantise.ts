// Knows how fitted weights become bytes. Must not know how they were fitted.
import { LEVELS, type Thresholds, type Weights } from '../../detect/classifier/weights.ts';
import type { Model } from './fit.ts';

/** One scale for each column; the few heaviest weights are cut so that the others keep their steps. */
export function quantise({ keys, weights, bias }: Model, thresholds: readonly Thresholds[]): Weights {
  const columns = bias.length;
  const scale = new Float32Array(columns);
  const values = new Int8Array(weights.length);
  for (let column = 0; column < columns; column++) {
    const sizes = Float32Array.from(keys, (_, row) => Math.abs(weights[row * columns + column] as number)).sort();
    const top = sizes[Math.floor((sizes.length - 1) * 0.9995)] as number;
    scale[column] = top === 0 ? 1 : top / 127;
    for (let row = 0; row < keys.length; row++) {
      const steps = (weights[row * columns + column] as number) / (scale[column] as number);
      values[row * columns + column] = nearestLevel(steps);
    }
  }
  return { keys, values, scale, bias, thresholds };
}

/** The model with the weights that will be shipped: thresholds are chosen on what it says. */
export function asShipped(model: Model): Model {
  const { values, scale } = quantise(model, []);
  const columns = model.bias.length;
  return { ...model, weights: Float32Array.from(values, (value, i) => value * (scale[i % columns] as number)) };
}

const nearestLevel = (steps: number): number =>
  LEVELS.reduce((best, level) => (Math.abs(level - steps) < Math.abs(best - steps) ? level : best), 0);
