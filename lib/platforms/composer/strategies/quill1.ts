// Knows what Quill 1 takes (LinkedIn, Ember). Must not send a lone paste event: that inserts nothing and deletes a selection.
import { insertLines, pasteEvent, SETTLE_MS, type Strategy, type Technique } from '../technique.ts';

/** At a paste Quill moves the caret into its hidden box and reads that box a tick later: so the text is typed there at once. */
const pasteThenInsert: Technique = {
  name: 'paste-then-insert',
  run({ editor, text }) {
    const prevented = !editor.dispatchEvent(pasteEvent('text/plain', text));
    return prevented || insertLines.run({ editor, text });
  },
};

export const quill1: Strategy = {
  techniques: [insertLines, pasteThenInsert],
  undo: 'key',
  settleMs: SETTLE_MS,
  mergesWithinMs: 1000,
};
