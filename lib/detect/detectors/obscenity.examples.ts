// Knows invented comments that the obscenity detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'foto hot in privato, contenuti bollenti', labels: ['obscenity'], span: 'foto hot' },
  { text: 'la bionda me la scoperei sulla scrivania', labels: ['obscenity', 'vulgarity'], span: 'scoperei' },
  { text: 'Scala chiusa, si passa dal letto del fiume', labels: [] },
  { text: 'Il seno e il coseno non li ho mai capiti', labels: [] },
];
