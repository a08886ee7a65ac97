// Knows how many scripts a page holds, without walking through a page of thousands of comments at every change. Must not know what is in them.

/** A slow count is followed by so many times its own length without another: scripts with data come while the page loads. */
const REST_WHILE_LOADING = 100;
/** Each drawing of a page makes the browser count anew: 5 ms at every step of a scroll through 5,000 comments (measured, Chromium 156). */
const REST = 1000;
/** A count that is quicker than this is made whenever it is asked for, ms. */
const QUICK_MS = 1;

const counts = new WeakMap<Document, { readonly count: number; readonly until: number }>();

export function scriptCount(document: Document): number {
  const begun = performance.now();
  const known = counts.get(document);
  if (known && begun < known.until) return known.count;
  const count = document.scripts.length;
  const took = performance.now() - begun;
  const rest = document.readyState === 'complete' ? REST : REST_WHILE_LOADING;
  counts.set(document, { count, until: took < QUICK_MS ? 0 : begun + took * rest });
  return count;
}
