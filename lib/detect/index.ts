// Knows the way from a text to findings. Must not know institutions, acts, pages or clocks.
import type { DetectContext, Finding, Label } from '../core/types.ts';
import { DETECTORS } from './detectors/index.ts';
import { piecesOf } from './pieces.ts';
import { read } from './reading/read.ts';
import type { Reading } from './reading/types.ts';

/** Adds to what the rules found, or raises it; handed in so that the engine works without its weights. */
export type Scorer = (reading: Reading, context: DetectContext, findings: readonly Finding[]) => readonly Finding[];

/** Longer texts are read up to here; nobody reads further either. UTF-16 units. */
const LONGEST = 100_000;

/** What the text is, where, and how surely. Pure: the same text and context give the same findings. */
export function detect(text: string, context: DetectContext, scorer?: Scorer): Finding[] {
  const whole = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const pieces = piecesOf(whole);
  if (pieces.length === 1) return judge(whole, context, scorer);
  return joined(
    pieces.map(([from, to]) => judge(whole.slice(from, to), context, scorer).map((found) => moved(found, from))),
  );
}

function judge(text: string, context: DetectContext, scorer: Scorer | undefined): Finding[] {
  const reading = read(text);
  const findings: Finding[] = [];
  for (const detector of DETECTORS) for (const finding of detector.detect(reading, context)) findings.push(finding);
  return scorer === undefined ? findings : [...scorer(reading, context, findings)];
}

const moved = (finding: Finding, by: number): Finding =>
  finding.span === null
    ? finding
    : { ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } };

/** Of each label the surest finding. Beside its post's point is only a text of which no part speaks of it. */
function joined(pieces: readonly (readonly Finding[])[]): Finding[] {
  const best = new Map<Label, Finding>();
  for (const finding of pieces.flat()) {
    const known = best.get(finding.label);
    if (known === undefined || isSurer(finding, known)) best.set(finding.label, finding);
  }
  if (!pieces.every((found) => found.some(({ label }) => label === 'off-topic'))) best.delete('off-topic');
  return [...best.values()];
}

const isSurer = (one: Finding, other: Finding): boolean =>
  one.certainty === other.certainty ? one.confidence > other.confidence : one.certainty === 'sure';
