// Knows by which names the columns of a table of comments go. Must not know how rows are read.
import { type Columns, FIELDS, type TableField } from './types.ts';

/** As `plain` spells them; the earlier name wins where a table has several. */
const NAMES: Readonly<Record<TableField, readonly string[]>> = {
  text: [
    'comment',
    'commento',
    'comment text',
    'testo del commento',
    'testo commento',
    'testo',
    'text',
    'message',
    'messaggio',
    'comments',
    'commenti',
    'comment message',
    'contenuto',
    'content',
    'body',
  ],
  author: [
    'author',
    'autore',
    'author displayname',
    'author name',
    'nome autore',
    'nome',
    'name',
    'from',
    'utente',
    'user',
  ],
  account: [
    'account',
    'author key',
    'handle',
    'username',
    'nome utente',
    'profilo',
    'profile',
    'profile url',
    'author url',
  ],
  post: ['post', 'post text', 'testo del post', 'testo post', 'post message'],
  date: [
    'date',
    'data',
    'postedat',
    'posted at',
    'created at',
    'created time',
    'timestamp',
    'data e ora',
    'published at',
  ],
  link: ['link', 'permalink', 'url', 'comment url', 'indirizzo', 'comment link'],
  channel: ['platform', 'piattaforma', 'canale', 'channel', 'social', 'sito', 'network'],
  id: ['id', 'comment id', 'id commento', 'commento id'],
};

/** What each column holds, as far as its name says so. */
export function columnsOf(heading: readonly string[]): Columns {
  const names = heading.map(plain);
  const found: Partial<Record<TableField, number>> = {};
  for (const field of FIELDS) {
    const name = NAMES[field].find((each) => names.includes(each));
    if (name !== undefined) found[field] = names.indexOf(name);
  }
  return found;
}

/** Lower case, no accents, one space where signs stood: "Comment_Text" -> "comment text". */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
