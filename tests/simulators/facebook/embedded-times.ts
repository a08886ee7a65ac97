// Knows which comments a hard-loaded page tells of in its own data, and their exact times. Must not know the page.
import type { FakeComment, FakePost } from './data/shapes.ts';

/** Comments of the first batch; later ones never come as data in the page. */
const EMBEDDED = 5;
/** Fixed, so that the exact times can be told beforehand. */
const LOADED_AT = Date.UTC(2026, 9, 12, 8);

export const createdAt = (comment: FakeComment): string =>
  new Date(LOADED_AT - comment.minutesAgo * 60_000).toISOString();

/** Comments that the page's data tells of when it is loaded at the post's own address. */
export function embeddedComments(post: FakePost): FakeComment[] {
  return post.comments.slice(0, EMBEDDED).flatMap((comment) => [comment, ...comment.replies]);
}
