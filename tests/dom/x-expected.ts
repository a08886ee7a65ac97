// Knows what must be read on each page of the X simulator, from the simulator's own data. Must not know how the adapter reads.
import { type Post, VIEWER, wordsOf } from '../simulators/x/data.ts';

export interface ExpectedReply {
  readonly id: string;
  readonly key: string;
  readonly displayName: string;
  readonly text: string;
  readonly postedAt: string;
  readonly own: boolean;
  readonly cut: boolean;
}

export const expectedOf = (posts: readonly Post[]): ExpectedReply[] =>
  posts.map((post) => ({
    id: post.id,
    key: post.handle.toLowerCase(),
    displayName: wordsOf(post.name).trim(),
    text: wordsOf(post.pieces),
    postedAt: post.at,
    own: post.handle === VIEWER,
    cut: post.cut === true,
  }));
