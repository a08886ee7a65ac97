// Knows how many comments a page seems to hold beyond those that were found. Must not know any platform, nor how it is told.
import type { PlatformAdapter } from './types.ts';

/** Signs of comments that `find` did not answer for, both asked at the same moment. */
export function missedComments(adapter: PlatformAdapter, root: ParentNode, found: readonly Element[]): number {
  return Math.max(0, adapter.seen(root) - found.length);
}
