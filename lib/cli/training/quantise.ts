// Knows how fitted weights become bytes. Must not know how they were fitted.
import type { Thresholds, Weights } from '../../detect/classifier/weights.ts';
import type { Model } from './fit.ts';

/** One scale for each label; the few heaviest weights are cut so that the others keep their steps. */
export function quantise({ keys, weights, bias }: Model, thresholds: readonly Thresholds[]): Weights {
  const labels = bias.length;
  const scale = new Float32Array(labels);
  const values = new Int8Array(weights.length);
  for (let label = 0; label < labels; label++) {
    const sizes = Float32Array.from(keys, (_, row) => Math.abs(weights[row * labels + label] as number)).sort();
    const top = sizes[Math.floor((sizes.length - 1) * 0.9995)] as number;
    scale[label] = top === 0 ? 1 : top / 127;
    for (let row = 0; row < keys.length; row++) {
      const steps = Math.round((weights[row * labels + label] as number) / (scale[label] as number));
      values[row * labels + label] = Math.max(-127, Math.min(127, steps));
    }
  }
  return { keys, values, scale, bias, thresholds };
}
