// Knows how a finding is written down. Must not know what is found.
import type { Certainty, Finding, Label } from '../../core/types.ts';
import type { Hit, Reading, Token } from '../reading/types.ts';

/**
 * The confidence of what no other word can make harmless: a code or a mailbox that is one by its form, a coarse word that has no other
 * sense, a call of somebody who means to die. No score doubts it. Of such comments of the development and training parts that a
 * cross-validated score doubted, 20 of 24 personal data and all 10 coarse words were rightly found; of such calls in the training part, doubted or
 * not, 32 of 32.
 */
export const BEYOND_DOUBT = 1;

export interface Reasons {
  readonly it: (quote: string) => string;
  readonly en: (quote: string) => string;
}

export interface Detected {
  readonly label: Label;
  readonly detector: string;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly why: Reasons;
}

/** A finding over tokens `from` to `to` (half open). */
export function overTokens(reading: Reading, from: number, to: number, detected: Detected): Finding {
  const start = (reading.tokens[from] as Token).start;
  const end = (reading.tokens[to - 1] as Token).end;
  return overText(reading.original, start, end, detected);
}

export function overText(original: string, start: number, end: number, detected: Detected): Finding {
  const quote = original.slice(start, end);
  const shown = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
  const { why, ...rest } = detected;
  return { ...rest, span: { start, end }, quote, why: { it: why.it(shown), en: why.en(shown) } };
}

/** Sum over cues that do not overlap: of hits on the same words only the heaviest counts. */
export function weigh(hits: readonly Hit[]): number {
  let total = 0;
  const taken: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.weight - a.weight || a.from - b.from)) {
    if (taken.length >= 12) break;
    if (taken.some((other) => other.from < hit.to && other.to > hit.from)) continue;
    taken.push(hit);
    total += hit.weight;
  }
  return total;
}

/** The heaviest hit; of equals the first, and the longest of those. */
export const best = (hits: readonly Hit[]): Hit | undefined =>
  hits.reduce<Hit | undefined>(
    (a, b) =>
      a === undefined ||
      b.weight > a.weight ||
      (b.weight === a.weight && (b.from < a.from || (b.from === a.from && b.to > a.to)))
        ? b
        : a,
    undefined,
  );
