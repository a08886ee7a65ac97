// Knows what ProseMirror and TipTap take (LinkedIn, SDUI). Must not paste plain text: its blank lines are dropped on purpose.
import { insertLines, pasteHtml, SETTLE_MS, type Strategy } from '../technique.ts';

/** `insertLines` keeps the double spaces and tabs that the parser of pasted HTML collapses. */
export const prosemirror: Strategy = {
  techniques: [pasteHtml, insertLines],
  undo: 'key',
  settleMs: SETTLE_MS,
  mergesWithinMs: 500,
};
