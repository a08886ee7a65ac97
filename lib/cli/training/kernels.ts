// Knows how the fast sums of kernels.wat are called on plain arrays. Must not know the net.
import { readFileSync } from 'node:fs';
import wabt from 'wabt';
import type { multiply as multiplyPlainly } from '../../detect/classifier/numbers.ts';

/** Columns are padded to a multiple of it. */
export const LANES = 16;
export const padded = (columns: number): number => Math.ceil(columns / LANES) * LANES;

/** Arrays must come from `numbers`. `rows` of vectors and matrices are multiples of four, columns of `LANES`. */
export interface Kernels {
  readonly numbers: (count: number) => Float32Array;
  /** As in plain numbers. */
  readonly multiply: typeof multiplyPlainly;
  /** Adds to the slopes of the vector what the errors of the product ask. */
  readonly backMultiply: (
    matrix: Float32Array,
    rows: number,
    error: Float32Array,
    from: number,
    slopes: Float32Array,
    to: number,
    columns: number,
  ) => void;
  /** Adds to the gradient of the matrix the products of `count` vectors with the errors of what they gave. */
  readonly slopeMatrix: (
    vectors: Float32Array,
    rows: number,
    errors: Float32Array,
    gradient: Float32Array,
    columns: number,
    count: number,
  ) => void;
}

/** Memory of 64 kB pages. It cannot grow: arrays over it would be left behind. */
const PAGES = 512;
const PAGE = 65_536;
/** Arrays begin at a multiple of so many bytes. */
const ALIGNED = 16;
const SOURCE = new URL('./kernels.wat', import.meta.url);

export async function loadKernels(): Promise<Kernels> {
  const { parseWat } = await wabt();
  const { buffer } = parseWat('kernels.wat', readFileSync(SOURCE, 'utf8'), { simd: true }).toBinary({});
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
  // Copied: the compiler wants bytes in a buffer of their own.
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(buffer), { env: { memory } });
  // The three functions of kernels.wat.
  const { multiply, backMultiply, slopeMatrix } = instance.exports as Record<string, (...numbers: number[]) => void>;
  if (!multiply || !backMultiply || !slopeMatrix) throw new Error('kernels.wat lacks a function');
  let end = 0;
  return {
    numbers: (count) => {
      const start = end;
      end += Math.ceil((4 * count) / ALIGNED) * ALIGNED;
      if (end > PAGES * PAGE) throw new Error('the net does not fit in the memory of the kernels');
      return new Float32Array(memory.buffer, start, count);
    },
    multiply: (vector, from, rows, matrix, into, to, columns) =>
      multiply(vector.byteOffset + 4 * from, rows, matrix.byteOffset, into.byteOffset + 4 * to, columns),
    backMultiply: (matrix, rows, error, from, slopes, to, columns) =>
      backMultiply(matrix.byteOffset, rows, error.byteOffset + 4 * from, slopes.byteOffset + 4 * to, columns),
    slopeMatrix: (vectors, rows, errors, gradient, columns, count) =>
      slopeMatrix(vectors.byteOffset, rows, errors.byteOffset, gradient.byteOffset, columns, count),
  };
}
