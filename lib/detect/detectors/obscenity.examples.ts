// Knows invented comments that the obscenity detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'foto hot in privato, contenuti bollenti', labels: ['obscenity'], span: 'foto hot' },
  { text: 'la bionda me la scoperei sulla scrivania', labels: ['obscenity', 'vulgarity'], span: 'scoperei' },
  { text: 'Scala chiusa, si passa dal letto del fiume', labels: [] },
  { text: 'Il seno e il coseno non li ho mai capiti', labels: [] },
  { text: 'La ragazza dello stand può misurarmi quello che vuole 🍆', labels: ['obscenity'], span: '🍆' },
  { text: "Melanzane dell'orto, stasera parmigiana 🍆🍅", labels: [] },
  { text: 'Quelle labbra le conosco bene 😏', labels: ['obscenity'], span: 'labbra' },
  { text: 'Un altro rinvio, che sorpresa 😏', labels: [] },
  { text: 'Nel bagno del terzo piano si tromba', labels: ['obscenity'], span: 'si tromba' },
  { text: 'Dopo la festa si scopa il cortile', labels: [] },
  { text: 'La palestra più vicina sta a 90 km', labels: [] },
  { text: 'Ho letto la lettera insieme a mia moglie', labels: [] },
  { text: 'Faccio pecorino da quaranta anni', labels: [] },
  { text: 'Guardate il video esclusivo della premiazione', labels: [] },
];
