// Knows what a reader must get from each page of the Facebook simulator, worked out from what was put into it. Must not know how it is read.
import { PAGES } from '../simulators/facebook/data/posts.ts';
import {
  everyComment,
  type FakeComment,
  type FakePost,
  type Person,
  wordsOf,
} from '../simulators/facebook/data/shapes.ts';
import { createdAt, embeddedComments } from '../simulators/facebook/embedded-times.ts';

export interface Expected {
  readonly id: string;
  readonly parentId: string | null;
  readonly permalink: string;
  readonly text: string;
  readonly key: string | null;
  readonly aliases: readonly string[];
  readonly handle: string | null;
  readonly displayName: string;
  readonly profileUrl: string | null;
  readonly own: boolean;
  readonly postId: string;
  readonly postText: string;
  readonly postedAt: string | null;
}

const HOST = 'https://www.facebook.com';

/** All comments of a post, in the order of the page, as they are when the page was loaded at `loaded`'s address. */
export function expectedUnder(post: FakePost, loaded: FakePost | null, comments = post.comments): Expected[] {
  return comments.flatMap((one) =>
    [one, ...one.replies].map((comment) => expected(comment, one === comment ? null : one, post, loaded)),
  );
}

/** The page of `post`: previews of the other posts of its author in the timeline behind, then the post. */
export function expectedAtPost(post: FakePost): Expected[] {
  const others = PAGES.find((page) => page.posts.includes(post))?.posts.filter((other) => other !== post) ?? [];
  return [...others.flatMap((other) => previewOf(other, post)), ...expectedUnder(post, post)];
}

export function expectedInTimeline(page: Person): Expected[] {
  return (PAGES.find(({ person }) => person === page)?.posts ?? []).flatMap((post) => previewOf(post, null));
}

/** The first comment alone, without its replies. */
const previewOf = (post: FakePost, loaded: FakePost | null): Expected[] =>
  expectedUnder(post, loaded, post.comments.slice(0, 1)).slice(0, 1);

function expected(comment: FakeComment, opener: FakeComment | null, post: FakePost, loaded: FakePost | null): Expected {
  const told = loaded ? embeddedComments(loaded) : [];
  const group = post.path.match(/^\/groups\/(\d+)\//)?.[1] ?? null;
  const { by } = comment;
  const inPath = group !== null || by.path === null || !/^[\w.]+$/.test(by.path) || by.path === 'profile.php';
  const path = inPath ? null : (by.path ?? '').toLowerCase();
  const numberKnown = inPath || told.some((one) => one.by === by);
  const address = new URL(`${HOST}${post.path}`);
  address.searchParams.delete('set');
  address.searchParams.set('comment_id', (opener ?? comment).id);
  if (opener) address.searchParams.set('reply_comment_id', comment.id);
  return {
    id: comment.id,
    parentId: opener?.id ?? null,
    permalink: address.href,
    text: wordsOf(comment.pieces),
    key: by.path === null ? null : numberKnown ? by.id : path,
    aliases: numberKnown && path !== null ? [path] : [],
    handle: inPath ? null : by.path,
    displayName: by.name,
    profileUrl: profileUrl(by, group),
    own: by === post.by,
    postId: post.id,
    postText: post.text,
    postedAt: told.includes(comment) ? createdAt(comment) : null,
  };
}

function profileUrl(by: Person, group: string | null): string | null {
  if (by.path === null) return null;
  if (group !== null) return `${HOST}/groups/${group}/user/${by.id}/`;
  return by.path === 'profile.php' ? `${HOST}/profile.php?id=${by.id}` : `${HOST}/${by.path}`;
}

/** A post's comment by its number. */
export function commentOf(post: FakePost, id: string): FakeComment {
  const found = everyComment(post.comments).find((comment) => comment.id === id);
  if (!found) throw new Error(`the simulated post ${post.id} has lost comment ${id}`);
  return found;
}
