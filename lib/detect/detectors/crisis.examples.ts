// Knows invented comments that the crisis detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'I want to kill myself and nobody notices', labels: ['crisis'], span: 'want to kill myself' },
  { text: 'mi sto per buttare, rispondete', labels: ['crisis'], span: 'mi sto per buttare' },
  { text: 'finito il turno mi sto per buttare sul divano', labels: [] },
  { text: 'se non passo la faccio finita con gli esami e apro un bar', labels: [] },
  { text: 'ieri gli ho lasciato un biglietto sul parabrezza', labels: [] },
  { text: 'lavoro da trent’anni, sono sul tetto anche adesso', labels: [] },
  { text: 'ho preso le pastiglie per la schiena e sono al lavoro', labels: [] },
  { text: 'voglio farla finita con la vita', labels: ['crisis'], span: 'finita con la vita' },
  { text: 'Stasera la faccio finita, non ne posso più', labels: ['crisis'], span: 'la faccio finita' },
  { text: 'Sono chiusa in bagno, lui è fuori dalla porta e urla, aiuto', labels: ['crisis'], span: 'chiusa in bagno' },
  { text: 'Sto morendo dal caldo 😂', labels: [] },
  { text: 'Analisi 2 mi ha ucciso', labels: [] },
  { text: 'Per emergenze chiamate il 112', labels: [] },
  { text: 'Chiamate il 112 presto, mi sta picchiando', labels: ['crisis'], span: 'Chiamate il 112' },
  { text: 'Non ce la faccio più con queste slide', labels: [] },
  { text: 'Non ce la faccio più con questa vita', labels: ['crisis'], span: 'ce la faccio più' },
  {
    text: "Stasera prendo tutte le pastiglie che ho nell'armadietto",
    labels: ['crisis'],
    span: 'prendo tutte le pastiglie',
  },
  { text: 'Stasera prendo tutti i moduli e domani li porto', labels: [] },
  { text: 'Da quando è morta non vivo, spengo tutto e la raggiungo', labels: ['crisis'], span: 'la raggiungo' },
  { text: 'Mia moglie è già al mare, venerdì la raggiungo', labels: [] },
  { text: 'Ho la doppietta carica sul comodino', labels: ['crisis'], span: 'doppietta' },
  { text: 'Chi sta in fila vuole qualcuno che risponda', labels: [] },
  { text: 'Basta, voglio morire', labels: ['crisis'], span: 'voglio morire' },
  { text: 'Voglio morire dal ridere con questo modulo', labels: [] },
];
