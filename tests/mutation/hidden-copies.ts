// Knows how copies of a page's parts stand in it without being drawn. Must not know any adapter.
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';
import { each, elements } from './tree-parts.ts';

type Hiding = (copy: HTMLElement) => void;
const notDrawn: Hiding = (copy) => {
  copy.style.display = 'none';
};
const notDrawnNorSpoken: Hiding = (copy) => {
  copy.style.display = 'none';
  copy.setAttribute('aria-hidden', 'true');
};
/** A style of the page may draw what is only marked as hidden. */
const hiddenAttribute: Hiding = (copy) => {
  copy.hidden = true;
  copy.style.setProperty('display', 'none', 'important');
};

function copied(all: readonly Element[], hide: Hiding, where: 'before' | 'after'): number {
  return each(
    all.filter((one) => one.isConnected),
    (one) => {
      const copy = one.cloneNode(true) as HTMLElement;
      hide(copy);
      one[where](copy);
    },
  );
}

const present = (all: readonly (Element | null)[]): Element[] => all.filter((one) => one !== null);
const inComments = (stage: Stage): Element[] =>
  elements(stage).filter(
    (one) =>
      stage.comments.some((comment) => comment !== one && comment.contains(one)) &&
      !stage.comments.some((comment) => one.contains(comment)),
  );

export const DUPLICATES: Readonly<Record<string, Change>> = {
  'comments, not drawn, after': (stage) => copied(stage.comments, notDrawnNorSpoken, 'after'),
  'comments, not drawn, before': (stage) => copied(stage.comments, notDrawn, 'before'),
  'some comments, hidden': (stage, chance) =>
    copied(
      stage.comments.filter(() => chance.happens(0.3)),
      hiddenAttribute,
      'before',
    ),
  'words, after': (stage) => copied(present(stage.words), notDrawnNorSpoken, 'after'),
  'words, before': (stage) => copied(present(stage.words), notDrawn, 'before'),
  'words, hidden': (stage) => copied(present(stage.words), hiddenAttribute, 'after'),
  'parts of words': (stage) =>
    copied(
      present(stage.words).flatMap((one) => [...one.children]),
      notDrawn,
      'after',
    ),
  links: (stage) => copied([...stage.body.querySelectorAll('a')], notDrawnNorSpoken, 'before'),
  'parts of comments': (stage, chance) =>
    copied(
      inComments(stage).filter(() => chance.happens(0.1)),
      notDrawnNorSpoken,
      'after',
    ),
  'other parts of comments': (stage, chance) =>
    copied(
      inComments(stage).filter(() => chance.happens(0.1)),
      notDrawn,
      'before',
    ),
};
