// Knows that what is exported can be read back and cannot run in a spreadsheet. Must not know where it comes from.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ModerationEvent } from '../../../lib/core/register.ts';
import { toCsv, toJson } from '../../../lib/register/export.ts';
import { NOW } from './drafts.ts';

// Many runs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

function event(change: Partial<ModerationEvent> = {}): ModerationEvent {
  return {
    schema: 1,
    id: 'e1',
    at: NOW.toISOString(),
    kind: 'warning',
    institution: 'inail',
    platform: 'facebook',
    authorKey: 'ab12',
    comment: { id: '7001', permalink: null, postId: '1' },
    labels: ['insult', 'vulgarity'],
    articles: ['regole-6-divieti'],
    act: { id: 'inail', version: '2026-11-24' },
    excerpt: null,
    reason: null,
    role: null,
    evidence: null,
    expiresAt: null,
    reverts: null,
    ...change,
  };
}

/** A reader of RFC 4180 of its own, so that the writer is not its own judge. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv.replace(/^\uFEFF/, '');
  while (rest !== '') {
    const match = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    if (!match) throw new Error(`not RFC 4180 at ${JSON.stringify(rest.slice(0, 40))}`);
    row.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(match[0].length);
  }
  return rows;
}

describe('CSV', () => {
  it('begins with a byte order mark and Italian headings, one row an event', () => {
    const csv = toCsv([event()]);
    expect(csv.startsWith('\uFEFF"data e ora (UTC)","tipo",')).toBe(true);
    const [head = [], row = [], ...more] = parsed(csv);
    expect(more).toEqual([]);
    const cells = Object.fromEntries(head.map((heading, index) => [heading, row[index]]));
    expect(cells).toMatchObject({
      tipo: 'warning',
      etichette: 'insult vulgarity',
      commento: '7001',
      estratto: '',
      id: 'e1',
    });
  });

  it.each([
    '=1+1',
    '+39',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n@x',
    '  =HYPERLINK("https://truffa.example")',
    '＝1',
    '\u200B=1',
    '\uFEFF=1',
    '\ttesto',
  ])('disarms %j', (excerpt) => {
    const [, row = []] = parsed(toCsv([event({ excerpt })]));
    expect(row).toContain(`'${excerpt}`);
  });

  it('leaves ordinary text as it is', () => {
    const excerpt = 'Sono le 10:30 = tardi, "capito"?\nA domani; 50%';
    expect(parsed(toCsv([event({ excerpt })]))[1]).toContain(excerpt);
  });

  it('for any text: reads back cell by cell, and no cell begins like a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", ' ', 'a', '\u200B', '＝'),
      }),
    );
    fc.assert(
      fc.property(text, text, text, (excerpt, reason, evidence) => {
        const one = event({
          excerpt,
          reason,
          evidence: { text: evidence, permalink: null, postedAt: null, keptAt: '' },
        });
        const rows = parsed(toCsv([one, one]));
        expect(rows).toHaveLength(3);
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
        const column = (heading: string) => rows[1]?.[rows[0]?.indexOf(heading) ?? -1];
        for (const [heading, value] of [
          ['estratto', excerpt],
          ['motivo', reason],
          ['prova: testo', evidence],
        ] as const) {
          expect([value, `'${value}`]).toContain(column(heading));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('JSON', () => {
  it('holds everything, exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (excerpt) => {
        const events = [event({ excerpt })];
        expect(JSON.parse(toJson(events, NOW))).toEqual({ schema: 1, exportedAt: '2026-11-24T10:30:00.000Z', events });
      }),
    );
  });
});
