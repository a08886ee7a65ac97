// Knows which kinds of change a page may suffer and in which variants. Must not know how a change is made, nor any adapter.

import { CLASSES, DATA, GERMAN, LABELS } from './attribute-changes.ts';
import { attributeGroups, attributeOf } from './attribute-groups.ts';
import type { Chance } from './chance.ts';
import { DUPLICATES } from './hidden-copies.ts';
import { IDS, idsOf } from './id-changes.ts';
import type { Stage } from './kept-page.ts';
import { LINKS, TIMES } from './link-changes.ts';
import { ORDERS } from './order-changes.ts';
import { TAGS, tagsOf } from './tag-changes.ts';
import { TEXTS } from './text-changes.ts';
import { WRAPPERS } from './wrapper-changes.ts';

/** Changes the body in place. @returns how many nodes were touched; none: this page has nothing of the kind */
export type Change = (stage: Stage, chance: Chance) => number;

export interface Kind {
  readonly name: string;
  /** By name; the same names for the same page at every run. */
  readonly variants: (stage: Stage) => ReadonlyMap<string, Change>;
}

const fixed = (name: string, changes: Readonly<Record<string, Change>>): Kind => ({
  name,
  variants: () => new Map(Object.entries(changes)),
});

/** The attribute is gone from all that carry it, or from half of them (a trial with some of the users, one build of two). */
function dropped(stage: Stage): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const group of attributeGroups(stage.body).keys()) {
    const members = (now: Stage) => attributeGroups(now.body).get(group) ?? [];
    const drop = (elements: readonly Element[]): number => {
      for (const element of elements) element.removeAttribute(attributeOf(group));
      return elements.length;
    };
    changes.set(`${group} everywhere`, (now) => drop(members(now)));
    changes.set(`${group} here and there`, (now, chance) => drop(members(now).filter(() => chance.happens(0.5))));
  }
  return changes;
}

export const KINDS: readonly Kind[] = [
  fixed('classes', CLASSES),
  fixed('wrappers', WRAPPERS),
  { name: 'attribute dropped', variants: dropped },
  fixed('German', { labels: GERMAN }),
  fixed('order', ORDERS),
  { name: 'ids', variants: () => idsOf(IDS) },
  { name: 'tags', variants: (stage) => tagsOf(stage, TAGS) },
  fixed('split text', TEXTS),
  fixed('labels emptied', LABELS),
  fixed('times', TIMES),
  fixed('links', LINKS),
  { name: 'data renamed', variants: DATA },
  fixed('hidden copies', DUPLICATES),
];
