// Knows the form of the weights file and checks it. Must not know features or texts.
import { failure, ok, type Result } from '../../core/result.ts';
import { LABELS } from '../../core/types.ts';
import { KEY_BITS } from './hash.ts';

/** "GARBOWTS" in ASCII. */
const MAGIC = [71, 65, 82, 66, 79, 87, 84, 83] as const;
/** Raised whenever features, labels or layout change: older weights are then refused. */
export const VERSION = 4;
const HEADER = MAGIC.length + 3 * 4;
const PER_COLUMN = 6 * 4;
/**
 * The fifteen weights there are, in steps of a column's scale, from -7 to 7: half a byte each. Squares: of a linear model most weights are
 * small and few are large. Measured: twice the features in the same bytes gain more than finer weights do.
 */
export const LEVELS: readonly number[] = Array.from({ length: 15 }, (_, i) => {
  const k = i - 7;
  return Math.sign(k) * Math.round((127 * k * k) / 49);
});

/** Logits of one label from which something is said. `Infinity`: never; `-Infinity`: always. */
export interface Thresholds {
  /** Worth a look. */
  readonly look: number;
  /** Sure, when the breach of any act is above `gate` too. */
  readonly sure: number;
  readonly gate: number;
  /** Below this what a rule calls sure is only worth a look. */
  readonly doubt: number;
}

/** One column of weights for each label, and one more: any breach. */
export const COLUMNS = LABELS.length + 1;
const START = HEADER + COLUMNS * PER_COLUMN;

export interface Weights {
  /** Ascending, `KEY_BITS` bits each. */
  readonly keys: Uint32Array;
  /** Row by row: `COLUMNS` weights for each key, each one of `LEVELS`. */
  readonly values: Int8Array;
  /** By column: what one step of a weight is worth, and where the logit begins. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
  /** By label. */
  readonly thresholds: readonly Thresholds[];
}

/** Of the column that is no label. */
const NONE: Thresholds = { look: 0, sure: 0, gate: 0, doubt: 0 };

/** Little-endian: magic, version, number of columns, number of keys; per column scale, bias, look, sure, gate, doubt; gaps of keys; weights as numbers of `LEVELS`, the low half of a byte first. */
export function encodeWeights({ keys, values, scale, bias, thresholds }: Weights): Uint8Array {
  const gaps = gapsOf(keys);
  const bytes = new Uint8Array(START + gaps.length + Math.ceil(values.length / 2));
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  for (const [i, value] of [VERSION, COLUMNS, keys.length].entries()) view.setUint32(MAGIC.length + i * 4, value, true);
  for (let column = 0; column < COLUMNS; column++) {
    const { look, sure, gate, doubt } = thresholds[column] ?? NONE;
    for (const [i, value] of [scale[column] as number, bias[column] as number, look, sure, gate, doubt].entries()) {
      view.setFloat32(HEADER + column * PER_COLUMN + i * 4, value, true);
    }
  }
  bytes.set(gaps, START);
  const at = START + gaps.length;
  const levels = new Map(LEVELS.map((value, level) => [value, level]));
  values.forEach((value, i) => {
    const level = levels.get(value);
    if (level === undefined) throw new Error(`${value} is no level of a weight`);
    bytes[at + (i >> 1)] = (bytes[at + (i >> 1)] as number) | (level << (4 * (i & 1)));
  });
  return bytes;
}

/** Each key by its distance from the one before, seven bits a byte, the high bit set where more follow (LEB128). */
function gapsOf(keys: Uint32Array): number[] {
  const out: number[] = [];
  keys.forEach((key, i) => {
    let gap = key - (i === 0 ? 0 : (keys[i - 1] as number));
    for (; gap > 127; gap >>>= 7) out.push((gap & 127) | 128);
    out.push(gap);
  });
  return out;
}

/** The keys, and where their bytes end; null when they are out of order, too great, or end too early. */
function keysFrom(bytes: Uint8Array, count: number): readonly [Uint32Array, number] | null {
  const keys = new Uint32Array(count);
  let at = START;
  let key = 0;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift >= KEY_BITS) return null;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    key += gap;
    if ((gap === 0 && i > 0) || key >= 1 << KEY_BITS) return null;
    keys[i] = key;
  }
  return [keys, at];
}

/** Fails with `bad-input` when magic, version, columns, length, order of keys or a scale is not as it must be. */
export function decodeWeights(bytes: Uint8Array): Result<Weights> {
  if (bytes.length < HEADER || MAGIC.some((byte, i) => bytes[i] !== byte))
    return failure('bad-input', 'weights: not a weights file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [version, columns, count] = [0, 1, 2].map((i) => view.getUint32(MAGIC.length + i * 4, true)) as [
    number,
    number,
    number,
  ];
  if (version !== VERSION) return failure('bad-input', `weights: version ${version} where ${VERSION} is needed`);
  if (columns !== COLUMNS) return failure('bad-input', `weights: ${columns} columns where ${COLUMNS} are known`);
  // So many keys cannot stand in so few bytes: nothing is set aside for them.
  if (count > bytes.length) return failure('bad-input', `weights: ${bytes.length} bytes do not fit ${count} keys`);
  const found = keysFrom(bytes, count);
  if (found === null) return failure('bad-input', 'weights: keys out of order or cut off');
  const [keys, at] = found;
  if (bytes.length !== at + Math.ceil((count * columns) / 2))
    return failure('bad-input', `weights: ${bytes.length} bytes do not fit ${count} keys`);
  const number = (column: number, i: number) => view.getFloat32(HEADER + column * PER_COLUMN + i * 4, true);
  const each = Array.from({ length: columns }, (_, column) => column);
  const scale = Float32Array.from(each, (column) => number(column, 0));
  const bias = Float32Array.from(each, (column) => number(column, 1));
  const thresholds = LABELS.map((_, column) => ({
    look: number(column, 2),
    sure: number(column, 3),
    gate: number(column, 4),
    doubt: number(column, 5),
  }));
  if (
    ![...scale, ...bias].every(Number.isFinite) ||
    thresholds.some(({ look, sure, gate, doubt }) => [look, sure, gate, doubt].some(Number.isNaN))
  ) {
    return failure('bad-input', 'weights: a scale, a bias or a threshold is no number');
  }
  const values = new Int8Array(count * columns);
  for (let i = 0; i < values.length; i++)
    values[i] = LEVELS[((bytes[at + (i >> 1)] as number) >> (4 * (i & 1))) & 15] ?? 0;
  return ok({ keys, values, scale, bias, thresholds });
}
