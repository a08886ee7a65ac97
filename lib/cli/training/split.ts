// Knows which fold a comment belongs to: all comments under one post stand together. Must not know models.

export const FOLDS = 5;
const SEED = 'garbo-2026';

/** 0 to FOLDS - 1, from the post's text alone (spaces and case aside), so that the same post in two files stays in one fold. */
export function foldOf(post: string, folds = FOLDS): number {
  let hash = 0x811c9dc5;
  for (const c of SEED + post.toLowerCase().replace(/\s+/g, ' ').trim())
    hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % folds;
}
