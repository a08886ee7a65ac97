// Knows the small buttons beside flagged comments: which there are, their order and how each looks. Must not know what a card says.
import type { Gravity } from '../core/gravity.ts';
import { nameOf, t } from '../language/translate.ts';
import { element } from './element.ts';
import type { Cover } from './overlay-cover.ts';
import type { Press } from './overlay-host.ts';
import { createSpots, type Drawn } from './overlay-spots.ts';
import type { Entry } from './page-comments.ts';
import type { Mark } from './page-marks.ts';

/** Gravity by shape and by word, never by colour alone. */
const SHAPES: Readonly<Record<Gravity, string>> = {
  crisis: '!',
  urgent: '!',
  remove: '×',
  look: '?',
  redirect: '→',
  answer: 'i',
};

interface Placed {
  readonly button: HTMLButtonElement;
  mark: Mark;
}

export interface OverlayButtons {
  /** Reads where these comments are. @returns what draws a button at each and at no other: all is read before anything is written */
  measure(marks: readonly Mark[]): () => void;
  focus(commentId: string): void;
  /** The page has changed: what stands beside what is measured anew. */
  doubt(): void;
  /** The window has another shape: what cuts parts of the page is looked for again. */
  reshape(): void;
}

interface ButtonParts {
  readonly layer: Element;
  readonly cover: Cover;
  readonly onPress: (button: HTMLElement, press: Press) => void;
  /** The button of this comment was pressed. */
  readonly onOpen: (entry: Entry) => void;
}

export function createButtons({ layer, cover, onPress, onOpen }: ButtonParts): OverlayButtons {
  const placed = new Map<string, Placed>();
  /** What moves together is moved by one of these alone. */
  const rails = new Map<Element | null, HTMLElement>();
  const spots = createSpots();

  const railOf = (frame: Element | null): HTMLElement => {
    const rail = rails.get(frame) ?? element('div', { class: 'rail' });
    // Before the card, which lies over all buttons.
    if (!rails.has(frame)) layer.prepend(rail);
    rails.set(frame, rail);
    return rail;
  };

  const put = (mark: Mark, rail: HTMLElement, following: HTMLElement | null): HTMLButtonElement => {
    const { entry, gravity } = mark;
    const before = placed.get(entry.comment.id);
    const button = before?.button ?? element('button', { attributes: { type: 'button' } });
    // Only what is new is put in its place: a node that is moved loses the focus.
    if (button.parentNode !== rail) rail.insertBefore(button, following?.parentNode === rail ? following : null);
    if (before?.mark === mark) return button;
    button.className = `mark ${gravity}`;
    button.textContent = SHAPES[gravity];
    button.setAttribute('aria-label', buttonName(entry, gravity));
    onPress(button, () => onOpen(entry));
    placed.set(entry.comment.id, { mark, button });
    return button;
  };

  const keepOnly = (drawn: readonly Drawn[]): void => {
    const ids = new Set(drawn.map(({ mark }) => mark.entry.comment.id));
    for (const [id, { button }] of placed) {
      if (ids.has(id)) continue;
      button.remove();
      placed.delete(id);
    }
    const frames = new Set(drawn.map(({ frame }) => frame));
    for (const [frame, rail] of rails) {
      if (frames.has(frame)) continue;
      rail.remove();
      rails.delete(frame);
    }
  };

  return {
    measure(marks) {
      const { drawn, origins } = spots.measure(marks);
      const isCovered = cover.look();
      const hidden = new Set(drawn.filter(({ place }) => place === null || isCovered(place)));
      cover.settle(drawn.flatMap(({ place }) => place ?? []));
      return () => {
        for (const [frame, { x, y }] of origins)
          write(railOf(frame), `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
        let following: HTMLButtonElement | null = null;
        for (const one of [...drawn].reverse()) {
          const button = put(one.mark, railOf(one.frame), following);
          following = button;
          if (button.hidden !== hidden.has(one)) button.hidden = hidden.has(one);
          if (one.at) write(button, `translate(${Math.round(one.at.x - 10)}px, ${Math.round(one.at.y - 14)}px)`);
        }
        keepOnly(drawn);
      };
    },
    focus: (commentId) => placed.get(commentId)?.button.focus(),
    doubt: spots.doubt,
    reshape: spots.reshape,
  };
}

/** Even what is written as it was costs the browser a look at its style. */
function write(node: HTMLElement, transform: string): void {
  if (node.style.transform !== transform) node.style.transform = transform;
}

function buttonName(entry: Entry, gravity: Gravity): string {
  const quote = entry.findings.find((finding) => finding.quote)?.quote ?? '';
  return t('mark_button', nameOf('gravity', gravity), quote.slice(0, 60));
}
