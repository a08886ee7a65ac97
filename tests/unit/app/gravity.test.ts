// Knows how gravity, badge and recordable decisions follow from an assessment. Must not know any detector.
import { describe, expect, it } from 'vitest';
import { badgeText } from '../../../lib/app/badge.ts';
import { isCrisis, keepsEvidence, needsReason, recordKinds } from '../../../lib/app/record-kinds.ts';
import type { AssessedFinding, Assessment } from '../../../lib/core/act.ts';
import { byGravity, gravityOf } from '../../../lib/core/gravity.ts';
import type { Action, Certainty, Label } from '../../../lib/core/types.ts';

function assessment(
  action: Action,
  possibleAction: Action,
  urgent = false,
  label: Label = 'insult',
  certainty: Certainty = 'sure',
): Assessment {
  const finding: AssessedFinding = {
    label,
    span: null,
    quote: null,
    certainty,
    confidence: 0.9,
    detector: 'x',
    why: { it: '', en: '' },
    article: null,
    asks: 'remove',
    force: 'may',
    urgent,
  };
  return {
    action,
    possibleAction,
    urgent,
    labels: [label],
    hints: [],
    findings: [finding],
    step: 'none',
    replies: [],
    because: { it: '', en: '' },
  };
}
const nobody = { warnings: 0, blocks: 0, warnedAt: [] };

describe('gravity', () => {
  it('follows what the act asks, not what was found', () => {
    expect(gravityOf(assessment('none', 'none'))).toBeNull();
    expect(gravityOf(assessment('remove', 'remove'))).toBe('remove');
    expect(gravityOf(assessment('remove', 'remove', true))).toBe('urgent');
    expect(gravityOf(assessment('escalate', 'escalate', true))).toBe('crisis');
    expect(gravityOf(assessment('redirect', 'redirect'))).toBe('redirect');
    expect(gravityOf(assessment('answer', 'answer'))).toBe('answer');
  });

  it('shows a possible removal as something to look at, even beside a sure redirect', () => {
    expect(gravityOf(assessment('none', 'remove'))).toBe('look');
    expect(gravityOf(assessment('redirect', 'remove'))).toBe('look');
    expect(gravityOf(assessment('none', 'answer'))).toBe('answer');
    expect(gravityOf(assessment('none', 'escalate'))).toBe('crisis');
  });

  it('orders the queue by gravity', () => {
    const queue = [
      assessment('answer', 'answer'),
      assessment('none', 'none'),
      assessment('redirect', 'redirect'),
      assessment('none', 'remove'),
      assessment('remove', 'remove'),
      assessment('escalate', 'escalate'),
    ].map((one) => ({ assessment: one }));
    // A possible breach before a request of help; what leads to nothing last.
    expect(byGravity(queue).map((one) => gravityOf(one.assessment))).toEqual([
      'crisis',
      'remove',
      'look',
      'redirect',
      'answer',
      null,
    ]);
  });
});

describe('what may be recorded', () => {
  it('offers only an escalation for a person in danger', () => {
    const crisis = assessment('escalate', 'escalate', true, 'crisis');
    expect(isCrisis(crisis)).toBe(true);
    expect(recordKinds(crisis, ['hide', 'delete', 'block', 'report'])).toEqual(['escalation']);
    expect(keepsEvidence(crisis)).toBe(true);
  });

  it('never offers a warning for a request of help or a question', () => {
    expect(recordKinds(assessment('redirect', 'redirect'), ['delete'])).toEqual(['redirect']);
    expect(recordKinds(assessment('answer', 'answer'), ['delete'])).toEqual(['courtesy']);
  });

  it('offers the controls that the platform has and asks why a block comes without a warning', () => {
    expect(recordKinds(assessment('remove', 'remove'), ['delete', 'report'])).toEqual([
      'warning',
      'removal',
      'platform-report',
    ]);
    expect(needsReason('block', nobody)).toBe(true);
    expect(needsReason('block', { ...nobody, warnings: 1 })).toBe(false);
    expect(needsReason('removal', nobody)).toBe(false);
  });
});

describe('badge', () => {
  it('shows urgent/flagged, and never a silent zero when comments cannot be read', () => {
    expect(badgeText({ urgent: 2, flagged: 7, read: 30, unreadable: 0 })).toBe('2/7');
    expect(badgeText({ urgent: 0, flagged: 7, read: 30, unreadable: 0 })).toBe('7');
    expect(badgeText({ urgent: 0, flagged: 0, read: 30, unreadable: 0 })).toBe('');
    expect(badgeText({ urgent: 0, flagged: 0, read: 0, unreadable: 12 })).toBe('!');
  });
});
