// Knows how thresholds are chosen on comments that the model has not seen. Must not know the model.
import type { Certainty, Label } from '../../core/types.ts';
import { counts } from '../../detect/classifier/scorer.ts';
import type { Thresholds } from '../../detect/classifier/weights.ts';
import { ACTS } from '../../policy/acts/index.ts';
import { actionFor } from '../corpus.ts';

export interface Scored {
  readonly logit: number;
  /** Log-odds that the comment breaks an act in any way. */
  readonly breach: number;
  readonly truth: boolean;
  /** What its own act asks: removed or escalated, lawful, or lawful and criticism or a hard negative. */
  readonly kind: 'goes' | 'lawful' | 'protected';
  /** Its own act sends this label away. */
  readonly asked: boolean;
  /** What the rules say of this label. */
  readonly rule: Certainty | null;
  /** It counts so much. */
  readonly weight: number;
  /** The rules were not written with it in view. */
  readonly fresh: boolean;
}

/**
 * A wrong removal weighs as much as so many violations missed: chosen so that, cross-validated, no more than two in a hundred criticisms and
 * hard negatives of the development part are removed (1.9; 2.5 of the training part, most of it written where a scorer erred). To escalate takes nothing
 * from anybody, and to miss a call for help is grave: so 84 in 100 of them are found (82 at 3 and 4), 96 in 100 rightly (97).
 */
const COST = { remove: { lawful: 4.5, protected: 5.5 }, escalate: { lawful: 2, protected: 2.5 } };

/**
 * On comments that tuned them the rules look surer than they are (of the fresh ones that they were sure to be off topic, 45 in 100 were
 * lawful), so where a score doubts a rule the others count less. They count, for some labels have few fresh ones.
 */
const FRESH = 4;

/**
 * Composition tells contempt for a group from speech about it better than any sum of words: measured on HateCheck, whose cases were never
 * trained on (0.906 never doubted, 0.881 here, 0.845 at 1, 0.789 where the corpus alone would draw the line). So it is doubted only where
 * the whole comment speaks plainly against it: of 81 lawful comments 27 are spared so, and 17 of 1,462 others lost.
 */
const CONTEMPT = -1;

/**
 * Labels that send a comment away are sure above two lines: their own, where F1 is best, and one for breaking any act, where what is
 * gained no longer pays for the lawful comments lost. Which of two forbidden things it is may be wrong; that it is forbidden may not.
 */
export function thresholdsOf(label: Label, scored: readonly Scored[]): Thresholds {
  const cost = COST[label === 'crisis' ? 'escalate' : 'remove'];
  const worth = ({ kind }: Scored): number => (kind === 'goes' ? 1 : -cost[kind]);
  const look = mostWorth(scored, logitOf, null);
  const sureByRule = scored
    .filter(({ rule, asked }) => rule === 'sure' && (asked || !sendsAway(label)))
    .map((one) => ({ ...one, weight: one.fresh ? FRESH : 1 }));
  const right = ({ truth }: Scored): number => (truth ? 1 : -1);
  const always = Number.NEGATIVE_INFINITY;
  if (!sendsAway(label))
    return { look, sure: look, gate: always, doubt: mostWorth(sureByRule, logitOf, right), trust: always };
  if (label === 'discrimination')
    return { look, sure: look, gate: gateOf(scored, look, worth), doubt: always, trust: CONTEMPT };
  const trust = mostWorth(sureByRule, breachLine, worth);
  const trusted = sureByRule.filter(({ breach }) => breach >= trust);
  const doubt = mostWorth(trusted, logitOf, right);
  if (!counts(label)) {
    const sure = mostWorth(
      scored.filter(({ asked }) => asked),
      logitOf,
      worth,
    );
    return { look, sure: Math.max(look, sure), gate: always, doubt, trust };
  }
  return { look, sure: look, gate: gateOf(scored, look, worth), doubt, trust };
}

function gateOf(scored: readonly Scored[], look: number, worth: (one: Scored) => number): number {
  const above = scored.filter(({ logit }) => logit >= look);
  return mostWorth(above, breachLine, worth);
}

const sendsAway = (label: Label): boolean => Object.keys(ACTS).some((institution) => isGrave(institution, label));

/** The institution's act has the label removed or escalated. */
export const isGrave = (institution: string, label: Label): boolean =>
  ['remove', 'escalate'].includes(actionFor(institution, [label]));

const logitOf = ({ logit }: Scored): number => logit;
const breachLine = ({ breach }: Scored): number => breach;

/** The line above which the sum of worths is greatest, `Infinity` when nothing is gained; without worths, where F1 is best. */
function mostWorth(
  scored: readonly Scored[],
  key: (one: Scored) => number,
  worthOf: ((one: Scored) => number) | null,
): number {
  const sorted = [...scored].sort((a, b) => key(b) - key(a));
  let positives = 0;
  for (const { truth, weight } of sorted) if (truth) positives += weight;
  let [sum, seen, best] = [0, 0, 0];
  let line = Number.POSITIVE_INFINITY;
  sorted.forEach((one, i) => {
    seen += one.weight;
    sum += one.weight * (worthOf === null ? Number(one.truth) : worthOf(one));
    const value = worthOf === null ? (2 * sum) / (seen + positives) : sum;
    if (value <= best) return;
    best = value;
    line = (key(one) + key(sorted[i + 1] ?? one)) / 2;
  });
  return line;
}
