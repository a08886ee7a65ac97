// Knows the way from a text to findings. Must not know institutions, acts, pages or clocks.
import type { DetectContext, Finding } from '../core/types.ts';
import { DETECTORS } from './detectors/index.ts';
import { read } from './reading/read.ts';
import type { Reading } from './reading/types.ts';

/** Adds to what the rules found, or raises it; handed in so that the engine works without its weights. */
export type Scorer = (reading: Reading, context: DetectContext, findings: readonly Finding[]) => readonly Finding[];

/** Longer texts are read up to here; nobody reads further either. UTF-16 units. */
const LONGEST = 100_000;

/** What the text is, where, and how surely. Pure: the same text and context give the same findings. */
export function detect(text: string, context: DetectContext, scorer?: Scorer): Finding[] {
  const reading = read(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const findings: Finding[] = [];
  for (const detector of DETECTORS) for (const finding of detector.detect(reading, context)) findings.push(finding);
  return scorer === undefined ? findings : [...scorer(reading, context, findings)];
}
