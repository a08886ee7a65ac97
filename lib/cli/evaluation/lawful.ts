// Knows which comments of the parts that are lawful throughout are sent away, and how that is told. Must not know how one is judged.
import { type Part, readCorpus, type Sample } from '../corpus.ts';
import type { Judged } from './measure.ts';
import { say } from './print.ts';

const NAMES = {
  lawful: 'lawful sentences kept apart',
  harmless: 'harmless comments as they are met',
} as const satisfies Partial<Record<Part, string>>;

/** Removed or escalated, of all comments of the part. */
export function sentAway(
  part: keyof typeof NAMES,
  judge: (sample: Sample) => Judged,
): { readonly all: number; readonly away: readonly Judged[] } {
  const judged = readCorpus(part).map(judge);
  const away = judged.filter(({ assessment: { action } }) => action === 'remove' || action === 'escalate');
  return { all: judged.length, away };
}

/** One line for each: for what, then what it says. */
export function printSentAway(part: keyof typeof NAMES, judge: (sample: Sample) => Judged): void {
  const { all, away } = sentAway(part, judge);
  say(`\n${NAMES[part]}: ${all}, sent away ${away.length}`);
  for (const { sample, assessment } of away) say(`  ${assessment.labels.join(', ')}: ${sample.comment}`);
}
