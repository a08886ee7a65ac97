// Knows invented comments that the vulgarity detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'Oh mio Dio 🐷 che carino il maialino', labels: [] },
  { text: 'Buona la porchetta 🐷 Dio che fame', labels: [] },
  { text: 'che palle, di nuovo offline', labels: ['vulgarity'], span: 'che palle' },
  { text: 'ma che c@zz0 di orari sono?', labels: ['vulgarity'], span: 'c@zz0' },
  { text: 'porca puttana quanto si aspetta', labels: ['vulgarity'], span: 'porca puttana' },
  { text: 'servizio di m***a', labels: ['vulgarity'], span: 'm***a' },
  { text: 'this portal is bullshit', labels: ['vulgarity'], span: 'bullshit' },
  { text: 'dio 🐷 anche oggi chiuso', labels: ['vulgarity'], span: 'dio 🐷' },
  { text: 'ostia madonna, quarant’anni', labels: ['vulgarity'], span: 'ostia madonna' },
  { text: 'vfc tutti quanti', labels: ['vulgarity'], span: 'vfc' },
  { text: 'Madonna 🐶 che tenero', labels: [] },
  { text: 'La merda d’artista era in una scatoletta da trenta grammi', labels: [] },
  { text: 'Porca miseria, ho perso il treno', labels: [] },
  { text: 'Cavolo che bella mostra', labels: [] },
  { text: 'Il pene artificiale stampato in 3D per la chirurgia: articolo su Nature', labels: [] },
  { text: 'Le pene detentive vanno applicate', labels: [] },
  { text: 'Le campagne arse dal sole', labels: [] },
];
