// Knows what an editable element without a model takes (YouTube). Must not edit its DOM (no undo) nor insert paragraphs (Firefox re-wraps the draft).
import { insertWhole, pasteText, SETTLE_MS, type Strategy } from '../technique.ts';

export const plain: Strategy = { techniques: [insertWhole, pasteText], undo: 'command', settleMs: SETTLE_MS };
