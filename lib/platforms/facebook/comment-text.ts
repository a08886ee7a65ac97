// Knows how marked-up words become text: emoji, shortened addresses, cut ends. Must not know which element of a comment holds the words.
import { foldLabel, isDrawn, maybeUrl } from '../dom.ts';
import { readText } from '../text-map.ts';
import type { TextMap } from '../types.ts';
import { targetOf } from './addresses.ts';
import { LABELS, SELECTORS } from './selectors.ts';

/** Timestamps of videos are buttons too, but words of the writer. */
const isTimestamp = (button: Element): boolean => /^\s*\d{1,2}(?::\d{2}){1,2}\s*$/.test(button.textContent ?? '');

const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'ol', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SILENT = new Set(['svg', 'style', 'script', 'noscript', 'template', 'video', 'audio']);

/** By its role; else it takes the keyboard's focus right after words that are cut, which nothing that people write does. */
function isButton(element: Element): boolean {
  if (element.matches(SELECTORS.button)) return true;
  if (!element.matches(SELECTORS.focusable)) return false;
  const range = element.ownerDocument.createRange();
  range.setStart(element.closest(SELECTORS.directed) ?? element, 0);
  range.setEndBefore(element);
  return /(?:…|\.\.\.)\s*$/u.test(range.toString());
}

const RULES = {
  skip: (element: Element): boolean =>
    SILENT.has(element.localName) ||
    ((isButton(element) || element.matches(`${SELECTORS.article}, ${SELECTORS.editable}`)) && !isTimestamp(element)),
  block: (element: Element): boolean => BLOCKS.has(element.localName) && !isButton(element),
  replace: (element: Element): string | null => {
    if (element.localName === 'img') return element.getAttribute('alt') ?? '';
    return element.localName === 'a' ? elidedTarget(element) : null;
  },
};

const LOOKS_LIKE_ADDRESS = /^(?:https?:\/\/|www\.|[\w-]+(?:\.[\w-]+)+)\S*$/iu;

/** Facebook shortens long addresses: the target stands in the text's place. Null where what is shown is whole. */
function elidedTarget(link: Element): string | null {
  const text = (link.textContent ?? '').trim();
  if (!/…|\.\.\./u.test(text) || !LOOKS_LIKE_ADDRESS.test(text)) return null;
  const url = maybeUrl(link.getAttribute('href'), link.baseURI);
  return url && targetOf(url);
}

/** The text of a comment or a post, with the nodes that show it. */
export function textOf(texts: readonly Element[]): TextMap {
  return readText(texts, RULES);
}

/** The button that opens a cut text. */
export function expanderIn(texts: readonly Element[]): HTMLElement | null {
  for (const text of texts) {
    for (const button of text.querySelectorAll<HTMLElement>(`${SELECTORS.button}, ${SELECTORS.focusable}`)) {
      if (!isButton(button) || !isDrawn(button, text)) continue;
      const label = foldLabel(button.textContent ?? '');
      const opens =
        label !== '' && !isTimestamp(button) && !LABELS.notExpanders.some((known) => label.startsWith(known));
      if (opens && button.closest(SELECTORS.editable) === null) return button;
    }
  }
  return null;
}

/** Text as shown, on one line. */
export function shown(element: Element): string {
  return readText([element], { ...RULES, block: () => false }).text;
}
