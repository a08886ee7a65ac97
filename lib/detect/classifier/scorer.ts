// Knows how weights and features make a score for each label, and which words weighed most. Must not know rules, findings or policies.
import type { Result } from '../../core/result.ts';
import { LABELS, type Label, type Span } from '../../core/types.ts';
import type { Token } from '../reading/types.ts';
import type { Judged } from './judged.ts';
import { netOf } from './net.ts';
import { layOut, type Sequence, withoutWords } from './sequence.ts';
import { type Sums, summing } from './sums.ts';
import { COLUMNS, decodeWeights, type Thresholds, type Weights } from './weights.ts';

/** By column, in the order of LABELS. */
export interface Scores {
  /** Log-odds. */
  readonly logits: ArrayLike<number>;
  readonly thresholds: readonly Thresholds[];
  /** Log-odds that the comment breaks an act, in whatever way. */
  readonly breach: number;
}

export interface Scorer {
  /** Linear in the length of the text. */
  readonly score: (judged: Judged) => Scores;
  /** The same, as if these words, by number, had not been written. */
  readonly scoreWithout: (judged: Judged, isLeftOut: (word: number) => boolean) => Scores;
  /** Log-odds by column, of a comment laid out; a new array each time. */
  readonly logits: (sequence: Sequence) => Float64Array;
  /** The run of words that weighed most in the sum for the label, or, where none did, without which the net would say least; in the original text. Null when no words spoke for it. */
  readonly explain: (judged: Judged, label: Label) => Span | null;
}

/** Some act allows these: they say nothing of a breach. */
const NO_BREACH: readonly Label[] = ['political', 'assistance-request', 'formal-communication', 'information-request'];
/** A label that adds to the breach. */
export const counts = (label: Label): boolean => !NO_BREACH.includes(label);
/** Their columns, and those of the others. */
const COUNTED: readonly number[] = [...LABELS.keys()].filter((column) => counts(LABELS[column] as Label));
const ANSWERED: readonly number[] = [...LABELS.keys()].filter((column) => !counts(LABELS[column] as Label));
/** Beyond these `exp` and `log` say no more. */
const MOST = 30;
const LEAST = 1e-9;
/** An explanation is at most so many words. */
const LONGEST_SPAN = 12;
/**
 * The sum says one half. Where it alone speaks so plainly against a breach, and for nothing that is to be answered, the net is not asked and
 * its half is taken for the same: so 48 in 100 ordinary comments are read once, and of the validation part's 2,375 violations found one less is.
 */
const CLEAR = { breach: -2.5, answer: -1 };
/** The net reads a comment once more for each of its words: only where these are few, and where the sum has no words to show. */
const LONGEST_READ_AGAIN = 100;
/** A word at the edge of an explanation brings at least this share of the heaviest. */
const FILLER = 0.15;
/** What one feature of the rules counts; those of the words share 1 / sqrt(number + 1) each. */
export const CUE = 0.15;

/** Fails with `bad-input` when the bytes are no weights for these labels and features. */
export function createScorer(bytes: Uint8Array): Result<Scorer> {
  const decoded = decodeWeights(bytes);
  return decoded.ok ? { ok: true, value: scorerOf(decoded.value) } : decoded;
}

/** What one feature of the words counts. */
const norm = ({ words }: Sums): number => 1 / Math.sqrt(words + 1);

export function scorerOf({ linear, net, thresholds }: Weights): Scorer {
  const { scale, bias } = linear;
  const sum = summing(linear);
  const read = netOf(net);
  /** The comment laid out last: explanations follow the score. */
  let last: { readonly judged: Judged; readonly sequence: Sequence } | null = null;
  function laidOut(judged: Judged): Sequence {
    if (last?.judged !== judged) last = { judged, sequence: layOut(judged) };
    return last.sequence;
  }

  function logitsOf(sequence: Sequence): Float64Array {
    const logits = new Float64Array(COLUMNS);
    const seen = sum(sequence);
    const share = norm(seen);
    for (let column = 0; column < COLUMNS; column++) {
      const whole = (seen.text[column] as number) * share + (seen.cues[column] as number) * CUE;
      logits[column] = (bias[column] as number) + whole * (scale[column] as number);
    }
    if (!isClear(logits)) read(sequence, logits);
    else for (let column = 0; column < COLUMNS; column++) logits[column] = 2 * (logits[column] as number);
    return logits;
  }

  function scoresOf(sequence: Sequence): Scores {
    const logits = logitsOf(sequence);
    return { logits, thresholds, breach: breachOf(logits) };
  }

  function explain(judged: Judged, label: Label): Span | null {
    const column = LABELS.indexOf(label);
    const sequence = laidOut(judged);
    const { tokens } = sequence;
    const byWord = new Float64Array(tokens.length);
    weighByLinear(sequence, column, byWord);
    let run = heaviestRun(byWord);
    if (run === null && tokens.length <= LONGEST_READ_AGAIN) {
      weighByNet(sequence, column, byWord);
      run = heaviestRun(byWord);
    }
    if (run === null) return null;
    return { start: (tokens[run[0]] as Token).start, end: (tokens[run[1] - 1] as Token).end };
  }

  /** Adds to each word its part of the sum. */
  function weighByLinear(sequence: Sequence, column: number, byWord: Float64Array): void {
    const seen = sum(sequence);
    const share = norm(seen);
    for (let i = 0; i < seen.count; i++) {
      const [first, end] = [seen.from[i] as number, seen.to[i] as number];
      if (first < 0) continue;
      const value = (linear.values[(seen.rows[i] as number) * COLUMNS + column] as number) * (scale[column] as number);
      const each = (value * (seen.isCue[i] === 1 ? CUE : share)) / (end - first);
      for (let word = first; word < end; word++) byWord[word] = (byWord[word] as number) + each;
    }
  }

  /** Adds to each word what the net would say less without it. */
  function weighByNet(sequence: Sequence, column: number, byWord: Float64Array): void {
    const logits = new Float64Array(COLUMNS);
    const answer = (heard: Sequence): number => {
      logits.fill(0);
      read(heard, logits);
      return logits[column] as number;
    };
    const whole = answer(sequence);
    for (let word = 0; word < byWord.length; word++)
      byWord[word] = (byWord[word] as number) + whole - answer(withoutWords(sequence, (one) => one === word));
  }

  return {
    score: (judged) => scoresOf(laidOut(judged)),
    scoreWithout: (judged, isLeftOut) => scoresOf(withoutWords(laidOut(judged), isLeftOut)),
    logits: logitsOf,
    explain,
  };
}

/** What the labels that forbid say together, as if each were independent, beside what was learnt of any breach; all of them `times` as much. */
export function breachOf(logits: ArrayLike<number>, times = 1): number {
  let sum = 0;
  for (const column of COUNTED) sum += Math.log1p(Math.exp(Math.min(MOST, times * (logits[column] as number))));
  return Math.log(Math.expm1(Math.min(MOST, sum)) + LEAST) + times * (logits[LABELS.length] as number);
}

function isClear(halves: Float64Array): boolean {
  for (const column of ANSWERED) if ((halves[column] as number) >= CLEAR.answer) return false;
  return breachOf(halves, 2) < CLEAR.breach;
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
