// Knows what the simulated network is made of: people, posts, comments. Must not know how they are drawn.
import type { Action, Label } from '../../../../lib/core/types.ts';

export interface Person {
  /** Account number. */
  readonly id: string;
  readonly name: string;
  /** Profile path without outer slashes; `profile.php` where the account has no name of its own; null: no profile is linked. */
  readonly path: string | null;
}

export type Piece =
  | string
  | { readonly mention: Person }
  /** Drawn shortened when long, and through Facebook's own detour unless it stays on Facebook. */
  | { readonly link: string };

export interface FakeComment {
  readonly id: string;
  readonly by: Person;
  readonly pieces: readonly Piece[];
  readonly minutesAgo: number;
  readonly replies: readonly FakeComment[];
  /** Shown instead of words, or below them. */
  readonly attachment?: 'sticker' | 'card';
  /** "Most relevant" leaves it out. */
  readonly minor?: true;
  /** A badge beside the name that says nothing about the post's author. */
  readonly topFan?: true;
  /** A mark above the name that no list of labels knows. */
  readonly mark?: string;
  /** This layout shows no time link and no number anywhere (reels). */
  readonly unnumbered?: true;
  /** What a moderator would call it, whatever the institution (tests/corpus/LABELS.md); empty: acceptable. */
  readonly labels: readonly Label[];
  /** What the institution's act makes of it. */
  readonly action: Action;
}

export interface FakePost {
  /** Number, as the comments' base64 ids name it. */
  readonly id: string;
  /** Where it stands, from the root. */
  readonly path: string;
  readonly by: Person;
  readonly text: string;
  readonly comments: readonly FakeComment[];
}

type More = Partial<
  Pick<FakeComment, 'replies' | 'attachment' | 'minor' | 'topFan' | 'mark' | 'unnumbered' | 'minutesAgo'>
>;

export function comment(
  id: string,
  by: Person,
  labels: readonly Label[],
  action: Action,
  pieces: readonly Piece[],
  more: More = {},
): FakeComment {
  return { id, by, labels, action, pieces, minutesAgo: 60 + ((Number(id) * 37) % 97) * 31, replies: [], ...more };
}

/** The comment's words as a reader is to get them: blank lines closed, shortened addresses whole. */
export function wordsOf(pieces: readonly Piece[]): string {
  const words = pieces.map((piece) =>
    typeof piece === 'string' ? piece : 'mention' in piece ? piece.mention.name : piece.link,
  );
  return words.join('').replace(/\n+/g, '\n');
}

export function everyComment(comments: readonly FakeComment[]): FakeComment[] {
  return comments.flatMap((one) => [one, ...everyComment(one.replies)]);
}
