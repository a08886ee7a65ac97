// Knows how rendered markup becomes one string and which node shows each stretch of it. Must not know any platform: an adapter tells it what to skip.
import type { Span } from '../core/types.ts';
import { isDrawn, unreadable } from './dom.ts';
import type { TextMap, TextPiece } from './types.ts';

export interface TextRules {
  /** Not part of the text (buttons, cards, nested comments). */
  readonly skip: (element: Element) => boolean;
  /** Starts and ends a line. */
  readonly block: (element: Element) => boolean;
  /** Text that stands for the whole element (emoji alt, unwrapped link), or null to read its children. */
  readonly replace: (element: Element) => string | null;
  /** The page shows the text as it is written (`white-space: pre-wrap`): spaces stay, a line feed is a line break. */
  readonly preWrap?: boolean;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Reads `root` in document order: NFC, `\n` between blocks and for `<br>`, spaces collapsed as rendering would,
 * no space or break at either end. A `<br>` that only ends a block adds nothing.
 */
export function readText(roots: readonly Element[], rules: TextRules): TextMap {
  const builder = textBuilder(rules.preWrap ?? false);
  const drawn = roots.filter((root) => root.checkVisibility());
  for (const root of drawn.length > 0 ? drawn : roots) {
    builder.line();
    walk(root, rules, builder);
    builder.line();
  }
  return builder.finish();
}

function walk(node: Node, rules: TextRules, builder: ReturnType<typeof textBuilder>): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) builder.text(child as Text);
    if (child.nodeType !== ELEMENT) continue;
    const element = child as Element;
    if (isNotDrawn(element) || rules.skip(element)) continue;
    if (element.localName === 'br') {
      builder.hardBreak();
      continue;
    }
    const replacement = rules.replace(element);
    const block = rules.block(element);
    if (block) builder.line();
    if (replacement === null) walk(element, rules, builder);
    else builder.whole(element, replacement);
    if (block) builder.line();
  }
}

/** A copy for later or for other readers, which the page does not draw. Asked of the element alone: the comment around it may be folded away. */
function isNotDrawn(element: Element): boolean {
  // The first question is cheap and nearly always enough.
  return !element.checkVisibility() && getComputedStyle(element).display === 'none';
}

/**
 * A picture among the words stands for words of the writer, and a shortened address for a longer one: where the page does not say which,
 * something is missing that may matter. Throws a ReadFailure.
 */
export function mustSpeak(roots: readonly Element[]): void {
  const silent = (selector: string, isMute: (one: Element) => boolean): boolean =>
    roots.some((root) =>
      [...root.querySelectorAll(selector)].some(
        (one) => isMute(one) && one.closest('button, [role="button"]') === null && isDrawn(one, root),
      ),
    );
  if (silent('img:not([alt])', () => true)) unreadable('text', 'img[alt]', 'a picture among the words says nothing');
  if (silent('a:not([href])', (link) => /\S(?:…|\.\.\.)/u.test(link.textContent ?? ''))) {
    unreadable('text', 'a[href]', 'a shortened address leads nowhere');
  }
}

/** A run without white space, else a run of it. A no-break space is the page's own padding and counts as a space. */
const RUNS = /[^ \t\r\n\f\u00a0]+|[ \t\r\n\f\u00a0]+/gu;

/** Collects text; a pending line break or space is written only when more text follows. */
function textBuilder(preWrap: boolean) {
  let text = '';
  let breaks = 0;
  let space = false;
  /** White space as written, where that is what the page shows. */
  let written = '';
  const pieces: TextPiece[] = [];

  const settle = (first: string): void => {
    if (text !== '' && breaks > 0) text += '\n'.repeat(breaks);
    else if (text !== '' && space && !/^\s/u.test(first)) text += ' ';
    if (text !== '') text += asShown(written);
    breaks = 0;
    space = false;
    written = '';
  };
  const put = (piece: string, node: Node, offset: number, whole: boolean): void => {
    settle(piece);
    const start = text.length;
    text += piece;
    pieces.push({ start, end: text.length, node, offset, whole });
  };

  return {
    /** A block edge: at most one break however many edges meet. */
    line(): void {
      if (breaks === 0) breaks = 1;
      space = false;
      written = '';
    },
    /** A `<br>`: two in a row give an empty line. */
    hardBreak(): void {
      breaks += 1;
      space = false;
      written = '';
    },
    text(node: Text): void {
      for (const run of node.data.matchAll(RUNS)) {
        if (/^[ \t\r\n\f\u00a0]/u.test(run[0])) {
          if (preWrap) written += run[0];
          else space = true;
          continue;
        }
        const composed = run[0].normalize('NFC');
        put(composed, node, run.index, composed.length !== run[0].length);
      }
    },
    whole(node: Element, replacement: string): void {
      const composed = replacement.normalize('NFC');
      if (composed !== '') put(composed, node, 0, true);
    },
    finish(): TextMap {
      return { text, pieces };
    },
  };
}

/** YouTube pads mentions with no-break spaces: such padding and the spaces beside it are one space. */
function asShown(space: string): string {
  return space.replace(/\r\n?/gu, '\n').replace(/ *\u00a0[ \u00a0]*/gu, ' ');
}

/** Ranges that show `span`; a replaced piece is covered whole. Ranges never touch the tree. */
export function rangesOf(map: TextMap, span: Span): Range[] {
  const ranges: Range[] = [];
  for (const piece of map.pieces) {
    const start = Math.max(span.start, piece.start);
    const end = Math.min(span.end, piece.end);
    if (start >= end || !piece.node.isConnected) continue;
    const last = ranges.at(-1);
    if (!piece.whole && last?.endContainer === piece.node) {
      last.setEnd(piece.node, piece.offset + end - piece.start);
      continue;
    }
    const range = piece.node.ownerDocument?.createRange();
    if (!range) continue;
    if (piece.whole) range.selectNode(piece.node);
    else {
      range.setStart(piece.node, piece.offset + start - piece.start);
      range.setEnd(piece.node, piece.offset + end - piece.start);
    }
    ranges.push(range);
  }
  return ranges;
}
