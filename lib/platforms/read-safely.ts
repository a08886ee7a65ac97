// Knows how one comment is read so that a bug of an adapter stays with that comment. Must not know any platform.
import { fail, type Result } from '../core/result.ts';
import type { Comment } from '../core/types.ts';
import type { PlatformAdapter, ReadFailure } from './types.ts';

/** A bug of an adapter on one comment is told as a comment that cannot be read; the others go on. */
export function readSafely(adapter: PlatformAdapter, element: Element, url: URL): Result<Comment, ReadFailure> {
  try {
    return adapter.read(element, url);
  } catch (error) {
    console.error(error);
    return fail({ field: 'root', selector: 'exception', detail: String(error) });
  }
}
