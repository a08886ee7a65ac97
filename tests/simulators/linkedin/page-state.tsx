// Knows what all parts of the simulated page share: switches, deleted comments, the beat of re-rendering. Must not know either dialect.
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';
import type { Options } from './address.ts';

export interface PageState {
  readonly options: Options;
  readonly gone: ReadonlySet<string>;
  readonly remove: (commentId: string) => void;
  /** Comments whose "Author" badge has arrived. */
  readonly badges: boolean;
}

export const PageContext = createContext<PageState | null>(null);

export function usePage(): PageState {
  const page = use(PageContext);
  if (!page) throw new Error('no page around this part');
  return page;
}

const BEAT_MS = 1500;

/** Counts up while the page is alive, so that everything is rendered again and again. */
export function useBeat(still: boolean): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (still) return;
    const timer = setInterval(() => setBeat((before) => before + 1), BEAT_MS);
    return () => clearInterval(timer);
  }, [still]);
  return beat;
}

/** A class as a build tool would hash it, another one at every render. */
export const hashed = (): string => `_${Math.random().toString(16).slice(2, 10)}`;

let ember = 30;
export const restartEmberIds = (): void => {
  ember = 30;
};
/** The next `emberNNN`: the same numbers come again at the next render, on other elements. */
export const emberId = (): string => {
  ember += 1;
  return `ember${ember}`;
};

/** Children are in the DOM only while they are near the window; their height is remembered. */
export function Lazy({ still, children }: { still: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(140);
  const [near, setNear] = useState(still);
  useEffect(() => {
    const element = box.current;
    if (still || !element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && element.offsetHeight > 0) height.current = element.offsetHeight;
        setNear(entry.isIntersecting);
      },
      { rootMargin: '600px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [still]);
  return (
    <div ref={box} style={near ? undefined : { minHeight: height.current }}>
      {near ? children : null}
    </div>
  );
}
