// Knows how to open a platform's own menu at the entry for a control. Must not know what the person decides: it never presses an entry.

import { failure, ok, type Result } from '../core/result.ts';
import type { Control } from '../core/types.ts';
import { focusBeside, focusWhenReleased } from './entry-focus.ts';
import type { KeyGuard } from './key-guard.ts';
import { type Match, matchEntry, offered } from './menu-match.ts';
import { openMenu, reachButton } from './menu-opening.ts';
import type { PlatformAdapter } from './types.ts';
import { pause } from './wait.ts';

export interface OpenControl {
  readonly entry: HTMLElement;
  /** `lit`: the caller draws a light around the entry; it has not got the focus. */
  readonly how: 'focused' | 'lit';
  /** The entry's label as the page shows it. */
  readonly label: string;
}

/** Entries come one by one on some menus; the list counts when it has stayed the same for this long. */
const STEADY_MS = 100;
const ENTRY_LIMIT_MS = 1000;

/**
 * Opens the comment's own menu and brings the entry into focus, where the platform asks again before it acts, or finds it for a light.
 * The last press is the person's: whatever key or button is held now is claimed, and can neither repeat into the menu nor be released there.
 * @param name author's name as shown, for labels such as "Block NAME"
 * @returns `menu-missing` when no menu opens; `entry-missing` (the menu stays open, `detail` lists what it offers); `comment-gone`
 */
export async function openControl(
  adapter: PlatformAdapter,
  element: Element,
  control: Control,
  name: string | null,
  guard: KeyGuard,
  signal: AbortSignal,
): Promise<Result<OpenControl>> {
  const stands = guard.claim();
  try {
    return await openAt(adapter, element, control, name, guard, signal);
  } finally {
    stands();
  }
}

async function openAt(
  adapter: PlatformAdapter,
  element: Element,
  control: Control,
  name: string | null,
  guard: KeyGuard,
  signal: AbortSignal,
): Promise<Result<OpenControl>> {
  if (!element.isConnected) return failure('comment-gone', control);
  const button = await reachButton(adapter, element, signal);
  if (button === null) return failure(element.isConnected ? 'menu-missing' : 'comment-gone', 'no menu button');

  const entries = await openMenu(adapter, element, button, signal);
  if (entries === null) return failure('menu-missing', 'no entries after the press');

  const facts = adapter.controls.filter((fact) => fact.control === control);
  const find = (): Match => matchEntry(entries(), facts, name);
  const first = await steadyMatch(find, entries, signal);
  const focused = first.found && first.fact.confirms && (await focusWhenReleased(find, guard, signal));
  if (!focused) await focusBeside(entries, signal);
  // Afresh: the menu may have been drawn anew, or closed, while a key was held.
  const match = find();
  if (!match.found) return failure('entry-missing', `${control}: ${match.why}; offered: ${offered(entries(), name)}`);
  return ok({ entry: match.entry, how: focused ? 'focused' : 'lit', label: match.label });
}

interface Entry {
  readonly entry: HTMLElement;
  readonly text: string;
}

const isSame = (one: Entry, other: Entry | undefined): boolean => one.entry === other?.entry && one.text === other.text;

/** Matches once the list has stayed the same for a moment, and again whenever it changes, until an entry is found. */
async function steadyMatch(find: () => Match, entries: () => HTMLElement[], signal: AbortSignal): Promise<Match> {
  const end = performance.now() + ENTRY_LIMIT_MS;
  let match = find();
  for (let list: Entry[] = []; !signal.aborted; ) {
    const last = list;
    list = entries().map((entry) => ({ entry, text: entry.textContent }));
    match = find();
    const steady =
      list.length > 0 && list.length === last.length && list.every((one, index) => isSame(one, last[index]));
    if ((steady && match.found) || performance.now() > end) return match;
    await pause(STEADY_MS, signal);
  }
  return match;
}
