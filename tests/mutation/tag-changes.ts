// Knows how elements of a page come under other names. Must not know any adapter.
import type { Chance } from './chance.ts';
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';
import { each, elements, inWords } from './tree-parts.ts';

export const TAGS: readonly (readonly [from: string, to: string])[] = [
  ['div', 'section'],
  ['div', 'span'],
  ['span', 'div'],
  ['li', 'div'],
  ['ul', 'div'],
  ['h3', 'div'],
  ['h2', 'div'],
  ['p', 'div'],
  ['p', 'span'],
  ['button', 'div'],
  ['article', 'div'],
  ['section', 'div'],
  ['h1', 'div'],
  ['main', 'div'],
  ['header', 'div'],
];

function retagged(stage: Stage, from: string, to: string, chosen: (one: Element) => boolean): number {
  const all = elements(stage).filter((one) => one.localName === from && !inWords(stage, one) && chosen(one));
  return each(all, (one) => {
    const fresh = document.createElement(to);
    for (const { name, value } of one.attributes) fresh.setAttribute(name, value);
    // A button keeps its part in the page, as anybody who renames it must see to.
    if (from === 'button' && !fresh.hasAttribute('role')) fresh.setAttribute('role', 'button');
    fresh.append(...one.childNodes);
    one.replaceWith(fresh);
  });
}

/** The pairs above, and every element of the platform's own under another name. */
export function tagsOf(stage: Stage, pairs: typeof TAGS): Map<string, Change> {
  const own = new Set(elements(stage).flatMap(({ localName }) => (localName.includes('-') ? [localName] : [])));
  const all = [...pairs, ...[...own].map((name) => [name, `${name}-next`] as const)];
  const present = all.filter(([from]) => stage.body.querySelector(from) !== null);
  return new Map(
    present.flatMap(([from, to]) => [
      [`${from} to ${to} everywhere`, (now: Stage) => retagged(now, from, to, () => true)],
      [
        `${from} to ${to} here and there`,
        (now: Stage, chance: Chance) => retagged(now, from, to, () => chance.happens(0.5)),
      ],
    ]),
  );
}
