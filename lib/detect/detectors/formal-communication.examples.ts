// Knows invented comments that the formal-communication detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  {
    text: 'Con la presente diffido codesto Istituto a provvedere entro e non oltre dieci giorni',
    labels: ['formal-communication'],
    span: 'presente diffido',
  },
  { text: 'Anni fa feci reclamo e mi risposero subito', labels: [] },
];
