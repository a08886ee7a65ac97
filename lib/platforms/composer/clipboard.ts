// Knows how to leave a text in the clipboard, for the person to paste. Must not know why.

/**
 * From a click in the page `navigator.clipboard` works; while the popup or the panel has the focus Chromium refuses it
 * ("Document is not focused"), and a `copy` event that we answer ourselves still does.
 * @returns false when the browser took it by neither way
 */
export async function copyForPaste(text: string): Promise<boolean> {
  if (document.hasFocus()) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused by the page's permissions policy, or absent on an insecure page: the other way asks for neither.
    }
  }
  return copyByEvent(text);
}

function copyByEvent(text: string): boolean {
  let given = false;
  const answer = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  const once = new AbortController();
  window.addEventListener('copy', answer, { capture: true, signal: once.signal });
  const done = document.execCommand('copy');
  once.abort();
  return done && given;
}
