// Knows how to ask the DOM loudly or softly. Must not know any platform.
import { fail, ok, type Result } from '../core/result.ts';
import type { ReadFailure } from './types.ts';

/** Thrown by `must…` inside an adapter and turned into a value by `reading`. */
class ReadProblem extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(`${failure.field}: ${failure.selector} ${failure.detail}`);
    this.failure = failure;
  }
}

/** Says why a field cannot be read; ends the reading of this comment alone. */
export function unreadable(field: ReadFailure['field'], selector: string, detail = ''): never {
  throw new ReadProblem({ field, selector, detail });
}

/** First match below `root` that `own` accepts, or null. */
export function maybeFind(
  root: ParentNode,
  selector: string,
  own: (element: Element) => boolean = () => true,
): Element | null {
  // A list of thousands of comments is searched no further than its first, which is mostly the one.
  const first = root.querySelector(selector);
  if (first === null || own(first)) return first;
  for (const element of root.querySelectorAll(selector)) if (element !== first && own(element)) return element;
  return null;
}

/** False for a part that the page keeps and does not draw while it draws the `box` around it: copies for later or for other readers. */
export function isDrawn(part: Element, box: Element | null | undefined): boolean {
  return part.checkVisibility() || box?.checkVisibility() === false;
}

/** Runs a reader; a ReadFailure becomes a value, any other error is a bug and goes on. */
export function reading<T>(read: () => T): Result<T, ReadFailure> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof ReadProblem) return fail(error.failure);
    throw error;
  }
}

/** The address of a link, or null when it has none or it cannot be parsed. */
export function maybeUrl(href: string | null, base: string | URL): URL | null {
  if (!href) return null;
  return URL.parse(href, base);
}

/** Visible label of a control: aria-label, else its text; NFC, one space, lower case. */
export function labelOf(element: Element): string {
  return foldLabel(element.getAttribute('aria-label') ?? element.textContent ?? '');
}

export function foldLabel(label: string): string {
  return label
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();
}
