// Knows what the page's own data says about its first comments and its post: account numbers, parents, owner. Never finds comments.
import { scriptCount } from '../script-count.ts';
import { SELECTORS } from './selectors.ts';

export interface EmbeddedComment {
  /** Account number; stays when the account takes another name. */
  readonly userId: string | null;
  readonly username: string | null;
  readonly parentId: string | null;
  /** Null: not said. "": a GIF alone. */
  readonly text: string | null;
}

export interface EmbeddedPost {
  /** User name of its author, lower case. */
  readonly owner: string | null;
  readonly caption: string | null;
}

interface Known {
  readonly scripts: number;
  readonly comments: ReadonlyMap<string, EmbeddedComment>;
  readonly posts: ReadonlyMap<string, EmbeddedPost>;
}

type Json = Record<string, unknown>;

/** Scripts never change once parsed, and the same hard-loaded ones serve until the document goes. */
const parsed = new WeakMap<Document, Known>();

export const embeddedComment = (document: Document, id: string): EmbeddedComment | null =>
  knownIn(document).comments.get(id) ?? null;

/** By the post's code: after moving on within the page the data still speaks of the post that was loaded. */
export const embeddedPost = (document: Document, code: string): EmbeddedPost | null =>
  knownIn(document).posts.get(code) ?? null;

function knownIn(document: Document): Known {
  const length = scriptCount(document);
  const known = parsed.get(document);
  if (known?.scripts === length) return known;
  const comments = new Map<string, EmbeddedComment>();
  const posts = new Map<string, EmbeddedPost>();
  for (const script of document.querySelectorAll(SELECTORS.embedded)) {
    const source = script.textContent ?? '';
    if (!source.includes('"comment_like_count"') && !source.includes('"code"')) continue;
    try {
      collect(JSON.parse(source), comments, posts);
    } catch (error) {
      // Data that is not JSON any more only costs the enrichment; anything else is a bug.
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  const fresh = { scripts: length, comments, posts };
  parsed.set(document, fresh);
  return fresh;
}

/** Walks without recursion: the data nests deeper than a stack likes. */
function collect(root: unknown, comments: Map<string, EmbeddedComment>, posts: Map<string, EmbeddedPost>): void {
  const queue: unknown[] = [root];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!isObject(node)) continue;
    const id = number(node.pk);
    if (id !== null && isObject(node.user) && 'text' in node && 'comment_like_count' in node) {
      comments.set(id, commentFacts(node, node.user));
    }
    const code = text(node.code);
    const author = isObject(node.user) ? node.user : node.owner;
    if (code !== null && isObject(author) && 'caption' in node && !posts.get(code)?.owner) {
      posts.set(code, postFacts(node, author));
    }
    for (const value of Object.values(node)) if (isObject(value)) queue.push(value);
  }
}

const commentFacts = (node: Json, user: Json): EmbeddedComment => ({
  userId: number(user.pk) ?? number(user.id),
  username: text(user.username),
  parentId: number(node.parent_comment_id),
  text: text(node.text) ?? (node.giphy_media_info ? '' : null),
});

const postFacts = (node: Json, author: Json): EmbeddedPost => ({
  owner: text(author.username)?.toLowerCase() ?? null,
  caption: isObject(node.caption) ? text(node.caption.text) : null,
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): string | null => {
  if (typeof value === 'string' && /^\d+$/.test(value)) return value;
  // A number above 2^53 has lost its last digits in the parser.
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null;
};
