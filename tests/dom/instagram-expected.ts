// Knows what must be read on each page of the Instagram simulator, from the simulator's own data. Must not know how the adapter reads.
import { type FakeComment, type FakePost, wordsOf } from '../simulators/instagram/data.ts';

const HOST = 'https://www.instagram.com';

/** @param isOpen by the number of a comment: are its replies shown? */
export function expectedUnder(post: FakePost, isOpen: (id: string) => boolean) {
  const one = ({ id, by, pieces, at }: FakeComment, parentId: string | null) => ({
    id,
    key: by.toLowerCase(),
    own: by === post.by,
    text: wordsOf(pieces),
    parentId,
    postedAt: at,
    post: { id: post.code, text: post.caption.length > 0 ? wordsOf(post.caption) : null },
    permalink: `${HOST}/p/${post.code}/c/${id}/`,
  });
  return post.comments.flatMap((comment) => [
    one(comment, null),
    ...(isOpen(comment.id) ? comment.replies.map((reply) => one(reply, comment.id)) : []),
  ]);
}
