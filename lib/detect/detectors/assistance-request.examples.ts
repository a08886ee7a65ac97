// Knows invented comments that the assistance-request detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  {
    text: 'La mia pratica è ferma da tre mesi, a chi devo rivolgermi?',
    labels: ['assistance-request'],
    span: 'La mia pratica',
  },
  { text: 'Bravi, ottimo lavoro', labels: [] },
];
