// Knows how LinkedIn's comments answer the adapter's questions; the anchors are in selectors.ts. Must not know any act or detector.
import type { Comment } from '../../core/types.ts';
import { maybeFind, reading } from '../dom.ts';
import type { PlatformAdapter } from '../types.ts';
import { maybeMenuButton, maybeReplyButton, maybeReplyEditor, menuEntries } from './actions.ts';
import { maybeAuthorName, maybePostAuthor, readAuthor } from './author.ts';
import { CONTROLS } from './controls.ts';
import { readParentId } from './parent.ts';
import { commentOf, findComments, maybePost, postRefOf, readRef } from './place.ts';
import { maybeProfile } from './profile.ts';
import * as at from './selectors.ts';
import { maybeSpeaker } from './speaker.ts';
import { commentText, isCut, maybeExpander, maybePostText, textRoots } from './text.ts';
import { maybePostOfPage, permalinkOf, timeOf } from './urn.ts';

export const linkedin: PlatformAdapter = {
  platform: 'linkedin',
  hosts: ['www.linkedin.com'],
  controls: CONTROLS,
  anchors: {
    comment: at.COMMENT,
    sduiComment: at.SDUI_COMMENT,
    emberList: at.EMBER_LIST,
    sduiList: at.SDUI_LIST,
    repliesThread: at.REPLIES_THREAD,
    emberName: at.EMBER_NAME.join(', '),
    emberText: at.EMBER_TEXT.join(', '),
    profileLink: at.PROFILE_LINK,
    sduiCommentary: at.SDUI_COMMENTARY,
    sduiText: at.SDUI_TEXT,
    sduiExpander: at.SDUI_EXPANDER,
    emberPost: at.EMBER_POST,
    sduiPost: at.SDUI_POST,
    menuIcon: at.MENU_ICON,
    emberMenuButton: at.EMBER_MENU_BUTTON,
    emberReplyButton: at.EMBER_REPLY_BUTTON,
    editor: at.EDITOR,
    moreComments: at.MORE_COMMENTS,
  },

  find: findComments,
  // One page may hold both dialects: each is counted for itself.
  seen: (root) => mostOf(root, at.EMBER_SIGNS) + mostOf(root, at.SDUI_SIGNS),
  read: (element, url) => reading(() => readComment(element, url)),
  textMap: (element) => {
    const map = reading(() => commentText(element));
    return map.ok ? map.value : { text: '', pieces: [] };
  },
  owner: (element, url) => maybeOwner(element, url),
  anchor: (element) => {
    const roots = reading(() => textRoots(element));
    return (roots.ok ? roots.value[0] : null) ?? element;
  },
  maybeMenuButton: (element) => maybeMenuButton(element, maybeAuthorName(element)),
  menuEntries,
  maybeReplyButton,
  maybeReplyEditor: (element, before) => maybeReplyEditor(element, before, maybeAuthorName(element)),
  maybeSpeaker: (element) => maybeSpeaker(element, maybeReplyEditor(element, new Set(), maybeAuthorName(element))),
  maybeExpander,
  notices: (root) => (maybeFind(root, at.MORE_COMMENTS) ? ['notice_linkedin_more_comments'] : []),
};

const mostOf = (root: ParentNode, signs: readonly string[]): number =>
  Math.max(...signs.map((sign) => root.querySelectorAll(sign).length));

function readComment(element: Element, url: URL): Comment {
  const ref = readRef(element);
  const post = postRefOf(element, ref, url);
  const parentId = readParentId(element, ref.id, url);
  return {
    platform: 'linkedin',
    id: ref.id,
    idFrom: 'attribute',
    permalink: permalinkOf(post, ref, parentId),
    author: readAuthor(element, url),
    text: commentText(element).text,
    cut: isCut(element),
    post: { id: post.id, text: maybePostText(element) },
    parentId,
    postedAt: timeOf(ref.id),
  };
}

/** Author of the post around the element; of a page as a whole: the Page whose page it is, else the author of the one post it shows. */
function maybeOwner(element: Element, url: URL): string | null {
  const post = maybePost(element);
  const author = maybePostAuthor(post, url);
  if (author !== null) return author;
  const page = maybeProfile(url.href, url);
  if (page) return page.key;
  if (maybePostOfPage(url) === null) return null;
  const only = maybeFind(
    element,
    `${at.EMBER_POST}, ${at.SDUI_POST}, ${at.SDUI_SCREEN}`,
    (one) => commentOf(one) === null,
  );
  return maybePostAuthor(only, url);
}
