// Knows who comments what under the simulated videos and posts, all of it invented. Must not know how it is shown.

export type Piece =
  | string
  | { readonly emoji: string }
  | { readonly mention: string }
  | { readonly time: string }
  /** Shortened by the page; the whole address is behind YouTube's own detour. */
  | { readonly link: string; readonly shown: string };

export interface SimulatedComment {
  readonly id: string;
  /** Handle without "@", or a channel's number. */
  readonly by: string;
  readonly pieces: readonly Piece[];
  readonly creator?: boolean;
  readonly translated?: boolean;
  readonly replies?: readonly SimulatedComment[];
}

export interface Subject {
  readonly id: string;
  readonly kind: 'video' | 'post' | 'short';
  readonly owner: string;
  readonly title: string;
  readonly comments: readonly SimulatedComment[];
}

export const CALL: Subject = {
  id: 'Isi2026Bnd0',
  kind: 'video',
  owner: 'inail',
  title: 'Bando Isi: come presentare la domanda',
  comments: [
    {
      id: 'UgxAAAAAAAAAAAAAAA14AaABAg',
      by: 'Carla.Finta-1',
      pieces: [
        'Siete dei buffoni!\nAl minuto ',
        { time: '1:23' },
        ' si capisce  tutto ',
        { emoji: '😂' },
        { emoji: '🇮🇹' },
      ],
      replies: [
        {
          id: 'UgxAAAAAAAAAAAAAAA14AaABAg.9zAAAAAAAA1',
          by: 'inail',
          creator: true,
          pieces: [
            { mention: '@Carla.Finta-1' },
            ' gentile utente, ci scriva da ',
            { link: 'https://www.inail.example/contatti?da=video#modulo', shown: 'https://www.inail.example/conta...' },
          ],
        },
        {
          id: 'UgxAAAAAAAAAAAAAAA14AaABAg.9zAAAAAAAA2',
          by: 'piero_prova',
          pieces: [{ mention: '@inail' }, ' a me non rispondete mai'],
          replies: [{ id: 'UgxAAAAAAAAAAAAAAA14AaABAg.9zAAAAAAAA3', by: 'marta·lunga', pieces: ['Nemmeno a me.'] }],
        },
      ],
    },
    {
      id: 'UgyBBBBBBBBBBBBBBB24AaABAg',
      by: 'UCabcdefghijklmnopqrstuv',
      pieces: ['Ottimo video, grazie ', { emoji: ':face-blue-smiling:' }],
    },
    { id: 'UgzCCCCCCCCCCCCCCC34AaABAg', by: 'straniero', pieces: ['Testo tradotto da YouTube'], translated: true },
    {
      id: 'UgwDDDDDDDDDDDDDDD44AaABAg',
      by: 'pubblicità_è',
      pieces: [
        'Guadagna da casa: ',
        { link: 'https://truffa.example/soldi/facili', shown: 'https://truffa.example/soldi/fac...' },
        '\n\nSubito!',
      ],
    },
  ],
};

export const OTHER: Subject = {
  id: 'PolimiOpn01',
  kind: 'video',
  owner: 'polimi',
  title: 'Open day',
  comments: [
    { id: 'UgxEEEEEEEEEEEEEEE54AaABAg', by: 'nuova_voce', pieces: ['Quando si apre il bando?'] },
    { id: 'UgxFFFFFFFFFFFFFFF64AaABAg', by: 'altra_voce', pieces: ['Bella giornata, ci sarò.'] },
  ],
};

export const POST: Subject = {
  id: 'UgkxPostDiProva0000000000000000000001',
  kind: 'post',
  owner: 'polimi',
  title: 'Sono aperte le iscrizioni all’open day.',
  comments: [{ id: 'UgxGGGGGGGGGGGGGGG74AaABAg', by: 'nuova_voce', pieces: ['Iscritta!'] }],
};

export const SHORT: Subject = {
  id: 'PolimiShrt1',
  kind: 'short',
  owner: 'polimi',
  title: 'Un minuto in laboratorio',
  comments: [
    {
      id: 'UgxHHHHHHHHHHHHHHH84AaABAg',
      by: 'nuova_voce',
      pieces: ['Che bello ', { emoji: '🔬' }],
      replies: [
        {
          id: 'UgxHHHHHHHHHHHHHHH84AaABAg.9zAAAAAAAA4',
          by: 'polimi',
          creator: true,
          pieces: [{ mention: '@nuova_voce' }, ' grazie!'],
        },
      ],
    },
    { id: 'UgxIIIIIIIIIIIIIII94AaABAg', by: 'altra_voce', pieces: ['Non si sente niente.'] },
  ],
};

export const SUBJECTS: readonly Subject[] = [CALL, OTHER, POST, SHORT];

/** `count` comments made from those of `subject`, each with a number of its own, for long pages. */
export const many = (subject: Subject, count: number): SimulatedComment[] =>
  Array.from({ length: count }, (_, index) => {
    // The index stays inside: it is taken modulo the length.
    const { replies: _replies, ...pattern } = subject.comments[index % subject.comments.length] as SimulatedComment;
    return { ...pattern, id: `UgMany${String(index).padStart(15, '0')}4AaABAg` };
  });

/** Text as it must be read. */
export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('emoji' in piece) return piece.emoji;
      if ('mention' in piece) return piece.mention;
      return 'time' in piece ? piece.time : piece.link;
    })
    .join('');
