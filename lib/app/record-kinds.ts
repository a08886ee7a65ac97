// Knows which decisions may be recorded for a comment, by what the act asks. Must not know how a decision is shown or stored.
import type { Assessment } from '../core/act.ts';
import type { Draft, History } from '../core/register.ts';
import type { Control, Label } from '../core/types.ts';

/** The event that records the use of each platform control. */
export const KIND_OF_CONTROL: Readonly<Record<Control, Draft['kind']>> = {
  hide: 'hide',
  delete: 'removal',
  block: 'block',
  report: 'platform-report',
};

/** "Conserva la prova" is offered before the control: what is removed cannot be kept afterwards. */
const KEEP_EVIDENCE: readonly Label[] = ['threat', 'illegal-activity', 'crisis'];

export function keepsEvidence(assessment: Assessment): boolean {
  return assessment.findings.some((finding) => KEEP_EVIDENCE.includes(finding.label));
}

/** A person in danger: no removal, no warning, no ladder, whatever else the comment holds. */
export function isCrisis(assessment: Assessment): boolean {
  return assessment.findings.some((finding) => finding.label === 'crisis' && finding.certainty === 'sure');
}

/** Kinds offered, most likely first. A redirect or a courtesy reply is never a warning. */
export function recordKinds(assessment: Assessment, controls: readonly Control[]): readonly Draft['kind'][] {
  if (isCrisis(assessment)) return ['escalation'];
  if (assessment.possibleAction === 'escalate') return ['escalation', 'courtesy'];
  if (assessment.possibleAction === 'redirect') return ['redirect'];
  if (assessment.possibleAction === 'answer') return ['courtesy'];
  return ['warning', ...controls.map((control) => KIND_OF_CONTROL[control])];
}

/** First warning when possible: a block without any warning in force needs a reason. */
export function needsReason(kind: Draft['kind'], history: History): boolean {
  return kind === 'block' && history.warnings === 0;
}
