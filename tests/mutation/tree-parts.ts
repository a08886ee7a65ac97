// Knows which elements of a page may change and which belong to words. Must not know any change.
import type { Stage } from './kept-page.ts';

export const NOT_TREE = 'script, style, svg, svg *, textarea, option';
export const elements = (stage: Stage): Element[] =>
  [...stage.body.querySelectorAll('*')].filter((one) => !one.matches(NOT_TREE));
export const inWords = (stage: Stage, node: Node): boolean =>
  stage.words.some((words) => words !== null && words !== node && words.contains(node));

/** Does it to all. @returns how many there were */
export function each(all: readonly Element[], how: (one: Element) => void): number {
  for (const one of all) how(one);
  return all.length;
}
