// Knows how fitted weights become bytes. Must not know how they were fitted.
import type { Thresholds, Weights } from '../../detect/classifier/weights.ts';
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
      const steps = Math.round((weights[row * columns + column] as number) / (scale[column] as number));
      values[row * columns + column] = Math.max(-127, Math.min(127, steps));
    }
  }
  return { keys, values, scale, bias, thresholds };
}
