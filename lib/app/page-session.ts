// Knows the life of one page: when it is read, what is told to badge, popup and panel. Must not know how things look.

import { byGravity, type Gravity, gravityOf } from '../core/gravity.ts';
import { failure, ok, type Result } from '../core/result.ts';
import type { History, Speaking } from '../core/types.ts';
import type { Scorer } from '../detect/index.ts';
import { askBackground } from '../messaging/client.ts';
import type { Flagged, Health, PageContext, PageCounts, PageState } from '../messaging/protocol.ts';
import { observePage } from '../platforms/observe.ts';
import { rangesOf } from '../platforms/text-map.ts';
import type { PlatformAdapter } from '../platforms/types.ts';
import { createPageComments, type Entry, type PageComments } from './page-comments.ts';
import { countsOf, healthOf } from './page-health.ts';
import type { Paint } from './page-paint.ts';
import { speakingAs } from './speaking.ts';

/** What the session needs from whatever draws on the page; null in "panel only". */
export interface PageOverlay {
  /** Draws one button at each comment; called after every pass. */
  place(marks: readonly { readonly entry: Entry; readonly gravity: Gravity; readonly anchor: Element }[]): void;
  openCard(entry: Entry): void;
  /** Ring of light around an element of the platform; null takes it away. */
  light(target: Element | null): void;
  /** Message key: why nothing can be drawn here (native modal…), or null. */
  problem(): string | null;
}

export interface PageSession {
  state(): PageState;
  /** The person pressed "leggi questa pagina". */
  readEverything(): Promise<void>;
  entry(commentId: string): Result<Entry>;
  /** Flagged comments that are on the page, in reading order. */
  flaggedInOrder(): readonly Entry[];
  show(entry: Entry): Result<null>;
  next(): Result<null>;
  dismiss(entry: Entry): void;
  refreshHistory(entry: Entry): Promise<void>;
  /** Asked afresh each time: the person may change the account meanwhile. */
  speaking(entry: Entry): Speaking;
  redraw(): void;
  /** A menu of the platform was opened and offered nothing known for what was asked. */
  noteUnmatchedMenu(): void;
  readonly context: PageContext;
  readonly adapter: PlatformAdapter;
  /** From now on what is flagged is drawn there too. */
  drawOn(overlay: PageOverlay): void;
}

export interface SessionParts {
  readonly adapter: PlatformAdapter;
  readonly context: PageContext;
  /** Null: the weights could not be had and the rules judge alone. */
  readonly scorer: Scorer | null;
  readonly paint: Paint | null;
  readonly signal: AbortSignal;
}

