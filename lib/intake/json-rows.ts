// Knows how lines of JSON objects become rows of a table. Must not know what the values mean.
import * as z from 'zod/mini';
import type { Rows } from './csv-rows.ts';
import type { Pace, Row } from './types.ts';

const scalar = z.nullish(z.union([z.string(), z.number(), z.boolean()]));
/** One object a line; an object in it ("author": {"displayName": …}) gives columns of its own. Lists are left out. */
const line = z.record(z.string(), z.union([scalar, z.record(z.string(), z.unknown()), z.array(z.unknown())]));

/** Lines between two looks at the clock. */
const LINES_AT_ONCE = 200;

export interface JsonRows extends Rows {
  readonly names: readonly string[];
}

/** @param text with "\n" line ends alone. Null: the person has given up. */
export async function jsonRows(text: string, pace: Pace): Promise<JsonRows | null> {
  const names: string[] = [];
  const places = new Map<string, number>();
  const found: JsonRows = { rows: [], faults: [], names };
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? names.push(name) - 1;
    places.set(name, place);
    return place;
  };
  let number = 0;
  for (const raw of text.split('\n')) {
    number += 1;
    if (number % LINES_AT_ONCE === 0 && !(await pace())) return null;
    if (raw.trim() === '') continue;
    const value = maybeJson(raw);
    const parsed = value === undefined ? null : line.safeParse(value);
    if (parsed === null) found.faults.push({ line: number, what: 'not-json' });
    else if (!parsed.success) found.faults.push({ line: number, what: 'not-object' });
    else found.rows.push(rowOf(number, parsed.data, placeOf));
  }
  return found;
}

function rowOf(number: number, values: Readonly<Record<string, unknown>>, placeOf: (name: string) => number): Row {
  const cells: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
    for (const [part, held] of inner ?? [['', value]]) {
      if (typeof held === 'object' || held === undefined) continue;
      cells[placeOf(part === '' ? name : `${name}.${part}`)] = String(held);
    }
  }
  return { line: number, cells: Array.from(cells, (cell) => cell ?? '') };
}

/** Undefined where it is no JSON: no JSON text stands for it. */
function maybeJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
