// Knows which tables of comments can be read, and what is told of the lines that cannot. Must not know how comments are judged.
import { describe, expect, it } from 'vitest';
import { tableOf, tableOfLines } from '../../../lib/intake/table.ts';
import type { Pace, Table } from '../../../lib/intake/types.ts';

const never: Pace = async () => true;

async function read(text: string): Promise<Table> {
  const table = await tableOf(text, never);
  if (!table?.ok) throw new Error(`no table: ${table?.error}`);
  return table.value;
}

const texts = ({ rows, heading, columns }: Table) =>
  rows.slice(heading === 'yes' ? 1 : 0).map(({ cells }) => cells[columns.text ?? -1]);

describe('a table with separators', () => {
  it.each([
    ['semicolons', 'Autore;Commento\nCarla;"Bello; davvero"\nUgo;Brutto, sì'],
    ['commas', 'Autore,Commento\r\nCarla,Bello; davvero\r\nUgo,"Brutto, sì"\r\n'],
    ['tabs', 'Autore\tCommento\nCarla\tBello; davvero\nUgo\tBrutto, sì'],
    ['old line ends', 'Autore;Commento\rCarla;"Bello; davvero"\rUgo;Brutto, sì'],
  ])('is read with %s', async (_how, text) => {
    const table = await read(text);
    expect(texts(table)).toEqual(['Bello; davvero', 'Brutto, sì']);
    expect(table.columns).toEqual({ author: 0, text: 1 });
    expect(table.faults).toEqual([]);
  });

  it.each([
    ['Comment', 'Author', 'Post', 'Date', 'Permalink', 'Platform', 'ID'],
    ['TESTO', 'Autore', 'post', 'Data', 'Link', 'Canale', 'id'],
    ['message', 'from', 'Post_Message', 'created_time', 'URL', 'piattaforma', 'comment_id'],
  ])('knows its columns by name, whatever their case and signs: %s', async (...names) => {
    const table = await read(`${names.join(';')}\na;b;c;d;e;f;g`);
    expect(table.columns).toEqual({ text: 0, author: 1, post: 2, date: 3, link: 4, channel: 5, id: 6 });
  });

  it('leaves the column to the person where no name says it, and guesses the separator', async () => {
    const table = await read('a1;Siete, forse, bravi;x\na2;Grazie, a tutti;y');
    expect(table.heading).toBe('perhaps');
    expect(table.columns).toEqual({});
    expect(table.names).toEqual(['a1', 'Siete, forse, bravi', 'x']);
    expect(table.rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
  });

  it('takes a single column as it is, commas and all, with or without its name', async () => {
    expect(texts(await read('commento\nuno, due\n"tre\nquattro"'))).toEqual(['uno, due', 'tre\nquattro']);
    expect(texts(await read('Bravi\nuno, due'))).toEqual(['Bravi', 'uno, due']);
  });

  it('counts lines as an editor shows them, also after a comment of several lines', async () => {
    const table = await read('Commento;Autore\n"uno\n\ndue";a\n\ntre;b');
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('leaves out a broken line, says which, and reads the rest', async () => {
    const table = await read(
      [
        'Commento;Autore',
        'uno;a',
        '"due;b',
        'tre;c',
        '"quattro" e mezzo;d',
        '"cinque ""5""";e',
        'sei;f;g',
        'sette',
        'otto;h',
      ].join('\n'),
    );
    expect(texts(table)).toEqual(['uno', 'tre', 'cinque "5"', 'otto']);
    expect(table.faults).toEqual([
      { line: 3, what: 'quotes' },
      { line: 5, what: 'quotes' },
      { line: 7, what: 'cells' },
      { line: 8, what: 'cells' },
    ]);
  });

  it('suffers empty cells after the last column, as spreadsheets write them', async () => {
    expect(texts(await read('Commento;Autore;;\nuno;a;;\ndue;b;;'))).toEqual(['uno', 'due']);
  });

  it('looks at the clock while it reads, and ends when the person gives up', async () => {
    const long = `Commento;Autore\n${'uno;a\n'.repeat(5000)}`;
    let turns = 0;
    const counted = await tableOf(long, async () => {
      turns += 1;
      return true;
    });
    expect(counted?.ok && counted.value.rows.length).toBe(5001);
    expect(turns).toBeGreaterThan(20);
    expect(await tableOf(long, async () => false)).toBeNull();
  });
});

describe('lines of JSON', () => {
  it('become rows, with the parts of an inner object as columns', async () => {
    const table = await read(
      '{"id":7,"text":"uno","author":{"displayName":"Carla","key":"carla.finta"}}\n\n{"text":"due","likes":[1],"post":null}',
    );
    expect(table.heading).toBe('no');
    expect(texts(table)).toEqual(['uno', 'due']);
    expect(table.columns).toEqual({ id: 0, text: 1, author: 2, account: 3 });
    expect(table.rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('are told by their number where they are broken, and the rest is read', async () => {
    const table = await read('{"text":"uno"}\n{"text":\n[1]\n"due"\n{"text":"tre"}');
    expect(texts(table)).toEqual(['uno', 'tre']);
    expect(table.faults).toEqual([
      { line: 2, what: 'not-json' },
      { line: 3, what: 'not-object' },
      { line: 4, what: 'not-object' },
    ]);
  });

  it('end when the person gives up', async () => {
    expect(await tableOf('{"text":"uno"}\n'.repeat(1000), async () => false)).toBeNull();
  });

  it.each([
    ['one list', '[{"text":"uno"},\n{"text":"due"}]', 'json-array'],
    ['broken from end to end', '{text\n{testo', 'unreadable'],
  ])('are refused as %s', async (_what, text, trouble) => {
    expect(await tableOf(text, never)).toEqual({ ok: false, error: trouble });
  });
});

describe('lines of a pasted text', () => {
  it('are comments each, blanks between them aside, with quotes and separators as they stand', () => {
    const { rows, columns } = tableOfLines('uno, "due"\r\n\r\n  tre; quattro \n');
    expect(rows).toEqual([
      { line: 1, cells: ['uno, "due"'] },
      { line: 3, cells: ['tre; quattro'] },
    ]);
    expect(columns).toEqual({ text: 0 });
  });

  it('may begin with a bracket without being a list', async () => {
    expect(texts(await read('[foto] Bella giornata\nGrazie'))).toEqual(['[foto] Bella giornata', 'Grazie']);
  });
});
