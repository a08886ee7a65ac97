// Knows the buttons, the menu and the reply editor of one reply on X. Must not press anything.
import { maybeFind } from '../dom.ts';
import { maybeStatus } from './addresses.ts';
import * as at from './selectors.ts';
import { follows, maybeHandle, maybeOwnStatus, ownOf, textOf } from './tweet.ts';

/** The "…"; other buttons of the article open menus too: Share stands below the words, Grok's has no menu. */
export function maybeMenuButton(tweet: Element): HTMLElement | null {
  const own = ownOf(tweet);
  const marked = maybeFind(tweet, at.MENU_BUTTON, own);
  if (marked instanceof HTMLElement) return marked;
  const words = maybeFind(tweet, at.TEXT[0], own);
  const above = [...tweet.querySelectorAll<HTMLElement>(at.ANY_MENU_BUTTON)].filter(
    (button) => own(button) && words !== null && follows(button, words),
  );
  return above.at(-1) ?? null;
}

/** One portal serves every menu of the page: while another button says that its menu is open, the entries are not ours. */
export function menuEntries(button: HTMLElement): HTMLElement[] {
  const document = button.ownerDocument;
  const another = maybeFind(document, '[aria-haspopup="menu"][aria-expanded="true"]', (other) => other !== button);
  if (another && button.getAttribute('aria-expanded') !== 'true') return [];
  return [...document.querySelectorAll<HTMLElement>(at.MENU_ENTRY)].filter(
    (entry) => entry.getClientRects().length > 0,
  );
}

/** Null where the author has closed the conversation to the person. */
export function maybeReplyButton(tweet: Element): HTMLElement | null {
  const button = maybeFind(tweet, at.REPLY, ownOf(tweet));
  return button instanceof HTMLElement && button.getAttribute('aria-disabled') !== 'true' ? button : null;
}

/**
 * The editor in the dialog that shows the very reply it answers. The inline editor under the post answers the post and is never taken,
 * nor one whose dialog shows another reply, be it of the same author.
 */
export function maybeReplyEditor(tweet: Element, before: ReadonlySet<Element>): HTMLElement | null {
  for (const dialog of [...tweet.ownerDocument.querySelectorAll(at.DIALOG)].reverse()) {
    const editor = maybeFind(dialog, at.EDITOR);
    if (!(editor instanceof HTMLElement) || dialog.contains(tweet)) continue;
    const target = maybeFind(dialog, at.ARTICLE, (article) => follows(article, editor));
    if (target === null) continue;
    const answer = isSame(tweet, target);
    if (answer === true || (answer === null && !before.has(editor))) return editor;
  }
  return null;
}

/** Null where the dialog does not say enough. */
function isSame(tweet: Element, target: Element): boolean | null {
  const shown = maybeOwnStatus(target) ?? statusIn(target);
  const id = maybeOwnStatus(tweet)?.id;
  if (shown && id !== undefined) return shown.id === id;
  const [one, other] = [maybeHandle(tweet), maybeHandle(target)].map((handle) => handle?.toLowerCase());
  if (one === undefined || other === undefined) return null;
  return one === other && words(tweet) === words(target);
}

function statusIn(target: Element) {
  const link = maybeFind(target, at.STATUS_LINK, (one) => one.querySelector('time') !== null);
  return link && maybeStatus(link.getAttribute('href'), target.baseURI);
}

/** Own words of a post, "" where it shows none. */
function words(tweet: Element): string {
  const root = maybeFind(tweet, at.TEXT[0], ownOf(tweet));
  return root ? textOf([root]).text : '';
}

/** Box of the words; the article itself for a picture alone. */
export function anchorOf(tweet: Element): Element {
  return maybeFind(tweet, at.TEXT[0], ownOf(tweet)) ?? tweet;
}
