// Knows what a hard-loaded page carries in its own data about its first comments. Must not know how they are drawn.
import { surfaceAt } from './address.ts';
import type { FakeComment, FakePost } from './data/shapes.ts';
import { createdAt, embeddedComments } from './embedded-times.ts';
import { profileAddress } from './links.ts';

export function embedData(): void {
  const surface = surfaceAt(location.pathname, location.search);
  if (surface.kind !== 'post') return;
  const { post } = surface;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.dataset['sjs'] = '';
  const nodes = embeddedComments(post).map((comment) => ({ node: nodeOf(comment, post) }));
  script.textContent = JSON.stringify({
    require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { result: { data: { edges: nodes } } } }]]],
  });
  document.head.append(script);
}

function nodeOf(comment: FakeComment, post: FakePost): object {
  const parent = post.comments.find((one) => one.replies.includes(comment));
  return {
    __typename: 'Comment',
    id: btoa(`comment:${post.id}_${comment.id}`),
    legacy_fbid: comment.id,
    depth: parent ? 1 : 0,
    body: { text: comment.pieces.filter((piece) => typeof piece === 'string').join('') },
    author: { __typename: 'User', id: comment.by.id, name: comment.by.name, url: profileAddress(comment.by, null) },
    comment_parent: parent ? { id: btoa(`comment:${post.id}_${parent.id}`) } : null,
    comment_action_links: [
      {
        comment: { id: btoa(`comment:${post.id}_${comment.id}`), created_time: Date.parse(createdAt(comment)) / 1000 },
      },
    ],
    is_author_original_poster: comment.by.id === post.by.id,
    comment_menu_tooltip: null,
  };
}
