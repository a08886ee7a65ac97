// Knows when a script has lost its extension: reloaded, updated, disabled or removed under the open page. Must not know what is done then.
import { browser } from 'wxt/browser';

/** No event tells it (w3c/webextensions#138): the runtime loses its id. Looked at this often, and whenever the person comes back. */
const LOOK_EVERY_MS = 4000;

/** False in a script that lives on without its extension; there even asking may throw (Firefox: dead object). */
function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Calls `lost` once, unless the signal ends first. */
export function watchRuntime(lost: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const ended = new AbortController();
  const both = AbortSignal.any([signal, ended.signal]);
  const look = (): void => {
    if (both.aborted || isAlive()) return;
    ended.abort();
    lost();
  };
  const beat = setInterval(look, LOOK_EVERY_MS);
  both.addEventListener('abort', () => clearInterval(beat), { once: true });
  for (const type of ['visibilitychange', 'focus', 'pointerdown', 'keydown']) {
    addEventListener(type, look, { capture: true, passive: true, signal: both });
  }
}
