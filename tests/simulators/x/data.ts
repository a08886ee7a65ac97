// Knows who posts what in the simulated conversations, all of it invented. Must not know how it is shown.

export type Piece =
  | string
  | { readonly emoji: string }
  | { readonly mention: string }
  | { readonly hashtag: string }
  /** Shown part and the rest that is hidden from the eye. */
  | { readonly link: readonly [shown: string, rest: string] };

export interface Post {
  readonly id: string;
  readonly handle: string;
  readonly name: readonly Piece[];
  readonly at: string;
  readonly pieces: readonly Piece[];
  /** Where "Show more" leads: true opens the rest in place, `link` leads to another page. */
  readonly cut?: boolean | 'link';
  /** What "Show more" adds. */
  readonly rest?: string;
  readonly quoted?: { readonly handle: string; readonly text: string; readonly cut?: boolean };
  readonly attached?: 'photo' | 'video';
  readonly advertisement?: boolean;
  /** Its time leads to what it said before. */
  readonly edited?: boolean;
}

/** What stands in a cell of a conversation besides posts. */
export type Cell = Post | 'gap' | 'unavailable' | 'more' | 'discover' | 'follow';

export interface Conversation {
  readonly ancestors: readonly Post[];
  readonly focal: Post;
  readonly cells: readonly Cell[];
}

const post = (
  id: string,
  handle: string,
  name: string,
  at: string,
  pieces: readonly Piece[],
  more: Partial<Post> = {},
): Post => ({
  id,
  handle,
  name: [name],
  at,
  pieces,
  ...more,
});

/** Numbers are snowflakes of January 2026: later posts have larger ones. */
export const CALL = post('2013000000000000001', 'inail_gov', 'Inail', '2026-01-18T15:28:00.000Z', [
  'È aperto il bando Isi: scadenza il 30 aprile.\nTutte le istruzioni ',
  { link: ['inail.example/bandi/isi', '-2026-istruzioni'] },
  ' ',
  { emoji: '👷' },
]);

const ANSWERED = post('2013000100000000002', 'Carla_Finta', 'Carla Finta', '2026-01-18T16:10:00.000Z', [
  { mention: '@inail_gov' },
  ' siete dei buffoni,  vergognatevi!\n\nTre mesi per una risposta ',
  { emoji: '😡' },
  { emoji: '🇮🇹' },
]);

export const REPLIES: readonly Post[] = [
  ANSWERED,
  post('2013000200000000003', 'inail_gov', 'Inail', '2026-01-18T16:40:00.000Z', [
    'Gentile utente, può scriverci da ',
    { link: ['inail.example/contatti', ''] },
  ]),
  {
    ...post('2013000300000000004', 'piero_prova', 'Piero', '2026-01-18T17:00:00.000Z', [
      'Qualcuno mi spiega la ',
      { hashtag: '#sicurezza' },
      '?',
    ]),
    name: ['Piero ', { emoji: '🐢' }],
    quoted: { handle: 'altro_conto', text: 'Un testo citato che non è di Piero', cut: true },
  },
  post(
    '2013000400000000005',
    'marta_lunga',
    'Marta Lunga',
    '2026-01-18T17:20:00.000Z',
    ['Ho letto tutto il bando e ho ancora dubbi su'],
    { cut: true },
  ),
  post('2013000500000000006', 'foto_sola', 'Foto Sola', '2026-01-18T17:30:00.000Z', [], { attached: 'photo' }),
  post('2013000600000000007', 'video_e_testo', 'Video', '2026-01-18T17:40:00.000Z', ['Guardate qui'], {
    attached: 'video',
  }),
  post('2013000700000000008', 'solo_citazione', 'Solo', '2026-01-18T17:50:00.000Z', [], {
    quoted: { handle: 'inail_gov', text: 'Parole citate, non sue' },
  }),
  post('2013000800000000009', 'carla_finta2', 'Carla Finta', '2026-01-18T18:00:00.000Z', ['Grazie, tutto chiaro.'], {
    edited: true,
  }),
];

const AD = post('2013000450000000010', 'marca_example', 'Marca', '2026-01-18T10:00:00.000Z', ['Compra ora'], {
  advertisement: true,
});
const LATER = post('2013000900000000011', 'estraneo', 'Estraneo', '2026-01-19T10:00:00.000Z', ['Non c’entra nulla']);
const LATER_TOO = post('2013000900000000012', 'estraneo_bis', 'Estraneo', '2026-01-19T11:00:00.000Z', [
  'Nemmeno questo',
]);

const [R0, R1, R2, R3, R4, R5, R6, R7] = REPLIES as unknown as readonly [
  Post,
  Post,
  Post,
  Post,
  Post,
  Post,
  Post,
  Post,
];
export const CONVERSATION: Conversation = {
  ancestors: [],
  focal: CALL,
  cells: [R0, R1, 'gap', R2, R3, AD, R4, R5, 'unavailable', R6, R7, 'more', 'discover', LATER, LATER_TOO],
};

/** The same conversation seen from the page of a reply. */
export const FROM_REPLY: Conversation = {
  ancestors: [CALL],
  focal: ANSWERED,
  cells: [R1, 'discover', LATER],
};

/** Two long replies, cut in the two ways. */
export const CUT: Conversation = {
  ancestors: [],
  focal: post('2013002000000000021', 'inail_gov', 'Inail', '2026-01-24T09:00:00.000Z', [
    'Le nuove istruzioni sono online.',
  ]),
  cells: [
    {
      ...post('2013002100000000022', 'lunga_finta', 'Lunga Finta', '2026-01-24T10:00:00.000Z', [
        'Siete dei buffoni, e lo scrivo dopo tre mesi di attesa in cui',
      ]),
      cut: true,
      rest: ' nessuno ha mai risposto. Siete dei cretini, tutti quanti.',
    },
    {
      ...post('2013002200000000023', 'altrove_finto', 'Altrove Finto', '2026-01-24T11:00:00.000Z', [
        'Siete dei cialtroni, e il motivo è',
      ]),
      cut: 'link',
    },
  ],
};

/** Home and profile: no reply of ours among these. */
export const TIMELINE: readonly Cell[] = [LATER, CALL, 'follow', R2, AD, LATER_TOO];

export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('emoji' in piece) return piece.emoji;
      if ('mention' in piece) return piece.mention;
      return 'hashtag' in piece ? piece.hashtag : `https://${piece.link.join('')}`;
    })
    .join('');

/** Many replies, for scrolling. */
export const many = (count: number): Post[] =>
  Array.from({ length: count }, (_, index) =>
    post(
      String(2014000000000000000n + BigInt(index) * 1000n),
      `persona_${index}`,
      `Persona ${index}`,
      '2026-01-21T09:00:00.000Z',
      [`Commento numero ${index}`],
    ),
  );

/** Who is logged in, unless the address says `as=`. */
export const VIEWER = 'inail_gov';
