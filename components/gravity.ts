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

/** Every label of the case, for filters: sure ones first. */
export function labelsOf(assessment: Assessment): readonly Label[] {
  return [...assessment.labels, ...assessment.hints.filter((label) => !assessment.labels.includes(label))];
}

export interface NamedLabels {
  /** What is sure, or, where nothing is, what is to be looked at. What the act allows stands last. */
  readonly first: readonly Label[];
  /** What is only to be looked at, beside sure ones. */
  readonly perhaps: readonly Label[];
}

export function namedLabels({ labels, hints, findings }: Assessment): NamedLabels {
  const allowed = (label: Label) => findings.every((finding) => finding.label !== label || finding.asks === 'allow');
  const allowedLast = (list: readonly Label[]) => list.toSorted((a, b) => Number(allowed(a)) - Number(allowed(b)));
  return labels.length === 0
    ? { first: allowedLast(hints), perhaps: [] }
    : { first: allowedLast(labels), perhaps: hints };
}

export function byGravity<T extends { readonly assessment: Assessment }>(items: readonly T[]): T[] {
  const rank = (item: T) => GRAVITIES.indexOf(gravityOf(item.assessment));
  return items.toSorted((a, b) => rank(a) - rank(b));
}
