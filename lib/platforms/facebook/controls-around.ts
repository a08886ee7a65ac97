// Knows which buttons and menus belong to a comment, and what the view itself hides. Must not press any.
import { foldLabel, labelOf } from '../dom.ts';
import { maybeOriginalButton } from '../translation.ts';
import { type CommentParts, own, partsOf } from './comment-parts.ts';
import { expanderIn } from './comment-text.ts';
import { LABELS, SELECTORS } from './selectors.ts';

const isOneOf = (labels: readonly string[], label: string): boolean => labels.includes(label);
const beginsWith = (starts: readonly string[], label: string): boolean =>
  starts.some((start) => label.startsWith(start));

const within = (article: Element, element: Element, selector: string): boolean => {
  const found = element.closest(selector);
  return found !== null && found !== article && article.contains(found);
};

/** The comment's own "…": opens a menu, shows no words, stands outside text and footer. Badges show words, the sort button is not own. */
export function menuButtonOf(article: Element): HTMLElement | null {
  const { texts } = partsOf(article);
  const bare = (own(article, SELECTORS.button) as HTMLElement[]).filter(
    (button) =>
      (button.textContent ?? '').trim() === '' &&
      !within(article, button, SELECTORS.footer) &&
      !within(article, button, SELECTORS.editable) &&
      !texts.some((text) => text.contains(button)),
  );
  const opening = bare.filter((button) => button.getAttribute('aria-haspopup') === 'menu');
  const known = (button: Element): boolean => beginsWith(LABELS.menu, labelOf(button));
  return opening.find(known) ?? opening.at(-1) ?? bare.find(known) ?? null;
}

/** The button that opens a cut text, or brings back the words that stand there in translation. */
export const expanderOf = ({ article, texts }: CommentParts): HTMLElement | null =>
  expanderIn(texts) ?? maybeOriginalButton(own(article, SELECTORS.button));

/** Entries of the newest menu on the page, unless it is plainly another button's. */
export function entriesOf(button: HTMLElement): HTMLElement[] {
  const document = button.ownerDocument;
  const menus = [...document.querySelectorAll<HTMLElement>(SELECTORS.menu)].filter((menu) => menu.checkVisibility());
  const controlled = button.getAttribute('aria-controls');
  const menu = menus.find((open) => open.id !== '' && open.id === controlled) ?? menus.at(-1);
  if (!menu || (menu.id !== controlled && isAnothers(button))) return [];
  return [...menu.querySelectorAll<HTMLElement>(SELECTORS.entry)];
}

function isAnothers(button: HTMLElement): boolean {
  if (button.getAttribute('aria-expanded') !== 'false') return false;
  const open = `${SELECTORS.menuButton}[aria-expanded="true"]`;
  return button.ownerDocument.querySelector(open) !== null;
}

/** Known labels only: a wrong guess in the footer could hide a comment without anybody having asked. */
export function replyButtonOf(article: Element): HTMLElement | null {
  const buttons = own(article, SELECTORS.button) as HTMLElement[];
  const { texts } = partsOf(article);
  const outside = buttons.filter((button) => !texts.some((text) => text.contains(button)));
  const fits = (button: Element): boolean => {
    const labels = [labelOf(button), foldLabel(button.textContent ?? '')];
    return labels.some((label) => isOneOf(LABELS.reply, label) || beginsWith(LABELS.replyBegins, label));
  };
  return (
    outside.find((button) => fits(button) && within(article, button, SELECTORS.footer)) ?? outside.find(fits) ?? null
  );
}

/** Does the comment's own menu, or the badge beside the name, say that this is the post's author or the person looking? */
export function saysOwn({ article, texts }: CommentParts): boolean {
  const outside = own(article, SELECTORS.button).filter(
    (button) => !within(article, button, SELECTORS.footer) && !texts.some((text) => text.contains(button)),
  );
  return outside.some(
    (button) => isOneOf(LABELS.ownMenu, labelOf(button)) || isOneOf(LABELS.author, foldLabel(button.textContent ?? '')),
  );
}

/** Message keys about the view: a sort that leaves comments out. */
export function noticesOf(root: ParentNode): string[] {
  const dialog = [...root.querySelectorAll(SELECTORS.dialog)].findLast((open) =>
    open.querySelector(SELECTORS.labelledArticle),
  );
  for (const button of (dialog ?? root).querySelectorAll(SELECTORS.menuButton)) {
    if (isOneOf(LABELS.partialSorts, foldLabel(button.textContent ?? ''))) return ['notice_sort_hides'];
  }
  return [];
}

/** The bubble: smallest box with both name and text, unless it is the whole comment. */
export function anchorOf(element: Element): Element {
  const { article, name, texts } = partsOf(element);
  const text = texts[0];
  if (!text) return name?.parentElement ?? article;
  let box: Element = text;
  while (name && !box.contains(name) && box.parentElement) box = box.parentElement;
  const whole = box === article || !article.contains(box) || box.querySelector(SELECTORS.footer) !== null;
  return whole ? text : box;
}
