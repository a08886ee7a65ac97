// Knows all posts of the simulated network and where each stands. Must not know how they are drawn.
import { INAIL_CALL, INAIL_CAMPAIGN } from './inail-posts.ts';
import { GROUP_POST, PHOTO_POST, REEL_POST } from './other-posts.ts';
import { INAIL, POLIMI } from './people.ts';
import { POLIMI_ADMISSION, POLIMI_LAB } from './polimi-posts.ts';
import type { FakeComment, FakePost, Person } from './shapes.ts';

export const PAGES: readonly { readonly person: Person; readonly posts: readonly FakePost[] }[] = [
  { person: INAIL, posts: [INAIL_CALL, INAIL_CAMPAIGN] },
  { person: POLIMI, posts: [POLIMI_ADMISSION, POLIMI_LAB] },
];

export const POSTS: readonly FakePost[] = [...PAGES.flatMap((page) => page.posts), GROUP_POST, PHOTO_POST, REEL_POST];

/** `count` comments made from those of `post`, each with a number of its own, for long pages. */
export function manyComments(post: FakePost, count: number): FakeComment[] {
  return Array.from({ length: count }, (_, index) => {
    // The index stays inside: it is taken modulo the length.
    const pattern = post.comments[index % post.comments.length] as FakeComment;
    return { ...pattern, id: `${post.id}${String(index).padStart(6, '0')}`, replies: [], minutesAgo: 60 + index };
  });
}
