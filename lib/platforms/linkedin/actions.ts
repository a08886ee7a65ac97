// Knows the buttons, menus and editors of one comment. Must not press anything.
import { foldLabel, labelOf, maybeFind } from '../dom.ts';
import { commentOf, isSdui, maybePost, ownOf, threadOf } from './place.ts';
import * as at from './selectors.ts';
import { shownText } from './text.ts';

/** @param name author's name: LinkedIn's labels carry it in every language */
export function maybeMenuButton(comment: Element, name: string | null): HTMLElement | null {
  const own = ownOf(comment);
  const icon = maybeFind(comment, at.MENU_ICON, (element) => own(element) && element.closest('button') !== null);
  const known = icon?.closest('button') ?? maybeFind(comment, at.EMBER_MENU_BUTTON, own);
  if (known instanceof HTMLElement) return known;
  const buttons = ownButtons(comment);
  const labelled = buttons.find((button) => at.MENU_PREFIXES.some((prefix) => labelOf(button).startsWith(prefix)));
  if (labelled) return labelled;
  const folded = foldLabel(name ?? '');
  const named = buttons.filter(
    (button) =>
      folded !== '' &&
      labelOf(button).includes(folded) &&
      button.matches('[aria-expanded], [aria-haspopup]') &&
      !isReply(button),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Entries that are open now. Ember fills the box beside the button; SDUI hangs a portal at the end of the body. */
export function menuEntries(button: HTMLElement): HTMLElement[] {
  if (button.getAttribute('aria-expanded') === 'false') return [];
  const beside = button.parentElement && maybeFind(button.parentElement, at.EMBER_MENU);
  if (beside) return shown(beside.querySelectorAll(at.EMBER_MENU_ENTRY));
  const controlled = button.getAttribute('aria-controls');
  const portal = controlled ? button.ownerDocument.getElementById(controlled) : null;
  const entries = shown((portal ?? button.ownerDocument).querySelectorAll(at.SDUI_MENU_ENTRY));
  if (portal && entries.length > 0) return entries;
  return entries.filter(
    (entry) => entry.closest(at.PORTAL) || (!entry.closest(at.OTHER_MENUS) && commentOf(entry) === null),
  );
}

function shown(entries: Iterable<Element>): HTMLElement[] {
  return [...entries].filter(
    (entry): entry is HTMLElement => entry instanceof HTMLElement && entry.getClientRects().length > 0,
  );
}

export function maybeReplyButton(comment: Element): HTMLElement | null {
  const known = maybeFind(comment, at.EMBER_REPLY_BUTTON, ownOf(comment));
  if (known instanceof HTMLElement) return known;
  return ownButtons(comment).find(isReply) ?? null;
}

function isReply(button: Element): boolean {
  const label = labelOf(button);
  return at.REPLY_LABELS.includes(label) || at.REPLY_PREFIXES.some((prefix) => label.startsWith(prefix));
}

function ownButtons(comment: Element): HTMLElement[] {
  const own = ownOf(comment);
  return [...comment.querySelectorAll('button')].filter((button) => own(button) && !button.closest(at.EDITOR));
}

/**
 * The editor that answers this comment. One that was there before counts only when its mention names the author; one whose mention names
 * somebody else, that stands under another comment, or that would comment on the post, never.
 */
export function maybeReplyEditor(
  comment: Element,
  before: ReadonlySet<Element>,
  name: string | null,
): HTMLElement | null {
  const around = isSdui(comment) ? sduiEditors(comment, name) : emberEditors(comment);
  const editors = around.filter((editor) => addressed(editor, name) !== 'another');
  const fresh = editors.filter((editor) => !before.has(editor));
  const named = (fresh.length > 0 ? fresh : editors).filter((editor) => addressed(editor, name) === 'author');
  const [only, ...others] = named.length > 0 ? named : fresh;
  return only && others.length === 0 ? only : null;
}

/** Ember: one box a thread, at its end, also for an answer to an answer. */
function emberEditors(comment: Element): HTMLElement[] {
  const editors = editorsIn(threadOf(comment));
  const boxed = editors.filter((editor) => editor.closest(at.EMBER_REPLY_BOX));
  return boxed.length > 0 ? boxed : editors;
}

/** SDUI: after the comment and before the next one; beyond replies inside the comment only when the mention says so. */
function sduiEditors(comment: Element, name: string | null): HTMLElement[] {
  const post = maybePost(comment);
  const scope = post ?? comment.closest(at.SDUI_LIST) ?? comment.parentElement;
  if (!scope) return [];
  const comments = [...scope.querySelectorAll(at.SDUI_COMMENT)].filter((other) => commentOf(other) === other);
  const next = comments.find((other) => follows(comment, other) && !comment.contains(other));
  return editorsIn(scope).filter((editor) => {
    if (maybePost(editor) !== post || commentsOnPost(editor)) return false;
    if (!follows(comment, editor) || (next && !follows(editor, next))) return false;
    const nearest = comments.findLast((other) => follows(other, editor));
    return nearest === comment || addressed(editor, name) === 'author';
  });
}

const follows = (first: Element, second: Element): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function editorsIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(at.EDITOR)];
}

/** Whom the mention with which LinkedIn opens a reply names; `nobody` where there is none, or the author's name is not known. */
function addressed(editor: Element, name: string | null): 'author' | 'another' | 'nobody' {
  const mentioned = [...editor.querySelectorAll(at.MENTION)].map((mention) =>
    foldLabel(shownText(mention)).replace(/^@/, ''),
  );
  if (name === null || mentioned.length === 0) return 'nobody';
  return mentioned.includes(foldLabel(name)) ? 'author' : 'another';
}

/** The box under the post; its button shows only when there is text. */
function commentsOnPost(editor: Element): boolean {
  const submit = editor.closest(at.SDUI_BOX)?.querySelector(at.SDUI_SUBMIT);
  return submit !== undefined && submit !== null && at.POST_SUBMIT_LABELS.includes(labelOf(submit));
}
