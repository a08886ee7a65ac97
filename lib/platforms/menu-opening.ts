// Knows how to get one comment's own menu open, and which entries are that menu's. Must not know what they stand for, and presses none.
import { hover, press } from './pointer.ts';
import type { PlatformAdapter } from './types.ts';
import { pause, until } from './wait.ts';

/** The page settles after scrolling; a popover opened in between comes out empty (LinkedIn SDUI). */
const AFTER_SCROLL_MS = 100;
const BUTTON_LIMIT_MS = 1000;
const MENU_LIMIT_MS = 2500;

/** The "…" button, once the comment stands in the middle of the view and a pointer is over it. */
export async function reachButton(
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
export async function openMenu(
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
  const ended = AbortSignal.any([signal, AbortSignal.timeout(2 * MENU_LIMIT_MS)]);
  ended.addEventListener('abort', () => observer.disconnect());
  return stale;
}
