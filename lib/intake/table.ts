// Knows how a text becomes a table of comments, whichever of the known forms it has. Must not know where the text comes from.
import { fail, ok, type Result } from '../core/result.ts';
import { columnsOf } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';
import type { IntakeTrouble, Pace, Table } from './types.ts';

/** UTF-16 units of the first row that stand for a column without a heading. */
const NAME_LENGTH = 40;

/** Lines of JSON or a table with separators, by what the text begins with. Null: the person has given up. */
export async function tableOf(text: string, pace: Pace): Promise<Result<Table, IntakeTrouble> | null> {
  const even = text.replace(/\r\n?/g, '\n');
  if (/^\s*\[/.test(even) && isList(even)) return fail('json-array');
  return /^\s*\{/.test(even) ? jsonTable(even, pace) : csvTable(even, pace);
}

/** Every line that says something is a comment by itself. */
export function tableOfLines(text: string): Table {
  const rows = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, cells: [line.trim()] }))
    .filter(({ cells: [cell] }) => cell !== '');
  return { rows, heading: 'no', names: [''], columns: { text: 0 }, faults: [] };
}

async function jsonTable(text: string, pace: Pace): Promise<Result<Table, IntakeTrouble> | null> {
  const found = await jsonRows(text, pace);
  if (found === null) return null;
  const { rows, faults, names } = found;
  if (rows.length === 0) return fail(faults.length > 0 ? 'unreadable' : 'empty');
  const columns = columnsOf(names);
  return ok({ rows, heading: 'no', names, columns, faults });
}

async function csvTable(text: string, pace: Pace): Promise<Result<Table, IntakeTrouble> | null> {
  const found = await csvRows(text, pace);
  if (found === null) return null;
  const { rows, faults } = found;
  const [first] = rows;
  if (!first) return fail(faults.length > 0 ? 'unreadable' : 'empty');
  const named = columnsOf(first.cells);
  const names = first.cells.map((cell) => cell.trim().slice(0, NAME_LENGTH));
  if (named.text !== undefined) return ok({ rows, heading: 'yes', names, columns: named, faults });
  // A single column needs no name: it can only be the comment.
  const columns = names.length === 1 ? { text: 0 } : named;
  return ok({ rows, heading: 'perhaps', names, columns, faults });
}

/** "[foto] Bella giornata" begins with a bracket as well and is no list. */
function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return /^\s*\[\s*\{/.test(text);
  }
}
