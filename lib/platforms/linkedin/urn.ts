// Knows LinkedIn's numbers: comment and post URNs, the time inside them, addresses made of them. Must not know the DOM.

export interface PostRef {
  /** `activity`, `ugcPost` or `share`; one post has another number under each, with no mapping between them. */
  readonly kind: string;
  readonly id: string;
}

export interface CommentRef {
  /** Last number of the URN: the only part by which comments are compared. */
  readonly id: string;
  readonly post: PostRef;
}

/** `urn:li:comment:(activity:P,C)`, `urn:li:comment:(urn:li:ugcPost:P,C)`. */
const COMMENT_URN = /urn:li:comment:\((?:urn:li:)?([a-zA-Z]+):([\d-]+),(\d+)\)/;
/** `urn:li:fsd_comment:(C,urn:li:activity:P)`. */
const DASH_URN = /urn:li:fsd_comment:\((\d+),(?:urn:li:)?([a-zA-Z]+):([\d-]+)\)/;
const POST_URN = /urn:li:(activity|ugcPost|share|groupPost):([\d-]+)/;
/** `/posts/<slug>-activity-N-xxxx`. */
const POST_SLUG = /-(activity|ugcPost|share)-(\d+)(?:-|\/|$)/;

export function maybeCommentRef(value: string | null): CommentRef | null {
  if (!value) return null;
  const plain = decoded(value);
  const match = COMMENT_URN.exec(plain);
  if (match) return refOf(match[3], match[1], match[2]);
  const dash = DASH_URN.exec(plain);
  return dash ? refOf(dash[1], dash[2], dash[3]) : null;
}

function refOf(id: string | undefined, kind: string | undefined, post: string | undefined): CommentRef | null {
  return id && kind && post ? { id, post: { kind, id: post } } : null;
}

export function maybePostRef(value: string | null): PostRef | null {
  const match = POST_URN.exec(decoded(value ?? ''));
  return match?.[1] && match[2] ? { kind: match[1], id: match[2] } : null;
}

/** The post whose own page this is; null on feeds and company pages. */
export function maybePostOfPage(url: URL): PostRef | null {
  const path = decoded(url.pathname);
  if (path.startsWith('/feed/update/')) return maybePostRef(path);
  const match = path.startsWith('/posts/') ? POST_SLUG.exec(path) : null;
  return match?.[1] && match[2] ? { kind: match[1], id: match[2] } : null;
}

/** Address that LinkedIn scrolls to and highlights. A reply is named beside the comment it answers. */
export function permalinkOf(post: PostRef, comment: CommentRef, parentId: string | null): string {
  const urn = (id: string) => escaped(`urn:li:comment:(${comment.post.kind}:${comment.post.id},${id})`);
  const query =
    parentId === null ? `commentUrn=${urn(comment.id)}` : `commentUrn=${urn(parentId)}&replyUrn=${urn(comment.id)}`;
  return `https://www.linkedin.com/feed/update/urn:li:${post.kind}:${post.id}/?${query}`;
}

/** Parent of `id` where the address is the deep link of that reply. */
export function maybeParentInAddress(url: URL, id: string): string | null {
  const reply = maybeCommentRef(url.searchParams.get('replyUrn') ?? url.searchParams.get('dashReplyUrn'));
  if (reply?.id !== id) return null;
  return maybeCommentRef(url.searchParams.get('commentUrn') ?? url.searchParams.get('dashCommentUrn'))?.id ?? null;
}

/** LinkedIn opened in 2003; a number whose time lies outside says nothing. */
const FIRST_MS = Date.UTC(2003, 4, 5);
const LAST_MS = Date.UTC(2100, 0, 1);

/** ISO time of publication: the upper bits of every number are Unix milliseconds. The page itself shows only "3w". */
export function timeOf(id: string): string | null {
  const ms = Number(BigInt(id) >> 22n);
  return ms >= FIRST_MS && ms < LAST_MS ? new Date(ms).toISOString() : null;
}

/** encodeURIComponent leaves parentheses; LinkedIn's own links do not. */
const escaped = (urn: string): string => encodeURIComponent(urn).replaceAll('(', '%28').replaceAll(')', '%29');

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
