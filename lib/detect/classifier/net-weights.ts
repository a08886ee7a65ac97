// Knows the form of the net's part of the weights file and checks it. Must not know what the net reads or says.
import { packKeys, packLevels, unpackKeys, unpackLevels } from './bytes.ts';

/**
 * How many numbers: of a word's vector, of the state in each direction, of what post and comment are compared by, of the inner layer; rows of
 * the table; columns of the answer.
 */
export interface NetSize {
  readonly width: number;
  readonly state: number;
  readonly meeting: number;
  readonly inner: number;
  readonly rows: number;
  readonly columns: number;
}

/** Row by row; what is stored are whole numbers from -127 to 127, times a scale. */
export interface Matrix {
  readonly values: Int8Array;
  readonly scale: number;
}

/** The net's parts, whatever a matrix and a row of biases are kept in: here as shipped, in training as they are learnt. */
export interface NetParts<Matrix, Biases> {
  /** Vectors of words and of their letters, by hash; shipped in `LEVELS`. */
  readonly table: Matrix;
  /** A row for each key that is known. */
  readonly known: Matrix;
  /**
   * From a word's vector to the two gates (update, new) of each direction, forwards first, when it is read and when the next one is; and to
   * what the comment is compared with its post by.
   */
  readonly input: Matrix;
  /** From the mean vector of the post's words to what it is compared by. */
  readonly post: Matrix;
  /** By direction: from each number of the state before to its own gates, and where the gates begin. */
  readonly own: Biases;
  readonly gates: Biases;
  /** From what `pooledOf` counts to the inner layer, and from there to the answer. */
  readonly innerWeights: Matrix;
  readonly innerBias: Biases;
  readonly answerWeights: Matrix;
  readonly answerBias: Biases;
}

export interface NetWeights extends NetSize, NetParts<Matrix, Float32Array> {
  /** Ascending: kinds of words, marks, cues and shapes. */
  readonly keys: Uint32Array;
}

const SIZES = ['width', 'state', 'meeting', 'inner', 'rows', 'columns'] as const;
/** Greater ones are no weights of ours. */
const MOST = { width: 256, state: 256, meeting: 64, inner: 1024, rows: 100_000, columns: 64 };

/** What the inner layer hears: greatest and mean states of both directions, the bag, and what comparing gives. */
export const pooledOf = ({ width, state, meeting }: NetSize): number => 4 * state + width + 2 * meeting;

/** Numbers of the matrices that are stored whole, in the order of the file. */
export function shapesOf(size: NetSize, keys: number) {
  const { width, state, meeting, inner, columns } = size;
  return {
    known: keys * width,
    input: width * (8 * state + meeting),
    post: width * meeting,
    own: 4 * state,
    gates: 4 * state,
    innerWeights: pooledOf(size) * inner,
    answerWeights: inner * columns,
  };
}

/** Little-endian: sizes, number of keys, keys, matrices (scale, values), biases, the table (scale, levels). */
export function encodeNet(net: NetWeights): Uint8Array {
  const sizes = new Uint32Array([...SIZES.map((name) => net[name]), net.keys.length]);
  const parts: ArrayBufferView[] = [sizes, packKeys(net.keys)];
  for (const { scale, values } of [net.known, net.input, net.post, net.innerWeights, net.answerWeights])
    parts.push(Float32Array.of(scale), values);
  parts.push(net.own, net.gates, net.innerBias, net.answerBias);
  parts.push(Float32Array.of(net.table.scale), packLevels(net.table.values));
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

const HEAD = 4 * (SIZES.length + 1);

/** Null when sizes, keys, length or a number is not as it must be. The bytes must end with the net. */
export function decodeNet(bytes: Uint8Array): NetWeights | null {
  if (bytes.length < HEAD) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sizes = SIZES.map((name, i) => [name, view.getUint32(4 * i, true)] as const);
  if (sizes.some(([name, size]) => size < 1 || size > MOST[name])) return null;
  // Every name of a size has its entry.
  const size = Object.fromEntries(sizes) as Record<(typeof SIZES)[number], number>;
  const found = unpackKeys(bytes, HEAD, view.getUint32(4 * SIZES.length, true));
  if (found === null) return null;
  const [keys, start] = found;
  return bytes.length - start === lengthAfterKeys(size, keys.length) ? matricesOf(bytes, start, size, keys) : null;
}

function lengthAfterKeys(size: NetSize, keys: number): number {
  const { known, input, post, own, gates, innerWeights, answerWeights } = shapesOf(size, keys);
  const whole = known + input + post + innerWeights + answerWeights;
  const biases = own + gates + size.inner + size.columns;
  const scales = 6;
  return whole + 4 * (biases + scales) + Math.ceil((size.rows * size.width) / 2);
}

/** In the order in which `encodeNet` wrote them. */
function matricesOf(bytes: Uint8Array, start: number, size: NetSize, keys: Uint32Array): NetWeights | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shapes = shapesOf(size, keys.length);
  let at = start;
  let finite = true;
  const number = () => {
    const value = view.getFloat32(at, true);
    finite &&= Number.isFinite(value);
    at += 4;
    return value;
  };
  const numbers = (count: number) => Float32Array.from({ length: count }, number);
  const matrix = (count: number): Matrix => {
    const scale = number();
    at += count;
    return { scale, values: Int8Array.from(bytes.subarray(at - count, at), (byte) => (byte << 24) >> 24) };
  };
  const net: NetWeights = {
    ...size,
    keys,
    known: matrix(shapes.known),
    input: matrix(shapes.input),
    post: matrix(shapes.post),
    innerWeights: matrix(shapes.innerWeights),
    answerWeights: matrix(shapes.answerWeights),
    own: numbers(shapes.own),
    gates: numbers(shapes.gates),
    innerBias: numbers(size.inner),
    answerBias: numbers(size.columns),
    table: { scale: number(), values: unpackLevels(bytes.subarray(at), size.rows * size.width) },
  };
  return finite ? net : null;
}
