// Knows what Lexical takes (Facebook, Instagram messages). Must not use any execCommand: it scrambles lines and loses drafts there.
import { pasteText, SETTLE_MS, type Strategy, type Technique } from '../technique.ts';

/** The text travels in `dataTransfer`: in `data` it would become one node with literal line breaks. */
const replaceText: Technique = {
  name: 'beforeinput-replacement',
  run({ editor, text }) {
    const dataTransfer = pageTransfer();
    dataTransfer.setData('text/plain', text);
    const init = { inputType: 'insertReplacementText', dataTransfer, bubbles: true, cancelable: true, composed: true };
    return !editor.dispatchEvent(new InputEvent('beforeinput', init));
  },
};

/** In Firefox a page cannot read a DataTransfer made by a content script (Mozilla bug 1654724): it has to be the page's own. */
function pageTransfer(): DataTransfer {
  // `wrappedJSObject` is Firefox's view of the page's window, not in the DOM types.
  const page = (window as Window & { wrappedJSObject?: typeof globalThis }).wrappedJSObject;
  return page === undefined ? new DataTransfer() : new page.DataTransfer();
}

export const lexical: Strategy = { techniques: [pasteText, replaceText], undo: 'key', settleMs: SETTLE_MS };
