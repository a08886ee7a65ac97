// Knows which part of an element of the page the window shows, and where a card hides nothing that is needed. Must not know what the card says.

/** Ancestors that cut what stands in them. Slow: asked once for each button, not at every frame of a scroll. */
export function clippersOf(target: Element): Element[] {
  const clippers: Element[] = [];
  for (let node = target.parentElement; node && node !== document.body; node = node.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (overflowX !== 'visible' || overflowY !== 'visible') clippers.push(node);
  }
  return clippers;
}

/** The element's box cut by its clippers and the window; null when nothing is left. */
export function visiblePart(target: Element, clippers: readonly Element[]): DOMRect | null {
  if (!target.isConnected) return null;
  const own = target.getBoundingClientRect();
  if (own.width === 0 || own.height === 0) return null;
  let top = Math.max(own.top, 0);
  let bottom = Math.min(own.bottom, innerHeight);
  let left = Math.max(own.left, 0);
  let right = Math.min(own.right, innerWidth);
  for (const clipper of clippers) {
    if (top >= bottom || left >= right) return null;
    const { overflowX, overflowY } = getComputedStyle(clipper);
    const box = clipper.getBoundingClientRect();
    if (overflowY !== 'visible') {
      top = Math.max(top, box.top);
      bottom = Math.min(bottom, box.bottom);
    }
    if (overflowX !== 'visible') {
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
    }
  }
  if (top >= bottom || left >= right) return null;
  // The first line must show: a button beside a line that is scrolled away would point at nothing.
  return own.top < top - 1 && bottom - top < 12 ? null : new DOMRect(left, top, right - left, bottom - top);
}

/** Distance of the card from the comment and from the window's edges, CSS px. */
const MARGIN = 12;

/**
 * Moves `card` beside the comment, always inside the window, and never over `lit` or the menu it belongs to: the person is about to
 * press there. Tries right of the comment, then the corners of the window.
 */
export function placeCard(card: HTMLElement, anchor: Element | null, lit: Element | null): void {
  const { width, height } = card.getBoundingClientRect();
  const box = anchor?.isConnected ? anchor.getBoundingClientRect() : new DOMRect(innerWidth, 0, 0, 0);
  const inside = (value: number, most: number): number => Math.max(MARGIN, Math.min(value, most));
  const [rightmost, lowest] = [innerWidth - width - MARGIN, innerHeight - height - MARGIN];
  const menu = lit?.isConnected ? (lit.closest('[role="menu"], [popover]') ?? lit).getBoundingClientRect() : null;
  const places = [
    [inside(box.right + MARGIN, rightmost), inside(box.top, lowest)],
    [rightmost, MARGIN],
    [MARGIN, inside(box.top, lowest)],
    [MARGIN, MARGIN],
    [rightmost, inside(lowest, lowest)],
  ] as const;
  const free = places.find(([left, top]) => menu === null || !meet(menu, new DOMRect(left, top, width, height)));
  const [left, top] = free ?? places[0];
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
