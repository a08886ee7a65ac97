// Knows what an example of a detector is. Must not know any.
import type { Label } from '../../core/types.ts';

/** An invented comment with all the labels that must be sure for it; none for a miss. */
export interface Example {
  readonly text: string;
  readonly labels: readonly Label[];
  /** Words that the finding of this detector must cover. */
  readonly span?: string;
  readonly post?: string;
}
