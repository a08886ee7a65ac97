// Knows how boxes come between the parts of a page and go. Must not know any adapter.
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';
import { each, elements, inWords } from './tree-parts.ts';

const INLINE = new Set(['a', 'span', 'time', 'strong', 'img', 'em', 'b', 'label']);

/** A box around `one`; inside a text or around a part of a line it is a span, which starts no line. */
function wrap(stage: Stage, one: Element): void {
  const wrapper = document.createElement(INLINE.has(one.localName) || inWords(stage, one) ? 'span' : 'div');
  one.replaceWith(wrapper);
  wrapper.append(one);
}

/** A box between an element and all it holds. */
function line(stage: Stage, one: Element): void {
  const wrapper = document.createElement(
    INLINE.has(one.localName) || inWords(stage, one) || stage.words.includes(one) ? 'span' : 'div',
  );
  wrapper.append(...one.childNodes);
  one.append(wrapper);
}

/** Boxes that say nothing but that they are there. */
const isBare = (one: Element): boolean =>
  ['div', 'span'].includes(one.localName) && one.getAttributeNames().every((name) => ['class', 'style'].includes(name));

function unwrapped(stage: Stage, chosen: (one: Element) => boolean): number {
  const bare = elements(stage).filter(
    (one) =>
      isBare(one) &&
      one.childElementCount === 1 &&
      !stage.comments.includes(one) &&
      !stage.words.includes(one) &&
      chosen(one),
  );
  return each(bare, (one) => one.replaceWith(...one.childNodes));
}

export const WRAPPERS: Readonly<Record<string, Change>> = {
  'around comments': (stage) => each(stage.comments, (one) => wrap(stage, one)),
  'inside comments': (stage) => each(stage.comments, (one) => line(stage, one)),
  'around words': (stage) =>
    each(
      stage.words.filter((one) => one !== null),
      (one) => wrap(stage, one),
    ),
  'inside words': (stage) =>
    each(
      stage.words.filter((one) => one !== null),
      (one) => line(stage, one),
    ),
  'around links': (stage) => each([...stage.body.querySelectorAll('a')], (one) => wrap(stage, one)),
  'inside links': (stage) => each([...stage.body.querySelectorAll('a')], (one) => line(stage, one)),
  'around buttons': (stage) =>
    each([...stage.body.querySelectorAll('button, [role="button"]')], (one) => wrap(stage, one)),
  'around some': (stage, chance) =>
    each(
      elements(stage).filter(() => chance.happens(0.15)),
      (one) => wrap(stage, one),
    ),
  'inside some': (stage, chance) =>
    each(
      elements(stage).filter(() => chance.happens(0.15)),
      (one) => line(stage, one),
    ),
  'taken away here and there': (stage, chance) => unwrapped(stage, () => chance.happens(0.3)),
  'taken away, others': (stage, chance) => unwrapped(stage, () => chance.happens(0.5)),
  'taken away everywhere': (stage) => unwrapped(stage, () => true),
};
