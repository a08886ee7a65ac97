// Knows how words are marked without touching the page's tree. Must not know why they are marked.
import type { Gravity } from '../core/gravity.ts';

/** Neutral names: scripts of the page can read them (browser fact, November 2026). Styled in assets/styles/marks.css. */
const NAMES: Readonly<Record<Gravity, string>> = {
  crisis: 'mark-1',
  urgent: 'mark-1',
  remove: 'mark-2',
  redirect: 'mark-3',
  look: 'mark-4',
  answer: 'mark-5',
};

interface Painted {
  readonly gravity: Gravity;
  readonly ranges: readonly Range[];
}

export interface Paint {
  /** Paints these and no others; what was painted already, by the same object, is left as it is. */
  show(marks: Iterable<Painted>): void;
  /** A script of the page took our marks away. */
  wasCleared(): boolean;
}

/** Paints through the CSS Custom Highlight API; leaves nothing behind when `signal` aborts. */
export function createPaint(signal: AbortSignal): Paint {
  const highlights = new Map<string, Highlight>();
  let painted = new Set<Painted>();

  const highlightOf = ({ gravity }: Painted): Highlight => {
    const name = NAMES[gravity];
    const highlight = highlights.get(name) ?? new Highlight();
    highlights.set(name, highlight);
    return highlight;
  };
  signal.addEventListener(
    'abort',
    () => {
      for (const name of highlights.keys()) CSS.highlights.delete(name);
    },
    { once: true },
  );

  return {
    show(marks) {
      const now = new Set(marks);
      for (const mark of painted) if (!now.has(mark)) for (const range of mark.ranges) highlightOf(mark).delete(range);
      for (const mark of now) if (!painted.has(mark)) for (const range of mark.ranges) highlightOf(mark).add(range);
      painted = now;
      for (const [name, highlight] of highlights) {
        if (highlight.size === 0) {
          CSS.highlights.delete(name);
          highlights.delete(name);
        } else if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      }
    },
    wasCleared: () => [...highlights.keys()].some((name) => !CSS.highlights.has(name)),
  };
}
