// Knows how a reading of a page is written down: a line per comment, the health, the exit code. Must not know how the page was read.
import type { Comment } from '../core/types.ts';
import type { ReadFailure } from '../platforms/types.ts';
import type { PageReading } from './adapters-in-page.ts';

/** Exit code: comments are seen and none can be read. */
export const BLIND = 3;

/** One line in the contract's order of keys; every key is there, missing values are null. */
export function lineOf({ author, post, ...comment }: Comment): string {
  return JSON.stringify({
    platform: comment.platform,
    id: comment.id,
    idFrom: comment.idFrom,
    permalink: comment.permalink,
    author: {
      key: author.key,
      aliases: author.aliases,
      handle: author.handle,
      displayName: author.displayName,
      profileUrl: author.profileUrl,
      own: author.own,
    },
    text: comment.text,
    cut: comment.cut,
    post: { id: post.id, text: post.text },
    parentId: comment.parentId,
    postedAt: comment.postedAt,
  });
}

/** The source of a page, or one saved too early, holds no comments; and what names another video than the address is taken for left over. */
const NOTHING =
  'no sign of a comment: is the address right, and was the page saved as it was shown, with its comments open?';

/** Counts, then each different reason once with how often it was met. */
export function healthOf({ comments, failures, seen, notices }: PageReading): string[] {
  const reasons = new Map<string, number>();
  for (const failure of failures) {
    const reason = reasonOf(failure);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [
    `seen ${seen}, read ${comments.length}, unreadable ${failures.length}`,
    ...(seen + comments.length + failures.length === 0 ? [NOTHING] : []),
    ...[...reasons].map(([reason, times]) => `unreadable: ${reason} (${times})`),
    ...notices.map((notice) => `notice: ${notice}`),
  ];
}

const reasonOf = ({ field, selector, detail }: ReadFailure): string =>
  `${field}: ${selector}${detail ? `, ${detail}` : ''}`;

export const exitCodeOf = ({ comments, failures, seen }: PageReading): number =>
  comments.length === 0 && (seen > 0 || failures.length > 0) ? BLIND : 0;
