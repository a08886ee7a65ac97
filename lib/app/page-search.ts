// Knows when the whole page is searched for comments and when only a part of it. Must not know what a comment says, nor any platform.
import { missedComments } from '../platforms/missed.ts';
import type { PlatformAdapter } from '../platforms/types.ts';

/** A search is followed by so many times its own length without one: on a page of thousands it takes a tenth of a second and more. */
const REST = 100;
/** Nothing waits longer for a search, ms. */
const LONGEST_REST_MS = 60_000;

export interface PageSearch {
  /** All comments of the page, each once, document order; null: not now, `dueIn` tells when. @param needed the list may have changed */
  whole(now: boolean, needed: boolean): Element[] | null;
  /** What was known has turned into something else: the list may have changed. */
  need(): void;
  /** Comments inside these boxes alone. */
  inside(boxes: readonly Element[]): Element[];
  /** ms until a search that is needed may be made; null: none is. */
  dueIn(): number | null;
  /** Signs of comments that the last search through the whole page did not find. */
  missed(): number;
}

export function createPageSearch(adapter: PlatformAdapter): PageSearch {
  let needed = true;
  let notBefore = 0;
  let missed = 0;

  return {
    whole(now, also) {
      needed ||= also;
      const begun = performance.now();
      if (!now && !(needed && begun >= notBefore)) return null;
      const elements = adapter.find(document);
      // At the same moment as `find`: the page goes on changing while the comments are read.
      missed = missedComments(adapter, document, elements);
      const ended = performance.now();
      notBefore = ended + Math.min((ended - begun) * REST, LONGEST_REST_MS);
      needed = false;
      return elements;
    },
    need() {
      needed = true;
    },
    inside: (boxes) => boxes.flatMap((box) => adapter.find(box)),
    dueIn: () => (needed ? Math.max(0, notBefore - performance.now()) : null),
    missed: () => missed,
  };
}
