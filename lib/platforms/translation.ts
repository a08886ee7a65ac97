// Knows by which button a page that shows its own translation offers the writer's words. Must not know any platform.
import { labelOf } from './dom.ts';

/** "See original", "Mostra testo originale", "Originaltext anzeigen", "Ver original", "Afficher l’original": one stem in six languages. */
const ORIGINAL = /(?<!\p{L})original/u;
/** A button that says more than that is another one. */
const LONGEST = 40;

/** Where this button is, the words on the page are not the writer's own: nothing that is found in them can be sure. */
export const maybeOriginalButton = (buttons: Iterable<Element>): HTMLElement | null =>
  [...buttons].find((one): one is HTMLElement => one instanceof HTMLElement && offersOriginal(one)) ?? null;

function offersOriginal(button: Element): boolean {
  const label = labelOf(button);
  return label.length <= LONGEST && ORIGINAL.test(label);
}
