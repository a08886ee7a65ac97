// Knows the comments of one page: which were read, what was found in each, which could not be read. Must not know how they are shown.

import type { Assessment } from '../core/act.ts';
import { gravityOf } from '../core/gravity.ts';
import type { History } from '../core/register.ts';
import type { Comment, Finding } from '../core/types.ts';
import type { Scorer } from '../detect/index.ts';
import type { PageContext } from '../messaging/protocol.ts';
import { readSafely } from '../platforms/read-safely.ts';
import type { PlatformAdapter, ReadFailure, TextMap } from '../platforms/types.ts';
import { assess } from '../policy/assess.ts';
import { NO_HISTORY } from '../policy/ladder.ts';
import { createJudge, isDismissed } from './judgement.ts';
import { createPacer } from './pacer.ts';
import { createChangeReader } from './page-changes.ts';
import { createPageSearch } from './page-search.ts';

/** One comment of the page, with all that is known of it in this tab and nowhere else. */
export interface Entry {
  readonly comment: Comment;
  /** The node that shows it now; nodes are recycled, so it is asked again whenever they change. */
  element: Element;
  readonly findings: readonly Finding[];
  history: History;
  assessment: Assessment;
  dismissed: boolean;
  /** How the page shows it, as of when it was last read; null where nothing is drawn at it. */
  view: View | null;
}

interface View {
  /** Box beside which a button may stand. */
  readonly anchor: Element;
  readonly map: TextMap;
}

/** Comments that were read or whose place on the page has changed; awaited before more are read. */
export type Told = (entries: ReadonlySet<Entry>) => Promise<void>;

export interface PageComments {
  /** Document order as of the last search through the whole page. */
  readonly entries: ReadonlyMap<string, Entry>;
  /**
   * Reads what is new or changed, what is near the window first; null = everything. Yields between slices and tells after each.
   * @returns false when every comment says what it said and nothing can have changed its place
   */
  pass(changes: readonly MutationRecord[] | null, told: Told): Promise<boolean>;
  /** When a pass should be made though nothing changes any more, ms from now; null: need not. */
  dueIn(): number | null;
  setHistory(entry: Entry, history: History): void;
  dismiss(entry: Entry): void;
  isPresent(entry: Entry): boolean;
  /** Another page was opened in this tab: what is no longer shown is forgotten. */
  forgetAbsent(): void;
  health(): {
    readonly read: number;
    /** Found and not read yet: the numbers beside this one still grow. */
    readonly left: number;
    readonly failures: readonly ReadFailure[];
    /** Signs of comments that were not found by the last search through the whole page. */
    readonly missed: number;
    /** ISO; null before anything was read. */
    readonly lastReadAt: string | null;
  };
}

export interface Scope {
  readonly accounts: ReadonlySet<string>;
  /** The person pressed "leggi questa pagina". */
  readonly everything: boolean;
}

