// Knows what an act makes of what was found. Must not know how anything is found, shown or recorded.

import type { Act, Assessment, Step } from '../core/act.ts';
import type { History } from '../core/register.ts';
import type { ReplyId } from '../core/replies.ts';
import type { Action, Finding, Label } from '../core/types.ts';
import { ACTIONS, LABELS } from '../core/types.ts';
import { because } from './because.ts';
import { type NextRung, nextRung } from './ladder.ts';
import { govern, type Ruled, withAction } from './ruling.ts';

/**
 * From the sure findings and the act, interpreted clauses included; the gravest action wins. The step follows action and history;
 * a sign of a person in danger that is not sure suspends every other step until somebody has looked.
 */
export function assess(findings: readonly Finding[], act: Act, history: History): Assessment {
  const ruled = findings.map((finding) => govern(finding, act));
  const sure = ruled.filter(({ finding }) => finding.certainty === 'sure');
  const action = gravest(sure);
  const possibleAction = gravest(ruled);
  const labels = labelsOf(sure);
  const deciding = withAction(sure, action);
  const rung = action === 'remove' ? rungFor(deciding, act, history) : null;
  const step = stepFor(action, possibleAction, rung);
  return {
    action,
    possibleAction,
    urgent: sure.some(({ rule }) => rule.urgent),
    labels,
    hints: labelsOf(ruled).filter((label) => !labels.includes(label)),
    findings: ruled.map(({ finding }) => finding),
    step,
    replies: step === 'look' ? repliesFor(ruled, possibleAction, null) : repliesFor(sure, action, rung),
    because: because({ act, history, action, possibleAction, step, rung, sure, ruled }),
  };
}

/** The rest of a cut text may change the meaning of what is seen, so nothing found in it is sure. */
export function softenForCutText(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, certainty: 'look' }));
}

function gravest(ruled: readonly Ruled[]): Action {
  return ACTIONS.find((action) => withAction(ruled, action).length > 0) ?? 'none';
}

function labelsOf(ruled: readonly Ruled[]): readonly Label[] {
  return LABELS.filter((label) => ruled.some(({ finding }) => finding.label === label));
}

/** Null where the content goes and nobody is warned. */
function rungFor(deciding: readonly Ruled[], act: Act, history: History): NextRung | null {
  const breaches = deciding.filter(({ rule }) => rule.onLadder);
  if (breaches.length === 0) return null;
  return nextRung(
    act.ladder,
    history,
    breaches.some(({ rule }) => rule.grave),
  );
}

function stepFor(action: Action, possibleAction: Action, rung: NextRung | null): Step {
  if (action === 'escalate') return 'escalate';
  if (possibleAction === 'escalate') return 'look';
  if (action === 'remove') {
    if (rung === null) return 'remove';
    return rung.rung === 'block' ? 'remove-and-block' : 'remove-and-warn';
  }
  if (action !== 'none') return action;
  return possibleAction === 'none' ? 'none' : 'look';
}

/** Best first. A removed request for help still learns where to ask; who was warned already is not warned a first time again. */
function repliesFor(ruled: readonly Ruled[], action: Action, rung: NextRung | null): readonly ReplyId[] {
  if (action === 'escalate') return [];
  if (ruled.length === 0) return ['thanks'];
  const deciding = withAction(ruled, action);
  const breaches = deciding.filter(({ rule }) => rule.onLadder);
  const helped = action === 'remove' ? withAction(ruled, 'redirect') : [];
  const ordered = [...breaches, ...deciding, ...helped].flatMap(({ rule }) => rule.replies);
  const unique = [...new Set(ordered)];
  return rung?.rung === 'block' ? unique.filter((id) => id !== 'first-warning') : unique;
}
