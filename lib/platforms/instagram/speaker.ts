// Knows under which account a reply on Instagram would be written. Must not know whose account that is.
import type { Speaker } from '../types.ts';
import { maybeAccount } from './addresses.ts';
import { SELECTORS } from './selectors.ts';

export function maybeSpeaker(document: Document): Speaker | null {
  const key = maybeViewer(document);
  return key === null ? null : { name: `@${key}`, key };
}

/** The account that looks at the page: the side bar's only picture leads to its profile. Its key, or null. L. */
export function maybeViewer(document: Document): string | null {
  const keys = new Set<string>();
  for (const picture of document.images) {
    const link = picture.closest('a');
    const account = link && maybeAccount(link.getAttribute('href'), link.baseURI);
    // Document order: the side bar comes before the post, whose pictures say nothing about the viewer.
    if (link?.closest(`${SELECTORS.main}, ${SELECTORS.dialog}, article`)) break;
    if (account) keys.add(account.key);
  }
  return keys.size === 1 ? ([...keys][0] ?? null) : null;
}
