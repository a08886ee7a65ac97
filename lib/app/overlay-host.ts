// Knows our one host element, and that its events go to our nodes and to nobody else. Must not know what is drawn in it.

/** What a pressed node of ours does. Kept off the nodes: the page cannot reach a closed root, and nothing is found by name. */
export type Press = () => void;

/** Events of our own host that the page must not see: its focus traps and outside-click closers would act on them. */
const SHIELDED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'auxclick',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'touchstart',
  'touchend',
  'input',
  'beforeinput',
  'paste',
  'copy',
  'cut',
] as const;

/** Contained: what changes in it is laid out by itself, not with a page of thousands around it. */
const HOST_STYLE =
  'all: initial; position: fixed; inset: 0px; z-index: 2147483647; pointer-events: none; contain: strict;';

/** The one host element, not yet in the document: made first, so that the key guard knows it. */
export function createHost(): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = HOST_STYLE;
  return host;
}

/** The host of another script of ours: nothing else on a page looks so, and nothing is written on it for us to find. */
export const isHost = (node: Node): boolean =>
  node instanceof HTMLDivElement && node.shadowRoot === null && node.style.cssText === createHost().style.cssText;

interface Shielded {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly presses: WeakMap<Element, Press>;
  readonly onEscape: () => void;
  readonly signal: AbortSignal;
}

/**
 * Our events go to our nodes and to nobody else. The key guard listens first; a press counts only when the browser made it
 * (`isTrusted`) and it is no repeat of a held key.
 */
export function shield({ host, root, presses, onEscape, signal }: Shielded): void {
  let heldRepeat = false;
  const pressed = (event: Event): void => {
    const mouse = event as MouseEvent;
    const at = mouse.detail === 0 ? root.activeElement : root.elementFromPoint(mouse.clientX, mouse.clientY);
    for (let node = at; node; node = node.parentElement) {
      const press = presses.get(node);
      if (!press || (node as HTMLButtonElement).disabled) continue;
      press();
      return;
    }
  };
  const listener = (event: Event): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) {
      event.preventDefault();
      return;
    }
    if (event instanceof KeyboardEvent && event.type === 'keydown') {
      heldRepeat = event.repeat;
      if (event.key === 'Escape') onEscape();
    }
    if (event.type === 'pointerdown') heldRepeat = false;
    if (event.type === 'click' && !heldRepeat) pressed(event);
  };
  for (const type of SHIELDED) addEventListener(type, listener, { capture: true, signal });
}
