// Knows how measures are shown in a terminal. Must not know how they are made.
import { LABELS } from '../../core/types.ts';
import { f1, type Measures, precision, recall } from './measure.ts';

export const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
export const say = (text = ''): void => console.log(text);

export function printLabels({ byLabel }: Measures): void {
  say('label                  precision  recall     F1  with hints   hit wrong missed');
  for (const label of LABELS) {
    const counts = byLabel[label];
    const hinted = (counts.hit + counts.hinted) / (counts.hit + counts.missed || 1);
    say(
      `${label.padEnd(22)} ${precision(counts).toFixed(3).padStart(9)} ${recall(counts).toFixed(3).padStart(7)} ${f1(counts).toFixed(3).padStart(6)} ${hinted.toFixed(3).padStart(11)} ${String(counts.hit).padStart(5)} ${String(counts.wrong).padStart(5)} ${String(counts.missed).padStart(6)}`,
    );
  }
}

export function printSummary(measures: Measures): void {
  say(`\nmacro F1 ${measures.macroF1.toFixed(3)}   action accuracy ${percent(measures.accuracy)}`);
  say(`to be removed or escalated, and found: ${percent(measures.found)}`);
  say(
    `lawful but removed: ${percent(measures.wrongly)}   of criticism and hard negatives: ${percent(measures.wronglyProtected)}`,
  );
  say(`findings behind a removal or redirection without a clause: ${measures.uncited}`);
}
