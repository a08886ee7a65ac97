// Knows what an element of the page moves with when something is scrolled, and how far that has moved. Must not know what is drawn.

/** What holds the element and does not move with the rest of the page: a box that scrolls by itself or stays where it is; null: none. @param known answers of before, by ancestor */
export function frameOf(element: Element, known: Map<Element, Element | null>): Element | null {
  const passed: Element[] = [];
  let frame: Element | null = null;
  for (let node = element.parentElement; node && node !== document.body; node = node.parentElement) {
    const before = known.get(node);
    if (before !== undefined) {
      frame = before;
      break;
    }
    passed.push(node);
    const { overflowY, position } = getComputedStyle(node);
    if (overflowY === 'auto' || overflowY === 'scroll' || position === 'fixed' || position === 'sticky') {
      frame = node;
      break;
    }
  }
  for (const node of passed) known.set(node, frame);
  return frame;
}

/** Where everything in a frame is counted from, px from the window's corner: it changes by as much as the frame's content has moved. */
export function originOf(frame: Element | null): { readonly x: number; readonly y: number } {
  if (frame === null) return { x: -scrollX, y: -scrollY };
  const { left, top } = frame.getBoundingClientRect();
  return { x: left - frame.scrollLeft, y: top - frame.scrollTop };
}
