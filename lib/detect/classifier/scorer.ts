// Knows how weights and features make a score for each label, and which words weighed most. Must not know rules, findings or policies.
import type { Result } from '../../core/result.ts';
import { type DetectContext, type Finding, LABELS, type Label, type Span } from '../../core/types.ts';
import type { Reading, Token } from '../reading/types.ts';
import { visitFeatures, type WordKeys, wordKeys } from './features.ts';
import { COLUMNS, decodeWeights, type Thresholds, type Weights } from './weights.ts';

export interface LabelScore {
  /** Log-odds. */
  readonly logit: number;
  readonly thresholds: Thresholds;
}
export interface Scores {
  readonly labels: Readonly<Record<Label, LabelScore>>;
  /** Log-odds that the comment breaks an act, in whatever way. */
  readonly breach: number;
}

/** What the rules read and found in one comment, and where it stands. */
export interface Judged {
  readonly reading: Reading;
  readonly context: DetectContext;
  readonly findings: readonly Finding[];
}

export interface Scorer {
  /** Linear in the length of the text. */
  readonly score: (judged: Judged) => Scores;
  /** The run of words that weighed most for the label, in the original text; null when no words spoke for it. */
  readonly explain: (judged: Judged, label: Label) => Span | null;
}

/** Some act allows these: they say nothing of a breach. */
const NO_BREACH: readonly Label[] = ['political', 'assistance-request', 'formal-communication', 'information-request'];
/** A label that adds to the breach. */
export const counts = (label: Label): boolean => !NO_BREACH.includes(label);
/** Words remembered with their places in the table. */
const MEMORY = 20_000;
/** Beyond these `exp` and `log` say no more. */
const MOST = 30;
const LEAST = 1e-9;
/** An explanation is at most so many words. */
const LONGEST_SPAN = 12;
/** A word at the edge of an explanation brings at least this share of the heaviest. */
const FILLER = 0.15;
/** What one feature of the rules counts; those of the words share 1 / sqrt(number + 1) each. */
export const CUE = 0.15;

/** Fails with `bad-input` when the bytes are no weights for these labels and features. */
export function createScorer(bytes: Uint8Array): Result<Scorer> {
  const decoded = decodeWeights(bytes);
  return decoded.ok ? { ok: true, value: scorerOf(decoded.value) } : decoded;
}

/** The known rows of one comment, each once, with the words they belong to: half open, -1 for none. */
interface Seen {
  readonly rows: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly isCue: readonly boolean[];
  /** What one feature of the words counts. */
  readonly norm: number;
}

export function scorerOf(weights: Weights): Scorer {
  const { values, scale, bias, thresholds } = weights;
  const see = rememberLast(rowFinder(weights.keys));

  function score(judged: Judged): Scores {
    const { rows, isCue, norm } = see(judged);
    const text = new Int32Array(COLUMNS);
    const cues = new Int32Array(COLUMNS);
    for (let i = 0; i < rows.length; i++) {
      const sums = isCue[i] ? cues : text;
      const at = (rows[i] as number) * COLUMNS;
      for (let column = 0; column < COLUMNS; column++)
        sums[column] = (sums[column] as number) + (values[at + column] as number);
    }
    const logits = Float64Array.from(text, (sum, column) => {
      const whole = sum * norm + (cues[column] as number) * CUE;
      return (bias[column] as number) + whole * (scale[column] as number);
    });
    const labels = LABELS.map((label, column): [Label, LabelScore] => [
      label,
      { logit: logits[column] as number, thresholds: thresholds[column] as Thresholds },
    ]);
    // Every label has its entry.
    return { labels: Object.fromEntries(labels) as Scores['labels'], breach: breachOf(logits) };
  }

  function explain(judged: Judged, label: Label): Span | null {
    const column = LABELS.indexOf(label);
    const { rows, from, to, isCue, norm } = see(judged);
    const { tokens } = judged.reading;
    const byWord = new Float64Array(tokens.length);
    for (let i = 0; i < rows.length; i++) {
      const [first, end] = [from[i] as number, to[i] as number];
      if (first < 0) continue;
      const value = values[(rows[i] as number) * COLUMNS + column] as number;
      const share = (value * (isCue[i] ? CUE : norm)) / (end - first);
      for (let word = first; word < end; word++) byWord[word] = (byWord[word] as number) + share;
    }
    const run = heaviestRun(byWord);
    if (run === null) return null;
    return { start: (tokens[run[0]] as Token).start, end: (tokens[run[1] - 1] as Token).end };
  }

  return { score, explain };
}

/** The explanations of a comment follow its score, and need the same rows. */
function rememberLast(find: (judged: Judged) => Seen): (judged: Judged) => Seen {
  let last: readonly [Judged, Seen] | null = null;
  return (judged) => {
    if (last?.[0] !== judged) last = [judged, find(judged)];
    return last[1];
  };
}

/** What the labels that forbid say together, as if each were independent, beside what was learnt of any breach. */
export function breachOf(logits: ArrayLike<number>): number {
  let sum = 0;
  LABELS.forEach((label, column) => {
    if (counts(label)) sum += Math.log1p(Math.exp(Math.min(MOST, logits[column] as number)));
  });
  return Math.log(Math.expm1(Math.min(MOST, sum)) + LEAST) + (logits[LABELS.length] as number);
}

function rowFinder(keys: Uint32Array): (judged: Judged) => Seen {
  const find = table(keys);
  const wordRows = rememberRows(find);
  const stamps = new Int32Array(keys.length);
  let stamp = 0;
  return ({ reading, context, findings }) => {
    stamp++;
    const [rows, from, to, isCue]: [number[], number[], number[], boolean[]] = [[], [], [], []];
    let words = 0;
    const once = (row: number, first: number, end: number, cue: boolean) => {
      if (row < 0 || stamps[row] === stamp) return;
      stamps[row] = stamp;
      rows.push(row);
      from.push(first);
      to.push(end);
      isCue.push(cue);
      if (!cue) words++;
    };
    visitFeatures(reading, context, findings, {
      text: (key, first, end) => once(find(key), first, end, false),
      cue: (key, first, end) => once(find(key), first, end, true),
      word: (form, i) => {
        const known = wordRows(form);
        for (let k = 0; k < known.keys.length; k++) once(known.keys[k] as number, i, i + 1, false);
        return known.hash;
      },
    });
    return { rows, from, to, isCue, norm: 1 / Math.sqrt(words + 1) };
  };
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
