// Knows which flagged comments stand near the window, and keeps words marked for those alone. Must not know how marks look.
import { type Gravity, gravityOf } from '../core/gravity.ts';
import { rangesOf } from '../platforms/text-map.ts';
import type { Entry } from './page-comments.ts';
import { createNearness } from './page-nearness.ts';
import type { Paint } from './page-paint.ts';

export interface Mark {
  readonly entry: Entry;
  readonly gravity: Gravity;
  /** Box beside which the button stands. */
  readonly anchor: Element;
  readonly ranges: readonly Range[];
}

export interface PageMarks {
  /** The comment was read, judged or moved: its mark is made anew, or taken away. @param marked it is on the page and to be marked */
  renew(entry: Entry, marked: boolean): void;
  /** Marks this one now: the window is being moved to it. */
  bringNear(entry: Entry): void;
  /** Comments for which `isLeft` is false have gone. */
  sweep(isLeft: (commentId: string) => boolean): void;
  /** The page has changed: comments may have changed places. */
  doubt(): void;
  /** The window may show another part of the page. @returns all near marks, painted, in no order; the same list while none came or went */
  look(): readonly Mark[];
  /** Marks have come, gone or changed since the last look. */
  haveChanged(): boolean;
  /** A script of the page took our marks away at least once. */
  wereTaken(): boolean;
}

export function createMarks(paint: Paint): PageMarks {
  const entries = new Map<string, Entry>();
  const nearness = createNearness();
  const near = new Map<string, Mark>();
  let taken = false;
  /** What was answered last; null once a mark has come, gone or changed since. */
  let shown: { readonly ids: ReadonlySet<string>; readonly marks: readonly Mark[] } | null = null;

  const mark = (entry: Entry): void => {
    const gravity = gravityOf(entry.assessment);
    if (!gravity || !entry.view) return;
    const made = { entry, gravity, anchor: entry.view.anchor, ranges: rangesFor(entry) };
    const before = near.get(entry.comment.id);
    // A comment that was read again and says the same keeps its mark: painting it anew costs the page a frame.
    if (before && isSame(before, made)) return;
    near.set(entry.comment.id, made);
    shown = null;
  };
  const drop = (id: string): void => {
    nearness.unwatch(id);
    entries.delete(id);
    if (near.delete(id)) shown = null;
  };

  return {
    renew(entry, marked) {
      const { id } = entry.comment;
      if (!marked) return drop(id);
      entries.set(id, entry);
      nearness.watch(id, entry.element);
      if (nearness.isNear(entry.element)) mark(entry);
      else if (near.delete(id)) shown = null;
    },
    bringNear(entry) {
      if (entries.has(entry.comment.id)) mark(entry);
    },
    sweep(isLeft) {
      for (const id of entries.keys()) if (!isLeft(id)) drop(id);
    },
    doubt: nearness.doubt,
    look() {
      const now = nearness.near();
      taken ||= paint.wasCleared();
      if (shown?.ids === now && !paint.wasCleared()) return shown.marks;
      for (const id of near.keys()) if (!now.has(id)) near.delete(id);
      for (const id of now) {
        const entry = near.has(id) ? undefined : entries.get(id);
        if (entry) mark(entry);
      }
      const marks = [...near.values()];
      paint.show(marks);
      shown = { ids: now, marks };
      return marks;
    },
    haveChanged: () => shown === null,
    wereTaken() {
      taken ||= paint.wasCleared();
      return taken;
    },
  };
}

function isSame(a: Mark, b: Mark): boolean {
  const isOne = (range: Range, other: Range | undefined): boolean =>
    other !== undefined &&
    range.startContainer === other.startContainer &&
    range.startOffset === other.startOffset &&
    range.endContainer === other.endContainer &&
    range.endOffset === other.endOffset;
  return (
    a.entry === b.entry &&
    a.gravity === b.gravity &&
    a.anchor === b.anchor &&
    a.ranges.length === b.ranges.length &&
    a.ranges.every((range, place) => isOne(range, b.ranges[place]))
  );
}

/** Ranges of the words that carry findings which lead to something; never those the act allows. */
function rangesFor({ view, comment, assessment }: Entry): Range[] {
  if (view?.map.text !== comment.text) return [];
  return assessment.findings.flatMap((finding) =>
    finding.span && finding.asks !== 'allow' && finding.asks !== 'answer' ? rangesOf(view.map, finding.span) : [],
  );
}
