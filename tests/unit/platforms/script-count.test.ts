// Knows how often the scripts of a page may be counted, by what a count takes and by whether the page still loads. Must not know what is in them.
import { afterEach, expect, it, vi } from 'vitest';
import { scriptCount } from '../../../lib/platforms/script-count.ts';

/** Each count of its scripts takes `ms` and finds one more. */
function pageOf(ms: number, readyState: DocumentReadyState) {
  let now = 0;
  let counted = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const page = {
    readyState,
    get scripts() {
      now += ms;
      counted += 1;
      return { length: counted };
    },
  };
  const wait = (time: number): void => {
    now += time;
  };
  // Cast: nothing else of a document is asked for.
  return { page: page as unknown as Document, wait };
}

afterEach(() => vi.restoreAllMocks());

it('counts a page that answers at once whenever it is asked', () => {
  const { page } = pageOf(0.1, 'complete');
  expect([scriptCount(page), scriptCount(page)]).toEqual([1, 2]);
});

it('counts a slow page that still loads a hundred times its length later, for data comes with it', () => {
  const { page, wait } = pageOf(5, 'interactive');
  expect([scriptCount(page), scriptCount(page)]).toEqual([1, 1]);
  wait(500);
  expect(scriptCount(page)).toBe(2);
});

it('counts a slow page that has loaded a thousand times its length later', () => {
  const { page, wait } = pageOf(5, 'complete');
  expect(scriptCount(page)).toBe(1);
  wait(4900);
  expect(scriptCount(page)).toBe(1);
  wait(100);
  expect(scriptCount(page)).toBe(2);
});