export function startSession(parts: SessionParts): PageSession {
  const { adapter, context, paint, signal } = parts;
  let everything = false;
  let comments = makeComments();
  let current: string | null = null;
  let running: Promise<void> | null = null;
  let pending: Set<Node> | 'all' | null = null;
  let moved = false;
  let overlay: PageOverlay | null = null;
  /** A script of the page took our marks away at least once. */
  let marksTaken = false;
  let unmatchedMenus = 0;
  let told = '';

  function makeComments(): PageComments {
    return createPageComments(
      adapter,
      context,
      { accounts: new Set(context.accounts), everything },
      parts.scorer,
      signal,
    );
  }

  const isFlagged = (entry: Entry): boolean => gravityOf(entry.assessment) !== null;

  const redraw = (): void => {
    if (signal.aborted) return;
    const marks = [...comments.entries.values()].flatMap((entry) => {
      const gravity = gravityOf(entry.assessment);
      if (!gravity || gravity === 'answer' || entry.dismissed || !comments.isPresent(entry)) return [];
      return [{ entry, gravity, anchor: adapter.anchor(entry.element) }];
    });
    marksTaken ||= paint?.wasCleared() ?? false;
    paint?.show(marks.map((mark) => ({ gravity: mark.gravity, ranges: rangesFor(adapter, mark.entry) })));
    overlay?.place(marks);
    // Not by way of `state`: who is speaking is asked of the page only when somebody looks.
    tellCounts(countsOf([...comments.entries.values()].filter(isFlagged), health()));
  };

  const tellCounts = (counts: PageCounts): void => {
    const line = JSON.stringify(counts);
    if (line === told) return;
    told = line;
    void askBackground('page-counts', counts);
  };

  const askHistories = async (): Promise<void> => {
    const unasked = [...comments.entries.values()].filter((entry) => isFlagged(entry) && !asked.has(entry.comment.id));
    for (const entry of unasked) {
      asked.add(entry.comment.id);
      await session.refreshHistory(entry);
    }
  };
  const asked = new Set<string>();

  const run = async (): Promise<void> => {
    try {
      while (pending !== null && !signal.aborted) {
        const work = pending;
        pending = null;
        await comments.pass(work === 'all' ? null : work);
        if (moved) comments.forgetAbsent();
        moved = false;
        await askHistories();
        redraw();
      }
    } finally {
      // A bug in one pass must not keep the next change of the page from being read.
      running = null;
    }
  };
  const schedule = (touched: ReadonlySet<Node> | 'all'): Promise<void> => {
    if (touched === 'all' || pending === 'all') pending = 'all';
    else pending = new Set([...(pending ?? []), ...touched]);
    running ??= run();
    return running;
  };

  const state = (): PageState => {
    const status = everything || comments.entries.size > 0 || ownPage() || health().seen > 0 ? 'reading' : 'waiting';
    const flagged = byGravity([...comments.entries.values()].filter(isFlagged)).map(flaggedOf);
    return { status, platform: adapter.platform, panelOnly: context.panelOnly, health: health(), flagged };
  };

  const ownPage = (): boolean => {
    const owner = adapter.owner(document.documentElement, new URL(document.location.href));
    return owner !== null && context.accounts.includes(owner);
  };

  const health = (): Health =>
    healthOf({
      adapter,
      comments,
      // Elsewhere nothing is looked for until the person asks.
      mayLook: everything || ownPage(),
      rulesOnly: parts.scorer === null,
      overlayProblem: overlay?.problem() ?? (marksTaken ? 'overlay_marks_cleared' : null),
      unmatchedMenus,
    });

  const flaggedOf = (entry: Entry): Flagged => ({
    comment: entry.comment,
    assessment: entry.assessment,
    history: entry.history,
    dismissed: entry.dismissed,
    speaking: session.speaking(entry),
    present: comments.isPresent(entry),
    controls: adapter.controls.map((fact) => fact.control),
  });

  const session: PageSession = {
    context,
    adapter,
    drawOn(surface) {
      overlay = surface;
    },
    state,
    redraw,
    noteUnmatchedMenu() {
      unmatchedMenus += 1;
    },
    async readEverything() {
      everything = true;
      comments = makeComments();
      await schedule('all');
    },
    entry(commentId) {
      const entry = comments.entries.get(commentId);
      return entry && comments.isPresent(entry) ? ok(entry) : failure('comment-gone', commentId);
    },
    flaggedInOrder: () =>
      [...comments.entries.values()]
        .filter((entry) => isFlagged(entry) && !entry.dismissed && comments.isPresent(entry))
        .sort((a, b) => inDocumentOrder(a.element, b.element)),
    show(entry) {
      if (!comments.isPresent(entry)) return failure('comment-gone', entry.comment.id);
      current = entry.comment.id;
      entry.element.scrollIntoView({ block: 'center', behavior: 'instant' });
      overlay?.openCard(entry);
      return ok(null);
    },
    next() {
      const list = session.flaggedInOrder();
      const entry = list[(list.findIndex((one) => one.comment.id === current) + 1) % (list.length || 1)];
      return entry ? session.show(entry) : failure('comment-gone', 'none flagged');
    },
    speaking(entry) {
      const own = [...comments.entries.values()].filter(({ comment }) =>
        context.accounts.includes(comment.author.key ?? ''),
      );
      const writtenAs = own.flatMap(({ comment }) => comment.author.displayName ?? []);
      return speakingAs(adapter.maybeSpeaker(entry.element), context, writtenAs);
    },
    dismiss(entry) {
      comments.dismiss(entry);
      redraw();
    },
    async refreshHistory(entry) {
      const { key, aliases, platform } = entry.comment.author;
      const authors = key === null ? [...aliases] : [key, ...aliases];
      if (authors.length === 0) return;
      const history: Result<History> = await askBackground('history', { platform, authors });
      if (history.ok) comments.setHistory(entry, history.value);
    },
  };

  observePage(
    document,
    {
      onChange: (touched) => void schedule(touched),
      onAddress: () => {
        moved = true;
        void schedule('all');
      },
    },
    signal,
  );
  void schedule('all');
  return session;
}

/** Ranges of the words that carry findings which lead to something; never those the act allows. */
function rangesFor(adapter: PlatformAdapter, entry: Entry): Range[] {
  const map = adapter.textMap(entry.element);
  if (map.text !== entry.comment.text) return [];
  return entry.assessment.findings.flatMap((finding) =>
    finding.span && finding.asks !== 'allow' && finding.asks !== 'answer' ? rangesOf(map, finding.span) : [],
  );
}

function inDocumentOrder(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
