// Knows invented comments that the insult detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: "Siete dei cialtroni, dal primo all'ultimo", labels: ['insult'], span: 'cialtroni' },
  {
    text: 'quel deficiente allo sportello non sa nemmeno dove mettere la firma',
    labels: ['insult'],
    span: 'deficiente',
  },
  { text: 'Branco di incapaci!', labels: ['insult'], span: 'incapaci' },
  { text: 'P4gli4cci', labels: ['insult'], span: 'P4gli4cci' },
  { text: 'i m b e c i l l i', labels: ['insult'], span: 'i m b e c i l l i' },
  { text: 'the guy at the desk is a complete idiot', labels: ['insult'], span: 'idiot' },
  { text: 'Che servizio lento, tre ore di coda per una firma', labels: [] },
  { text: 'La vostra procedura è un labirinto e chi la paga siamo noi', labels: [] },
  { text: 'Al liceo mi chiamavano somaro, oggi insegno', labels: [] },
  { text: 'Non siete incapaci, siete in pochi', labels: [] },
  { text: 'Sono il solito imbranato: avevo sbagliato password', labels: [] },
  { text: 'La pizza del bar è ottima, il barista simpatico', labels: [] },
  {
    text: 'Siete una manica di buffoni incompetenti, dal primo all’ultimo',
    labels: ['insult'],
    span: 'Siete una manica di buffoni incompetenti',
  },
  { text: 'Come ufficio fate proprio schifo', labels: ['insult'], span: 'fate proprio schifo' },
  { text: 'Brambati è un omuncolo', labels: ['insult'], span: 'omuncolo' },
  { text: 'Il servizio fa proprio schifo', labels: [] },
  { text: 'Ci trattano da pezzenti', labels: [] },
  { text: 'Chi si ammala viene trattato da fannullone', labels: [] },
  { text: 'Avete fallito, andate a casa', labels: [] },
  { text: 'Ho letto tutto e siete dei cialtroni', labels: ['insult'], span: 'siete dei cialtroni' },
];
