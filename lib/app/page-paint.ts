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

export interface Paint {
  /** Replaces what is painted. */
  show(marks: Iterable<{ readonly gravity: Gravity; readonly ranges: readonly Range[] }>): void;
  /** A script of the page took our marks away. */
  wasCleared(): boolean;
  clear(): void;
}

/** Paints through the CSS Custom Highlight API; leaves nothing behind when `signal` aborts. */
export function createPaint(signal: AbortSignal): Paint {
  let painted = new Set<string>();

  const clear = (): void => {
    for (const name of painted) CSS.highlights.delete(name);
    painted = new Set();
  };
  signal.addEventListener('abort', clear, { once: true });

  return {
    show(marks) {
      const byName = new Map<string, Highlight>();
      for (const { gravity, ranges } of marks) {
        const name = NAMES[gravity];
        const highlight = byName.get(name) ?? new Highlight();
        for (const range of ranges) highlight.add(range);
        if (highlight.size > 0) byName.set(name, highlight);
      }
      clear();
      for (const [name, highlight] of byName) {
        CSS.highlights.set(name, highlight);
        painted.add(name);
      }
    },
    wasCleared: () => [...painted].some((name) => !CSS.highlights.has(name)),
    clear,
  };
}
