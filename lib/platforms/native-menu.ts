// Knows how to open a platform's own menu at the entry for a control. Must not know what the person decides: it never presses an entry.

import { failure, ok, type Result } from '../core/result.ts';
import type { Control } from '../core/types.ts';
import type { KeyGuard } from './key-guard.ts';
import { type Match, matchEntry, offered } from './menu-match.ts';
import { hover, press } from './pointer.ts';
import type { PlatformAdapter } from './types.ts';
import { pause, until } from './wait.ts';

export interface OpenControl {
  readonly entry: HTMLElement;
  /** `lit`: the caller draws a light around the entry; it has not got the focus. */
  readonly how: 'focused' | 'lit';
  /** The entry's label as the page shows it. */
  readonly label: string;
}

/** The page settles after scrolling; a popover opened in between comes out empty (LinkedIn SDUI). */
const AFTER_SCROLL_MS = 100;
const BUTTON_LIMIT_MS = 1000;
const MENU_LIMIT_MS = 2500;
/** Entries come one by one on some menus; the list counts when it has stayed the same for this long. */
const STEADY_MS = 100;
const ENTRY_LIMIT_MS = 1000;
const RELEASE_LIMIT_MS = 5000;
/** Menus move the focus to their first entry a moment after opening. */
const FOCUS_STAYS_MS = 100;
const FOCUS_ATTEMPTS = 6;

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
  const match = await steadyMatch(() => matchEntry(entries(), facts, name), entries, signal);
  if (!match.found) return failure('entry-missing', `${control}: ${match.why}; offered: ${offered(entries(), name)}`);
  if (!match.fact.confirms) {
    await focusBeside(match.entry, signal);
    return ok({ entry: match.entry, how: 'lit', label: match.label });
  }
  return focusEntry(() => matchEntry(entries(), facts, name), control, guard, signal);
}

/** The "…" button, once the comment stands in the middle of the view and a pointer is over it. */
async function reachButton(
  adapter: PlatformAdapter,
  element: Element,
  signal: AbortSignal,
): Promise<HTMLElement | null> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await pause(AFTER_SCROLL_MS, signal);
  hover(element);
  hover(adapter.anchor(element));
  const button = await until(() => adapter.maybeMenuButton(element), BUTTON_LIMIT_MS, signal);
  if (button !== null) hover(button);
  return button;
}

/**
 * Presses the button unless its menu is open already. Entries that were there before belong to another comment's menu.
 * @returns what gives the entries of this menu as they are now; null when no menu opens. From here on nothing may scroll.
 */
async function openMenu(
  adapter: PlatformAdapter,
  element: Element,
  button: HTMLElement,
  signal: AbortSignal,
): Promise<(() => HTMLElement[]) | null> {
  const now = (): HTMLElement => (button.isConnected ? button : (adapter.maybeMenuButton(element) ?? button));
  const shown = (): HTMLElement[] => adapter.menuEntries(now()).filter(isShown);
  const wasExpanded = isExpanded(button);
  if (wasExpanded && shown().length > 0) return shown;

  const stale = staleUntilGone(standing(), signal);
  const fresh = (): HTMLElement[] => shown().filter((entry) => !stale.has(entry));
  const opened = (): true | null => (fresh().length > 0 ? true : null);
  press(button);
  let open = await until(opened, MENU_LIMIT_MS, signal);
  if (open === null && wasExpanded && !isExpanded(now())) {
    // It claimed to be open with nothing in it (a dropdown left behind by a re-render): that press has closed it.
    press(now());
    open = await until(opened, MENU_LIMIT_MS, signal);
  }
  // Open, but only with entries that stood there before: perhaps another comment's. Without any: open and not understood.
  const doubtful = shown().length > 0 || !isExpanded(now());
  return open === null && doubtful ? null : fresh;
}

const isExpanded = (button: Element): boolean => button.getAttribute('aria-expanded') === 'true';
const isShown = (entry: HTMLElement): boolean => entry.checkVisibility({ visibilityProperty: true });

const POSSIBLE_ENTRY = '[role], [tabindex], a, button, li';

/** All that could be an entry and is shown now: asking the adapter would not do, it answers for its own button alone. */
function standing(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(POSSIBLE_ENTRY)].filter(isShown);
}

/** What stood there before the press, less what leaves the page: an entry that comes back was opened anew. */
function staleUntilGone(entries: readonly HTMLElement[], signal: AbortSignal): ReadonlySet<Node> {
  const stale = new Set<Node>(entries);
  const observer = new MutationObserver((changes) => {
    for (const gone of changes.flatMap((change) => [...change.removedNodes])) {
      stale.delete(gone);
      if (gone instanceof Element) for (const entry of gone.querySelectorAll(POSSIBLE_ENTRY)) stale.delete(entry);
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  const limit = setTimeout(() => observer.disconnect(), 2 * MENU_LIMIT_MS);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(limit);
      observer.disconnect();
    },
    { once: true },
  );
  return stale;
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

/** Moves the focus to the entry once no key or button is held; the entry is looked for afresh, the menu may have re-rendered. */
async function focusEntry(
  find: () => Match,
  control: Control,
  guard: KeyGuard,
  signal: AbortSignal,
): Promise<Result<OpenControl>> {
  await Promise.race([guard.released(), pause(RELEASE_LIMIT_MS, signal)]);
  for (let attempt = 0; attempt < FOCUS_ATTEMPTS; attempt++) {
    const match = find();
    if (!match.found) break;
    if (!match.fact.confirms || guard.held() || signal.aborted) {
      return ok({ entry: match.entry, how: 'lit', label: match.label });
    }
    guard.claimNext();
    if (takesFocus(match.entry)) await pause(FOCUS_STAYS_MS, signal);
    if (hasFocus(match.entry)) return ok({ entry: match.entry, how: 'focused', label: match.label });
  }
  const match = find();
  if (!match.found) return failure('entry-missing', `${control}: the menu closed or changed`);
  return ok({ entry: match.entry, how: 'lit', label: match.label });
}

/**
 * A menu focuses its first entry by itself, and on Facebook that is "Hide", which acts at once: the focus then goes to the menu around it,
 * so that a key alone does not press it. Where the menu cannot take the focus it stays as the platform has it.
 */
async function focusBeside(entry: HTMLElement, signal: AbortSignal): Promise<void> {
  await pause(FOCUS_STAYS_MS, signal);
  if (hasFocus(entry)) entry.closest<HTMLElement>('[role="menu"][tabindex]')?.focus({ preventScroll: true });
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
