// Knows how events are written out for people and for other programs. Must not know where the file goes.
import type { ModerationEvent } from '../core/register.ts';

/** Everything, exactly; made to be read back. */
export function toJson(events: readonly ModerationEvent[], now: Date): string {
  return `${JSON.stringify({ schema: 1, exportedAt: now.toISOString(), events }, null, 2)}\n`;
}

const COLUMNS: readonly (readonly [heading: string, value: (event: ModerationEvent) => string | null])[] = [
  ['data e ora (UTC)', (event) => event.at],
  ['tipo', (event) => event.kind],
  ['ente', (event) => event.institution],
  ['piattaforma', (event) => event.platform],
  ['autore (codice)', (event) => event.authorKey],
  ['commento', (event) => event.comment.id],
  ['indirizzo', (event) => event.comment.permalink],
  ['post', (event) => event.comment.postId],
  ['etichette', (event) => event.labels.join(' ')],
  ['clausole', (event) => event.articles.join(' ')],
  ['atto', (event) => event.act.id],
  ['versione dell’atto', (event) => event.act.version],
  ['estratto', (event) => event.excerpt],
  ['motivo', (event) => event.reason],
  ['ruolo avvisato', (event) => event.role],
  ['prova: testo', (event) => event.evidence?.text ?? null],
  ['prova: indirizzo', (event) => event.evidence?.permalink ?? null],
  ['prova: pubblicato il', (event) => event.evidence?.postedAt ?? null],
  ['prova: conservata il', (event) => event.evidence?.keptAt ?? null],
  ['scade il', (event) => event.expiresAt],
  ['annulla', (event) => event.reverts],
  ['id', (event) => event.id],
];

export function toCsv(events: readonly ModerationEvent[]): string {
  return csvOf([
    COLUMNS.map(([heading]) => heading),
    ...events.map((event) => COLUMNS.map(([, value]) => value(event) ?? '')),
  ]);
}

/** RFC 4180, every field quoted; a byte order mark so that spreadsheets read it as UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/**
 * Spreadsheets run a cell that begins like a formula, and a comment is written by anybody: such a cell gets an apostrophe in front
 * (OWASP, "CSV Injection"). Full-width signs count too, and blanks or invisible marks before the sign, which spreadsheets may drop.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function field(value: string): string {
  return `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}
