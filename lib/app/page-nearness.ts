// Knows which of thousands of boxes stand near the window, asking few of them where they are. Must not know what the boxes are.
import { frameOf } from './scroll-frame.ts';

/** Of the window's height: what moved less since it was last asked for leaves what is near as it is. */
const STEP = 0.5;
/** Sorting is followed by so many times its own length without it. */
const REST = 100;

interface Box {
  readonly id: string;
  readonly element: Element;
}

export interface Nearness {
  /** From now on this element stands for `id`. */
  watch(id: string, element: Element): void;
  unwatch(id: string): void;
  isNear(element: Element): boolean;
  /** Ids of all that are near; the same set as before while nothing has changed and the page moved little. */
  near(): ReadonlySet<string>;
  /** Boxes may have changed places, or come into view by themselves. */
  doubt(): void;
}

/**
 * What scrolls together keeps its order from top to bottom, so the first near one is found by halving. An observer of each box
 * (IntersectionObserver) costs 4 ms at every frame for 3,400 of them (measured, Chromium 156).
 */
export function createNearness(): Nearness {
  const watched = new Map<string, Box>();
  let lists: Box[][] = [];
  /** Not sorted in yet, or so tall that where it begins does not tell where it ends. */
  let others: Box[] = [];
  let doubted = false;
  let notBefore = 0;
  let found: { readonly ids: ReadonlySet<string>; readonly height: number; readonly places: readonly Place[] } | null =
    null;

  const sort = (): void => {
    const begun = performance.now();
    const frames = new Map<Element | null, Box[]>();
    const known = new Map<Element, Element | null>();
    const tops = new Map<Box, number>();
    others = [];
    for (const box of watched.values()) {
      const { top, height, width } = box.element.getBoundingClientRect();
      tops.set(box, top);
      if (height === 0 && width === 0) continue;
      if (height > innerHeight / 2) others.push(box);
      else {
        const frame = frameOf(box.element, known);
        frames.set(frame, [...(frames.get(frame) ?? []), box]);
      }
    }
    lists = [...frames.values()].map((list) => list.sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0)));
    doubted = false;
    const ended = performance.now();
    notBefore = ended + (ended - begun) * REST;
  };

  const isWatched = (box: Box): boolean => watched.get(box.id) === box;

  return {
    watch(id, element) {
      if (watched.get(id)?.element === element) return;
      const box = { id, element };
      watched.set(id, box);
      others.push(box);
      found = null;
      doubted = true;
    },
    unwatch(id) {
      if (watched.delete(id)) found = null;
    },
    isNear: (element) => isNear(element.getBoundingClientRect()),
    near() {
      const due = doubted && performance.now() >= notBefore;
      if (found && !due && found.height === innerHeight && found.places.every(isStill)) return found.ids;
      if (due) sort();
      const near = others.filter((box) => isWatched(box) && isNear(box.element.getBoundingClientRect()));
      const places = others.map(placeOf);
      for (const list of lists) {
        const those = nearIn(list).filter(isWatched);
        near.push(...those);
        const first = those[0] ?? list.find(isDrawn) ?? list[0];
        if (first) places.push(placeOf(first));
      }
      found = { ids: new Set(near.map(({ id }) => id)), height: innerHeight, places };
      return found.ids;
    },
    doubt() {
      found = null;
      doubted = true;
    },
  };
}

/** Where one of those that move together was, px from the top of the window; what is not drawn tells nothing (NaN). */
interface Place {
  readonly box: Box;
  readonly top: number;
}

const isDrawn = ({ element }: Box): boolean => element.getClientRects().length > 0;

const placeOf = (box: Box): Place => ({
  box,
  top: isDrawn(box) ? box.element.getBoundingClientRect().top : Number.NaN,
});

const isStill = ({ box, top }: Place): boolean => Math.abs(placeOf(box).top - top) < STEP * innerHeight;

/** Within one height of the window; false for what has no box. */
const isNear = ({ top, bottom, width, height }: DOMRect): boolean =>
  (width > 0 || height > 0) && bottom > -innerHeight && top < 2 * innerHeight;

function nearIn(list: readonly Box[]): Box[] {
  // None of them is taller than half a window.
  let first = 0;
  for (let end = list.length; first < end; ) {
    const middle = (first + end) >> 1;
    if (topFrom(list, middle) < -1.5 * innerHeight) first = middle + 1;
    else end = middle;
  }
  const found: Box[] = [];
  for (let place = first; place < list.length && topFrom(list, place) < 2 * innerHeight; place++) {
    const box = list[place];
    if (box && isNear(box.element.getBoundingClientRect())) found.push(box);
  }
  return found;
}

/** Where the box at `place` begins; of the next one that is drawn, if that one is not. */
function topFrom(list: readonly Box[], place: number): number {
  for (const box of list.slice(place, place + 50)) {
    const { top, width, height } = box.element.getBoundingClientRect();
    if (width > 0 || height > 0) return top;
  }
  return Number.POSITIVE_INFINITY;
}
