// Knows how a matrix of weights is kept while it is learnt, and one step of Adam (Kingma and Ba 2015). Must not know what it weighs.
import { normal, type Random } from './random.ts';

export interface Parameter {
  readonly columns: number;
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  /** Running means of the gradient and of its square. */
  readonly mean: Float32Array;
  readonly square: Float32Array;
  /** Rows with a gradient, each once: in great tables a step touches few. */
  readonly touched: number[];
  readonly isTouched: Uint8Array;
  /** Pull towards zero of what is touched, by step and rate. */
  readonly decay: number;
}

/** `numbers` makes arrays of zeros. */
export function parameter(
  [rows, columns]: readonly [number, number],
  deviation: number,
  decay: number,
  random: Random,
  numbers: (count: number) => Float32Array,
): Parameter {
  const count = rows * columns;
  const values = numbers(count);
  if (deviation > 0) for (let i = 0; i < count; i++) values[i] = normal(random) * deviation;
  return {
    columns,
    values,
    gradient: numbers(count),
    mean: new Float32Array(count),
    square: new Float32Array(count),
    touched: [],
    isTouched: new Uint8Array(rows),
    decay,
  };
}

/** Whoever adds to the gradient of a row says so first. */
export function touch(parameter: Parameter, row: number): void {
  if (parameter.isTouched[row] === 1) return;
  parameter.isTouched[row] = 1;
  parameter.touched.push(row);
}

/** Adds a share of a row. */
export function addRow(
  { values, columns }: Parameter,
  row: number,
  share: number,
  into: Float32Array,
  at: number,
): void {
  const start = row * columns;
  for (let i = 0; i < columns; i++) into[at + i] = (into[at + i] as number) + (values[start + i] as number) * share;
}

/** What was added back: adds that share of the slopes to the row's gradient. */
export function slopeRow(of: Parameter, row: number, share: number, slopes: Float32Array, at: number): void {
  touch(of, row);
  const { columns, gradient } = of;
  const start = row * columns;
  for (let i = 0; i < columns; i++)
    gradient[start + i] = (gradient[start + i] as number) + (slopes[at + i] as number) * share;
}

export function squaredGradient({ touched, columns, gradient }: Parameter): number {
  let sum = 0;
  for (const row of touched)
    for (let i = row * columns; i < (row + 1) * columns; i++) sum += (gradient[i] as number) ** 2;
  return sum;
}

const [MEAN, SQUARE] = [0.9, 0.999];

/** Learns from the gradient times `share`, and forgets it. `step` counts from 1. */
export function learn(parameter: Parameter, rate: number, step: number, share: number): void {
  const { values, gradient, mean, square, touched, isTouched, columns, decay } = parameter;
  const [early, earlySquare] = [1 / (1 - MEAN ** step), 1 / (1 - SQUARE ** step)];
  for (const row of touched) {
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      const g = (gradient[i] as number) * share;
      const m = MEAN * (mean[i] as number) + (1 - MEAN) * g;
      const s = SQUARE * (square[i] as number) + (1 - SQUARE) * g * g;
      mean[i] = m;
      square[i] = s;
      const value = values[i] as number;
      values[i] = value - rate * ((m * early) / (Math.sqrt(s * earlySquare) + 1e-8) + decay * value);
      gradient[i] = 0;
    }
    isTouched[row] = 0;
  }
  touched.length = 0;
}
