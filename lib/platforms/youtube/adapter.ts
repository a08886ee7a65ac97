// Knows how YouTube's comments answer the adapter's questions; the anchors are in selectors.ts. Must not know any act or detector.
import type { Comment } from '../../core/types.ts';
import { maybeFind, reading, unreadable } from '../dom.ts';
import { mustSpeak } from '../text-map.ts';
import type { PlatformAdapter } from '../types.ts';
import { anchorOf, maybeMenuButton, maybeReplyButton, maybeReplyEditor, menuEntries } from './actions.ts';
import { maybeCommentId, maybeSubject, permalinkOf } from './addresses.ts';
import { readAuthor } from './author.ts';
import { isTranslated, textOf, textRoots } from './comment-text.ts';
import { CONTROLS } from './controls.ts';
import { aroundOf, findComments, maybeParentId, maybePermalink, seenComments } from './place.ts';
import * as at from './selectors.ts';
import { maybeSpeaker } from './speaker.ts';

export const youtube: PlatformAdapter = {
  platform: 'youtube',
  hosts: ['www.youtube.com', 'youtube.com'],
  controls: CONTROLS,
  anchors: {
    comment: at.COMMENT,
    replies: at.REPLIES.join(', '),
    timeLink: at.TIME_LINK,
    commentLink: at.LC_LINK,
    author: at.AUTHOR_LINKS.join(', '),
    avatarButton: at.AVATAR_BUTTON,
    text: at.TEXT.join(', '),
    translated: at.TRANSLATED,
    menuButton: at.MENU_BUTTON,
    replyButton: at.REPLY_BUTTON,
    replySlot: at.REPLY_SLOT,
    commentsArea: at.COMMENTS_AREA,
    more: at.MORE,
  },

  find: findComments,
  seen: seenComments,
  read: (element, url) => reading(() => readComment(element, url)),
  textMap: (element) => {
    const map = reading(() => textOf(textRoots(element)));
    return map.ok ? map.value : { text: '', pieces: [] };
  },
  owner: (element, url) => aroundOf(element.ownerDocument, url).owner?.key ?? null,
  anchor: anchorOf,
  maybeMenuButton,
  menuEntries,
  maybeReplyButton,
  maybeReplyEditor: (element) => maybeReplyEditor(element),
  maybeSpeaker,
  // "Read more" only lifts a clamp: the words are all in the page.
  maybeExpander: () => null,
  notices: (root) =>
    maybeFind(root, at.MORE, (more) => !more.closest(at.HIDDEN)) ? ['notice_youtube_more_comments'] : [],
};

function readComment(comment: Element, url: URL): Comment {
  const link = maybePermalink(comment);
  const id = link && maybeCommentId(link);
  if (!link || !id) unreadable('id', at.TIME_LINK, 'no lc');
  const roots = textRoots(comment);
  mustSpeak(roots);
  const { words } = aroundOf(comment.ownerDocument, url);
  return {
    platform: 'youtube',
    id,
    idFrom: 'link',
    permalink: permalinkOf(link, id),
    author: readAuthor(comment, url),
    text: textOf(roots).text,
    // Where YouTube shows its translation the writer's own words are not on the page: nothing can be sure.
    cut: isTranslated(comment),
    post: { id: (maybeSubject(link) ?? maybeSubject(url))?.id ?? null, text: (words && textOf([words]).text) || null },
    parentId: maybeParentId(comment, id),
    // "12 hours ago" in the language of the page is all that is told.
    postedAt: null,
  };
}
