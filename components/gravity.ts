// Knows how grave an assessment is to the person at work, in one word and one shape. Must not know clauses or pages.
import type { Assessment, Label } from '../lib/core/types.ts';
import type { MessageKey } from '../lib/language/catalogue.ts';
import type { IconName } from './icon.tsx';

/** Gravest first: the order of every list. */
export const GRAVITIES = ['crisis', 'urgent', 'remove', 'look', 'redirect', 'answer'] as const;
export type Gravity = (typeof GRAVITIES)[number];

interface Look {
  readonly word: MessageKey;
  readonly icon: IconName;
  /** CSS family of `gravity.css`. */
  readonly hue: 'urgent' | 'remove' | 'redirect' | 'look';
}

export const GRAVITY_LOOKS: Record<Gravity, Look> = {
  crisis: { word: 'gravity_crisis', icon: 'lifebuoy', hue: 'urgent' },
  urgent: { word: 'gravity_urgent', icon: 'octagon', hue: 'urgent' },
  remove: { word: 'gravity_remove', icon: 'triangle', hue: 'remove' },
  look: { word: 'gravity_look', icon: 'eye', hue: 'look' },
  redirect: { word: 'gravity_redirect', icon: 'turn', hue: 'redirect' },
  answer: { word: 'gravity_answer', icon: 'bubble', hue: 'redirect' },
};

/** Somebody in danger comes first even where the finding is only one to look at: a missed crisis cannot be made good. */
export function gravityOf(assessment: Assessment): Gravity {
  if (assessment.action === 'escalate' || assessment.possibleAction === 'escalate') return 'crisis';
  if (assessment.action === 'remove') return assessment.urgent ? 'urgent' : 'remove';
  if (assessment.possibleAction === 'remove' || assessment.action === 'none') return 'look';
  return assessment.action;
}

/** The labels to name, sure ones first; those the act allows are named last. */
export function labelsToShow(assessment: Assessment): readonly Label[] {
  const broken = assessment.labels.filter((label) => !isAllowed(assessment, label));
  const allowed = assessment.labels.filter((label) => isAllowed(assessment, label));
  return [...broken, ...assessment.hints.filter((label) => !assessment.labels.includes(label)), ...allowed];
}

/** Beside the badge: what the badge already says is not said twice. */
export function labelsBesideBadge(assessment: Assessment): readonly Label[] {
  const labels = labelsToShow(assessment);
  return gravityOf(assessment) === 'crisis' ? labels.filter((label) => label !== 'crisis') : labels;
}

function isAllowed(assessment: Assessment, label: Label): boolean {
  const findings = assessment.findings.filter((finding) => finding.label === label);
  return findings.length > 0 && findings.every((finding) => finding.asks === 'allow');
}

export function byGravity<T extends { readonly assessment: Assessment }>(items: readonly T[]): T[] {
  const rank = (item: T) => GRAVITIES.indexOf(gravityOf(item.assessment));
  return items.toSorted((a, b) => rank(a) - rank(b));
}
