// Knows how our few controls are drawn beside the page: one host element, one closed shadow root, positions that follow. Must not know what a card says.

import type { Gravity } from '../core/gravity.ts';
import { nameOf, t } from '../language/translate.ts';
import type { KeyGuard } from '../platforms/key-guard.ts';
import { element } from './element.ts';
import { placeCard, visiblePart } from './overlay-geometry.ts';
import { OVERLAY_STYLE } from './overlay-style.ts';
import type { Entry } from './page-comments.ts';
import type { PageOverlay } from './page-session.ts';

/** What a pressed node of ours does. Kept off the nodes: the page cannot reach a closed root, and nothing is found by name. */
export type Press = () => void;

export interface Surface {
  /** Gives `node` something to do when it is really pressed. */
  onPress(node: HTMLElement, press: Press): void;
  /** Draws a ring of light around an element of the platform; null takes it away. */
  light(target: Element | null): void;
  closeCard(): void;
  /** Puts the focus on `node`; a page that takes it back at once makes the panel take over. */
  focus(node: HTMLElement): void;
}

interface OverlayParts {
  readonly signal: AbortSignal;
  /** Made with `isOurs`, so that a press on our host is claimed. */
  readonly guard: KeyGuard;
  readonly host: HTMLElement;
  /** `again`: the comment was judged anew under the open card. */
  readonly card: (entry: Entry, surface: Surface, again: boolean) => HTMLElement;
  /** The comment as it is judged now; null when it is no longer on the page. */
  readonly entryNow: (commentId: string) => Entry | null;
  readonly onTrapped: () => void;
}

/** Gravity by shape and by word, never by colour alone. */
const SHAPES: Readonly<Record<Gravity, string>> = {
  crisis: '!',
  urgent: '!',
  remove: '×',
  look: '?',
  redirect: '→',
  answer: 'i',
};

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

/** Longer than a focus trap needs to answer, shorter than a person notices. */
const FOCUS_CHECK_MS = 60;

/** The one host element, not yet in the document: made first, so that the key guard knows it. */
export function createHost(): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = HOST_STYLE;
  return host;
}

const HOST_STYLE = 'all: initial; position: fixed; inset: 0px; z-index: 2147483647; pointer-events: none;';

/** The host of another script of ours: nothing else on a page looks so, and nothing is written on it for us to find. */
export const isHost = (node: Node): boolean =>
  node instanceof HTMLDivElement && node.shadowRoot === null && node.style.cssText === createHost().style.cssText;

