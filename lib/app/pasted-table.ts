// Knows how the rows of a table become comments, by the columns that the person agreed to. Must not know how tables are read.
import type { Channel, Comment } from '../core/types.ts';
import type { Fault, Pace, Row, Table, TableField } from '../intake/types.ts';
import { channelNamed, commentOf } from './pasted-comment.ts';

/** What the person says about a table before it is read. */
export interface TableChoice {
  /** Column of the comment, from 0. */
  readonly text: number;
  /** The first row names the columns. */
  readonly headed: boolean;
  /** For the rows that do not say where they come from. */
  readonly channel: Channel;
  /** For the rows that do not say which post they answer. */
  readonly post: string;
}

export interface PastedComment {
  readonly line: number;
  readonly comment: Comment;
}

export interface PastedComments {
  readonly comments: readonly PastedComment[];
  /** Those of the table too, in the order of its lines. */
  readonly faults: readonly Fault[];
}

/** UTF-16 units: nobody reads further, and the register keeps no more. */
const LONGEST_TEXT = 100_000;

/** Null: the person has given up. */
export async function commentsOf(table: Table, choice: TableChoice, pace: Pace): Promise<PastedComments | null> {
  const comments: PastedComment[] = [];
  const faults: Fault[] = [...table.faults];
  const seen = new Map<string, number>();
  for (const row of choice.headed ? table.rows.slice(1) : table.rows) {
    const made = commentOfRow(row, table, choice);
    faults.push(...made.faults);
    if (made.comment !== null) comments.push({ line: row.line, comment: unique(made.comment, seen) });
    if (!(await pace())) return null;
  }
  return { comments, faults: faults.toSorted((a, b) => a.line - b.line) };
}

function commentOfRow(
  { line, cells }: Row,
  { columns }: Table,
  choice: TableChoice,
): { readonly comment: Comment | null; readonly faults: readonly Fault[] } {
  const cell = (field: TableField): string => {
    const place = columns[field];
    // The column of the comment is nothing else besides.
    return place === undefined || place === choice.text ? '' : (cells[place] ?? '');
  };
  const text = cells[choice.text] ?? '';
  if (text.trim() === '') return { comment: null, faults: [{ line, what: 'no-text' }] };
  if (text.length > LONGEST_TEXT) return { comment: null, faults: [{ line, what: 'too-long' }] };
  const said = cell('channel').trim();
  const named = said === '' ? choice.channel : channelNamed(said);
  const { comment, faults } = commentOf({
    channel: named ?? 'other',
    text,
    author: cell('author'),
    account: cell('account'),
    post: cell('post') || choice.post,
    date: cell('date'),
    link: cell('link'),
    id: cell('id'),
  });
  const all = named === null ? (['channel', ...faults] as const) : faults;
  return { comment, faults: all.map((what) => ({ line, what })) };
}

/** Two rows never share a name: a file may repeat a text, or number the comments of each post anew. */
function unique(comment: Comment, seen: Map<string, number>): Comment {
  const times = (seen.get(comment.id) ?? 0) + 1;
  seen.set(comment.id, times);
  return times === 1 ? comment : { ...comment, id: `${comment.id}#${times}` };
}
