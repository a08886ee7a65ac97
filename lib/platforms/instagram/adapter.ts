// Knows what the Instagram adapter is made of. Must not know what a comment means or what is done with it.
import { reading } from '../dom.ts';
import type { PlatformAdapter } from '../types.ts';
import { entriesOf, menuButtonOf, noticesOf, replyBoxOf } from './actions.ts';
import { find, seen } from './comment-list.ts';
import { readComment } from './comment-reader.ts';
import { CONTROLS } from './controls.ts';
import { ownerOf } from './post-around.ts';
import { expanderIn, replyButtonIn, rowOf } from './row.ts';
import { SELECTORS } from './selectors.ts';
import { maybeSpeaker } from './speaker.ts';
import { textOf } from './text.ts';

export const instagram: PlatformAdapter = {
  platform: 'instagram',
  hosts: ['www.instagram.com', 'instagram.com'],
  controls: CONTROLS,
  anchors: SELECTORS,
  find,
  seen,
  read: (element, url) => reading(() => readComment(element, url)),
  textMap: (element) => textOf(rowOf(element)?.text ?? null),
  owner: ownerOf,
  anchor: (element) => rowOf(element)?.text ?? element,
  maybeMenuButton: menuButtonOf,
  menuEntries: entriesOf,
  maybeReplyButton: replyButtonIn,
  maybeReplyEditor: replyBoxOf,
  maybeSpeaker: (element) => maybeSpeaker(element.ownerDocument),
  maybeExpander: (element) => {
    const row = rowOf(element);
    return row && expanderIn(row);
  },
  notices: noticesOf,
};
