// Knows how the reading of a page went and how that is counted. Must not know texts, names or how they are shown.

import { gravityOf } from '../core/gravity.ts';
import type { Health, PageCounts, PageState } from '../messaging/protocol.ts';
import type { PlatformAdapter, ReadFailure } from '../platforms/types.ts';
import type { PageComments } from './page-comments.ts';

interface Reader {
  readonly adapter: PlatformAdapter;
  readonly comments: PageComments;
  /** The page is the institution's, or the person asked: signs of comments and notices may be looked for. */
  readonly mayLook: boolean;
  readonly rulesOnly: boolean;
  readonly overlayProblem: string | null;
}

/** Never a silent zero: signs of comments that neither were read, nor failed, nor lie outside the scope are told as unreadable. */
export function healthOf({ adapter, comments, mayLook, rulesOnly, overlayProblem }: Reader): Health {
  const { read, failures, skipped } = comments.health();
  const present = [...comments.entries.values()].filter(comments.isPresent).length;
  const blind = mayLook && present + failures.length + skipped === 0 ? adapter.seen(document) : 0;
  return {
    seen: present + failures.length + blind,
    read,
    unreadable: failures.length + blind,
    reasons: [...reasonsOf(failures), ...(blind > 0 ? [`list: ${adapter.platform} (${blind})`] : [])],
    notices: [...(mayLook || read > 0 ? adapter.notices(document) : []), ...(rulesOnly ? ['notice_rules_only'] : [])],
    overlayProblem,
  };
}

function reasonsOf(failures: readonly ReadFailure[]): string[] {
  const counts = new Map<string, number>();
  for (const { field, selector } of failures) {
    const reason = `${field}: ${selector}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${reason} (${count})`);
}

export function countsOf(state: PageState): PageCounts {
  const open = state.flagged.filter((one) => !one.dismissed);
  return {
    urgent: open.filter((one) => ['crisis', 'urgent'].includes(gravityOf(one.assessment) ?? '')).length,
    flagged: open.length,
    read: state.health.read,
    unreadable: state.health.unreadable,
  };
}
