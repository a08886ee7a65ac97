// Knows how to wait: for a time, or for the page to show something. Must not know what is waited for.

/** Resolves after `ms`, or at once when the signal ends; the caller looks at the signal. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Not every change is a mutation (a style sheet, a layout), so the question is also asked this often. */
const ASK_AGAIN_MS = 100;

/**
 * Asks at once, at each mutation below `root` and every 100 ms.
 * @param ask gives the thing waited for, or null while it is not there; told the mutations since it was last asked
 * @returns null when `limitMs` have passed or the signal has ended
 */
export function until<T>(
  ask: (changes: readonly MutationRecord[]) => T | null,
  limitMs: number,
  signal: AbortSignal,
  root: Node = document,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const end = (value: T | null): void => {
      stop.abort();
      resolve(value);
    };
    const turn = (changes: readonly MutationRecord[]): void => {
      if (stop.signal.aborted) return;
      try {
        const found = ask(changes);
        if (found !== null) end(found);
      } catch (error) {
        stop.abort();
        reject(error);
      }
    };
    if (signal.aborted) return end(null);
    const observer = new MutationObserver(turn);
    const again = setInterval(() => turn(observer.takeRecords()), ASK_AGAIN_MS);
    const limit = setTimeout(() => end(null), limitMs);
    stop.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearInterval(again);
      clearTimeout(limit);
    });
    signal.addEventListener('abort', () => end(null), { once: true, signal: stop.signal });
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    turn([]);
  });
}
