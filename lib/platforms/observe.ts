// Knows when a page has changed and when it has become another page. Must not know what is on it.

/** Quiet time before a batch is handed over, ms: a re-render comes in bursts. */
const SETTLE_MS = 120;
/** Never wait longer than this while bursts go on, ms. */
const LATEST_MS = 600;
/** Address poll, ms: History API calls of the page cannot be seen from the isolated world. */
const ADDRESS_MS = 500;

export interface PageWatcher {
  /** What has changed since the last call, in the order it did. */
  readonly onChange: (changes: readonly MutationRecord[]) => void;
  readonly onAddress: (url: URL) => void;
}

/** Watches the whole document: childList, text, and the attributes that betray a recycled node. Ends with `signal`. */
export function observePage(root: Document, watcher: PageWatcher, signal: AbortSignal): void {
  let changes: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let address = root.location.href;

  const flush = (): void => {
    timer = undefined;
    if (signal.aborted) return;
    const batch = changes;
    changes = [];
    watcher.onChange(batch);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) changes.push(record);
    const now = performance.now();
    if (timer === undefined) first = now;
    else if (now - first > LATEST_MS) return;
    clearTimeout(timer);
    timer = setTimeout(flush, SETTLE_MS);
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href', 'aria-label', 'data-id', 'id', 'componentkey', 'aria-expanded'],
  });
  const poll = setInterval(() => {
    if (root.location.href === address) return;
    address = root.location.href;
    watcher.onAddress(new URL(address));
  }, ADDRESS_MS);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(poll);
    },
    { once: true },
  );
}
