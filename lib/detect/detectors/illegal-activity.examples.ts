// Knows invented comments that the illegal-activity detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  {
    text: 'occupiamo la sede e spacchiamo tutto',
    labels: ['illegal-activity'],
    span: 'occupiamo la sede e spacchiamo tutto',
  },
  {
    text: 'Attestato falso senza corso in 24 ore, timbro compreso',
    labels: ['illegal-activity'],
    span: 'Attestato falso',
  },
  { text: "Faccio l'esame al posto tuo, somiglio a tutti", labels: ['illegal-activity'], span: "l'esame al posto" },
  { text: 'Basta prestanome nei subappalti, ispezioni subito', labels: [] },
  { text: 'Entro nel profilo e non trovo la ricevuta del pagamento', labels: [] },
  { text: 'Chi vende attestati falsi va denunciato', labels: [] },
  { text: 'Nella mia zona metà lavora in nero', labels: [] },
  { text: "Pago in nero, cinque euro l'ora", labels: ['illegal-activity'], span: 'Pago in nero' },
  { text: 'Attenti a chi vende attestati senza frequenza: sono truffe', labels: [] },
  { text: 'E se lavoro a giornata, senza contratto, il caso 2 come si legge?', labels: ['information-request'] },
  { text: 'Il duplicato del badge si ritira in portineria', labels: [] },
];
