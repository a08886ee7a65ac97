// Knows how the text nodes of a page come apart. Must not know any adapter.
import type { Chance } from './chance.ts';
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';
import { NOT_TREE } from './tree-parts.ts';

function textNodes(stage: Stage): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(stage.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim().length > 1 && !node.parentElement?.closest(NOT_TREE)) found.push(node);
  }
  return found;
}

const span = (...inside: (Node | string)[]): HTMLSpanElement => {
  const box = document.createElement('span');
  box.append(...inside);
  return box;
};

function split(stage: Stage, chance: Chance, into: (first: string, second: string) => (Node | string)[]): number {
  const nodes = textNodes(stage);
  for (const node of nodes) {
    const letters = [...node.data];
    const at = 1 + Math.floor(chance.next() * (letters.length - 1));
    node.replaceWith(...into(letters.slice(0, at).join(''), letters.slice(at).join('')));
  }
  return nodes.length;
}

export const TEXTS: Readonly<Record<string, Change>> = {
  'in two spans': (stage, chance) => split(stage, chance, (first, second) => [span(first), span(second)]),
  'in nested spans': (stage, chance) =>
    split(stage, chance, (first, second) => [span(span(first), span(span(second)))]),
  'with empty spans and remarks': (stage, chance) =>
    split(stage, chance, (first, second) => [
      document.createComment(''),
      first,
      span(),
      document.createComment('x'),
      second,
    ]),
  'in two nodes': (stage, chance) =>
    split(stage, chance, (first, second) => [document.createTextNode(first), document.createTextNode(second)]),
};
