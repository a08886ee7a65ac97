// Knows what the Facebook adapter is made of. Must not know what a comment means or what is done with it.
import { reading } from '../dom.ts';
import type { PlatformAdapter } from '../types.ts';
import { find, seen } from './comment-list.ts';
import { partsOf } from './comment-parts.ts';
import { readComment } from './comment-reader.ts';
import { textOf } from './comment-text.ts';
import { anchorOf, entriesOf, expanderOf, menuButtonOf, noticesOf, replyButtonOf } from './controls-around.ts';
import { ownerOf } from './post-around.ts';
import { replyBoxOf } from './reply-box.ts';
import { CONTROLS, SELECTORS } from './selectors.ts';
import { maybeSpeaker } from './speaker.ts';

export const facebook: PlatformAdapter = {
  platform: 'facebook',
  hosts: ['www.facebook.com', 'facebook.com', 'web.facebook.com', 'm.facebook.com'],
  controls: CONTROLS,
  anchors: { ...SELECTORS, postText: SELECTORS.postText.join(', ') },
  find,
  seen,
  read: (element, url) => reading(() => readComment(element, url)),
  textMap: (element) => textOf(partsOf(element).texts),
  owner: ownerOf,
  anchor: anchorOf,
  maybeMenuButton: menuButtonOf,
  menuEntries: entriesOf,
  maybeReplyButton: replyButtonOf,
  maybeReplyEditor: replyBoxOf,
  maybeSpeaker,
  maybeExpander: (element) => expanderOf(partsOf(element)),
  notices: noticesOf,
};
