// Knows which comments a batch of changes concerns, and where new ones may stand. Must not know what a comment says, nor any platform.

export interface Concern {
  /** Known comments in which something changed. */
  readonly changed: ReadonlySet<Element>;
  /** What changed and holds no known comment: new ones may stand in it. None inside another. */
  readonly boxes: readonly Element[];
  /** Something changed outside the known comments: only a search through the whole page tells what became of its list. */
  readonly elsewhere: boolean;
  /** Something may have grown, shrunk or come to lie over something: more than where links lead has changed. */
  readonly layout: boolean;
}

export interface ChangeReader {
  /** `comment` is known from now on: what holds it is no box of new ones. */
  hold(comment: Element): void;
  concernOf(changes: readonly MutationRecord[]): Concern;
}

/** @param isKnown the element is a comment that was found before, whether it could be read or not */
export function createChangeReader(isKnown: (element: Element) => boolean): ChangeReader {
  const holding = new WeakSet<Node>();

  /** Known comments around a node, and the largest box around it that holds none. */
  const surroundings = (start: Node): { readonly comments: Element[]; readonly box: Element | null } => {
    const comments: Element[] = [];
    let box: Element | null = null;
    let open = true;
    for (let node: Node | null = start; node; node = node.parentNode) {
      if (!(node instanceof Element)) continue;
      const known = isKnown(node);
      if (known) comments.push(node);
      open &&= !known && !holding.has(node);
      if (open) box = node;
    }
    return { comments, box };
  };

  return {
    hold(comment) {
      for (let node = comment.parentNode; node && !holding.has(node); node = node.parentNode) holding.add(node);
    },
    concernOf(changes) {
      const changed = new Set<Element>();
      const boxes = new Set<Element>();
      const seen = new Set<Node>();
      let elsewhere = false;
      let layout = false;
      for (const change of changes) {
        const around = surroundings(change.target);
        const inside = around.comments.length > 0;
        // A button that comes and goes under the pointer says nothing new.
        if (inside && isWordless(change)) continue;
        layout ||= !inside || change.type !== 'attributes';
        elsewhere ||= !inside && change.type !== 'characterData';
        for (const start of [change.target, ...change.addedNodes]) {
          if (seen.has(start) || !start.isConnected) continue;
          seen.add(start);
          const { comments, box } = start === change.target ? around : surroundings(start);
          for (const comment of comments) changed.add(comment);
          if (box) boxes.add(box);
        }
      }
      return { changed, boxes: outermost(boxes), elsewhere, layout };
    },
  };
}

/** Nothing that was put in or taken out has words, a picture or a link: neither a comment's text nor its number can have changed. */
function isWordless(change: MutationRecord): boolean {
  return (
    change.type === 'childList' &&
    [...change.addedNodes, ...change.removedNodes].every(
      (node) =>
        (node.textContent ?? '').trim() === '' &&
        !(node instanceof Element && node.matches(':is(a, img, :has(a, img))')),
    )
  );
}

function outermost(boxes: ReadonlySet<Element>): Element[] {
  return [...boxes].filter((box) => {
    for (let above = box.parentElement; above; above = above.parentElement) if (boxes.has(above)) return false;
    return true;
  });
}
