// Knows how a page is kept and given back whole before each mutation, and where its comments and their words stand. Must not know any mutation.
import { adapterFor } from '../../lib/platforms/registry.ts';

/** Where one comment stood before anything was changed: places in the list of all elements of the body. */
interface Place {
  readonly comment: number;
  /** Smallest element that holds all the words; null without words. */
  readonly words: number | null;
}

/** What a mutation is given: the body as it was, with its comments pointed out. */
export interface Stage {
  readonly body: HTMLElement;
  readonly comments: readonly Element[];
  /** For each comment the element of its words. */
  readonly words: readonly (Element | null)[];
  /** For each comment the place of the one it answers, in this list; null for the first level. */
  readonly parents: readonly (number | null)[];
}

interface Kept {
  readonly body: HTMLElement;
  readonly places: readonly Place[];
  readonly parents: readonly (number | null)[];
}

// The world outlives the script in it, which is loaded anew for every reading so that no adapter remembers the last page.
const world = globalThis as { keptPage?: Kept };

/** Keeps the page as it stands. @param parents for each comment in document order the place of the one it answers */
export function keepPage(parents: readonly (number | null)[]): void {
  const adapter = adapterFor(new URL(location.href));
  if (adapter === null) throw new Error(`no adapter for ${location.href}`);
  const all = elementsOf(document.body);
  const found = adapter.find(document);
  if (found.length !== parents.length) throw new Error(`${found.length} comments found, ${parents.length} are shown`);
  const places = found.map((comment) => {
    const nodes = adapter.textMap(comment).pieces.map((piece) => piece.node);
    const words = nodes.length > 0 ? commonAncestor(nodes) : null;
    return { comment: all.indexOf(comment), words: words && all.indexOf(words) };
  });
  // Cast: a body's clone is a body.
  world.keptPage = { body: document.body.cloneNode(true) as HTMLElement, places, parents };
}

const elementsOf = (body: Element): Element[] => [...body.querySelectorAll('*')];

function commonAncestor(nodes: readonly Node[]): Element | null {
  let box = nodes[0]?.parentElement ?? null;
  while (box !== null && !nodes.every((node) => box?.contains(node))) box = box.parentElement;
  return box;
}

/** Puts the page back as it was kept. */
export function restorePage(): Stage {
  const { keptPage } = world;
  if (!keptPage) throw new Error('no page was kept');
  const body = keptPage.body.cloneNode(true) as HTMLElement;
  document.body.replaceWith(body);
  const all = elementsOf(body);
  const at = (place: number): Element => {
    const element = all[place];
    if (!element) throw new Error(`the page has no element ${place}`);
    return element;
  };
  return {
    body,
    comments: keptPage.places.map((place) => at(place.comment)),
    words: keptPage.places.map((place) => (place.words === null ? null : at(place.words))),
    parents: keptPage.parents,
  };
}
