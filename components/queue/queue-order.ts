// Knows which cases a filter lets through, in which order, and which comes next. Must not know how they look.

import { byGravity } from '../../lib/core/gravity.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { labelsOf, listedGravity } from '../gravity.ts';
import type { QueueFilter } from '../use-desk.ts';

export function queueOf(flagged: readonly Flagged[], filter: QueueFilter): Flagged[] {
  return byGravity(
    flagged.filter(
      (each) =>
        (filter.dismissed || !each.dismissed) &&
        (filter.gravity === null || listedGravity(each.assessment) === filter.gravity) &&
        (filter.label === null || labelsOf(each.assessment).includes(filter.label)),
    ),
  );
}

/** Id of the case `by` steps away; the first one where the current is no longer in the queue; null at either end. */
export function besides(queue: readonly Flagged[], commentId: string, by: 1 | -1): string | null {
  const at = queue.findIndex((each) => each.comment.id === commentId);
  const found = at < 0 ? queue[0] : queue[at + by];
  return found?.comment.id ?? null;
}
