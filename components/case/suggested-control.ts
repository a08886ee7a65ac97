// Knows which of the platform's controls the suggested step begins with. Must not open any.
import type { Control } from '../../lib/core/types.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';

/** Removing before hiding, hiding before reporting; the block comes after, in its own time. */
const REMOVERS: readonly Control[] = ['delete', 'hide', 'report'];

/** Null where the step begins otherwise, the comment is not on the page, or the platform has no such control there. */
export function suggestedControl({ assessment, controls, present }: Flagged): Control | null {
  const { step } = assessment;
  if (!present || (step !== 'remove' && step !== 'remove-and-warn' && step !== 'remove-and-block')) return null;
  return REMOVERS.find((each) => controls.includes(each)) ?? null;
}
