// Knows what Draft.js takes (X). Must not use execCommand, insertHTML, textInput or DOM edits: they crash it or lose the draft.
import { pasteText, SETTLE_MS, type Strategy } from '../technique.ts';

export const draft: Strategy = { techniques: [pasteText], undo: 'key', settleMs: SETTLE_MS };
