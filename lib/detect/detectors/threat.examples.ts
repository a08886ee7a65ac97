// Knows invented comments that the threat detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'vi spacco la faccia', labels: ['threat'], span: 'spacco la faccia' },
  { text: 'Spero che vi venga un infarto', labels: ['threat'], span: 'venga un infarto' },
  { text: 'So dove abiti, stai attento', labels: ['threat'], span: 'So dove abiti' },
  { text: 'domani vengo lì con la benzina', labels: ['threat'], span: 'vengo lì con la benzina' },
  { text: 'meritate di morire tutti', labels: ['threat'], span: 'meritate di morire' },
  { text: 'I hope you choke on it', labels: ['threat'], span: 'hope you choke' },
  { text: 'Questo esame mi ammazza', labels: [] },
  { text: 'Ammazza che bella notizia', labels: [] },
  { text: "Mi disse «ti ammazzo»: l'ho denunciato", labels: [] },
  { text: 'Non voglio che si faccia male nessuno', labels: [] },
  { text: 'Abbiamo distrutto gli avversari, 3 a 0', labels: [] },
  { text: 'Ucciderò te e i tuoi figli', labels: ['threat'], span: 'Ucciderò te' },
  { text: 'Ti staccherò la testa', labels: ['threat'], span: 'staccherò la testa' },
  { text: 'Spero che tu e la tua famiglia moriate', labels: ['threat'], span: 'moriate' },
  { text: 'Quanti operai devono morire prima che qualcuno si muova?', labels: [] },
  { text: 'Uno deve crepare di fatica per avere la pensione', labels: [] },
  { text: 'I lavoratori devono soffrire in silenzio', labels: [] },
  { text: 'La gente deve soffrire per anni prima della visita', labels: [] },
  { text: 'Si meritano di morire tutti', labels: ['threat'], span: 'meritano di morire' },
  { text: 'Uno così deve morire', labels: ['threat'], span: 'deve morire' },
];
