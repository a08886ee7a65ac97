// Knows as which channel a reply on YouTube would be written. Must not know whose channel that is.
import { maybeFind } from '../dom.ts';
import { maybeSpokenName } from '../spoken-name.ts';
import type { Speaker } from '../types.ts';
import { ownOf } from './place.ts';
import * as at from './selectors.ts';

/** The picture beside the comment's own open box, else beside the box above all comments. */
export function maybeSpeaker(comment: Element): Speaker | null {
  const slot = maybeFind(comment, at.REPLY_SLOT, ownOf(comment));
  const pictures = [
    slot && maybeFind(slot, at.BOX_PICTURE, isShown),
    maybeFind(comment.ownerDocument, at.TOP_BOX_PICTURE, isShown),
  ];
  for (const picture of pictures) {
    const name = maybeSpokenName(picture?.getAttribute('alt') ?? null);
    if (name === null) continue;
    // Since 2023 a channel may show its handle instead of a name.
    return { name, key: name.startsWith('@') ? name.slice(1).toLowerCase() : null };
  }
  return null;
}

const isShown = (picture: Element): boolean => picture.closest(at.HIDDEN) === null;
