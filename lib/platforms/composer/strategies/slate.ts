// Knows what Slate takes. Must not paste HTML (Slate then lets the browser do it) nor use execCommand (Chromium: shown, but not in the model).
import { pasteText, type Strategy, type Technique } from '../technique.ts';

const typeText: Technique = {
  name: 'beforeinput-text',
  run({ editor, text }) {
    const init = { inputType: 'insertText', data: text, bubbles: true, cancelable: true, composed: true };
    return !editor.dispatchEvent(new InputEvent('beforeinput', init));
  },
};

/** It looks at a moved caret only every 100 ms. */
export const slate: Strategy = { techniques: [pasteText, typeText], undo: 'key', settleMs: 130 };
