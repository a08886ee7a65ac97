// Knows invented comments that the defamation detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  {
    text: 'Il dottor Ansaldo Pirovani si fa pagare le visite in contanti, tangenti belle e buone',
    labels: ['defamation'],
    span: 'Ansaldo Pirovani',
  },
  {
    text: 'La professoressa Ines Caldirola ha truccato il concorso per il nipote',
    labels: ['defamation'],
    span: 'Ines Caldirola',
  },
  { text: 'Qualcuno dovrebbe controllare come si assegnano i posti', labels: [] },
  { text: 'Il professor Dario Vismara spiega benissimo', labels: [] },
  { text: 'Giovanni Tarsi, 44 anni, ucciso da una pressa. Non è una statistica', labels: [] },
  { text: 'Nel romanzo Gino Serra viene ammazzato dal figlio', labels: [] },
  { text: 'La tesi di Chiara Motta sul riciclaggio della plastica è bellissima', labels: [] },
  { text: 'Giulia Ferretti ha denunciato le molestie', labels: [] },
  { text: 'Marco Bellandi è stato condannato, lo scrivono i giornali', labels: [] },
  {
    text: 'Marco Bellandi ha rubato i soldi della cassa, lo scrivono i giornali',
    labels: ['defamation'],
    span: 'Marco Bellandi',
  },
  { text: 'Per la morte di Dario Colnago il titolare è stato condannato', labels: [] },
];
