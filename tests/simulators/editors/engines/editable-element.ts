// Knows editable elements without a library, YouTube's among them. Must not know who writes into them.
import { DRAFT_TEXT, MENTION, type Mount } from '../engine-list.ts';

/** Lines as a person typing here makes them: one `<div>` or `<br>` each. (`innerText` counts the blank line `<div><br></div>` twice.) */
function shownText(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const filler of copy.querySelectorAll('div > br'))
    if (filler.parentNode?.childNodes.length === 1) filler.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  for (const line of copy.querySelectorAll('div')) line.prepend('\n');
  return copy.textContent;
}

const mountWith =
  (dress: (element: HTMLElement) => void): Mount =>
  (host, options) => {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    element.setAttribute('aria-label', 'Aggiungi una risposta');
    dress(element);
    host.append(element);
    if (options.draft === 'text') element.textContent = DRAFT_TEXT;
    if (options.draft === 'mention') {
      const mention = document.createElement('span');
      mention.contentEditable = 'false';
      mention.textContent = MENTION;
      element.append(mention, ' ');
    }
    // Such a page knows only what an input event has told it.
    let model = shownText(element);
    element.addEventListener('input', () => {
      model = shownText(element);
      options.onChange();
    });
    return { model: () => model.replaceAll('\u00a0', ' ') };
  };

export const mountYoutube = mountWith((element) => {
  element.id = 'contenteditable-root';
  element.className = 'pre-wrap';
});
export const mountNormal = mountWith(() => undefined);
