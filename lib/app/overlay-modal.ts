// Knows whether a native modal dialog of the page makes everything outside it inert (browser fact, November 2026). Must not know what we draw.

/**
 * Asked at every frame of a scroll, so the page is searched only when a dialog may have opened or the known one has closed.
 * @returns whether a modal is open now
 */
export function watchModal(signal: AbortSignal, onChange: () => void): () => boolean {
  let modal: Element | null = null;
  const find = (): void => {
    modal = document.querySelector('dialog:modal');
  };
  find();
  const observer = new MutationObserver(() => {
    find();
    onChange();
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => {
    if (modal !== null && !modal.matches(':modal')) find();
    return modal !== null;
  };
}
