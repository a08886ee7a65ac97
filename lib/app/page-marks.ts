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
  /** The window may show another part of the page. @returns all near marks, painted, in no order */
  look(): readonly Mark[];
  /** A script of the page took our marks away at least once. */
  wereTaken(): boolean;
}

export function createMarks(paint: Paint): PageMarks {
  const entries = new Map<string, Entry>();
  const nearness = createNearness();
  const near = new Map<string, Mark>();
  let taken = false;

  const mark = (entry: Entry): void => {
    const gravity = gravityOf(entry.assessment);
    if (gravity && entry.view)
      near.set(entry.comment.id, { entry, gravity, anchor: entry.view.anchor, ranges: rangesFor(entry) });
  };
  const drop = (id: string): void => {
    nearness.unwatch(id);
    entries.delete(id);
    near.delete(id);
  };

  return {
    renew(entry, marked) {
      const { id } = entry.comment;
      if (!marked) return drop(id);
      entries.set(id, entry);
      nearness.watch(id, entry.element);
      if (nearness.isNear(entry.element)) mark(entry);
      else near.delete(id);
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
      for (const id of near.keys()) if (!now.has(id)) near.delete(id);
      for (const id of now) {
        const entry = near.has(id) ? undefined : entries.get(id);
        if (entry) mark(entry);
      }
      taken ||= paint.wasCleared();
      const marks = [...near.values()];
      paint.show(marks);
      return marks;
    },
    wereTaken() {
      taken ||= paint.wasCleared();
      return taken;
    },
  };
}

/** Ranges of the words that carry findings which lead to something; never those the act allows. */
function rangesFor({ view, comment, assessment }: Entry): Range[] {
  if (view?.map.text !== comment.text) return [];
  return assessment.findings.flatMap((finding) =>
    finding.span && finding.asks !== 'allow' && finding.asks !== 'answer' ? rangesOf(view.map, finding.span) : [],
  );
}
