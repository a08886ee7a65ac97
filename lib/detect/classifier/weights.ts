// Knows the form of the weights file and checks it. Must not know features or texts.
import { failure, ok, type Result } from '../../core/result.ts';
import { LABELS } from '../../core/types.ts';
import { packKeys, packLevels, unpackKeys, unpackLevels } from './bytes.ts';
import { decodeNet, encodeNet, type NetWeights } from './net-weights.ts';

/** "GARBOWTS" in ASCII. */
const MAGIC = [71, 65, 82, 66, 79, 87, 84, 83] as const;
/** Raised whenever features, labels or layout change: older weights are then refused. */
export const VERSION = 8;
const HEADER = MAGIC.length + 3 * 4;
const PER_COLUMN = 7 * 4;

/** Logits of one label from which something is said. `Infinity`: never; `-Infinity`: always. */
export interface Thresholds {
  /** Worth a look. */
  readonly look: number;
  /** Sure, when the breach of any act is above `gate` too. */
  readonly sure: number;
  readonly gate: number;
  /** What a rule calls sure is only worth a look below this, */
  readonly doubt: number;
  /** or where the breach of any act is below this: whether a rule is mistaken the whole comment tells better than its label does. */
  readonly trust: number;
}

/** One column of weights for each label, and one more: any breach. */
export const COLUMNS = LABELS.length + 1;
const START = HEADER + COLUMNS * PER_COLUMN;

/** A sum over features. */
export interface Linear {
  /** Ascending, `KEY_BITS` bits each. */
  readonly keys: Uint32Array;
  /** Row by row: `COLUMNS` weights for each key, each one of `LEVELS`. */
  readonly values: Int8Array;
  /** By column: what one step of a weight is worth, and where the logit begins. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** What the two parts say is added. */
export interface Weights {
  readonly linear: Linear;
  readonly net: NetWeights;
  /** By label. */
  readonly thresholds: readonly Thresholds[];
}

/** Of the column that is no label. */
const NONE: Thresholds = { look: 0, sure: 0, gate: 0, doubt: 0, trust: 0 };
/** In the order of the file. */
const LINES = ['look', 'sure', 'gate', 'doubt', 'trust'] as const;

/** Little-endian: magic, version, number of columns, number of keys; per column scale, bias and `LINES`; keys; weights; the net. */
export function encodeWeights({ linear, net, thresholds }: Weights): Uint8Array {
  const { keys, values, scale, bias } = linear;
  const head = new Uint8Array(START);
  const view = new DataView(head.buffer);
  head.set(MAGIC);
  for (const [i, value] of [VERSION, COLUMNS, keys.length].entries()) view.setUint32(MAGIC.length + i * 4, value, true);
  for (let column = 0; column < COLUMNS; column++) {
    const lines = thresholds[column] ?? NONE;
    const values = [scale[column] as number, bias[column] as number, ...LINES.map((name) => lines[name])];
    for (const [i, value] of values.entries()) view.setFloat32(HEADER + column * PER_COLUMN + i * 4, value, true);
  }
  const parts = [head, packKeys(keys), packLevels(values), encodeNet(net)];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Fails with `bad-input` when magic, version, columns, length, order of keys or a number is not as it must be. */
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
  const found = bytes.length < START ? null : unpackKeys(bytes, START, count);
  if (found === null) return failure('bad-input', 'weights: keys out of order or cut off');
  const [keys, at] = found;
  const end = at + Math.ceil((count * columns) / 2);
  const net = end > bytes.length ? null : decodeNet(bytes.subarray(end));
  if (net === null || net.columns !== COLUMNS)
    return failure('bad-input', `weights: ${bytes.length} bytes do not hold ${count} keys and the net`);
  const number = (column: number, i: number) => view.getFloat32(HEADER + column * PER_COLUMN + i * 4, true);
  const each = Array.from({ length: columns }, (_, column) => column);
  const scale = Float32Array.from(each, (column) => number(column, 0));
  const bias = Float32Array.from(each, (column) => number(column, 1));
  const thresholds = LABELS.map((_, column) => {
    const lines = LINES.map((name, i) => [name, number(column, 2 + i)] as const);
    // Every line has its entry.
    return Object.fromEntries(lines) as Record<(typeof LINES)[number], number>;
  });
  if (
    ![...scale, ...bias].every(Number.isFinite) ||
    thresholds.some((lines) => LINES.some((name) => Number.isNaN(lines[name])))
  ) {
    return failure('bad-input', 'weights: a scale, a bias or a threshold is no number');
  }
  const linear = { keys, values: unpackLevels(bytes.subarray(at, end), count * columns), scale, bias };
  return ok({ linear, net, thresholds });
}
