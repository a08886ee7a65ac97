// Knows when what is drawn beside the page has to follow it: once a frame at most, in the frame that the page draws anyway. Must not know what is drawn.

/** @returns asks for the next frame */
export function followFrames(draw: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0 || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  for (const type of ['scroll', 'resize', 'transitionend'])
    addEventListener(type, soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  return soon;
}
