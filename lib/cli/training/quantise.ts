// Knows how fitted weights become the few numbers that are shipped. Must not know how they were fitted.
import { LEVELS } from '../../detect/classifier/bytes.ts';
import type { Matrix, NetWeights } from '../../detect/classifier/net-weights.ts';
import type { Linear } from '../../detect/classifier/weights.ts';
import type { LinearModel } from './fit-linear.ts';
import type { NetModel } from './fit-net.ts';
import type { Parameter } from './parameter.ts';

/** What each of the two parts says counts so much, so that their mean is the sum. */
const SHARE = 0.5;

/** One scale for each column; the few heaviest weights are cut so that the others keep their steps. */
export function quantiseLinear({ keys, weights, bias }: LinearModel): Linear {
  const columns = bias.length;
  const scale = new Float32Array(columns);
  const values = new Int8Array(weights.length);
  for (let column = 0; column < columns; column++) {
    const sizes = Float32Array.from(keys, (_, row) => Math.abs(weights[row * columns + column] as number)).sort();
    const top = sizes[Math.floor((sizes.length - 1) * 0.9995)] as number;
    const step = top === 0 ? 1 : top / 127;
    scale[column] = step * SHARE;
    for (let row = 0; row < keys.length; row++)
      values[row * columns + column] = nearestLevel((weights[row * columns + column] as number) / step);
  }
  return { keys, values, scale, bias: bias.map((value) => value * SHARE) };
}

export function quantiseNet({ size, keys, parameters }: NetModel): NetWeights {
  const { table, known, input, post, own, gates, innerWeights, innerBias, answerWeights, answerBias } = parameters;
  const answer = whole(unpadded(answerWeights, size.columns));
  return {
    ...size,
    table: inLevels(table),
    keys,
    known: whole(known.values),
    input: whole(input.values),
    post: whole(post.values),
    own: own.values.slice(),
    gates: gates.values.slice(),
    innerWeights: whole(innerWeights.values),
    innerBias: innerBias.values.slice(),
    answerWeights: { ...answer, scale: Math.fround(answer.scale * SHARE) },
    answerBias: unpadded(answerBias, size.columns).map((value) => value * SHARE),
  };
}

const unpadded = ({ values, columns }: Parameter, known: number): Float32Array =>
  values.filter((_, i) => i % columns < known);
const greatest = (values: Float32Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The greatest is 127 steps. */
function whole(values: Float32Array): Matrix {
  const scale = Math.fround(greatest(values) / 127 || 1);
  return { scale, values: Int8Array.from(values, (value) => Math.round(value / scale)) };
}

/** The scale at which least is lost, of twenty; the few heaviest weights may be cut. */
function inLevels({ values }: Parameter): Matrix {
  const top = greatest(values);
  let best: { readonly scale: number; readonly lost: number } | null = null;
  const sample = values.filter((_, i) => i % 7 === 0);
  for (let part = 1; part <= 20; part++) {
    const scale = Math.fround((top * part) / 20 / 127 || 1);
    let lost = 0;
    for (const value of sample) lost += (value - nearestLevel(value / scale) * scale) ** 2;
    if (best === null || lost < best.lost) best = { scale, lost };
  }
  const scale = best?.scale ?? 1;
  return { scale, values: Int8Array.from(values, (value) => nearestLevel(value / scale)) };
}

/** The level at each whole number of steps. */
const NEAREST = Int8Array.from({ length: 255 }, (_, i) =>
  LEVELS.reduce((best, level) => (Math.abs(level - i + 127) < Math.abs(best - i + 127) ? level : best), 0),
);
const nearestLevel = (steps: number): number =>
  NEAREST[Math.round(Math.max(-127, Math.min(127, steps))) + 127] as number;
