// Knows which rung of the act's ladder comes next for a breach. Must not know how events are kept or counted.
import type { Ladder } from '../core/act.ts';
import type { History } from '../core/register.ts';

/** A person of whom nothing is recorded here, or whose history cannot be read. */
export const NO_HISTORY: History = { warnings: 0, blocks: 0, warnedAt: [] };

export interface NextRung {
  readonly rung: Ladder['rungs'][number];
  /** A grave case: the person may go to the block at once, writing why. */
  readonly mayWarningBeSkipped: boolean;
  /** A report to the platform goes with this rung; it is never a rung of its own. */
  readonly report: boolean;
}

/**
 * First the warning, "quando possibile"; the block only for one who was already warned and whose warning is in force.
 * A grave case is still offered the warning first: skipping it is a decision, and a decision is a person's.
 */
export function nextRung(ladder: Ladder, history: History, grave: boolean): NextRung {
  const rung = history.warnings > 0 || history.blocks > 0 ? 'block' : 'warning';
  const report = ladder.report === 'with-block' ? rung === 'block' : grave;
  return { rung, mayWarningBeSkipped: rung === 'warning' && grave, report };
}
