// Knows what a detector is. Must not know any.
import type { DetectContext, Finding } from '../../core/types.ts';
import type { Reading } from '../reading/types.ts';

export interface Detector {
  /** The name of its file. */
  readonly name: string;
  readonly detect: (reading: Reading, context: DetectContext) => readonly Finding[];
}
