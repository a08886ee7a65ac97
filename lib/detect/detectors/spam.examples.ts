// Knows invented comments that the spam detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  {
    text: 'Vendo corso completo con sconto del 40%, scrivetemi in privato su Telegram',
    labels: ['spam'],
    span: 'Vendo',
  },
  {
    text: 'Prestiti veloci da 2.000 euro anche a cattivi pagatori, contattateci su WhatsApp',
    labels: ['spam'],
    span: 'Prestiti',
  },
  { text: 'Guadagna 3000 euro al mese da casa, scrivi INFO in DM, posti limitati', labels: ['spam'], span: 'Guadagna' },
  { text: 'Attenti alla truffa: mi è arrivato un SMS che chiede la carta, cancellatelo', labels: [] },
  { text: 'Quanto costa il corso di aggiornamento?', labels: ['information-request'] },
];
