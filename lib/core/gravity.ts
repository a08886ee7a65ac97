// Knows how grave the content of a comment is to the person at work: one word and one order for page, badge, popup and panel. Must not know how it looks.
import type { Assessment } from './act.ts';

/** Gravest first: the order of every list. */
export const GRAVITIES = ['crisis', 'urgent', 'remove', 'look', 'redirect', 'answer'] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** Gravity of the *content*, from what the act asks; null when nothing needs to be done. */
export function gravityOf(assessment: Assessment): Gravity | null {
  // A sign of a person in danger comes first even when it is only to be looked at: a missed one cannot be made good.
  if (assessment.action === 'escalate' || assessment.possibleAction === 'escalate') return 'crisis';
  if (assessment.urgent) return 'urgent';
  if (assessment.action === 'remove') return 'remove';
  if (assessment.possibleAction === 'remove') return 'look';
  if (assessment.action === 'redirect') return 'redirect';
  // A question that may be none is still only a question: it is listed, not marked.
  if (assessment.action === 'answer' || assessment.possibleAction === 'answer') return 'answer';
  return assessment.possibleAction === 'none' ? null : 'look';
}

/** A new list, most urgent first; equal ones keep their order on the page. */
export function byGravity<T extends { readonly assessment: Assessment }>(items: readonly T[]): T[] {
  const rank = ({ assessment }: T): number => {
    const gravity = gravityOf(assessment);
    return gravity === null ? GRAVITIES.length : GRAVITIES.indexOf(gravity);
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}
