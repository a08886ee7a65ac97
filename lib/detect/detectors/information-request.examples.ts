// Knows invented comments that the information-request detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'Il bando è aperto anche agli studenti stranieri?', labels: ['information-request'], span: 'è aperto' },
  { text: 'Che vergogna questi tempi, imbarazzanti', labels: [] },
];
