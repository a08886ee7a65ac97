// Knows the order that does least harm in an editor nobody has recognised: a model takes the paste, a plain box lets it pass. Must not try more.
import { insertWhole, pasteText, SETTLE_MS, type Strategy } from '../technique.ts';

/** The command is tried only when the paste was let through and has changed nothing. */
export const unknown: Strategy = {
  techniques: [pasteText, insertWhole],
  undo: 'key',
  settleMs: SETTLE_MS,
  stopsWhenTaken: true,
};