export function createPageComments(
  adapter: PlatformAdapter,
  context: PageContext,
  scope: Scope,
  scorer: Scorer | null,
  signal: AbortSignal,
): PageComments {
  const entries = new Map<string, Entry>();
  /** Found elements with the comment that they show; null: not ours to read, or unreadable. */
  const known = new WeakMap<Element, string | null>();
  const failures = new Map<Element, ReadFailure>();
  const { judge } = createJudge(context, scorer);
  const dismissed = new Map(context.dismissed.map((one) => [one.commentId, one.labels]));
  const changeReader = createChangeReader((element) => known.has(element));
  const search = createPageSearch(adapter);
  let lastReadAt: string | null = null;
  let left = 0;

  const shown = (element: Element): Entry | null => entries.get(known.get(element) ?? '') ?? null;
  const isPresent = (entry: Entry): boolean =>
    entry.element.isConnected && known.get(entry.element) === entry.comment.id;

  const know = (element: Element, id: string | null): void => {
    if (!known.has(element)) changeReader.hold(element);
    known.set(element, id);
  };

  /** @returns the comments of which something is to be told */
  const readOne = (element: Element, url: URL): readonly Entry[] => {
    const before = shown(element);
    const isCopy = before !== null && before.element !== element && isPresent(before);
    if (!scope.everything && !scope.accounts.has(adapter.owner(element, url) ?? '')) {
      know(element, null);
      return before ? [before] : [];
    }
    const result = readSafely(adapter, element, url);
    if (!result.ok) {
      failures.set(element, result.error);
      know(element, null);
      if (before) search.need();
      return before ? [before] : [];
    }
    failures.delete(element);
    lastReadAt = new Date().toISOString();
    // What is shown elsewhere too stays there: which of two is in front the search tells.
    if (isCopy && result.value.id === before.comment.id) return [];
    know(element, result.value.id);
    const now = keep(result.value, element);
    if (!before || before.comment.id === now.comment.id) return [now];
    search.need();
    return [before, now];
  };

  const showAt = (entry: Entry, element: Element): Entry => {
    entry.element = element;
    const drawn = !context.panelOnly && isMarked(entry.assessment);
    entry.view = drawn ? { anchor: adapter.anchor(element), map: adapter.textMap(element) } : null;
    return entry;
  };

  const keep = (comment: Comment, element: Element): Entry => {
    const before = entries.get(comment.id);
    if (before && before.comment.text === comment.text && before.comment.cut === comment.cut) {
      return showAt(before, element);
    }
    const history = before?.history ?? NO_HISTORY;
    const judged = judge(comment, history);
    const entry: Entry = {
      comment,
      element,
      history,
      dismissed: isDismissed(judged.assessment.findings, dismissed.get(comment.id)),
      view: null,
      ...judged,
    };
    entries.set(comment.id, entry);
    return showAt(entry, element);
  };

  /** Every comment of the page was searched for: what is known and has not changed need not be read, but may be shown elsewhere now. */
  const place = (elements: readonly Element[]): Entry[] =>
    elements.flatMap((element) => {
      const entry = shown(element);
      if (!entry || entry.element === element) return [];
      return [showAt(entry, element)];
    });

  const order = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const entry = shown(element);
      if (!entry) continue;
      entries.delete(entry.comment.id);
      entries.set(entry.comment.id, entry);
    }
  };

  return {
    entries,
    async pass(changes, told) {
      const url = new URL(document.location.href);
      const concern = changes && changeReader.concernOf(changes);
      for (const element of failures.keys()) if (!element.isConnected) failures.delete(element);
      const whole = search.whole(concern === null, concern?.elsewhere ?? true);
      const fresh = (element: Element): boolean => typeof known.get(element) !== 'string';
      const toRead = whole
        ? whole.filter((element) => concern === null || fresh(element) || concern.changed.has(element))
        : [
            ...(concern?.changed ?? []),
            ...search.inside(concern?.boxes ?? []).filter((element) => !known.has(element)),
          ];
      let batch = new Set(place(whole ?? []));
      let news = whole !== null || concern === null || concern.layout;
      const pacer = createPacer(signal);
      left = toRead.length;
      for (const element of nearFirst(toRead)) {
        left -= 1;
        const before = shown(element);
        if (element.isConnected) for (const entry of readOne(element, url)) batch.add(entry);
        news ||= shown(element) !== before;
        if (!pacer.isOver()) continue;
        await told(batch);
        batch = new Set();
        if (!(await pacer.turn())) return true;
      }
      if (whole) order(whole);
      if (batch.size > 0) await told(batch);
      return news;
    },
    dueIn: search.dueIn,
    setHistory(entry, history) {
      entry.history = history;
      entry.assessment = assess(entry.findings, context.act, history);
      if (entry.view === null) showAt(entry, entry.element);
    },
    dismiss(entry) {
      entry.dismissed = true;
      dismissed.set(
        entry.comment.id,
        entry.findings.map((finding) => finding.label),
      );
    },
    forgetAbsent() {
      for (const [id, entry] of entries) if (!isPresent(entry)) entries.delete(id);
    },
    isPresent,
    health: () => ({ read: entries.size, left, failures: [...failures.values()], missed: search.missed(), lastReadAt }),
  };
}

/** A question alone is listed, not marked. */
export function isMarked(assessment: Assessment): boolean {
  const gravity = gravityOf(assessment);
  return gravity !== null && gravity !== 'answer';
}

/** The person looks at these: what is within a window's height comes before the rest, both in the order given. */
function nearFirst(elements: readonly Element[]): Element[] {
  const near = new Set(
    elements.filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > -innerHeight && top < 2 * innerHeight;
    }),
  );
  return [...near, ...elements.filter((element) => !near.has(element))];
}
