// Knows which figures may not fall. Must not know how they are reached.
import { LABELS, type Label } from '../../core/types.ts';
import { f1, type Measures } from './measure.ts';

export interface Baseline {
  /** How it is made, so that nobody edits it by hand. */
  readonly command: string;
  readonly part: 'validation';
  readonly macroF1: number;
  readonly accuracy: number;
  readonly found: number;
  readonly wrongly: number;
  readonly wronglyProtected: number;
  readonly f1: Readonly<Record<Label, number>>;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

export const baselineOf = (measures: Measures): Baseline => ({
  command: 'npm run evaluate -- --write-baseline',
  part: 'validation',
  macroF1: rounded(measures.macroF1),
  accuracy: rounded(measures.accuracy),
  found: rounded(measures.found),
  wrongly: rounded(measures.wrongly),
  wronglyProtected: rounded(measures.wronglyProtected),
  f1: Object.fromEntries(LABELS.map((label) => [label, rounded(f1(measures.byLabel[label]))])) as Record<Label, number>,
});
