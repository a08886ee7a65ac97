// Knows the form of the weights file and checks it. Must not know features or texts.
import { failure, ok, type Result } from '../../core/result.ts';
import { LABELS } from '../../core/types.ts';
import { KEY_BITS } from './hash.ts';

/** "GARBOWTS" in ASCII. */
const MAGIC = [71, 65, 82, 66, 79, 87, 84, 83] as const;
/** Raised whenever features, labels or layout change: older weights are then refused. */
export const VERSION = 2;
const HEADER = MAGIC.length + 3 * 4;
const PER_LABEL = 6 * 4;
const KEY_BYTES = KEY_BITS / 8;

/** Logits of one label from which something is said. `Infinity`: never. */
export interface Thresholds {
  /** Worth a look, when nothing else speaks for the label. */
  readonly look: number;
  /** Sure when a rule has a hint of the same label. */
  readonly agreed: number;
  /** Sure on the words alone. */
  readonly sure: number;
  /** Below this what a rule calls sure is only worth a look. `-Infinity`: never. */
  readonly doubt: number;
}

export interface Weights {
  /** Ascending, `KEY_BITS` bits each. */
  readonly keys: Uint32Array;
  /** Row by row: `LABELS.length` weights for each key. */
  readonly values: Int8Array;
  /** By label: what one step of a weight is worth, and where the logit begins. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
  readonly thresholds: readonly Thresholds[];
}

/** Little-endian: magic, version, number of labels, number of keys; per label scale, bias, look, agreed, sure, doubt; keys; weights. */
export function encodeWeights({ keys, values, scale, bias, thresholds }: Weights): Uint8Array {
  const labels = scale.length;
  const bytes = new Uint8Array(HEADER + labels * PER_LABEL + keys.length * (KEY_BYTES + labels));
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  for (const [i, value] of [VERSION, labels, keys.length].entries()) view.setUint32(MAGIC.length + i * 4, value, true);
  for (let label = 0; label < labels; label++) {
    const { look, agreed, sure, doubt } = thresholds[label] as Thresholds;
    for (const [i, value] of [scale[label] as number, bias[label] as number, look, agreed, sure, doubt].entries()) {
      view.setFloat32(HEADER + label * PER_LABEL + i * 4, value, true);
    }
  }
  let at = HEADER + labels * PER_LABEL;
  for (const key of keys) for (let shift = 0; shift < KEY_BITS; shift += 8) bytes[at++] = (key >>> shift) & 255;
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at);
  return bytes;
}

/** Fails with `bad-input` when magic, version, labels, length, order of keys or a scale is not as it must be. */
export function decodeWeights(bytes: Uint8Array): Result<Weights> {
  if (bytes.length < HEADER || MAGIC.some((byte, i) => bytes[i] !== byte))
    return failure('bad-input', 'weights: not a weights file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [version, labels, count] = [0, 1, 2].map((i) => view.getUint32(MAGIC.length + i * 4, true)) as [
    number,
    number,
    number,
  ];
  if (version !== VERSION) return failure('bad-input', `weights: version ${version} where ${VERSION} is needed`);
  if (labels !== LABELS.length)
    return failure('bad-input', `weights: ${labels} labels where ${LABELS.length} are known`);
  if (bytes.length !== HEADER + labels * PER_LABEL + count * (KEY_BYTES + labels))
    return failure('bad-input', `weights: ${bytes.length} bytes do not fit ${count} keys`);
  const number = (label: number, i: number) => view.getFloat32(HEADER + label * PER_LABEL + i * 4, true);
  const each = Array.from({ length: labels }, (_, label) => label);
  const keys = new Uint32Array(count);
  const start = HEADER + labels * PER_LABEL;
  for (let i = 0; i < count; i++) {
    const at = start + i * KEY_BYTES;
    keys[i] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    if (i > 0 && (keys[i] as number) <= (keys[i - 1] as number))
      return failure('bad-input', 'weights: keys out of order');
  }
  const scale = Float32Array.from(each, (label) => number(label, 0));
  const bias = Float32Array.from(each, (label) => number(label, 1));
  const thresholds = each.map((label) => ({
    look: number(label, 2),
    agreed: number(label, 3),
    sure: number(label, 4),
    doubt: number(label, 5),
  }));
  if (
    ![...scale, ...bias].every(Number.isFinite) ||
    thresholds.some(({ look, agreed, sure, doubt }) => Number.isNaN(look + agreed + sure) || Number.isNaN(doubt))
  ) {
    return failure('bad-input', 'weights: a scale, a bias or a threshold is no number');
  }
  const values = new Int8Array(bytes.slice(start + count * KEY_BYTES).buffer);
  return ok({ keys, values, scale, bias, thresholds });
}
