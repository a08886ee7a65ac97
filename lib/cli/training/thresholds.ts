// Knows how thresholds are chosen on comments that the model has not seen. Must not know the model.
import type { Thresholds } from '../../detect/classifier/weights.ts';

export interface Scored {
  readonly logit: number;
  readonly truth: boolean;
  /** Lawful criticism or a hard negative: a label that asks for removal must not be sure here. */
  readonly sacred: boolean;
  /** A rule has something of this label. */
  readonly hinted: boolean;
}

/** At least this share of what is called sure must be right, one more mistake than seen being counted. */
const PRECISION = 0.95;
/** No more than this share of sacred comments may be called sure, for each label. */
const SACRED = 0.0015;

export function thresholdsOf(scored: readonly Scored[]): Thresholds {
  const sacred = scored.filter((one) => one.sacred).length * SACRED;
  return {
    look: bestF1(scored),
    sure: surest(scored, sacred),
    agreed: Math.min(
      surest(
        scored.filter((one) => one.hinted),
        sacred,
      ),
      surest(scored, sacred),
    ),
  };
}

const descending = (scored: readonly Scored[]): Scored[] => [...scored].sort((a, b) => b.logit - a.logit);

function bestF1(scored: readonly Scored[]): number {
  const sorted = descending(scored);
  const positives = sorted.filter((one) => one.truth).length;
  let right = 0;
  let best = 0;
  let threshold = Number.POSITIVE_INFINITY;
  sorted.forEach((one, i) => {
    if (one.truth) right++;
    const f1 = (2 * right) / (i + 1 + positives);
    if (f1 <= best) return;
    best = f1;
    threshold = (one.logit + (sorted[i + 1]?.logit ?? one.logit)) / 2;
  });
  return threshold;
}

/** The lowest logit above which both shares hold; `Infinity` when there is none. */
function surest(scored: readonly Scored[], sacredLimit: number): number {
  const sorted = descending(scored);
  let right = 0;
  let sacred = 0;
  let threshold = Number.POSITIVE_INFINITY;
  sorted.forEach((one, i) => {
    if (one.truth) right++;
    else if (one.sacred) sacred++;
    if (one.truth && sacred <= sacredLimit && right / (i + 2) >= PRECISION) threshold = one.logit;
  });
  return threshold;
}
