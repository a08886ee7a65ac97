// Knows that one script at a time reads a page, and when it must stop. Must not know how pages are read.
import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { moderatePage } from '../../lib/app/moderate-page.ts';
import { adapterFor } from '../../lib/platforms/registry.ts';

/** Kept in our isolated world, where the page cannot see it: a second injection ends the first. */
const RUNNING = Symbol.for('garbo.running');
type World = typeof globalThis & { [RUNNING]?: AbortController };

export default defineContentScript({
  // Registered at run time for the granted sites only (lib/app/sites.ts).
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    const adapter = adapterFor(new URL(location.href));
    if (!adapter) return;
    const world = globalThis as World;
    world[RUNNING]?.abort();
    const stop = new AbortController();
    world[RUNNING] = stop;
    void moderatePage(adapter, stop);
  },
});
