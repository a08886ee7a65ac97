// Knows what must be read on each page of the LinkedIn simulator, from the simulator's own data. Must not know how the adapter reads.
import { VIEWER } from '../simulators/linkedin/data/accounts.ts';
import { postsAt } from '../simulators/linkedin/data/posts.ts';
import {
  everyComment,
  type SimulatedComment,
  type SimulatedPost,
  wordsOf,
} from '../simulators/linkedin/data/shapes.ts';

export type Dialect = 'ember' | 'sdui' | 'both' | 'guest';

export interface ExpectedComment {
  readonly id: string;
  readonly parentId: string | null;
  readonly postedAt: string;
  readonly text: string;
  readonly key: string | null;
  readonly displayName: string;
  readonly own: boolean;
  readonly postId: string;
  readonly postText: string;
}

const onPostPage = (path: string): boolean => /^\/(feed\/update|posts)\//.test(path);

/** Comments of the page in document order. A feed in both dialects shows every second post in each; a post page splits the comments. */
export function expectedAt(path: string, dialect: Dialect): ExpectedComment[] {
  const posts = postsAt(path);
  const detail = onPostPage(path);
  if (dialect === 'guest') return posts.flatMap(forGuests);
  if (dialect !== 'both') return posts.flatMap((post) => ofPost(post, post.comments, dialect, detail));
  if (!detail) {
    const even = posts.filter((_, index) => index % 2 === 0);
    const odd = posts.filter((_, index) => index % 2 === 1);
    return [
      ...even.flatMap((post) => ofPost(post, post.comments, 'ember', false)),
      ...odd.flatMap((post) => ofPost(post, post.comments, 'sdui', false)),
    ];
  }
  return posts.flatMap((post) => {
    const half = Math.ceil(post.comments.length / 2);
    return [
      ...ofPost(post, post.comments.slice(0, half), 'ember', true),
      ...ofPost(post, post.comments.slice(half), 'sdui', true),
    ];
  });
}

/** The first comments that have words, without replies; nobody is the viewer. */
const forGuests = (post: SimulatedPost): ExpectedComment[] =>
  ofPost(
    post,
    post.comments
      .filter((one) => one.pieces.length > 0)
      .slice(0, 10)
      .map((one) => ({ ...one, replies: [] })),
    'ember',
    true,
  ).map((one) => ({ ...one, own: one.key === keyOf(post.by) }));

const keyOf = (account: SimulatedPost['by']): string => `${account.kind}/${account.slug}`.toLowerCase();

function ofPost(
  post: SimulatedPost,
  comments: readonly SimulatedComment[],
  dialect: 'ember' | 'sdui',
  detail: boolean,
): ExpectedComment[] {
  const parents = new Map(comments.flatMap((one) => one.replies.map((reply) => [reply.id, one.id] as const)));
  return everyComment(comments).map((one) => ({
    id: one.id,
    parentId: parents.get(one.id) ?? null,
    postedAt: one.at,
    text: wordsOf(one.pieces),
    key: one.by.deleted ? null : `${one.by.kind}/${one.by.slug}`.toLowerCase(),
    displayName: one.by.name,
    own: one.by === post.by || one.by === VIEWER,
    // In a feed SDUI gives the post no number: what remains is the one in the comment's own URN.
    postId: dialect === 'sdui' && !detail ? post[post.commentsUnder] : post.activity,
    postText: wordsOf(post.pieces).trim(),
  }));
}
