// Knows the posts of the simulated network and what is said below them; all people and words are invented. Must not know how they are drawn.

export type Piece = string | { readonly mention: string } | { readonly tag: string };

export interface FakeComment {
  readonly id: string;
  readonly by: string;
  /** None: a GIF alone. */
  readonly pieces: readonly Piece[];
  readonly at: string;
  readonly replies: readonly FakeComment[];
  /** Has a story to show. */
  readonly story?: true;
  /** Marks beside the name and beside Reply that no list of labels knows. */
  readonly marks?: readonly [beside: string, below: string];
}

export interface FakePost {
  readonly code: string;
  readonly by: string;
  readonly caption: readonly Piece[];
  readonly comments: readonly FakeComment[];
}

let minute = 0;
function said(id: string, by: string, pieces: readonly Piece[], more: Partial<FakeComment> = {}): FakeComment {
  minute += 7;
  return { id, by, pieces, at: new Date(Date.UTC(2026, 4, 14, 10, minute)).toISOString(), replies: [], ...more };
}

export const POLIMI_POST: FakePost = {
  code: 'DPoLiMi_01a',
  by: 'polimi',
  caption: [
    'Aperte le iscrizioni ai test.\nTutte le date sul sito ',
    { tag: 'polimi' },
    ' ',
    { mention: 'ente.finto' },
  ],
  comments: [
    said('17900000000000101', 'carla.finta', ['Siete dei buffoni 🤡\n', { mention: 'polimi' }, ' vergogna'], {
      replies: [
        said('17900000000000111', 'polimi', [{ mention: 'carla.finta' }, ' Le rispondiamo in privato.']),
        said('17900000000000112', 'Ugo_Inventato', ['concordo, organizzazione pessima']),
      ],
    }),
    said('17900000000000102', 'zeno.finzione', ['Quando escono i risultati?'], { story: true }),
    said('17900000000000103', 'gif.finta', [], { marks: ['Amico da sempre', 'Piace a chi ha pubblicato'] }),
    said('17900000000000104', 'spam.finto', ['Guadagna 500€ al giorno, scrivimi! 💸💸']),
    said('17900000000000105', 'carla.finta', ['e aggiungo: il sito non funziona'], {
      replies: [said('17900000000000113', 'lidia.modello', ['a me sì 🤷🏻‍♀️'])],
    }),
  ],
};

export const POLIMI_REEL: FakePost = {
  code: 'DReEl-02_bc',
  by: 'polimi',
  caption: [],
  comments: [
    said('17900000000000201', 'rosa.esempio', ['Bel video 👏']),
    said('17900000000000202', 'gino.provetta', ['fate pena']),
  ],
};

export const POSTS: readonly FakePost[] = [POLIMI_POST, POLIMI_REEL];

/** The same post with `count` comments more, made from its own, each with a number of its own, for long pages. */
export function withMany(post: FakePost, count: number): FakePost {
  const more = Array.from({ length: count }, (_, index): FakeComment => {
    // The index stays inside: it is taken modulo the length.
    const pattern = post.comments[index % post.comments.length] as FakeComment;
    return { ...pattern, id: String(17900000000100000n + BigInt(index)), replies: [] };
  });
  return { ...post, comments: [...post.comments, ...more] };
}

export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'mention' in piece ? `@${piece.mention}` : `#${piece.tag}`))
    .join('');
