// Knows what the page's own data says about its first comments: account numbers, exact times, parents. Never finds comments; they may lack it.
import { maybeUrl } from '../dom.ts';
import { scriptCount } from '../script-count.ts';
import { accountOf, commentNumbers, WAITING } from './addresses.ts';
import { SELECTORS } from './selectors.ts';

/** What the embedded data adds to one comment; null where it says nothing. */
export interface EmbeddedComment {
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly authorUrl: string | null;
  /** ISO, UTC. */
  readonly postedAt: string | null;
  readonly parentId: string | null;
  readonly postId: string | null;
  /** Written by the account that looks at the page. */
  readonly byViewer: boolean;
  /** Written by the post's own author. */
  readonly byPoster: boolean;
  /** Null: not said. "": a sticker or an image alone. */
  readonly text: string | null;
}

type Facts = { -readonly [Field in keyof EmbeddedComment]: EmbeddedComment[Field] };
type Json = Record<string, unknown>;

const EMPTY: EmbeddedComment = {
  authorId: null,
  authorName: null,
  authorUrl: null,
  postedAt: null,
  parentId: null,
  postId: null,
  byViewer: false,
  byPoster: false,
  text: null,
};

/** Scripts never change once parsed, and the same hard-loaded ones serve until the document goes. */
const parsed = new WeakMap<Document, Known>();

interface Known {
  readonly scripts: number;
  readonly comments: ReadonlyMap<string, EmbeddedComment>;
  /** Account numbers by profile path, from the authors of those comments. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** Facts about comment `id`; all null where the page's data does not hold it. */
export function embeddedComment(document: Document, id: string): EmbeddedComment {
  return knownIn(document).comments.get(id) ?? EMPTY;
}

/** Number of the account at a profile path, where the page's data links the two: the same person comments more than once. */
export function embeddedAccount(document: Document, path: string | null): string | null {
  return path === null ? null : (knownIn(document).accounts.get(path) ?? null);
}

function knownIn(document: Document): Known {
  const length = scriptCount(document);
  const known = parsed.get(document);
  if (known?.scripts === length) return known;
  const comments = commentsIn(document.querySelectorAll(SELECTORS.embedded));
  const accounts = new Map<string, string>();
  for (const facts of comments.values()) {
    const path = embeddedAuthorPath(facts);
    if (path !== null && facts.authorId !== null) accounts.set(path, facts.authorId);
  }
  const fresh = { scripts: length, comments, accounts };
  parsed.set(document, fresh);
  return fresh;
}

function commentsIn(scripts: Iterable<Element>): Map<string, EmbeddedComment> {
  const comments = new Map<string, Facts>();
  for (const script of scripts) {
    const source = script.textContent ?? '';
    if (!source.includes('"legacy_fbid"')) continue;
    try {
      collect(JSON.parse(source), comments);
    } catch (error) {
      // Data that is not JSON any more only costs the enrichment; anything else is a bug.
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return comments;
}

/** Walks without recursion: the data nests deeper than a stack likes. One comment is told of in several places; they add up. */
function collect(root: unknown, comments: Map<string, Facts>): void {
  const queue: unknown[] = [root];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!isObject(node)) continue;
    const id = commentId(node);
    if (id !== null) merge(comments, id, factsOf(node, id));
    for (const value of Object.values(node)) if (isObject(value)) queue.push(value);
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const child = (node: Json, name: string): Json | null => (isObject(node[name]) ? node[name] : null);
const number = (value: unknown): string | null => (typeof value === 'string' && /^\d+$/.test(value) ? value : null);

/** `legacy_fbid`, or the base64 id that comments alone have. Posts carry a `legacy_fbid` too, but neither body nor author of a comment. */
function commentId(node: Json): string | null {
  const own = graphNumbers(node.id)?.id ?? null;
  if (own !== null) return own;
  const legacy = number(node.legacy_fbid);
  return legacy !== null && ('body' in node || 'depth' in node || 'comment_parent' in node) ? legacy : null;
}

function graphNumbers(id: unknown): { id: string; post: string | null } | null {
  if (typeof id !== 'string' || !id.startsWith('Y29tbWVudDo')) return null;
  const numbers = commentNumbers(
    `https://www.facebook.com/?comment_id=${encodeURIComponent(id)}`,
    'https://www.facebook.com/',
  );
  return numbers === null || numbers === WAITING ? null : numbers;
}

function factsOf(node: Json, id: string): EmbeddedComment {
  const author = child(node, 'author');
  const parent = child(node, 'comment_parent') ?? child(node, 'comment_direct_parent');
  const parentId = parent && (graphNumbers(parent.id)?.id ?? number(parent.legacy_fbid));
  const body = child(node, 'body') ?? child(node, 'preferred_body');
  return {
    authorId: number(author?.id) ?? badgeActor(node),
    authorName: text(author?.name),
    authorUrl: text(author?.url),
    postedAt: isoTime(node.created_time),
    parentId: parentId === id ? null : parentId,
    postId: graphNumbers(node.id)?.post ?? null,
    byViewer: node.is_viewer_comment_poster === true,
    byPoster: node.is_author_original_poster === true,
    text: body ? text(body.text) : null,
  };
}

/** Where `author.id` is an opaque `pfbid…`, the badge's data may still name the account's number. */
function badgeActor(node: Json): string | null {
  const badges = node.discoverable_identity_badges_web;
  if (!Array.isArray(badges)) return null;
  for (const badge of badges) {
    const match = isObject(badge) && text(badge.serialized)?.match(/"actor_id"\s*:\s*"?(\d+)/);
    if (match) return match[1] ?? null;
  }
  return null;
}

/** Seconds since 1970. */
function isoTime(seconds: unknown): string | null {
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds < 1e11)) return null;
  return new Date(seconds * 1000).toISOString();
}

function merge(comments: Map<string, Facts>, id: string, facts: EmbeddedComment): void {
  const known = comments.get(id);
  if (!known) {
    comments.set(id, { ...facts });
    return;
  }
  known.authorId ??= facts.authorId;
  known.authorName ??= facts.authorName;
  known.authorUrl ??= facts.authorUrl;
  known.postedAt ??= facts.postedAt;
  known.parentId ??= facts.parentId;
  known.postId ??= facts.postId;
  known.text ??= facts.text;
  known.byViewer ||= facts.byViewer;
  known.byPoster ||= facts.byPoster;
}

/** Key of the account that the data links, in the form that links on the page give; null without one. */
export function embeddedAuthorPath(facts: EmbeddedComment): string | null {
  const url = maybeUrl(facts.authorUrl, 'https://www.facebook.com/');
  return url && (accountOf(url)?.key ?? null);
}
