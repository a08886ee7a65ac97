// Knows what the panel can do with a text or a file that a person brings: open it, have it read, decide. Must not know how it looks.
import { fail, ok, type Result } from '../core/result.ts';
import type { Scorer } from '../detect/index.ts';
import { decode, type Encoding, LARGEST_FILE } from '../intake/decode.ts';
import { tableOf, tableOfLines } from '../intake/table.ts';
import type { IntakeTrouble, Table } from '../intake/types.ts';
import type { Flagged } from '../messaging/protocol.ts';
import { createPacer } from './pacer.ts';
import { authorOf, commentOf, type Typed } from './pasted-comment.ts';
import { judgedCsv } from './pasted-export.ts';
import { createReading, type PastedReading, type Reading } from './pasted-reading.ts';
import { commentsOf, type PastedComments, type TableChoice } from './pasted-table.ts';
import { scorerOfTab } from './scorer-weights.ts';

export type { Typed } from './pasted-comment.ts';
export type { PastedReading, Reading } from './pasted-reading.ts';
export type { TableChoice } from './pasted-table.ts';

export interface Opened {
  readonly table: Table;
  /** Null for a pasted text, which needed no decoding. */
  readonly encoding: Encoding | null;
  /** Kept so that the person may have every line read as a comment instead. */
  readonly text: string;
}

export type Told = (reading: Reading) => void;

/** Every work ends early when its signal does, and then answers null. */
export interface PasteDesk {
  openFile(file: Blob, signal: AbortSignal): Promise<Result<Opened, IntakeTrouble> | null>;
  openText(text: string, signal: AbortSignal): Promise<Result<Opened, IntakeTrouble> | null>;
  openLines(text: string): Opened;
  /** Key by which the register would know this author; null where what was typed names no account. */
  accountOf(channel: Typed['channel'], author: string): string | null;
  /** False for what is no web address; "" is none and fine. */
  isLink(typed: string): boolean;
  /** What is listed, as CSV. */
  csvOf(flagged: readonly Flagged[], lines: Reading['lines']): string;
  /** A reading that waits for its `run`. */
  ofOne(typed: Typed, tell: Told): Promise<PastedReading>;
  ofTable(table: Table, choice: TableChoice, tell: Told, signal: AbortSignal): Promise<PastedReading | null>;
}

export function createPasteDesk(): PasteDesk {
  let scorer: Scorer | null = null;

  const readingOf = async (comments: PastedComments, tell: Told): Promise<PastedReading> => {
    const learned = scorer === null ? await scorerOfTab() : ok(scorer);
    scorer = learned.ok ? learned.value : null;
    return createReading(comments, scorer, tell);
  };

  const openText: PasteDesk['openText'] = async (text, signal) => {
    const table = await tableOf(text, createPacer(signal).turn);
    if (table === null || !table.ok) return table;
    return ok({ table: table.value, encoding: null, text });
  };

  return {
    openText,
    async openFile(file, signal) {
      if (file.size > LARGEST_FILE) return fail('too-large');
      const decoded = decode(new Uint8Array(await file.arrayBuffer()));
      if (!decoded.ok) return decoded;
      const opened = await openText(decoded.value.text, signal);
      return opened?.ok ? ok({ ...opened.value, encoding: decoded.value.encoding }) : opened;
    },
    openLines: (text) => ({ table: tableOfLines(text), encoding: null, text }),
    accountOf: (channel, author) => authorOf(channel, author.trim(), '').key,
    isLink: (typed) => commentOf({ ...NOTHING, link: typed }).faults.length === 0,
    csvOf: judgedCsv,
    ofOne: (typed, tell) => readingOf({ comments: [{ line: 1, comment: commentOf(typed).comment }], faults: [] }, tell),
    async ofTable(table, choice, tell, signal) {
      const comments = await commentsOf(table, choice, createPacer(signal).turn);
      return comments === null ? null : readingOf(comments, tell);
    },
  };
}

const NOTHING: Typed = { channel: 'other', text: '', author: '', account: '', post: '', date: '', link: '', id: '' };
