// Knows the comments of one page: which were read, what was found in each, which could not be read. Must not know how they are shown.
import type { Assessment, Comment, Finding, History } from '../core/types.ts';
import type { Scorer } from '../detect/index.ts';
import type { PageContext } from '../messaging/protocol.ts';
import { missedComments } from '../platforms/missed.ts';
import { readSafely } from '../platforms/read-safely.ts';
import type { PlatformAdapter, ReadFailure } from '../platforms/types.ts';
import { assess } from '../policy/assess.ts';
import { NO_HISTORY } from '../policy/ladder.ts';
import { createJudge, isDismissed } from './judgement.ts';

/** One comment of the page, with all that is known of it in this tab and nowhere else. */
export interface Entry {
  readonly comment: Comment;
  /** The node that shows it now; nodes are recycled, so it is asked again at every pass. */
  element: Element;
  readonly findings: readonly Finding[];
  history: History;
  assessment: Assessment;
  dismissed: boolean;
}

export interface PageComments {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Reads what is new or changed under the touched nodes; null = everything. Yields between slices. */
  pass(touched: ReadonlySet<Node> | null): Promise<void>;
  setHistory(entry: Entry, history: History): void;
  dismiss(entry: Entry): void;
  isPresent(entry: Entry): boolean;
  /** Another page was opened in this tab: what is no longer shown is forgotten. */
  forgetAbsent(): void;
  health(): {
    readonly read: number;
    readonly failures: readonly ReadFailure[];
    /** Signs of comments that were not found in the last pass. */
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

/** Work between two yields, ms, so that scrolling stays smooth. */
const SLICE_MS = 8;

export function createPageComments(
  adapter: PlatformAdapter,
  context: PageContext,
  scope: Scope,
  scorer: Scorer | null,
  signal: AbortSignal,
): PageComments {
  const entries = new Map<string, Entry>();
  const known = new WeakMap<Element, string>();
  const failures = new Map<Element, ReadFailure>();
  const { judge } = createJudge(context, scorer);
  const dismissed = new Map(context.dismissed.map((one) => [one.commentId, one.labels]));
  let missed = 0;
  let lastReadAt: string | null = null;

  const readOne = (element: Element, url: URL): void => {
    const result = readSafely(adapter, element, url);
    if (!result.ok) {
      failures.set(element, result.error);
      return;
    }
    failures.delete(element);
    lastReadAt = new Date().toISOString();
    const comment = result.value;
    const before = entries.get(comment.id);
    known.set(element, comment.id);
    if (before && before.comment.text === comment.text && before.comment.cut === comment.cut) {
      before.element = element;
      return;
    }
    const history = before?.history ?? NO_HISTORY;
    const judged = judge(comment, history);
    entries.set(comment.id, {
      comment,
      element,
      history,
      dismissed: isDismissed(judged.assessment.findings, dismissed.get(comment.id)),
      ...judged,
    });
  };

  const isPresent = (entry: Entry): boolean =>
    entry.element.isConnected && known.get(entry.element) === entry.comment.id;

  return {
    entries,
    async pass(touched) {
      const url = new URL(document.location.href);
      const elements = adapter.find(document);
      const dirty = touched === null ? null : commentsAround(touched, known);
      for (const element of failures.keys()) if (!element.isConnected) failures.delete(element);
      // At the same moment as `find`: the page goes on changing while the comments are read.
      missed = missedComments(adapter, document, elements);
      let sliceEnd = performance.now() + SLICE_MS;
      for (const element of elements) {
        if (signal.aborted) return;
        if (!scope.everything && !scope.accounts.has(adapter.owner(element, url) ?? '')) continue;
        if (known.has(element) && dirty !== null && !dirty.has(element)) continue;
        readOne(element, url);
        if (performance.now() > sliceEnd) {
          await nextTask();
          sliceEnd = performance.now() + SLICE_MS;
        }
      }
    },
    setHistory(entry, history) {
      entry.history = history;
      entry.assessment = assess(entry.findings, context.act, history);
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
    health: () => ({ read: entries.size, failures: [...failures.values()], missed, lastReadAt }),
  };
}

/** Known comment elements that contain, or lie under, a touched node. */
function commentsAround(touched: ReadonlySet<Node>, known: WeakMap<Element, string>): Set<Element> {
  const found = new Set<Element>();
  const climbed = new Set<Node>();
  for (const start of touched) {
    for (let node: Node | null = start; node && !climbed.has(node); node = node.parentNode) {
      climbed.add(node);
      if (node instanceof Element && known.has(node)) found.add(node);
    }
  }
  return found;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
