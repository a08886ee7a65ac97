// Knows how weights and features make a score for each label, and which words weighed most. Must not know rules, findings or policies.
import type { Result } from '../../core/result.ts';
import { type DetectContext, LABELS, type Label, type Span } from '../../core/types.ts';
import { prepare, visitPairs, type WordKeys, wordKeys } from './features.ts';
import { decodeWeights, type Thresholds, type Weights } from './weights.ts';

export interface LabelScore {
  /** Log-odds. */
  readonly logit: number;
  readonly thresholds: Thresholds;
}
export type LabelScores = Readonly<Record<Label, LabelScore>>;

export interface Scorer {
  /** Linear in the length of the text. */
  readonly score: (text: string, context: DetectContext) => LabelScores;
  /** The run of words that weighed most for the label, in the original text; null when no words spoke for it. */
  readonly explain: (text: string, context: DetectContext, label: Label) => Span | null;
}

const COUNT = LABELS.length;
/** Words remembered with their places in the table. */
const MEMORY = 20_000;
/** An explanation is at most so many words. */
const LONGEST_SPAN = 12;
const FILLER = 0.15;

export function createScorer(bytes: Uint8Array): Result<Scorer> {
  const decoded = decodeWeights(bytes);
  return decoded.ok ? { ok: true, value: scorerOf(decoded.value) } : decoded;
}

export function scorerOf(weights: Weights): Scorer {
  const { values, scale, bias, thresholds } = weights;
  const find = table(weights.keys);
  const rowsOf = rememberRows(find);
  const stamps = new Int32Array(weights.keys.length);
  let stamp = 0;

  /** Rows of all features, each once, with the words they belong to when asked. */
  function rows(
    text: string,
    context: DetectContext,
    take: (row: number, from: number, to: number) => void,
  ): ReturnType<typeof prepare> {
    const prepared = prepare(text, context);
    stamp++;
    const once = (row: number, from: number, to: number) => {
      if (row < 0 || stamps[row] === stamp) return;
      stamps[row] = stamp;
      take(row, from, to);
    };
    for (const key of prepared.whole) once(find(key), -1, -1);
    const hashes: number[] = [];
    for (let i = 0; i < prepared.words.length; i++) {
      const known = rowsOf((prepared.words[i] as { form: string }).form);
      hashes.push(known.hash);
      for (let k = 0; k < known.keys.length; k++) once(known.keys[k] as number, i, i + 1);
    }
    visitPairs(hashes, (key, from, to) => once(find(key), from, to));
    return prepared;
  }

  function score(text: string, context: DetectContext): LabelScores {
    const sums = new Int32Array(COUNT);
    let count = 0;
    rows(text, context, (row) => {
      count++;
      const at = row * COUNT;
      for (let label = 0; label < COUNT; label++)
        sums[label] = (sums[label] as number) + (values[at + label] as number);
    });
    const norm = 1 / Math.sqrt(count + 1);
    const out: Partial<Record<Label, LabelScore>> = {};
    for (let label = 0; label < COUNT; label++) {
      const logit = (bias[label] as number) + (sums[label] as number) * (scale[label] as number) * norm;
      out[LABELS[label] as Label] = { logit, thresholds: thresholds[label] as Thresholds };
    }
    // All labels have been set in the loop.
    return out as LabelScores;
  }

  function explain(text: string, context: DetectContext, label: Label): Span | null {
    const column = LABELS.indexOf(label);
    const spread: [number, number, number][] = [];
    const { words, at } = rows(text, context, (row, from, to) => {
      if (from >= 0) spread.push([values[row * COUNT + column] as number, from, to]);
    });
    const byWord = new Float64Array(words.length);
    for (const [value, from, to] of spread)
      for (let i = from; i < to; i++) byWord[i] = (byWord[i] as number) + value / (to - from);
    const run = heaviestRun(byWord);
    if (run === null) return null;
    const [first, last] = [words[run[0]], words[run[1] - 1]];
    if (first === undefined || last === undefined) return null;
    return { start: at[first.start] as number, end: endOfWord(text, at, last.end) };
  }

  return { score, explain };
}

/** From the folded end of a word to the original one: the last letter with what hangs on it, but no space after it. */
function endOfWord(text: string, at: Int32Array, end: number): number {
  let stop = at[end] as number;
  while (stop > (at[end - 1] as number) + 1 && /\s/.test(text[stop - 1] as string)) stop--;
  return stop;
}

/** Open addressing over the keys; -1 for a stranger. */
function table(keys: Uint32Array): (key: number) => number {
  let size = 1024;
  while (size < keys.length * 4) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (let row = 0; row < keys.length; row++) {
    let at = (keys[row] as number) & mask;
    while (slots[at] !== -1) at = (at + 1) & mask;
    slots[at] = row;
  }
  return (key) => {
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const row = slots[at] as number;
      if (row === -1 || keys[row] === key) return row;
    }
  };
}

/** Of each word the rows that are known; comments repeat words, so most cost one look-up. */
function rememberRows(find: (key: number) => number): (form: string) => WordKeys {
  const memory = new Map<string, WordKeys>();
  return (form) => {
    const known = memory.get(form);
    if (known !== undefined) return known;
    const { hash, keys } = wordKeys(form);
    const rows = { hash, keys: keys.map(find).filter((row) => row >= 0) };
    if (memory.size >= MEMORY) memory.clear();
    memory.set(form, rows);
    return rows;
  };
}

/**
 * Words `from` to `to` whose sum is greatest, none longer than `LONGEST_SPAN`; null when nothing is positive. Each word must bring a
 * share of what the heaviest brings, so that fillers at the edges stay out.
 */
function heaviestRun(byWord: Float64Array): readonly [number, number] | null {
  let heaviest = 0;
  for (const weight of byWord) heaviest = Math.max(heaviest, weight);
  const toll = heaviest * FILLER;
  let best = 0;
  let run: readonly [number, number] | null = null;
  for (let from = 0; from < byWord.length; from++) {
    let sum = 0;
    for (let to = from + 1; to <= Math.min(byWord.length, from + LONGEST_SPAN); to++) {
      sum += (byWord[to - 1] as number) - toll;
      if (sum > best) {
        best = sum;
        run = [from, to];
      }
    }
  }
  return run;
}
