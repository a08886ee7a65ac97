// Knows which of the lawful sentences kept apart are sent away, and how that is told. Must not know how one is judged.
import { readCorpus, type Sample } from '../corpus.ts';
import type { Judged } from './measure.ts';
import { say } from './print.ts';

/** Removed or escalated, of all sentences of the part `lawful`. */
export function sentAway(judge: (sample: Sample) => Judged): {
  readonly all: number;
  readonly away: readonly Judged[];
} {
  const judged = readCorpus('lawful').map(judge);
  const away = judged.filter(({ assessment: { action } }) => action === 'remove' || action === 'escalate');
  return { all: judged.length, away };
}

/** One line for each: for what, then what it says. */
export function printSentAway(judge: (sample: Sample) => Judged): void {
  const { all, away } = sentAway(judge);
  say(`\nlawful sentences kept apart: ${all}, sent away ${away.length}`);
  for (const { sample, assessment } of away) say(`  ${assessment.labels.join(', ')}: ${sample.comment}`);
}
