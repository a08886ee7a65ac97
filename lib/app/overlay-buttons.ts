// Knows the small buttons beside flagged comments: which there are, their order and where each stands. Must not know what a card says.
import type { Gravity } from '../core/gravity.ts';
import { nameOf, t } from '../language/translate.ts';
import { element } from './element.ts';
import type { Cover } from './overlay-cover.ts';
import { clippersOf, visiblePart } from './overlay-geometry.ts';
import type { Press } from './overlay-host.ts';
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
  /** What cuts the mark's anchor. */
  clippers: readonly Element[];
}

export interface OverlayButtons {
  /** Reads where these comments are. @returns what draws a button at each and at no other: all is read before anything is written */
  measure(marks: readonly Mark[]): () => void;
  /** Of a comment that has a button. */
  anchor(commentId: string): Element | null;
  focus(commentId: string): void;
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

  const measured = (mark: Mark) => {
    const before = placed.get(mark.entry.comment.id);
    const clippers = before?.mark === mark ? before.clippers : clippersOf(mark.anchor);
    const box = visiblePart(mark.anchor, clippers);
    const place = box && { target: mark.anchor, x: box.right - 4, y: box.top + 4 };
    return { mark, clippers, place, top: mark.anchor.getBoundingClientRect().top };
  };

  const put = (mark: Mark, clippers: readonly Element[], following: HTMLButtonElement | null): HTMLButtonElement => {
    const { entry, gravity } = mark;
    const before = placed.get(entry.comment.id);
    if (before?.mark === mark) return before.button;
    const button = before?.button ?? element('button', { attributes: { type: 'button' } });
    button.className = `mark ${gravity}`;
    button.textContent = SHAPES[gravity];
    button.setAttribute('aria-label', buttonName(entry, gravity));
    onPress(button, () => onOpen(entry));
    // Only what is new is put in its place: a node that is moved loses the focus.
    if (!before) layer.insertBefore(button, following);
    placed.set(entry.comment.id, { mark, button, clippers });
    return button;
  };

  const keepOnly = (marks: readonly Mark[]): void => {
    const ids = new Set(marks.map(({ entry }) => entry.comment.id));
    for (const [id, { button }] of placed) {
      if (ids.has(id)) continue;
      button.remove();
      placed.delete(id);
    }
  };

  return {
    measure(marks) {
      // Down the page: the order of the Tab key.
      const found = marks.map(measured).sort((a, b) => a.top - b.top);
      const drawn = found.map((one) => ({ ...one, hidden: one.place === null || cover.isCovered(one.place) }));
      cover.settle(found.flatMap(({ place }) => place ?? []));
      return () => {
        keepOnly(marks);
        let following: HTMLButtonElement | null = null;
        for (const { mark, clippers, place, hidden } of drawn.reverse()) {
          const button = put(mark, clippers, following);
          following = button;
          if (button.hidden !== hidden) button.hidden = hidden;
          if (place) button.style.transform = `translate(${Math.round(place.x - 10)}px, ${Math.round(place.y - 14)}px)`;
        }
      };
    },
    anchor: (commentId) => placed.get(commentId)?.mark.anchor ?? null,
    focus: (commentId) => placed.get(commentId)?.button.focus(),
    reshape() {
      for (const one of placed.values()) one.clippers = clippersOf(one.mark.anchor);
    },
  };
}

function buttonName(entry: Entry, gravity: Gravity): string {
  const quote = entry.findings.find((finding) => finding.quote)?.quote ?? '';
  return t('mark_button', nameOf('gravity', gravity), quote.slice(0, 60));
}
