// Knows what is handed to the scorer of one comment. Must not know weights or features.
import type { DetectContext, Finding } from '../../core/types.ts';
import type { Reading } from '../reading/types.ts';

/** What the rules read and found in one comment, and where it stands. */
export interface Judged {
  readonly reading: Reading;
  readonly context: DetectContext;
  readonly findings: readonly Finding[];
}
