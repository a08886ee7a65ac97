// Knows the form of the weights file and checks it. Must not know features or texts.
import { failure, ok, type Result } from '../../core/result.ts';
import { LABELS } from '../../core/types.ts';
import { KEY_BITS } from './hash.ts';

/** "GARBOWTS" in ASCII. */
const MAGIC = [71, 65, 82, 66, 79, 87, 84, 83] as const;
/** Raised whenever features, labels or layout change: older weights are then refused. */
export const VERSION = 3;
const HEADER = MAGIC.length + 3 * 4;
const PER_COLUMN = 6 * 4;
const KEY_BYTES = KEY_BITS / 8;

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

export interface Weights {
  /** Ascending, `KEY_BITS` bits each. */
  readonly keys: Uint32Array;
  /** Row by row: `COLUMNS` weights for each key. */
  readonly values: Int8Array;
  /** By column: what one step of a weight is worth, and where the logit begins. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
  /** By label. */
  readonly thresholds: readonly Thresholds[];
}

/** Of the column that is no label. */
const NONE: Thresholds = { look: 0, sure: 0, gate: 0, doubt: 0 };

/** Little-endian: magic, version, number of columns, number of keys; per column scale, bias, look, sure, gate, doubt; keys; weights. */
export function encodeWeights({ keys, values, scale, bias, thresholds }: Weights): Uint8Array {
  const bytes = new Uint8Array(HEADER + COLUMNS * PER_COLUMN + keys.length * (KEY_BYTES + COLUMNS));
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  for (const [i, value] of [VERSION, COLUMNS, keys.length].entries()) view.setUint32(MAGIC.length + i * 4, value, true);
  for (let column = 0; column < COLUMNS; column++) {
    const { look, sure, gate, doubt } = thresholds[column] ?? NONE;
    for (const [i, value] of [scale[column] as number, bias[column] as number, look, sure, gate, doubt].entries()) {
      view.setFloat32(HEADER + column * PER_COLUMN + i * 4, value, true);
    }
  }
  let at = HEADER + COLUMNS * PER_COLUMN;
  for (const key of keys) for (let shift = 0; shift < KEY_BITS; shift += 8) bytes[at++] = (key >>> shift) & 255;
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at);
  return bytes;
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
  if (bytes.length !== HEADER + columns * PER_COLUMN + count * (KEY_BYTES + columns))
    return failure('bad-input', `weights: ${bytes.length} bytes do not fit ${count} keys`);
  const number = (column: number, i: number) => view.getFloat32(HEADER + column * PER_COLUMN + i * 4, true);
  const each = Array.from({ length: columns }, (_, column) => column);
  const keys = new Uint32Array(count);
  const start = HEADER + columns * PER_COLUMN;
  for (let i = 0; i < count; i++) {
    const at = start + i * KEY_BYTES;
    keys[i] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    if (i > 0 && (keys[i] as number) <= (keys[i - 1] as number))
      return failure('bad-input', 'weights: keys out of order');
  }
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
  const values = new Int8Array(bytes.slice(start + count * KEY_BYTES).buffer);
  return ok({ keys, values, scale, bias, thresholds });
}
