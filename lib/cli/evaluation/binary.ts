// Knows how a yes or no is measured against the truth. Must not know what is asked.

export interface Tally {
  hit: number;
  wrong: number;
  missed: number;
  clean: number;
}

export const emptyTally = (): Tally => ({ hit: 0, wrong: 0, missed: 0, clean: 0 });

export function count(tally: Tally, said: boolean, truth: boolean): void {
  tally[said ? (truth ? 'hit' : 'wrong') : truth ? 'missed' : 'clean']++;
}

/** The mean of F1 for yes and F1 for no. */
export function macroF1({ hit, wrong, missed, clean }: Tally): number {
  const f = (right: number) => (2 * right) / (2 * right + wrong + missed || 1);
  return (f(hit) + f(clean)) / 2;
}
