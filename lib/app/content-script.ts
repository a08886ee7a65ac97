// Knows that one script at a time reads a page, and when it must stop. Must not know how pages are read, nor which platform it is on.
import type { PlatformAdapter } from '../platforms/types.ts';
import { moderatePage } from './moderate-page.ts';

/** Kept in our isolated world, where the page cannot see it: a second injection ends the first. */
const RUNNING = Symbol.for('garbo.running');
type World = typeof globalThis & { [RUNNING]?: AbortController };

/** What every content script does; each carries its own adapter alone. */
export function moderateWith(adapter: PlatformAdapter): void {
  const world = globalThis as World;
  world[RUNNING]?.abort();
  const stop = new AbortController();
  world[RUNNING] = stop;
  void moderatePage(adapter, stop);
}
