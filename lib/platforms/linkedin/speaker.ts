// Knows as which member or Page a reply on LinkedIn would be written. Must not know whose account that is.
import { maybeFind } from '../dom.ts';
import { maybeSpokenName } from '../spoken-name.ts';
import type { Speaker } from '../types.ts';
import { maybePost } from './place.ts';
import * as at from './selectors.ts';

/**
 * Beside an open reply box, else at the post's switch between member and Pages, else beside the post's own box. The newer dialect has
 * none of these, and then nothing is said.
 */
export function maybeSpeaker(comment: Element, editor: Element | null): Speaker | null {
  const post = maybePost(comment);
  const beside = editor?.closest(at.EMBER_BOX) ?? null;
  const picture =
    (beside && maybeFind(beside, at.EMBER_BOX_PICTURE)) ??
    (post && (maybeFind(post, at.IDENTITY_PICTURE) ?? maybeFind(post, at.EMBER_BOX_PICTURE)));
  const name = maybeSpokenName(picture?.getAttribute('alt') ?? null);
  return name === null ? null : { name, key: null };
}
