// Knows under which profile or Page a reply on Facebook would be written. Must not know whose profile that is.
import { foldLabel } from '../dom.ts';
import { maybeNameAfter } from '../spoken-name.ts';
import type { Speaker } from '../types.ts';
import { untilTaskEnds } from '../until-task-ends.ts';
import { LABELS, SELECTORS } from './selectors.ts';

/**
 * A Page acting as itself is told by the labels of the text boxes alone, "Comment as NAME": a change of profile loads the page anew, so
 * every box says the same. The nearest window is asked first; boxes that name two accounts say nothing.
 */
export function maybeSpeaker(comment: Element): Speaker | null {
  const window = comment.closest(SELECTORS.dialog);
  return (window && maybeOnlyIn(window)) ?? maybeOnlyIn(comment.ownerDocument);
}

/** Once a task: popup and panel ask for every flagged comment of the page. */
const maybeOnlyIn = untilTaskEnds((root: Document | Element) => maybeOnly(namesIn(root)));

function namesIn(root: ParentNode): string[] {
  return [...root.querySelectorAll(SELECTORS.editor)].flatMap((box) =>
    ['aria-label', 'aria-placeholder'].flatMap((attribute) => {
      const name = box.closest('[aria-hidden="true"]')
        ? null
        : maybeNameAfter(box.getAttribute(attribute), LABELS.speaksAs);
      return name === null ? [] : [name];
    }),
  );
}

function maybeOnly(names: readonly string[]): Speaker | null {
  const [name] = names;
  return name !== undefined && new Set(names.map(foldLabel)).size === 1 ? { name, key: null } : null;
}
