// Knows where beside its comment each button stands, asking the page for as little as possible while it scrolls. Must not know what is drawn there.
import { clippersOf, cutBy, shifted, shownIn } from './overlay-geometry.ts';
import type { Mark } from './page-marks.ts';
import { frameOf, originOf } from './scroll-frame.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What holds a comment, looked for once. */
interface Holders {
  readonly frame: Element | null;
  /** What cuts the comment and moves with it. */
  readonly inner: readonly Element[];
  /** What cuts all that is in its frame. */
  readonly outer: readonly Element[];
}

/** One comment's place among what moves with it, px from its frame's origin. */
interface Spot {
  readonly mark: Mark;
  readonly holders: Holders;
  readonly begins: Point;
  /** Its box as cut by what moves with it; null: nothing is left of it. */
  readonly box: DOMRect | null;
}

export interface Drawn {
  readonly mark: Mark;
  readonly frame: Element | null;
  /** Where a button stands, px from the frame's origin; null where its comment does not show. */
  readonly at: Point | null;
  /** The same, px from the window's corner. */
  readonly place: (Point & { readonly target: Element }) | null;
}

export interface Spots {
  /** @returns down the page, which is the order of the Tab key; and where the frames' origins are now */
  measure(marks: readonly Mark[]): {
    readonly drawn: readonly Drawn[];
    readonly origins: ReadonlyMap<Element | null, Point>;
  };
  doubt(): void;
  reshape(): void;
}

export function createSpots(): Spots {
  let held = new WeakMap<Mark, Holders>();
  let spots: readonly Spot[] = [];
  let measured: readonly Mark[] | null = null;

  const holdersOf = (mark: Mark): Holders => {
    const before = held.get(mark);
    if (before) return before;
    const clippers = clippersOf(mark.anchor);
    const frame = frameOf(mark.anchor, new Map());
    const inner = frame === null ? clippers : clippers.filter((one) => one !== frame && frame.contains(one));
    const holders = { frame, inner, outer: clippers.filter((one) => !inner.includes(one)) };
    held.set(mark, holders);
    return holders;
  };

  const survey = (marks: readonly Mark[], origin: (frame: Element | null) => Point): Spot[] =>
    marks
      .map((mark) => {
        const holders = holdersOf(mark);
        const { x, y } = origin(holders.frame);
        const own = mark.anchor.getBoundingClientRect();
        const isDrawn = own.width > 0 && own.height > 0;
        const box = isDrawn ? cutBy(own, holders.inner) : null;
        return {
          mark,
          holders,
          begins: { x: own.left - x, y: own.top - y },
          box: box && shifted(box, -x, -y),
          top: own.top,
        };
      })
      .sort((a, b) => a.top - b.top);

  return {
    measure(marks) {
      const origins = new Map<Element | null, Point>();
      const origin = (frame: Element | null): Point => {
        const known = origins.get(frame) ?? originOf(frame);
        origins.set(frame, known);
        return known;
      };
      if (marks !== measured || ends(spots).some((spot) => hasMoved(spot, origin(spot.holders.frame)))) {
        spots = survey(marks, origin);
        measured = marks;
      }
      const openings = new Map<Element | undefined, DOMRect | null>();
      const opening = ({ outer }: Holders): DOMRect | null => {
        const [nearest] = outer;
        if (!openings.has(nearest)) openings.set(nearest, cutBy(new DOMRect(0, 0, innerWidth, innerHeight), outer));
        return openings.get(nearest) ?? null;
      };
      return { drawn: spots.map((spot) => drawnAt(spot, origin(spot.holders.frame), opening(spot.holders))), origins };
    },
    doubt() {
      measured = null;
    },
    reshape() {
      held = new WeakMap();
      measured = null;
    },
  };
}

/** The first and the last of each frame: where nothing between two comments has grown or shrunk, neither has moved against the other. */
function ends(spots: readonly Spot[]): Spot[] {
  const last = new Map(spots.map((spot) => [spot.holders.frame, spot]));
  const first = new Map([...spots].reverse().map((spot) => [spot.holders.frame, spot]));
  return [...first.values(), ...last.values()];
}

function hasMoved({ mark, begins }: Spot, origin: Point): boolean {
  const { left, top } = mark.anchor.getBoundingClientRect();
  return Math.abs(left - origin.x - begins.x) > 1 || Math.abs(top - origin.y - begins.y) > 1;
}

function drawnAt({ mark, holders: { frame }, begins, box }: Spot, { x, y }: Point, opening: DOMRect | null): Drawn {
  const shown = box && opening && mark.anchor.isConnected ? shownIn(shifted(opening, -x, -y), box, begins.y) : null;
  if (!shown) return { mark, frame, at: null, place: null };
  const at = { x: shown.right - 4, y: shown.top + 4 };
  return { mark, frame, at, place: { target: mark.anchor, x: at.x + x, y: at.y + y } };
}
