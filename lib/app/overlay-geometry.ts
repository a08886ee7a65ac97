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

/** The part of `box` that its clippers leave; null when nothing is left. */
export function cutBy(box: DOMRect, clippers: readonly Element[]): DOMRect | null {
  let { top, bottom, left, right } = box;
  for (const clipper of clippers) {
    const { overflowX, overflowY } = getComputedStyle(clipper);
    const by = clipper.getBoundingClientRect();
    if (overflowY !== 'visible') {
      top = Math.max(top, by.top);
      bottom = Math.min(bottom, by.bottom);
    }
    if (overflowX !== 'visible') {
      left = Math.max(left, by.left);
      right = Math.min(right, by.right);
    }
  }
  return top < bottom && left < right ? new DOMRect(left, top, right - left, bottom - top) : null;
}

/** The part of `box` that shows in `opening`; null when nothing shows. @param begins where the text begins, which `box` may be cut below */
export function shownIn(opening: DOMRect, box: DOMRect, begins: number): DOMRect | null {
  const top = Math.max(box.top, opening.top);
  const bottom = Math.min(box.bottom, opening.bottom);
  const left = Math.max(box.left, opening.left);
  const right = Math.min(box.right, opening.right);
  if (top >= bottom || left >= right) return null;
  // The first line must show: a button beside a line that is scrolled away would point at nothing.
  return begins < top - 1 && bottom - top < 12 ? null : new DOMRect(left, top, right - left, bottom - top);
}

export const shifted = ({ left, top, width, height }: DOMRect, x: number, y: number): DOMRect =>
  new DOMRect(left + x, top + y, width, height);

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
