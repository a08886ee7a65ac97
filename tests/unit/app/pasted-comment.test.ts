// Knows what becomes of what a person typed or a file says about a comment. Must not know how it is judged.
import { describe, expect, it } from 'vitest';
import { authorOf, commentOf, type Typed } from '../../../lib/app/pasted-comment.ts';
import { commentsOf, type TableChoice } from '../../../lib/app/pasted-table.ts';
import { tableOf } from '../../../lib/intake/table.ts';

const BARE: Typed = { channel: 'other', text: 'ciao', author: '', account: '', post: '', date: '', link: '', id: '' };

describe('the author as typed', () => {
  it.each([
    ['facebook', 'https://www.facebook.com/Carla.Finta', 'carla.finta'],
    ['facebook', '@carla.finta', 'carla.finta'],
    ['linkedin', 'linkedin.com/in/carla-finta-1/', 'in/carla-finta-1'],
    ['x', '@Carla_Finta', 'carla_finta'],
    ['other', 'Carla@posta.example', 'carla@posta.example'],
    ['other', '@CarlaFinta', 'carlafinta'],
  ] as const)('is an account on %s: %s', (channel, typed, key) => {
    expect(authorOf(channel, typed, '')).toMatchObject({ key, handle: key, displayName: null, own: false });
  });

  it.each([
    ['facebook', 'Carla'],
    ['facebook', 'Carla Finta'],
    ['x', 'carla'],
    ['other', 'Carla Finta'],
  ] as const)('is only a name on %s, and never another person’s account: %s', (channel, typed) => {
    expect(authorOf(channel, typed, '')).toMatchObject({ key: null, handle: null, displayName: typed });
  });

  it('takes a bare handle from a column that is said to hold accounts', () => {
    expect(authorOf('facebook', 'Carla', 'Carla.Finta')).toMatchObject({ key: 'carla.finta', displayName: 'Carla' });
    expect(authorOf('linkedin', '', 'carla')).toMatchObject({ key: null });
  });

  it('claims no account for an address on another site', () => {
    expect(authorOf('facebook', 'https://x.com/carla', '').key).toBeNull();
  });
});

describe('a typed comment', () => {
  it('keeps text in composed form with plain line ends', () => {
    expect(commentOf({ ...BARE, text: ' perche\u0301\r\nno \n' }).comment.text).toBe('perché\nno');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'www.ente.example', 'ftp://ente.example/'])(
    'takes no link but one of the web: %s',
    (link) => {
      const made = commentOf({ ...BARE, link });
      expect(made.comment.permalink).toBeNull();
      expect(made.faults).toEqual(['link']);
    },
  );

  it.each([
    ['2026-10-03T10:42:00Z', '2026-10-03T10:42:00.000Z'],
    ['2026-10-03T10:42:00+0200', '2026-10-03T08:42:00.000Z'],
    ['3/10/2026 10:42', new Date(2026, 9, 3, 10, 42).toISOString()],
    ['03.10.2026', new Date(2026, 9, 3).toISOString()],
    ['2026-10-03', new Date(2026, 9, 3).toISOString()],
  ])('reads the date %s', (date, moment) => {
    expect(commentOf({ ...BARE, date })).toMatchObject({ comment: { postedAt: moment }, faults: [] });
  });

  it.each(['31/02/2026', '10/31/2026', 'ieri', '2026', '25/10/2026 27:00'])('makes up no date from "%s"', (date) => {
    expect(commentOf({ ...BARE, date })).toMatchObject({ comment: { postedAt: null }, faults: ['date'] });
  });

  it('goes by the number that it has, else by one that stays the same for the same text', () => {
    const first = commentOf(BARE).comment;
    expect(first).toMatchObject({ idFrom: 'hash', id: commentOf(BARE).comment.id });
    expect(commentOf({ ...BARE, text: 'ciao!' }).comment.id).not.toBe(first.id);
    expect(commentOf({ ...BARE, author: '@carla' }).comment.id).toBe(first.id);
    expect(commentOf({ ...BARE, id: ' 77 ' }).comment).toMatchObject({ idFrom: 'file', id: '77' });
    expect(commentOf({ ...BARE, id: '7'.repeat(201) }).comment.idFrom).toBe('hash');
  });
});

describe('the rows of a table', () => {
  const choice: TableChoice = { text: 0, headed: true, channel: 'facebook', post: 'Il post' };
  const read = async (text: string, change: Partial<TableChoice> = {}) => {
    const table = await tableOf(text, async () => true);
    if (!table?.ok) throw new Error('no table');
    return commentsOf(table.value, { ...choice, ...change }, async () => true);
  };

  it('become comments with what their columns say, and the person’s words where they say nothing', async () => {
    const made = await read('Commento;Post;Canale\nuno;Altro post;Twitter\ndue;;\n');
    expect(made?.comments.map(({ line, comment }) => [line, comment.platform, comment.post.text])).toEqual([
      [2, 'x', 'Altro post'],
      [3, 'facebook', 'Il post'],
    ]);
  });

  it('tell lines without text and parts that cannot be used, in order', async () => {
    const made = await read('Commento;Canale;Data;Link\n;x;;\ndue;Telegram;boh;\ntre;;;javascript:1\n"quattro;;;\n');
    expect(made?.faults).toEqual([
      { line: 2, what: 'no-text' },
      { line: 3, what: 'channel' },
      { line: 3, what: 'date' },
      { line: 4, what: 'link' },
      { line: 5, what: 'quotes' },
    ]);
    expect(made?.comments.map(({ comment }) => comment.platform)).toEqual(['other', 'facebook']);
  });

  it('never share a number, whether the file repeats a text or a number', async () => {
    const made = await read('Commento;Id\nuno;\nuno;\ndue;5\ntre;5\n');
    const ids = made?.comments.map(({ comment }) => comment.id) ?? [];
    expect(new Set(ids).size).toBe(4);
    expect(ids.slice(2)).toEqual(['5', '5#2']);
  });

  it('leave out a text longer than anybody reads', async () => {
    const made = await read(`Commento\n${'a'.repeat(100_001)}\ndue\n`);
    expect(made?.faults).toEqual([{ line: 2, what: 'too-long' }]);
    expect(made?.comments.length).toBe(1);
  });

  it('do not take the chosen column for anything else, and end when the person gives up', async () => {
    const made = await read('Nome;Link\nSiete bravi;https://www.ente.example/1\n', { text: 0 });
    expect(made?.comments[0]?.comment).toMatchObject({ text: 'Siete bravi', author: { displayName: null } });
    const table = await tableOf('Commento\nuno\n', async () => true);
    if (!table?.ok) throw new Error('no table');
    expect(await commentsOf(table.value, choice, async () => false)).toBeNull();
  });
});
