// Knows what of the page lies on top of our buttons' places, asking the browser seldom. Must not know what is drawn.

/**
 * Asking which element lies on top makes the browser bring its whole picture up to date: 30 ms a time on a page of 5,000 comments
 * (measured, Chromium 156). So it is asked when the page has come to rest, not at every frame, and not again for so many times its length;
 * in between, what was found on top before (a header that stays, a dialog) is asked where it is.
 */
const REST = 600;
/** The same after one place alone was asked for. */
const GLANCE_REST = 300;
/** After the last frame, ms. */
const SETTLE_MS = 80;

interface Place {
  readonly target: Element;
  readonly x: number;
  readonly y: number;
}

export interface Cover {
  /** @returns whether something that is neither the target, nor around it, nor ours is known to lie on top there now (a dialog, a header, a menu) */
  look(): (place: Place) => boolean;
  /** The page has changed: something new may lie on top. */
  doubt(): void;
  /** These places are drawn, or would be. */
  settle(places: readonly Place[]): void;
}

/** @param layer holds all that we draw. @param onChange other places than before are covered */
export function createCover(layer: Element, onChange: () => void, signal: AbortSignal): Cover {
  let coverers = new Set<Element>();
  let places: readonly Place[] = [];
  let doubted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all = pause(REST);
  const glance = pause(GLANCE_REST);

  const onTop = (of: readonly Place[]): Set<Element> => {
    // To ask for all that lies at a place is slow on a page of thousands; for the first alone it is not.
    layer.classList.add('seen-through');
    try {
      return new Set(of.flatMap((place) => maybeOnTop(place) ?? []));
    } finally {
      layer.classList.remove('seen-through');
    }
  };
  const look = (): ((place: Place) => boolean) => {
    const boxes = [...coverers].map((coverer) => ({ coverer, box: coverer.getBoundingClientRect() }));
    return (place) => boxes.some(({ coverer, box }) => covers(box, place) && mayCover(coverer, place));
  };
  const ask = (): void => {
    const found = all.timed(() => onTop(places));
    // What covers none of them now may do so again further down; what should and does not has been hidden behind something.
    for (const one of coverers) if (one.isConnected && !places.some((place) => lies(one, place))) found.add(one);
    const changed = found.size !== coverers.size || [...found].some((one) => !coverers.has(one));
    coverers = found;
    doubted = false;
    if (changed) onChange();
  };
  const atRest = (): void => {
    const middle = places[places.length >> 1];
    if (all.isOver()) ask();
    else if (middle && doubted && glance.isOver()) {
      const covered = glance.timed(() => onTop([middle])).size > 0;
      doubted = false;
      if (covered !== look()(middle)) ask();
    }
  };

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    look,
    doubt() {
      doubted = true;
    },
    settle(now) {
      places = now;
      clearTimeout(timer);
      if (places.length > 0) timer = setTimeout(atRest, SETTLE_MS);
    },
  };
}

/** Work that is followed by `rest` times its own length without it. */
function pause(rest: number) {
  let notBefore = 0;
  return {
    isOver: (): boolean => performance.now() >= notBefore,
    timed<T>(work: () => T): T {
      const begun = performance.now();
      const done = work();
      const ended = performance.now();
      notBefore = ended + (ended - begun) * rest;
      return done;
    },
  };
}

const lies = (coverer: Element, place: Place): boolean =>
  mayCover(coverer, place) && covers(coverer.getBoundingClientRect(), place);

const mayCover = (coverer: Element, { target }: Place): boolean =>
  coverer.isConnected && !coverer.contains(target) && !target.contains(coverer);

const covers = ({ left, right, top, bottom }: DOMRect, { x, y }: Place): boolean =>
  left <= x && x < right && top <= y && y < bottom;

function maybeOnTop(place: Place): Element | null {
  const { target, x, y } = place;
  const top = document.elementFromPoint(x, y);
  return top === null || target.contains(top) || top.contains(target) ? null : wholeOf(top, place);
}

/** The header or dialog of which this is a part: the nearest box around it that has a place of its own and takes presses. */
function wholeOf(part: Element, place: Place): Element {
  for (let node: Element | null = part; node && !node.contains(place.target); node = node.parentElement) {
    const { position, pointerEvents } = getComputedStyle(node);
    const isPlaced = position === 'fixed' || position === 'sticky' || position === 'absolute';
    if (isPlaced && pointerEvents !== 'none' && lies(node, place)) return node;
  }
  return part;
}
