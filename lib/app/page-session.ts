// Knows the life of one page: when it is read, and what is then shown and told to the badge. Must not know how things look.

import type { Speaking } from '../core/replies.ts';
import { failure, ok, type Result } from '../core/result.ts';
import type { Scorer } from '../detect/index.ts';
import { askBackground } from '../messaging/client.ts';
import type { PageContext, PageState } from '../messaging/protocol.ts';
import { observePage } from '../platforms/observe.ts';
import type { PlatformAdapter } from '../platforms/types.ts';
import { createPageComments, type Entry, isMarked, type PageComments } from './page-comments.ts';
import { followFrames } from './page-frames.ts';
import { countsOf } from './page-health.ts';
import { createHistories } from './page-histories.ts';
import { createMarks } from './page-marks.ts';
import type { PageOverlay } from './page-overlay.ts';
import type { Paint } from './page-paint.ts';
import { createPageTelling, isFlagged } from './page-telling.ts';

export interface PageSession {
  state(): PageState;
  /** The person pressed "leggi questa pagina". */
  readEverything(): Promise<void>;
  entry(commentId: string): Result<Entry>;
  show(entry: Entry): Result<null>;
  /** Shows the next flagged comment of the page, also one that is far from the window. */
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
  /** Asks what is drawn to follow the page in the next frame. */
  drawSoon(): void;
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
  let pending: readonly MutationRecord[] | 'all' | null = null;
  let moved = false;
  let overlay: PageOverlay | null = null;
  let unmatchedMenus = 0;
  let told = '';
  let later: ReturnType<typeof setTimeout> | undefined;

  function makeComments(): PageComments {
    return createPageComments(
      adapter,
      context,
      { accounts: new Set(context.accounts), everything },
      parts.scorer,
      signal,
    );
  }

  const histories = createHistories((entry, history) => comments.setHistory(entry, history));
  const marks = paint && createMarks(paint);
  const drawSoon = marks === null ? () => undefined : followFrames(() => overlay?.draw(marks.look()), signal);
  const telling = createPageTelling({
    adapter,
    context,
    comments: () => comments,
    everything: () => everything,
    rulesOnly: parts.scorer === null,
    overlayProblem: () => overlay?.problem() ?? (marks?.wereTaken() ? 'overlay_marks_cleared' : null),
    unmatchedMenus: () => unmatchedMenus,
  });

  const mark = (entry: Entry): void => {
    // Only the comment as it is judged now: another may have been read in its place meanwhile.
    const isNow = comments.entries.get(entry.comment.id) === entry;
    if (isNow) marks?.renew(entry, isMarked(entry.assessment) && !entry.dismissed && comments.isPresent(entry));
  };
  /** A mark is shown when its card could say all that is known of the author. */
  const showRead = async (entries: ReadonlySet<Entry>): Promise<void> => {
    await histories.ensure([...entries].filter(isFlagged));
    if (signal.aborted) return;
    for (const entry of entries) mark(entry);
    if (marks?.haveChanged()) drawSoon();
  };

  const tellCounts = (): void => {
    const counts = countsOf([...comments.entries.values()].filter(isFlagged), telling.read());
    const line = JSON.stringify(counts);
    if (line === told) return;
    told = line;
    void askBackground('page-counts', counts);
  };

  const redraw = (): void => {
    if (signal.aborted) return;
    marks?.doubt();
    overlay?.doubt();
    overlay?.renewCard();
    drawSoon();
    tellCounts();
  };

  const run = async (): Promise<void> => {
    try {
      while (pending !== null && !signal.aborted) {
        const work = pending;
        pending = null;
        const concerned = await comments.pass(work === 'all' ? null : work, showRead);
        if (moved) comments.forgetAbsent();
        if (moved) marks?.sweep((id) => comments.entries.has(id));
        moved = false;
        histories.forget();
        if (concerned) redraw();
      }
    } finally {
      // A bug in one pass must not keep the next change of the page from being read.
      running = null;
    }
    clearTimeout(later);
    const due = comments.dueIn();
    if (due !== null && !signal.aborted) later = setTimeout(() => void schedule([]), due);
  };
  const schedule = (changes: readonly MutationRecord[] | 'all'): Promise<void> => {
    if (changes === 'all' || pending === 'all') pending = 'all';
    else pending = [...(pending ?? []), ...changes];
    running ??= run();
    return running;
  };

  const session: PageSession = {
    context,
    adapter,
    drawOn(surface) {
      overlay = surface;
    },
    state: telling.state,
    redraw,
    drawSoon,
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
    show(entry) {
      if (!comments.isPresent(entry)) return failure('comment-gone', entry.comment.id);
      current = entry.comment.id;
      entry.element.scrollIntoView({ block: 'center', behavior: 'instant' });
      marks?.bringNear(entry);
      overlay?.openCard(entry);
      return ok(null);
    },
    next() {
      const list = telling.flaggedInOrder();
      const entry = list[(list.findIndex((one) => one.comment.id === current) + 1) % (list.length || 1)];
      return entry ? session.show(entry) : failure('comment-gone', 'none flagged');
    },
    speaking: telling.speaking,
    dismiss(entry) {
      comments.dismiss(entry);
      mark(entry);
      redraw();
    },
    refreshHistory: histories.refresh,
  };

  observePage(
    document,
    {
      onChange: (changes) => void schedule(changes),
      onAddress: () => {
        moved = true;
        void schedule('all');
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => clearTimeout(later), { once: true });
  void schedule('all');
  return session;
}
