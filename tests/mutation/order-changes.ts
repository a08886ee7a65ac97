// Knows how threads, buttons and pictures of a page change places. Must not know any adapter.
import type { Chance } from './chance.ts';
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';

/** Children move among the places of those that may move. */
function shuffle(chance: Chance, children: readonly Element[]): number {
  if (children.length < 2) return 0;
  const marks = children.map((child) => {
    const mark = document.createComment('');
    child.replaceWith(mark);
    return mark;
  });
  chance.shuffled(children).forEach((child, place) => {
    marks[place]?.replaceWith(child);
  });
  return children.length;
}

/** Whole threads among themselves: no reply is parted from what it answers. */
function shuffledThreads(stage: Stage, chance: Chance): number {
  let moved = 0;
  for (const box of [...stage.body.querySelectorAll('*')]) {
    const threads = [...box.children].filter((child) => stage.comments.some((one) => child.contains(one)));
    const whole = threads.every((child) =>
      stage.comments.every((one, place) => {
        const parent = stage.parents[place];
        const above = parent === null || parent === undefined ? null : stage.comments[parent];
        if (!above || !child.contains(one)) return true;
        return child.contains(above) || !threads.some((other) => other.contains(above));
      }),
    );
    // Posts of a feed hold their own comments and something else; only lists of comments alone are shuffled.
    if (
      whole &&
      threads.length > 1 &&
      threads.every((child) =>
        stage.comments.some((one) => one === child || (child.contains(one) && isFirst(child, one))),
      )
    )
      moved += shuffle(chance, threads);
  }
  return moved;
}

/** Nothing is said in `box` before the comment. */
function isFirst(box: Element, comment: Element): boolean {
  const range = document.createRange();
  range.setStart(box, 0);
  range.setEndBefore(comment);
  return range.toString().trim() === '';
}

const shuffledTools = (stage: Stage, chance: Chance): number => {
  let moved = 0;
  for (const box of stage.comments.flatMap((one) => [...one.querySelectorAll('*')])) {
    const tools = [...box.children].filter((child) => {
      const buttons = child.matches('button, [role="button"]')
        ? 1
        : child.querySelectorAll('button, [role="button"]').length;
      return (
        buttons === 1 &&
        !stage.words.some((words) => words && child.contains(words)) &&
        !stage.comments.some((one) => child.contains(one))
      );
    });
    moved += shuffle(chance, tools);
  }
  return moved;
};

/** The picture after the words instead of before them. */
const pictureLast = (stage: Stage): number => {
  let moved = 0;
  stage.comments.forEach((comment, place) => {
    const words = stage.words[place];
    const picture = comment.querySelector('img, svg, .avatar, [data-testid*="Avatar"]');
    if (!words || !picture) return;
    let box: Element | null = picture.parentElement;
    let last: Element = picture;
    while (box !== null && !box.contains(words)) {
      last = box;
      box = box.parentElement;
    }
    if (box === null || !comment.contains(box) || last.contains(words)) return;
    box.append(last);
    moved += 1;
  });
  return moved;
};

export const ORDERS: Readonly<Record<string, Change>> = {
  threads: shuffledThreads,
  buttons: shuffledTools,
  'picture last': pictureLast,
};
