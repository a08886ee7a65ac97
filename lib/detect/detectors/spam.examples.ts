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
  { text: 'Guanti da cantiere rinforzati, 16 euro il paio, dm', labels: ['spam'], span: 'dm' },
  { text: 'Torte di laurea su misura da 38 euro, tutto nel mio profilo', labels: ['spam'], span: 'mio profilo' },
  { text: 'Sedie da ufficio rigenerate -30% seduta.example', labels: ['spam'], span: 'seduta.example' },
  { text: 'Badanti referenziate in tutta la provincia, contattateci', labels: ['spam'], span: 'Badanti referenziate' },
  { text: 'Il manuale è a 32 euro su libreria.example', labels: [] },
  { text: 'Ho pagato 30 euro e vi ho scritto in dm', labels: [] },
  { text: 'Biglietto del museo 5 euro, si prenota su museo.example', labels: [] },
  { text: 'Colletta per la corona, quota 10 euro, link nel canale', labels: [] },
  { text: 'La navetta costa 3 euro e il link in bio non funziona', labels: [] },
  { text: 'I moduli stanno su www.uibm.gov.it, deposito 40 euro online', labels: [] },
  { text: 'Cuscini da viaggio, 15 euro la coppia, dm', labels: ['spam'], span: 'dm' },
];
