// Knows how X's replies answer the adapter's questions; the anchors are in selectors.ts. Must not know any act or detector.
import type { Comment } from '../../core/types.ts';
import { reading, unreadable } from '../dom.ts';
import type { PlatformAdapter } from '../types.ts';
import { anchorOf, maybeMenuButton, maybeReplyButton, maybeReplyEditor, menuEntries } from './actions.ts';
import { permalinkOf, profileOf, timeOf } from './addresses.ts';
import { CONTROLS } from './controls.ts';
import {
  findReplies,
  hasMoreReplies,
  maybeFocal,
  maybePageStatus,
  maybeRootAuthor,
  seenReplies,
} from './conversation.ts';
import * as at from './selectors.ts';
import { maybeSpeaker, maybeViewer } from './speaker.ts';
import {
  hasPermalink,
  isCut,
  maybeDisplayName,
  maybeExpander,
  maybeOwnStatus,
  maybeTime,
  mustHandle,
  textOf,
  textRoots,
} from './tweet.ts';

export const x: PlatformAdapter = {
  platform: 'x',
  hosts: ['x.com', 'www.x.com', 'twitter.com', 'www.twitter.com'],
  controls: CONTROLS,
  anchors: {
    tweet: at.TWEET,
    article: at.ARTICLE,
    column: at.COLUMN,
    cell: at.CELL,
    avatar: at.AVATAR,
    name: at.NAME,
    timeLink: at.TIME_LINK,
    statusLink: at.STATUS_LINK,
    text: at.TEXT.join(', '),
    more: at.MORE,
    tracked: at.TRACKED,
    heading: at.HEADING,
    menuButton: at.MENU_BUTTON,
    reply: at.REPLY,
    editor: at.EDITOR,
  },

  find: findReplies,
  seen: seenReplies,
  read: (element, url) => reading(() => readReply(element, url)),
  textMap: (element) => {
    const map = reading(() => textOf(textRoots(element)));
    return map.ok ? map.value : { text: '', pieces: [] };
  },
  owner: (element, url) => maybeRootAuthor(element.ownerDocument, url),
  anchor: anchorOf,
  maybeMenuButton,
  menuEntries,
  maybeReplyButton,
  maybeReplyEditor,
  maybeSpeaker: (element) => maybeSpeaker(element.ownerDocument),
  maybeExpander,
  notices: (root) => (hasMoreReplies(root) ? ['notice_x_more_replies'] : []),
};

function readReply(tweet: Element, url: URL): Comment {
  const status = maybeOwnStatus(tweet);
  if (!status) unreadable('id', at.TIME_LINK, 'no link with a number');
  if (!hasPermalink(tweet, status)) unreadable('root', at.STATUS_LINK, 'no link to the post itself: an advertisement?');
  const handle = mustHandle(tweet, status);
  const key = handle.toLowerCase();
  const page = maybePageStatus(tweet.ownerDocument, url);
  return {
    platform: 'x',
    id: status.id,
    idFrom: 'link',
    permalink: permalinkOf(handle, status.id),
    author: {
      platform: 'x',
      key,
      aliases: [],
      handle,
      displayName: maybeDisplayName(tweet),
      profileUrl: profileOf(handle),
      own: key === maybeViewer(tweet.ownerDocument) || key === maybeRootAuthor(tweet.ownerDocument, url),
    },
    text: textOf(textRoots(tweet)).text,
    cut: isCut(tweet),
    post: { id: page?.id ?? null, text: page && postText(tweet.ownerDocument, page) },
    // The list is flat and names nobody by number: which reply a reply answers cannot be told.
    parentId: null,
    postedAt: maybeTime(tweet) ?? timeOf(status.id),
  };
}

/** Null while the post is scrolled out of the page. */
function postText(document: Document, page: { readonly id: string; readonly handle: string | null }): string | null {
  const focal = maybeFocal(document, page);
  const map = focal && reading(() => textOf(textRoots(focal)));
  return map?.ok ? map.value.text || null : null;
}
