// Knows whose a comment on YouTube is. Must not know its text.
import type { Author } from '../../core/types.ts';
import { maybeFind, unreadable } from '../dom.ts';
import { type Channel, maybeChannel } from './addresses.ts';
import { shownText } from './comment-text.ts';
import { aroundOf, ownOf } from './place.ts';
import * as at from './selectors.ts';

/** Throws a ReadFailure when nobody is named, or when link and avatar name different accounts (an element in the middle of being reused). */
export function readAuthor(comment: Element, url: URL): Author {
  const channels = channelsOf(comment);
  const channel = channels[0];
  if (!channel) unreadable('author', at.AUTHOR_LINKS[0], 'no channel');
  const spoken = maybeSpokenHandle(comment);
  if (channel.handle !== null && spoken !== null && spoken.toLowerCase() !== channel.handle.toLowerCase()) {
    unreadable('author', at.AVATAR_BUTTON, 'link and avatar name different accounts');
  }
  const handle = channel.handle ?? spoken;
  const { owner } = aroundOf(comment.ownerDocument, url);
  const others = [...channels.slice(1).map((one) => one.key), ...(spoken === null ? [] : [spoken.toLowerCase()])];
  return {
    platform: 'youtube',
    key: channel.key,
    aliases: [...new Set(others.filter((key) => key !== channel.key))],
    handle,
    displayName: maybeName(comment) ?? (handle === null ? null : `@${handle}`),
    profileUrl: channel.profileUrl,
    own: maybeFind(comment, at.CREATOR, ownOf(comment)) !== null || owner?.key === channel.key,
  };
}

/** Shown links first: the owner's plain link is hidden behind the badge. */
function channelsOf(comment: Element): Channel[] {
  const own = ownOf(comment);
  const links = at.AUTHOR_LINKS.flatMap((selector) => [...comment.querySelectorAll(selector)]).filter(
    (link) => own(link) && !link.closest(at.TEXT[0]),
  );
  const shown = links.filter((link) => !link.closest(at.HIDDEN));
  return [...shown, ...links].flatMap((link) => maybeChannel(link.getAttribute('href'), link.baseURI) ?? []);
}

/** "@mario_r" beside the avatar; older pages speak the channel's title there. */
function maybeSpokenHandle(comment: Element): string | null {
  const label = maybeFind(comment, at.AVATAR_BUTTON, ownOf(comment))?.getAttribute('aria-label')?.trim() ?? '';
  return /^@\S+$/u.test(label) ? label.slice(1).normalize('NFC') : null;
}

/** The name as shown; since 2023 it is the handle with its "@". */
function maybeName(comment: Element): string | null {
  const own = ownOf(comment);
  const link = maybeFind(comment, at.NAME, own);
  return (link && shownText(link)) || null;
}