export function createOverlay(parts: OverlayParts): PageOverlay {
  const { host, signal } = parts;
  const root = host.attachShadow({ mode: 'closed' });
  const buttons = new Map<string, { readonly button: HTMLButtonElement; anchor: Element; entry: Entry }>();
  const presses = new WeakMap<Element, Press>();
  const layer = element('div', { class: 'layer' });
  const ring = element('div', { class: 'ring', attributes: { hidden: '' } });
  root.append(element('style', { text: OVERLAY_STYLE }), layer, ring);
  let card: { readonly node: HTMLElement; readonly entry: Entry } | null = null;
  let lit: Element | null = null;
  let frame = 0;
  let trapped = false;

  const surface: Surface = {
    onPress: (node, press) => presses.set(node, press),
    light(target) {
      lit = target;
      draw();
    },
    closeCard() {
      const id = card?.entry.comment.id;
      card?.node.remove();
      card = null;
      surface.light(null);
      if (id) buttons.get(id)?.button.focus();
    },
    focus(node) {
      node.focus({ preventScroll: true });
      keepFocus(node, 2);
    },
  };

  /** A window that has just opened takes the focus once; one that takes it back again and again is a trap. */
  const keepFocus = (node: HTMLElement, tries: number): void => {
    setTimeout(() => {
      if (signal.aborted || !node.isConnected || document.activeElement === host) return;
      if (tries > 0) {
        node.focus({ preventScroll: true });
        keepFocus(node, tries - 1);
        return;
      }
      trapped = true;
      surface.closeCard();
      parts.onTrapped();
    }, FOCUS_CHECK_MS);
  };

  const openCard = (entry: Entry): void => {
    // A trap may be gone with the window that had it: each opening finds out anew.
    trapped = false;
    if (overlayProblem(trapped) !== null) {
      parts.onTrapped();
      return;
    }
    surface.focus(putCard(entry, false));
  };

  const putCard = (entry: Entry, again: boolean): HTMLElement => {
    card?.node.remove();
    const node = parts.card(entry, surface, again);
    card = { node, entry };
    layer.append(node);
    draw();
    return node;
  };

  /** A card never says what was true of another text: it is made anew, or closed with its comment. */
  const renewCard = (): void => {
    if (!card) return;
    const now = parts.entryNow(card.entry.comment.id);
    if (now === null || now.dismissed) surface.closeCard();
    else if (now !== card.entry) {
      const hadFocus = card.node.contains(root.activeElement);
      const node = putCard(now, true);
      if (hadFocus) surface.focus(node);
    }
  };

  const place: PageOverlay['place'] = (marks) => {
    if (!host.isConnected) document.documentElement.append(host);
    const gone = new Set(buttons.keys());
    for (const { entry, gravity, anchor } of marks) {
      const id = entry.comment.id;
      gone.delete(id);
      const button = buttons.get(id)?.button ?? element('button', { attributes: { type: 'button' } });
      button.className = `mark ${gravity}`;
      button.textContent = SHAPES[gravity];
      button.setAttribute('aria-label', buttonName(entry, gravity));
      presses.set(button, () => openCard(entry));
      if (!button.isConnected) layer.append(button);
      buttons.set(id, { button, anchor, entry });
    }
    for (const id of gone) {
      buttons.get(id)?.button.remove();
      buttons.delete(id);
    }
    renewCard();
    draw();
  };

  const draw = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(drawNow);
  };
  const drawNow = (): void => {
    host.hidden = document.querySelector('dialog:modal') !== null;
    for (const { button, anchor } of buttons.values()) {
      const box = visiblePart(anchor, host);
      button.hidden = box === null;
      if (box) button.style.transform = `translate(${Math.round(box.right - 14)}px, ${Math.round(box.top - 10)}px)`;
    }
    if (card) placeCard(card.node, buttons.get(card.entry.comment.id)?.anchor ?? null, lit);
    const ringBox = lit?.isConnected ? lit.getBoundingClientRect() : null;
    ring.hidden = ringBox === null;
    if (ringBox) {
      ring.style.transform = `translate(${ringBox.left - 4}px, ${ringBox.top - 4}px)`;
      ring.style.width = `${ringBox.width + 8}px`;
      ring.style.height = `${ringBox.height + 8}px`;
    }
  };

  shield(parts, root, presses, surface);
  addEventListener('scroll', draw, { capture: true, passive: true, signal });
  addEventListener('resize', draw, { passive: true, signal });
  addEventListener('transitionend', draw, { capture: true, passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      host.remove();
    },
    { once: true },
  );

  return { place, openCard, problem: () => overlayProblem(trapped), light: surface.light };
}

/**
 * Our events go to our nodes and to nobody else. The key guard listens first; a press counts only when the browser made it
 * (`isTrusted`) and it is no repeat of a held key.
 */
function shield(parts: OverlayParts, root: ShadowRoot, presses: WeakMap<Element, Press>, surface: Surface): void {
  const { host, signal } = parts;
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
      if (event.key === 'Escape') surface.closeCard();
    }
    if (event.type === 'pointerdown') heldRepeat = false;
    if (event.type === 'click' && !heldRepeat) pressed(event);
  };
  for (const type of SHIELDED) addEventListener(type, listener, { capture: true, signal });
}

/** Why nothing can be drawn or pressed here: content outside a native modal is inert (browser fact, November 2026). */
function overlayProblem(trapped: boolean): string | null {
  if (document.querySelector('dialog:modal') !== null) return 'overlay_native_modal';
  return trapped ? 'overlay_focus_trap' : null;
}

function buttonName(entry: Entry, gravity: Gravity): string {
  const quote = entry.findings.find((finding) => finding.quote)?.quote ?? '';
  return t('mark_button', nameOf('gravity', gravity), quote.slice(0, 60));
}
