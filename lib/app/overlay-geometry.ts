// Knows which part of an element of the page a person can see. Must not know what is drawn there.

/** The element's box cut by every scrolling ancestor and the window; null when nothing is left or something covers its corner. */
export function visiblePart(target: Element, ours: Element): DOMRect | null {
  if (!target.isConnected) return null;
  const own = target.getBoundingClientRect();
  if (own.width === 0 || own.height === 0) return null;
  let top = Math.max(own.top, 0);
  let bottom = Math.min(own.bottom, innerHeight);
  let left = Math.max(own.left, 0);
  let right = Math.min(own.right, innerWidth);
  if (top >= bottom || left >= right) return null;
  for (let node = target.parentElement; node && node !== document.body; node = node.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = node.getBoundingClientRect();
    if (overflowY !== 'visible') {
      top = Math.max(top, box.top);
      bottom = Math.min(bottom, box.bottom);
    }
    if (overflowX !== 'visible') {
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
    }
    if (top >= bottom || left >= right) return null;
  }
  // The first line must show: a button beside a line that is scrolled away would point at nothing.
  if (own.top < top - 1 && bottom - top < 12) return null;
  return isCovered(target, ours, right - 4, top + 4) ? null : new DOMRect(left, top, right - left, bottom - top);
}

/** Something that is neither the target, nor around it, nor ours lies on top at this point (a dialog, a header, a menu). */
function isCovered(target: Element, ours: Element, x: number, y: number): boolean {
  const top = document.elementsFromPoint(x, y).find((node) => node !== ours);
  return top !== undefined && !target.contains(top) && !top.contains(target);
}
