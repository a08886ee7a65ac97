// Knows which cases a filter lets through, in which order, and which comes next. Must not know how they look.

import { byGravity } from '../../lib/core/gravity.ts';
import { LABELS } from '../../lib/core/types.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { labelsOf, listedGravity, namedLabels } from '../gravity.ts';
import type { QueueFilter } from '../use-desk.ts';

export function queueOf(flagged: readonly Flagged[], filter: QueueFilter): Flagged[] {
  return ordered(
    flagged.filter(
      (each) =>
        (filter.dismissed || !each.dismissed) &&
        (filter.gravity === null || listedGravity(each.assessment) === filter.gravity) &&
        (filter.label === null || labelsOf(each.assessment).includes(filter.label)),
    ),
    filter.order,
  );
}

function ordered(flagged: Flagged[], order: QueueFilter['order']): Flagged[] {
  if (order === 'place') return flagged;
  const byRank = byGravity(flagged);
  if (order === 'gravity') return byRank;
  const rank = ({ assessment }: Flagged): number => {
    const [first] = namedLabels(assessment).first;
    return first === undefined ? LABELS.length : LABELS.indexOf(first);
  };
  return byRank.toSorted((a, b) => rank(a) - rank(b));
}

/** Id of the case `by` steps away; the first one where the current is no longer in the queue; null at either end. */
export function besides(queue: readonly Flagged[], commentId: string, by: 1 | -1): string | null {
  const at = queue.findIndex((each) => each.comment.id === commentId);
  const found = at < 0 ? queue[0] : queue[at + by];
  return found?.comment.id ?? null;
}
