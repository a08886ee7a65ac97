// Knows what the simulated network is made of: people, posts, comments. Must not know how they are drawn.

export interface Account {
  readonly kind: 'in' | 'company' | 'showcase' | 'school';
  readonly slug: string;
  readonly name: string;
  readonly headline: string;
  /** Member id behind the name in the address, where the page gives it away. */
  readonly memberId?: string;
  /** The link is gone, the name is a placeholder. */
  readonly deleted?: true;
}

export type Piece =
  | string
  | { readonly mention: Account }
  | { readonly hashtag: string }
  /** `shown` is what is drawn when it is not the address itself; `through` = LinkedIn's own detour in the link. */
  | { readonly link: string; readonly shown?: string; readonly through?: 'safety' | 'redir' };

export interface SimulatedComment {
  readonly id: string;
  /** ISO: the time inside the id. */
  readonly at: string;
  readonly by: Account;
  readonly pieces: readonly Piece[];
  readonly replies: readonly SimulatedComment[];
  /** Drawn only after "Load previous replies". */
  readonly earlierReplies: readonly SimulatedComment[];
  readonly attachment?: 'image' | 'card';
  readonly rtl?: true;
  /** What a moderator would call it (tests/corpus/LABELS.md); empty: acceptable. */
  readonly labels: readonly string[];
}

export interface SimulatedPost {
  readonly activity: string;
  readonly ugcPost: string;
  /** Under which of its two numbers the comments' URNs name this post. */
  readonly commentsUnder: 'activity' | 'ugcPost';
  readonly slug: string;
  readonly by: Account;
  readonly pieces: readonly Piece[];
  readonly comments: readonly SimulatedComment[];
}

/** A number as LinkedIn makes them: milliseconds, then 22 bits of its own. */
export const numberAt = (iso: string, low: number): string => String((BigInt(Date.parse(iso)) << 22n) + BigInt(low));

interface More {
  readonly replies?: readonly SimulatedComment[];
  readonly earlierReplies?: readonly SimulatedComment[];
  readonly attachment?: 'image' | 'card';
  readonly rtl?: true;
}

let low = 1;

export function comment(
  at: string,
  by: Account,
  labels: readonly string[],
  pieces: readonly Piece[],
  more: More = {},
): SimulatedComment {
  low += 1;
  const { replies = [], earlierReplies = [], ...rest } = more;
  return { id: numberAt(at, low), at, by, pieces, labels, replies, earlierReplies, ...rest };
}

/** The comment's words as a reader is to get them: a shortened address whole. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('mention' in piece) return piece.mention.name;
      if ('hashtag' in piece) return `#${piece.hashtag}`;
      return piece.link;
    })
    .join('');
}

export function everyComment(comments: readonly SimulatedComment[]): SimulatedComment[] {
  return comments.flatMap((one) => [one, ...everyComment(one.replies)]);
}
