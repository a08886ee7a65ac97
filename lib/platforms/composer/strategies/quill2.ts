// Knows what Quill 2 takes (LinkedIn, should it upgrade). Must not insert the whole text by one command: Firefox loses lines.
import { insertLines, pasteText, SETTLE_MS, type Strategy } from '../technique.ts';

export const quill2: Strategy = {
  techniques: [pasteText, insertLines],
  undo: 'key',
  settleMs: SETTLE_MS,
  mergesWithinMs: 1000,
};
