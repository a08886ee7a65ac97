// Knows the buttons, the menu and the reply editor of one comment on YouTube. Must not press anything.
import { maybeFind } from '../dom.ts';
import { ownOf } from './place.ts';
import * as at from './selectors.ts';

const isShown = (element: Element): boolean => element.closest(at.HIDDEN) === null && element.checkVisibility();

function ownButton(comment: Element, selector: string): HTMLElement | null {
  const own = ownOf(comment);
  const button = maybeFind(comment, selector, (one) => own(one) && one.closest(at.HIDDEN) === null);
  return button instanceof HTMLElement ? button : null;
}

export const maybeMenuButton = (comment: Element): HTMLElement | null => ownButton(comment, at.MENU_BUTTON);
export const maybeReplyButton = (comment: Element): HTMLElement | null => ownButton(comment, at.REPLY_BUTTON);

/** Entries of the one popup that every menu of the page shares; none while it is closed, though the old ones are still in it. */
export function menuEntries(button: HTMLElement): HTMLElement[] {
  return [...button.ownerDocument.querySelectorAll(at.POPUP)]
    .filter(isShown)
    .flatMap((popup) => [...popup.querySelectorAll<HTMLElement>(at.MENU_ENTRY)])
    .filter(isShown);
}

/** The box in the comment's own slot. It stays there, hidden, after Cancel; while it is shown it answers this comment and no other. */
export function maybeReplyEditor(comment: Element): HTMLElement | null {
  const slot = maybeFind(comment, at.REPLY_SLOT, ownOf(comment));
  if (!slot) return null;
  for (const selector of at.EDITOR) {
    const editor = maybeFind(slot, selector, isShown);
    if (editor instanceof HTMLElement) return editor;
  }
  return null;
}

/** Box of the words. */
export const anchorOf = (comment: Element): Element => maybeFind(comment, at.TEXT[0], ownOf(comment)) ?? comment;
