// Knows how our few controls are drawn beside the page: buttons, one card, one ring of light, positions that follow. Must not know what a card says.
import { element } from './element.ts';
import { createButtons } from './overlay-buttons.ts';
import { createCover } from './overlay-cover.ts';
import { placeCard } from './overlay-geometry.ts';
import { type Press, shield } from './overlay-host.ts';
import { watchModal } from './overlay-modal.ts';
import { OVERLAY_STYLE } from './overlay-style.ts';
import type { Entry } from './page-comments.ts';
import type { Mark } from './page-marks.ts';

export interface Surface {
  /** Gives `node` something to do when it is really pressed. */
  onPress(node: HTMLElement, press: Press): void;
  /** Draws a ring of light around an element of the platform; null takes it away. */
  light(target: Element | null): void;
  closeCard(): void;
  /** Puts the focus on `node`; a page that takes it back at once makes the panel take over. */
  focus(node: HTMLElement): void;
}

export interface PageOverlay {
  /** Called once a frame at most: draws a button at each of these comments and at no other, moves card and ring where they belong. */
  draw(marks: readonly Mark[]): void;
  /** The page has changed: something new may lie over what is drawn. */
  doubt(): void;
  /** Comments were judged anew: an open card never says what was true of another text. */
  renewCard(): void;
  openCard(entry: Entry): void;
  /** Ring of light around an element of the platform; null takes it away. */
  light(target: Element | null): void;
  /** Message key: why nothing can be drawn here (native modal…), or null. */
  problem(): string | null;
}

interface OverlayParts {
  readonly signal: AbortSignal;
  readonly host: HTMLElement;
  /** `again`: the comment was judged anew under the open card. */
  readonly card: (entry: Entry, surface: Surface, again: boolean) => HTMLElement;
  /** The comment as it is judged now; null when it is no longer on the page. */
  readonly entryNow: (commentId: string) => Entry | null;
  readonly onTrapped: () => void;
  /** Asks for `draw` in the next frame. */
  readonly drawSoon: () => void;
}

/** Longer than a focus trap needs to answer, shorter than a person notices. */
const FOCUS_CHECK_MS = 60;

export function createOverlay(parts: OverlayParts): PageOverlay {
  const { host, signal, drawSoon } = parts;
  const root = host.attachShadow({ mode: 'closed' });
  const presses = new WeakMap<Element, Press>();
  const layer = element('div', { class: 'layer' });
  const ring = element('div', { class: 'ring', attributes: { hidden: '' } });
  root.append(element('style', { text: OVERLAY_STYLE }), layer, ring);
  let card: { readonly node: HTMLElement; readonly entry: Entry } | null = null;
  let lit: Element | null = null;
  let trapped = false;

  const surface: Surface = {
    onPress: (node, press) => presses.set(node, press),
    light(target) {
      lit = target;
      drawSoon();
    },
    closeCard() {
      const id = card?.entry.comment.id;
      card?.node.remove();
      card = null;
      surface.light(null);
      if (id) buttons.focus(id);
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
    if (problem() !== null) {
      parts.onTrapped();
      return;
    }
    surface.focus(putCard(entry, false));
  };

  const putCard = (entry: Entry, again: boolean): HTMLElement => {
    card?.node.remove();
    const node = parts.card(entry, surface, again);
    card = { node, entry };
    show();
    layer.append(node);
    drawSoon();
    return node;
  };

  /** It is made anew, or closed with its comment. */
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

  const show = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  const cover = createCover(layer, drawSoon, signal);
  const buttons = createButtons({ layer, cover, onPress: surface.onPress, onOpen: openCard });
  const isModalOpen = watchModal(signal, drawSoon);
  const problem = (): string | null => overlayProblem(isModalOpen(), trapped);

  const draw = (marks: readonly Mark[]): void => {
    const inert = isModalOpen();
    const moveButtons = buttons.measure(marks);
    const ringBox = lit?.isConnected ? lit.getBoundingClientRect() : null;
    if (marks.length > 0) show();
    if (host.hidden !== inert) host.hidden = inert;
    // It asks how large the card is: asked after the buttons were moved, all would be laid out twice.
    if (card) placeCard(card.node, anchorOf(card.entry, marks), lit);
    moveButtons();
    if (ring.hidden !== (ringBox === null)) ring.hidden = ringBox === null;
    if (ringBox) {
      ring.style.transform = `translate(${ringBox.left - 4}px, ${ringBox.top - 4}px)`;
      ring.style.width = `${ringBox.width + 8}px`;
      ring.style.height = `${ringBox.height + 8}px`;
    }
  };

  shield({ host, root, presses, onEscape: surface.closeCard, signal });
  addEventListener('resize', buttons.reshape, { passive: true, signal });
  signal.addEventListener('abort', () => host.remove(), { once: true });

  const doubt = (): void => {
    cover.doubt();
    buttons.doubt();
  };

  return { draw, doubt, renewCard, openCard, problem, light: surface.light };
}

const anchorOf = ({ comment, element }: Entry, marks: readonly Mark[]): Element =>
  marks.find(({ entry }) => entry.comment.id === comment.id)?.anchor ?? element;

/** Why nothing can be drawn or pressed here: content outside a native modal is inert (browser fact, November 2026). */
function overlayProblem(inert: boolean, trapped: boolean): string | null {
  if (inert) return 'overlay_native_modal';
  return trapped ? 'overlay_focus_trap' : null;
}
