// Knows the events a real pointer makes. Must not know what is pressed: that is decided, and limited, by the caller.

/** Where the pointer would be: the middle of the element's box. */
function at(element: Element): MouseEventInit {
  const box = element.getBoundingClientRect();
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
}

const MOUSE = { pointerId: 1, pointerType: 'mouse', isPrimary: true };
const TRAVELS = { bubbles: true, cancelable: true, composed: true };

/** Pointer comes over the element, so that buttons shown only on hover are rendered. */
export function hover(element: Element): void {
  const place = { ...TRAVELS, ...at(element) };
  const stays = { ...place, bubbles: false, cancelable: false };
  element.dispatchEvent(new PointerEvent('pointerover', { ...place, ...MOUSE }));
  element.dispatchEvent(new PointerEvent('pointerenter', { ...stays, ...MOUSE }));
  element.dispatchEvent(new MouseEvent('mouseover', place));
  element.dispatchEvent(new MouseEvent('mouseenter', stays));
  element.dispatchEvent(new PointerEvent('pointermove', { ...place, ...MOUSE }));
  element.dispatchEvent(new MouseEvent('mousemove', place));
}

/**
 * One press of the main button. A bare `click()` is ignored by some of the platforms' buttons.
 * As with a real press, a cancelled `pointerdown` suppresses `mousedown` and `mouseup`, and a cancelled `mousedown` leaves the focus alone.
 */
export function press(element: HTMLElement): void {
  const place = { ...TRAVELS, ...at(element), button: 0, detail: 1 };
  const down = { ...place, buttons: 1 };
  const up = { ...place, buttons: 0 };
  const compatible = element.dispatchEvent(new PointerEvent('pointerdown', { ...down, ...MOUSE }));
  const focuses = compatible && element.dispatchEvent(new MouseEvent('mousedown', down));
  if (focuses) element.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEvent('pointerup', { ...up, ...MOUSE }));
  if (compatible) element.dispatchEvent(new MouseEvent('mouseup', up));
  element.dispatchEvent(new MouseEvent('click', up));
}
