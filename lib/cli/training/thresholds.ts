// Knows how thresholds are chosen on comments that the model has not seen. Must not know the model.
import type { Certainty, Label } from '../../core/types.ts';
import type { Thresholds } from '../../detect/classifier/weights.ts';
import { ACTS } from '../../policy/acts/index.ts';

export interface Scored {
  readonly logit: number;
  readonly truth: boolean;
  /** Lawful criticism or a hard negative: a label that asks for removal must not be sure here. */
  readonly sacred: boolean;
  /** What the rules say of this label. */
  readonly rule: Certainty | null;
}

/** At least this share of what is called sure must be right, one more mistake than seen being counted. */
const PRECISION = { remove: 0.95, escalate: 0.95 };
/** Rules do better on posts that their author has read than on others: less likely than this (log-odds), no rule is sure by itself. */
const DOUBT = -1;
/** No more than this share of sacred comments may be called sure, for each label. */
const SACRED = 0.0007;
/** A wrong removal of lawful criticism weighs as much as so many violations missed. */
const COST = 3;

export function thresholdsOf(label: Label, scored: readonly Scored[]): Thresholds {
  // Composition tells contempt for a group from speech about it better than any sum of words: measured on HateCheck, whose
  // cases were never trained on, raising and doubting by score cost 0.04 of macro F1. The score adds there only what is sure alone.
  const composed = label === 'discrimination';
  const asked = Object.values(ACTS).flatMap((act) =>
    act.rules.filter((rule) => rule.label === label).map(({ asks }) => asks),
  );
  const look = bestF1(scored);
  const doubt = Math.max(DOUBT, doubtful(scored.filter((one) => one.rule === 'sure')));
  const grave = asked.includes('remove') ? 'remove' : asked.includes('escalate') ? 'escalate' : null;
  if (grave === null) return { look, agreed: look, sure: look, doubt };
  const limit = scored.filter((one) => one.sacred).length * SACRED;
  const sure = surest(scored, PRECISION[grave], limit);
  const agreed = surest(
    scored.filter((one) => one.rule !== null),
    PRECISION[grave],
    limit,
  );
  if (composed) return { look, agreed: sure, sure, doubt: Number.NEGATIVE_INFINITY };
  return { look, agreed: Math.min(sure, agreed), sure, doubt };
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
function surest(scored: readonly Scored[], precision: number, sacredLimit: number): number {
  let right = 0;
  let sacred = 0;
  let threshold = Number.POSITIVE_INFINITY;
  descending(scored).forEach((one, i) => {
    if (one.truth) right++;
    else if (one.sacred) sacred++;
    if (one.truth && sacred <= sacredLimit && right / (i + 2) >= precision) threshold = one.logit;
  });
  return threshold;
}

/** Below it the rules' sure findings cost more than they bring. */
function doubtful(sureByRule: readonly Scored[]): number {
  let gain = 0;
  let best = 0;
  let threshold = Number.NEGATIVE_INFINITY;
  const rising = descending(sureByRule).reverse();
  rising.forEach((one, i) => {
    gain += one.truth ? -1 : one.sacred ? COST : 1;
    if (gain <= best) return;
    best = gain;
    threshold = (one.logit + (rising[i + 1]?.logit ?? one.logit)) / 2;
  });
  return threshold;
}
