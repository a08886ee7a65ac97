// Knows how flagged comments are ordered and which mark each gets. Must not know colours or words of the interface.
import type { Assessment } from '../core/types.ts';

export const GRAVITIES = ['urgent', 'remove', 'redirect', 'look', 'answer'] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** Gravity of the *content*, from what the act asks; null when nothing needs to be done. */
export function gravityOf(assessment: Assessment): Gravity | null {
  // A sign of a person in danger comes first even when it is only to be looked at: a missed one cannot be made good.
  if (assessment.urgent || assessment.possibleAction === 'escalate') return 'urgent';
  if (assessment.action === 'remove') return 'remove';
  if (assessment.possibleAction === 'remove') return 'look';
  if (assessment.action === 'redirect') return 'redirect';
  // A question that may be none is still only a question: it is listed, not marked.
  if (assessment.action === 'answer' || assessment.possibleAction === 'answer') return 'answer';
  return assessment.possibleAction === 'none' ? null : 'look';
}

/** Most urgent first; equal ones keep their order on the page. */
export function byGravity(a: Assessment, b: Assessment): number {
  return rank(a) - rank(b);
}

function rank(assessment: Assessment): number {
  const gravity = gravityOf(assessment);
  return gravity === null ? GRAVITIES.length : GRAVITIES.indexOf(gravity);
}
