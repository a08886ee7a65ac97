// Knows by which word and shape gravity is shown, and in which order the labels of a case are named. Must not know clauses or pages.

import type { Assessment } from '../lib/core/act.ts';
import { type Gravity, gravityOf } from '../lib/core/gravity.ts';
import type { Label } from '../lib/core/types.ts';
import type { MessageKey } from '../lib/language/catalogue.ts';
import type { IconName } from './icon.tsx';

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

/** Whatever is listed is shown with a word: what leads to nothing (any more) is still to be looked at by whoever listed it. */
export const listedGravity = (assessment: Assessment): Gravity => gravityOf(assessment) ?? 'look';

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
