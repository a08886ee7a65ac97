// Knows what popup, panel and badge are told of one page, and in which order. Must not know when it is read, nor how things look.
import { byGravity, gravityOf } from '../core/gravity.ts';
import type { Speaking } from '../core/replies.ts';
import type { Flagged, Health, PageContext, PageCounts, PageState } from '../messaging/protocol.ts';
import type { PlatformAdapter } from '../platforms/types.ts';
import { untilTaskEnds } from '../platforms/until-task-ends.ts';
import type { Entry, PageComments } from './page-comments.ts';
import { healthOf, readOf } from './page-health.ts';
import { speakingAs } from './speaking.ts';

interface TellingParts {
  readonly adapter: PlatformAdapter;
  readonly context: PageContext;
  /** As of now: they are read anew when the person asks for the whole page. */
  readonly comments: () => PageComments;
  /** The person pressed "leggi questa pagina". */
  readonly everything: () => boolean;
  readonly rulesOnly: boolean;
  readonly overlayProblem: () => string | null;
  readonly unmatchedMenus: () => number;
}

export interface PageTelling {
  state(): PageState;
  /** How much was read, without what only a look at the whole page tells. */
  read(): Pick<PageCounts, 'read' | 'unreadable'>;
  /** Flagged comments that are on the page, in reading order. */
  flaggedInOrder(): readonly Entry[];
  speaking(entry: Entry): Speaking;
}

export const isFlagged = (entry: Entry): boolean => gravityOf(entry.assessment) !== null;

export function createPageTelling(parts: TellingParts): PageTelling {
  const { adapter, context } = parts;
  const all = (): Entry[] => [...parts.comments().entries.values()];
  const isPresent = (entry: Entry): boolean => parts.comments().isPresent(entry);

  const ownPage = (): boolean => {
    const owner = adapter.owner(document.documentElement, new URL(document.location.href));
    return owner !== null && context.accounts.includes(owner);
  };
  const reader = () => ({
    adapter,
    comments: parts.comments(),
    // Elsewhere nothing is looked for until the person asks.
    mayLook: () => parts.everything() || ownPage(),
    rulesOnly: parts.rulesOnly,
    overlayProblem: parts.overlayProblem(),
    unmatchedMenus: parts.unmatchedMenus(),
  });

  /** Names under which own accounts have written here; once a task, for every flagged comment. */
  const ownNames = untilTaskEnds((comments: PageComments) =>
    [...comments.entries.values()].flatMap(({ comment: { author } }) =>
      context.accounts.includes(author.key ?? '') ? (author.displayName ?? []) : [],
    ),
  );
  const speaking = (entry: Entry): Speaking =>
    speakingAs(adapter.maybeSpeaker(entry.element), context, ownNames(parts.comments()));

  const flaggedOf = (entry: Entry): Flagged => ({
    comment: entry.comment,
    assessment: entry.assessment,
    history: entry.history,
    dismissed: entry.dismissed,
    speaking: speaking(entry),
    present: isPresent(entry),
    controls: adapter.controls.map((fact) => fact.control),
  });

  return {
    state() {
      const health: Health = healthOf(reader());
      const begun = parts.everything() || parts.comments().entries.size > 0 || ownPage() || health.seen > 0;
      return {
        status: begun ? 'reading' : 'waiting',
        platform: adapter.platform,
        panelOnly: context.panelOnly,
        health,
        flagged: byGravity(all().filter(isFlagged)).map(flaggedOf),
      };
    },
    read: () => readOf(reader()),
    flaggedInOrder: () =>
      all()
        .filter((entry) => isFlagged(entry) && !entry.dismissed && isPresent(entry))
        .sort((a, b) => inDocumentOrder(a.element, b.element)),
    speaking,
  };
}

function inDocumentOrder(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
