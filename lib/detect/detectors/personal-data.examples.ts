// Knows invented comments that the personal-data detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'In via Manzoni ho pagato 4,50 un caffè', labels: [] },
  { text: 'Ritrovo @ piola . insieme si va meglio', labels: [] },
  { text: 'Complimenti @ luca.bi per la foto', labels: [] },
  { text: 'Ho chiamato lo 06.6001 il 14 agosto: due minuti di attesa', labels: [] },
  { text: 'Protocollo della denuncia della nostra scuola: 3840007725', labels: [] },
  { text: 'il mio numero è 347 1234567', labels: ['personal-data'], span: '347 1234567' },
  {
    text: 'scrivete a anna.verdi84@posta-libera.example',
    labels: ['personal-data'],
    span: 'anna.verdi84@posta-libera.example',
  },
  {
    text: 'mario rossi chiocciola gmail punto com',
    labels: ['personal-data'],
    span: 'rossi chiocciola gmail punto com',
  },
  { text: 'chiamatemi al tre quattro sette 12 34 567', labels: ['personal-data'], span: 'tre quattro sette 12 34 567' },
  {
    text: 'scrivete ad anna.verdi (chiocciola) posta-libera (p.to) it',
    labels: ['personal-data'],
    span: 'anna.verdi (chiocciola) posta-libera (p.to) it',
  },
  { text: 'o a anna.verdi @ posta-libera . it', labels: ['personal-data'], span: 'anna.verdi @ posta-libera . it' },
  { text: 'Ci vediamo @ biblioteca . portate il libretto', labels: [] },
  { text: 'Cerco una vespa rimasta in via Golgi nel 2014', labels: [] },
  { text: 'Chi abita in via Bassini, 74 anni o 20, ha sentito le ruspe', labels: [] },
  { text: 'Ha tagliato lo sconto dal 40 al 25 e lo presenta come una conquista', labels: [] },
  { text: 'Ho aspettato 3.471.882.045 secondi', labels: [] },
  { text: 'Il 1522 risponde sempre', labels: [] },
];
