// Knows how the reading of a page went and how that is counted. Must not know texts, names or how they are shown.

import { gravityOf } from '../core/gravity.ts';
import type { Flagged, Health, PageCounts } from '../messaging/protocol.ts';
import type { PlatformAdapter, ReadFailure } from '../platforms/types.ts';
import type { PageComments } from './page-comments.ts';

interface Reader {
  readonly adapter: PlatformAdapter;
  readonly comments: PageComments;
  /** The page is the institution's, or the person asked: signs of comments and notices may be looked for. */
  readonly mayLook: () => boolean;
  readonly rulesOnly: boolean;
  readonly overlayProblem: string | null;
  readonly unmatchedMenus: number;
}

/** Never a silent zero, nor a silent few: signs of comments that were not found are told as unreadable beside those that failed. */
export function healthOf(reader: Reader): Health {
  const { adapter, comments, mayLook, rulesOnly, overlayProblem, unmatchedMenus } = reader;
  const { failures, left, missed, lastReadAt } = comments.health();
  const present = [...comments.entries.values()].filter(comments.isPresent).length;
  const { read, unreadable } = readOf(reader);
  const look = mayLook();
  const blind = look ? missed : 0;
  return {
    seen: present + unreadable,
    read,
    unreadable,
    reasons: [...reasonsOf(failures), ...(blind > 0 ? [`list: ${adapter.platform} (${blind})`] : [])],
    notices: [
      ...(left > 0 ? ['notice_still_reading'] : []),
      ...(look || read > 0 ? adapter.notices(document) : []),
      ...(rulesOnly ? ['notice_rules_only'] : []),
    ],
    overlayProblem,
    unmatchedMenus,
    lastReadAt,
  };
}

/** How many were read and how many could not be. */
export function readOf({ comments, mayLook }: Reader): Pick<Health, 'read' | 'unreadable'> {
  const { read, failures, missed } = comments.health();
  return { read, unreadable: failures.length + (missed > 0 && mayLook() ? missed : 0) };
}

function reasonsOf(failures: readonly ReadFailure[]): string[] {
  const counts = new Map<string, number>();
  for (const { field, selector } of failures) {
    const reason = `${field}: ${selector}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${reason} (${count})`);
}

export function countsOf(
  flagged: readonly Pick<Flagged, 'assessment' | 'dismissed'>[],
  { read, unreadable }: Pick<Health, 'read' | 'unreadable'>,
): PageCounts {
  const open = flagged.filter((one) => !one.dismissed);
  return {
    urgent: open.filter((one) => ['crisis', 'urgent'].includes(gravityOf(one.assessment) ?? '')).length,
    flagged: open.length,
    read,
    unreadable,
  };
}
