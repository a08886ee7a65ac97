// Knows invented comments that the copyright detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  {
    text: 'Manuale completo in pdf scannerizzato da me, ve lo giro gratis su Telegram',
    labels: ['copyright'],
    span: 'Manuale completo in pdf',
  },
  { text: 'Il libro si può prendere in prestito in biblioteca?', labels: ['information-request'] },
  { text: 'La versione integrale della lezione è sul canale ufficiale', labels: [] },
  { text: 'Una copia della licenza è inclusa nel pacchetto', labels: [] },
];
