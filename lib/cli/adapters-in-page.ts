// Knows how the shipped adapter is asked about the page it stands in. Must not know which platform that is, nor where the answer goes.
import type { Comment } from '../core/types.ts';
import { readSafely } from '../platforms/read-safely.ts';
import { adapterFor } from '../platforms/registry.ts';
import type { ReadFailure } from '../platforms/types.ts';

export { rangesOf, readText } from '../platforms/text-map.ts';
export { adapterFor };

export interface PageReading {
  /** False when no adapter knows this address. */
  readonly known: boolean;
  readonly comments: readonly Comment[];
  readonly failures: readonly ReadFailure[];
  /** Signs of comments counted by other means than reading. */
  readonly seen: number;
  /** Message keys about the view. */
  readonly notices: readonly string[];
}

/** Reads the page as it stands now, whoever's page it is. @param address where the page is, or pretends to be */
export function readPage(address: string = location.href): PageReading {
  const url = new URL(address);
  const adapter = adapterFor(url);
  if (!adapter) return { known: false, comments: [], failures: [], seen: 0, notices: [] };
  const comments: Comment[] = [];
  const failures: ReadFailure[] = [];
  for (const element of adapter.find(document)) {
    const reading = readSafely(adapter, element, url);
    if (reading.ok) comments.push(reading.value);
    else failures.push(reading.error);
  }
  return { known: true, comments, failures, seen: adapter.seen(document), notices: adapter.notices(document) };
}
