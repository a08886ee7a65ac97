// Knows how the text of a table with separators becomes rows, and how reading goes on after a broken line. Must not know what columns mean.
import Papa from 'papaparse';
import { columnsOf } from './columns.ts';
import type { Fault, Pace, Row } from './types.ts';

const SEPARATORS = [';', ',', '\t'];
/** For a table of one column: stands in no text, so that commas in a comment part nothing. */
const NO_SEPARATOR = '\u001f';
/** UTF-16 units from which the separator is guessed where no heading tells it. */
const SAMPLE = 64_000;
/** Rows between two looks at the clock. */
const ROWS_AT_ONCE = 200;

export interface Rows {
  readonly rows: Row[];
  readonly faults: Fault[];
}

/** @param text with "\n" line ends alone. Null: the person has given up. */
export async function csvRows(text: string, pace: Pace): Promise<Rows | null> {
  const separator = separatorOf(text);
  const found: Rows = { rows: [], faults: [] };
  const lines = lineCounter(text);
  let width: number | null = null;
  let at = 0;
  while (at < text.length) {
    at += rowsFrom(text, at, separator, (cells, start, broken) => {
      if (cells.every((cell) => cell.trim() === '')) return;
      const line = lines(start);
      width ??= broken ? null : trimmedWidth(cells);
      if (broken) found.faults.push({ line, what: 'quotes' });
      else if (!fits(cells, width ?? 0)) found.faults.push({ line, what: 'cells' });
      else found.rows.push({ line, cells: cells.slice(0, width ?? 0) });
    });
    if (!(await pace())) return null;
  }
  return found;
}

/**
 * Reads some rows and tells how far it came. A quote that is never closed, or closed in the middle of words, would swallow the lines
 * after it: then that one line is broken and reading goes on at the next.
 */
function rowsFrom(
  text: string,
  from: number,
  separator: string,
  tell: (cells: readonly string[], start: number, broken: boolean) => void,
): number {
  let come = 0;
  let count = 0;
  let stopped = false;
  Papa.parse<string[]>(text.slice(from), {
    delimiter: separator,
    newline: '\n',
    // Its quick way would cut the whole text into lines at once.
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      const start = from + come;
      if (errors.some((error) => error.type === 'Quotes')) {
        tell(data, start, true);
        const end = text.indexOf('\n', start);
        come = (end < 0 ? text.length : end + 1) - from;
        stopped = true;
      } else {
        tell(data, start, false);
        come = meta.cursor;
        count += 1;
        stopped = count === ROWS_AT_ONCE;
      }
      if (stopped) parser.abort();
    },
  });
  // The cursor of the very last row stays before it.
  return stopped ? come : text.length - from;
}

/** The separator under which the first line is a heading that names a comment; else what the rows look like. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const headings = SEPARATORS.map((separator) => ({ separator, cells: cellsOf(first, separator) }));
  const named = headings.find(({ cells }) => cells.length > 1 && columnsOf(cells).text !== undefined);
  if (named) return named.separator;
  if (headings.every(({ cells }) => cells.length < 2)) return NO_SEPARATOR;
  const sample = text.slice(0, SAMPLE);
  return Papa.parse(sample, { preview: 20, skipEmptyLines: 'greedy', delimitersToGuess: SEPARATORS }).meta.delimiter;
}

const cellsOf = (line: string, separator: string): readonly string[] =>
  Papa.parse<string[]>(line, { delimiter: separator }).data[0] ?? [];

/** Empty cells at the end of the heading are no columns. */
function trimmedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** More words than columns, or fewer cells: a separator or a line end stood in a comment without quotes, and its text would be cut. */
function fits(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
}

/** Line of an offset, from 1; asked in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < offset; next = text.indexOf('\n', counted)) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
}
