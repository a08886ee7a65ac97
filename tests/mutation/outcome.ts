// Knows what a reading of a changed page is worth, comment by comment. Must not know how the page was changed or read.
import type { Shown } from '../dom/simulated-pages.ts';
import type { MutatedReading, ReadComment } from './mutated-in-page.ts';

/**
 * `right`: number, author, words and parent as shown. `weak`: right, under a number of our own making, and said to be so. `loud`: not
 * read, and the editor is told. The rest is wrong: `miss` without a word, another `author`, other `words`, another `parent`, `false`:
 * no such comment, or the same again.
 */
export type Outcome = 'right' | 'weak' | 'loud' | Wrong;
export type Wrong = 'miss' | 'author' | 'words' | 'parent' | 'false';

export interface Verdict {
  readonly outcome: Outcome;
  /** What stands on the page and what was read; empty where that is no news. */
  readonly detail: string;
}

/** One verdict for each comment shown, and one for each that was read besides. @param parentsHidden the change took from the page who answers whom */
export function verdictsOf(shown: readonly Shown[], reading: MutatedReading, parentsHidden: boolean): Verdict[] {
  const left = [...reading.comments];
  const verdicts: Verdict[] = [];
  const missing: Shown[] = [];
  for (const one of shown) {
    const at = left.findIndex((comment) => isThat(one, comment));
    const [read] = at < 0 ? [] : left.splice(at, 1);
    if (read) verdicts.push(verdictOf(one, read, parentsHidden));
    else missing.push(one);
  }
  // A number of our own: told by words and author, each once.
  const unread = missing.filter((one) => {
    const at = left.findIndex((comment) => comment.weak && hasWords(one, comment) && isBy(one, comment));
    if (at < 0) return true;
    left.splice(at, 1);
    verdicts.push({ outcome: 'weak', detail: '' });
    return false;
  });
  const told = reading.failures.length + reading.missed;
  unread.forEach((one, place) => {
    verdicts.push(place < told ? { outcome: 'loud', detail: '' } : { outcome: 'miss', detail: named(one) });
  });
  return [...verdicts, ...left.map((comment): Verdict => ({ outcome: 'false', detail: JSON.stringify(comment) }))];
}

const named = ({ id, displayName, keys, text }: Shown): string =>
  `${id ?? 'unnumbered'} by ${displayName ?? keys[0]}: ${JSON.stringify(text.slice(0, 60))}`;

/** A comment without a number is known by its words and author. */
function isThat(shown: Shown, read: ReadComment): boolean {
  if (shown.id !== null) return read.id === shown.id && !read.weak;
  return read.weak && hasWords(shown, read) && isBy(shown, read);
}

function isBy({ keys, displayName }: Shown, read: ReadComment): boolean {
  return keys.length > 0
    ? read.keys.some((key) => keys.includes(key))
    : read.keys.length === 0 && read.displayName === displayName;
}

function verdictOf(shown: Shown, read: ReadComment, parentsHidden: boolean): Verdict {
  const wrong = (outcome: Wrong, expected: unknown, got: unknown): Verdict => ({
    outcome,
    detail: `${named(shown)}\n      shown ${JSON.stringify(expected)}\n      read  ${JSON.stringify(got)}`,
  });
  if (!isBy(shown, read)) return wrong('author', [shown.keys, shown.displayName], [read.keys, read.displayName]);
  if (!hasWords(shown, read)) return wrong('words', [shown.text, shown.cut], [read.text, read.cut]);
  if (read.parentId !== shown.parentId && !parentsHidden) return wrong('parent', shown.parentId, read.parentId);
  return { outcome: 'right', detail: '' };
}

/** A cut text is read as far as it is shown and said to be cut; a whole one that is said to be cut is judged more mildly, not wrongly. */
function hasWords({ text, cut }: Shown, read: ReadComment): boolean {
  if (!cut) return read.text === text;
  return read.cut && text.startsWith(read.text.replace(/\s*…$/u, '')) && read.text.length > 20;
}
