// Knows which keys and buttons of the mouse are held, and keeps a held one from acting on what the platform has since focused. Must not know what that is.
import { pause } from './wait.ts';

export interface KeyGuard {
  /** Enter, Space or a button of the pointer is down, as far as this document can know. */
  held(): boolean;
  /**
   * Resolves once nothing is held and it has stayed so for a moment (a remote desktop repeats a held key as quick pairs of
   * down and up), or when the signal ends.
   */
  released(): Promise<void>;
  /**
   * The press that is going on, wherever it began, asked for something of ours: its repeats and its straying release reach
   * nobody. Until the next fresh press this holds also for a key that went down in the popup or the panel, unseen from here.
   * @returns to be called when the thing asked for stands there. Until then Enter and Space press nothing of the page (boxes to
   * write in apart): an impatient second press would hit what the person has not yet seen.
   */
  claim(): () => void;
  /** The next press is the person's own and acts, but once: its repeats (into a dialog it opened) reach nobody. */
  claimNext(): void;
}

/** Longer than the interval between repeats of any system (25-50 ms), shorter than a second press of a quick person. */
const QUIET_MS = 150;
/** Nobody presses a key again so soon after letting it go: that is one held key, sent as pairs. */
const ONE_PRESS_MS = 60;
const KEYS: readonly string[] = ['Enter', 'NumpadEnter', 'Space'];

/** Enter and Space by `code`; by `key` where an input method or a virtual keyboard sends no code. */
function keyOf(event: KeyboardEvent): string | null {
  if (KEYS.includes(event.code)) return event.code;
  if (event.code !== '') return null;
  return event.key === 'Enter' ? 'Enter' : event.key === ' ' ? 'Space' : null;
}

/** There Enter and Space are text. */
function isWrittenIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * @param ours tells whether an event's target is our own element: presses that begin there are claimed from the start. Seen from
 * the window, events inside a closed shadow root have its host as target, so the host is what to compare with.
 */
export function createKeyGuard(
  window: Window,
  signal: AbortSignal,
  ours: (target: EventTarget | null) => boolean = () => false,
): KeyGuard {
  const keys = keyPresses(window, signal, ours);
  const pointer = pointerPress(window, signal, ours);
  const held = (): boolean => keys.held() || pointer.held();

  return {
    held,
    claim() {
      pointer.claim();
      return keys.claim();
    },
    claimNext: keys.claimNext,
    async released() {
      for (;;) {
        const quiet = performance.now() - Math.max(keys.changedAt(), pointer.changedAt());
        if (signal.aborted || (!held() && quiet >= QUIET_MS)) return;
        await pause(held() ? 20 : QUIET_MS - quiet, signal);
      }
    },
  };
}

function keyPresses(window: Window, signal: AbortSignal, ours: (target: EventTarget | null) => boolean) {
  /** Key -> where its press began; null when it began out of sight. */
  const down = new Map<string, EventTarget | null>();
  const claimed = new Set<string>();
  /** When a claimed key was last let go. */
  const letGo = new Map<string, number>();
  /** From a claim to the next fresh press: presses that began out of sight count as claimed. */
  let armed = false;
  let next = false;
  /** One token for each thing asked for that does not stand there yet. */
  const awaited = new Set<object>();
  let changedAt = Number.NEGATIVE_INFINITY;

  function begin(key: string, target: EventTarget | null): void {
    const goesOn = performance.now() - (letGo.get(key) ?? Number.NEGATIVE_INFINITY) < ONE_PRESS_MS;
    const tooSoon = awaited.size > 0 && !ours(target) && !isWrittenIn(target);
    const lost = goesOn || tooSoon;
    down.set(key, lost ? null : target);
    if (lost || next || ours(target)) claimed.add(key);
    else claimed.delete(key);
    if (lost) return;
    armed = false;
    next = false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = keyOf(event);
    if (key === null || !event.isTrusted) return;
    changedAt = performance.now();
    if (!event.repeat) begin(key, event.target);
    else if (!down.has(key)) {
      down.set(key, null);
      if (armed) claimed.add(key);
    }
    if (claimed.has(key) && (event.repeat || down.get(key) === null)) swallow(event);
  }

  function onKeyUp(event: KeyboardEvent): void {
    const key = keyOf(event);
    if (key === null || !event.isTrusted) return;
    changedAt = performance.now();
    // A release where the press began is part of it (Space presses a button only then); one that has strayed is not.
    const strays = (down.get(key) ?? null) !== event.target;
    if (strays && (claimed.has(key) || (armed && !down.has(key)))) swallow(event);
    down.delete(key);
    if (claimed.delete(key)) letGo.set(key, changedAt);
  }

  /** Releases are not reported here any more; a key still down will come back as a repeat of unseen beginning. */
  function onBlur(event: Event): void {
    if (event.target !== window) return;
    if (claimed.size > 0) armed = true;
    down.clear();
    claimed.clear();
    changedAt = performance.now();
  }

  const capture = { capture: true, signal };
  window.addEventListener('keydown', onKeyDown, capture);
  window.addEventListener('keyup', onKeyUp, capture);
  window.addEventListener('blur', onBlur, capture);
  return {
    held: () => down.size > 0,
    changedAt: () => changedAt,
    claim() {
      armed = true;
      for (const key of down.keys()) claimed.add(key);
      const token = {};
      awaited.add(token);
      return () => void awaited.delete(token);
    },
    claimNext() {
      next = true;
    },
  };
}

/** A button held on our element must not be released onto a menu that has opened under it. */
function pointerPress(window: Window, signal: AbortSignal, ours: (target: EventTarget | null) => boolean) {
  let down = false;
  let began: EventTarget | null = null;
  let claimed = false;
  let changedAt = Number.NEGATIVE_INFINITY;

  function onDown(event: PointerEvent): void {
    if (!event.isTrusted) return;
    changedAt = performance.now();
    down = true;
    began = event.target;
    claimed = ours(event.target);
  }

  function onRelease(event: Event): void {
    // A click with detail 0 was made by a key or by a script.
    if (!event.isTrusted || (event.type === 'click' && (event as MouseEvent).detail === 0)) return;
    if (claimed && event.target !== began) swallow(event);
    if (event.type === 'click' || event.type === 'auxclick') claimed = false;
    if (event.type === 'pointerup' || event.type === 'pointercancel') {
      changedAt = performance.now();
      down = false;
    }
  }

  const capture = { capture: true, signal };
  window.addEventListener('pointerdown', onDown, capture);
  for (const type of ['pointerup', 'pointercancel', 'mouseup', 'click', 'auxclick']) {
    window.addEventListener(type, onRelease, capture);
  }
  return {
    held: () => down,
    changedAt: () => changedAt,
    claim() {
      if (down) claimed = true;
    },
  };
}
