// Knows how the focus reaches an entry, and stays off one that must not have it. Must not press anything.
import type { KeyGuard } from './key-guard.ts';
import type { Match } from './menu-match.ts';
import { pause } from './wait.ts';

const RELEASE_LIMIT_MS = 5000;
/** Menus move the focus to their first entry a moment after opening. */
const FOCUS_STAYS_MS = 100;
const ATTEMPTS = 6;

/**
 * Moves the focus to the entry once no key or button is held; the entry is looked for afresh each time, the menu may be drawn anew.
 * @returns true when it has the focus and keeps it
 */
export async function focusWhenReleased(find: () => Match, guard: KeyGuard, signal: AbortSignal): Promise<boolean> {
  await Promise.race([guard.released(), pause(RELEASE_LIMIT_MS, signal)]);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const match = find();
    if (!match.found || !match.fact.confirms || guard.held() || signal.aborted) return false;
    guard.claimNext();
    if (takesFocus(match.entry)) await pause(FOCUS_STAYS_MS, signal);
    if (hasFocus(match.entry)) return true;
  }
  return false;
}

/**
 * A menu focuses its first entry by itself, and on Facebook that is "Hide", which acts at once: where another entry is lit, or none, a key
 * would press that one unawares. The focus then goes to the menu around it; where the menu cannot take it, it stays as the platform has it.
 */
export async function focusBeside(entries: () => readonly HTMLElement[], signal: AbortSignal): Promise<void> {
  await pause(FOCUS_STAYS_MS, signal);
  entries().find(hasFocus)?.closest<HTMLElement>('[role="menu"][tabindex]')?.focus({ preventScroll: true });
}

function takesFocus(entry: HTMLElement): boolean {
  const inside = entry.querySelectorAll<HTMLElement>('a[href], button, [tabindex]');
  for (const target of [entry, ...inside]) {
    target.focus({ preventScroll: true });
    if (hasFocus(entry)) return true;
  }
  return false;
}

function hasFocus(entry: HTMLElement): boolean {
  // A root is a Document or a ShadowRoot: both tell their active element.
  const root = entry.getRootNode() as Document | ShadowRoot;
  return entry.contains(root.activeElement);
}
