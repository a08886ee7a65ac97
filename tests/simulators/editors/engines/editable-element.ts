// Knows editable elements without a library, YouTube's among them. Must not know who writes into them.
import { type Draft, MENTION, type Mount } from '../engine-list.ts';

/** Lines as a person typing here makes them: one `<div>` or `<br>` each. (`innerText` counts the blank line `<div><br></div>` twice.) */
function shownText(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  // The break at the end of a line's own element only holds the line open.
  for (const block of [copy, ...copy.querySelectorAll('div')])
    if (block.lastChild instanceof HTMLBRElement) block.lastChild.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  for (const line of copy.querySelectorAll('div')) line.prepend('\n');
  return copy.textContent;
}

/** Where the style collapses white space, browsers type no-break spaces so that none is lost. */

/** The first line bare, a `<div>` for each further one: what Enter makes in both browsers. */
function writeDraft(element: HTMLElement, { mention, text }: Draft, typed: (line: string) => string): void {
  const [first = '', ...further] = text.split('\n').map(typed);
  if (mention) {
    const name = document.createElement('span');
    name.contentEditable = 'false';
    name.textContent = MENTION;
    element.append(name);
  }
  if (first !== '') element.append(first);
  for (const line of further) {
    const block = document.createElement('div');
    block.append(line === '' ? document.createElement('br') : line);
    element.append(block);
  }
}

const mountWith =
  (dress: (element: HTMLElement) => void, typed: (line: string) => string): Mount =>
  (host, options) => {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    element.setAttribute('aria-label', 'Aggiungi una risposta');
    dress(element);
    host.append(element);
    writeDraft(element, options.draft, typed);
    // Such a page knows only what an input event has told it.
    let model = shownText(element);
    element.addEventListener('input', () => {
      model = shownText(element);
      options.onChange();
    });
    return { model: () => model.replaceAll('\u00a0', ' '), unmount: () => element.remove() };
  };

export const mountYoutube = mountWith(
  (element) => {
    element.id = 'contenteditable-root';
    element.className = 'pre-wrap';
  },
  (line) => line,
);
export const mountNormal = mountWith(
  () => undefined,
  (line) => line.replace(/ (?= )|^ | $/gu, '\u00a0'),
);
