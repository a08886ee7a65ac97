// Knows invented comments that the off-topic detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  {
    text: 'Forza Milan, che gol ieri sera nel derby!',
    labels: ['off-topic'],
    span: 'Forza Milan',
    post: 'Inaugurato il nuovo laboratorio di robotica del campus',
  },
  {
    text: 'Bellissimo laboratorio, complimenti',
    labels: [],
    post: 'Inaugurato il nuovo laboratorio di robotica del campus',
  },
];
