// Knows under which account a reply on X would be written. Must not know whose account that is.
import { maybeFind } from '../dom.ts';
import type { Speaker } from '../types.ts';
import * as at from './selectors.ts';

/** The account beside the box of an open reply dialog, else the one in the side bar. */
export function maybeSpeaker(document: Document): Speaker | null {
  for (const dialog of [...document.querySelectorAll(at.DIALOG)].reverse()) {
    if (!maybeFind(dialog, at.EDITOR)) continue;
    const handle = handleIn(maybeFind(dialog, at.AVATAR, (avatar) => avatar.closest(at.ARTICLE) === null));
    if (handle) return asSpeaker(handle);
  }
  const handle = handleIn(maybeFind(document, at.VIEWER));
  return handle ? asSpeaker(handle) : null;
}

/** Key of the account that is logged in. */
export const maybeViewer = (document: Document): string | null =>
  handleIn(maybeFind(document, at.VIEWER))?.toLowerCase() ?? null;

const handleIn = (avatar: Element | null): string | null =>
  avatar?.getAttribute('data-testid')?.slice(at.AVATAR_PREFIX.length) || null;

const asSpeaker = (handle: string): Speaker => ({ name: `@${handle}`, key: handle.toLowerCase() });
