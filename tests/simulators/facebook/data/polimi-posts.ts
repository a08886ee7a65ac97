// Knows the invented Politecnico posts and what invented people write under them. Must not know how they are drawn.
import * as who from './people.ts';
import { comment, type FakePost } from './shapes.ts';

export const POLIMI_ADMISSION: FakePost = {
  id: '9101',
  path: '/polimi/posts/pfbid0PolimiAmmissioni',
  by: who.POLIMI,
  text: 'Aperte le iscrizioni alle prove di ammissione per il prossimo anno accademico.\nDate e modalità nella guida.',
  comments: [
    comment(
      '7201',
      who.MIRKO,
      [],
      'none',
      ['Tasse altissime, aule che cadono a pezzi e docenti che leggono le slide. Scelta ridicola, come sempre.'],
      {
        replies: [
          comment('7202', who.POLIMI, [], 'none', [
            { mention: who.MIRKO },
            ' ci dispiace leggerlo: per segnalare un’aula c’è il servizio edifici del campus.',
          ]),
          comment('7203', who.ZENO, ['insult', 'vulgarity'], 'remove', [
            { mention: who.MIRKO },
            ' c0gl10n3, se non ti piace cambia università',
          ]),
        ],
      },
    ),
    comment('7204', who.NADIA, ['information-request'], 'answer', [
      'Il punteggio dell’anno scorso vale ancora oppure la prova va rifatta?',
    ]),
    comment('7205', who.NOTES, ['copyright'], 'remove', [
      'Manuali di analisi e fisica in pdf, scansione completa dei libri di testo, gratis per tutti 👉 ',
      { link: 'https://appunti-finti.example/scarica/manuali-completi/analisi-matematica-1.pdf' },
    ]),
    comment('7206', who.TULLIO, ['illegal-activity', 'spam'], 'remove', [
      'Il test lo faccio io al posto tuo, con il tuo documento: superato o rimborsato. Contattatemi in privato.',
    ]),
    comment('7207', who.OSVALDO, ['obscenity', 'vulgarity'], 'remove', [
      'Chi mi manda le foto nuda in privato? Ve lo faccio vedere io il cazzo 🍆',
    ]),
    comment('7208', who.IVANA, ['political'], 'remove', [
      'Domenica votate Lista Inventata Domani e mandate a casa questo governo!',
    ]),
    comment('7209', who.GINO, ['off-topic'], 'remove', [
      'Vendesi? No, cerco: qualcuno sa dove comprare gomme da neve per una Panda?',
    ]),
    comment('7210', who.JOHN, ['insult'], 'remove', [
      'You people are absolute clowns, pathetic idiots every one of you.',
    ]),
    comment('7211', who.AISHA, ['assistance-request'], 'redirect', [
      'La mia iscrizione risulta sospesa e dal portale non riesco a pagare: chi può controllare la mia pratica?',
    ]),
    comment('7212', who.DORA, [], 'none', [
      'Al corso di restauro ci hanno fatto impastare la malta bastarda: mai sporcata così tanto 😂 consigliatissimo',
    ]),
  ],
};

export const POLIMI_LAB: FakePost = {
  id: '9102',
  path: '/polimi/posts/pfbid0PolimiLaboratorio',
  by: who.POLIMI,
  text: 'Apre il nuovo laboratorio di prove sui materiali.',
  comments: [
    comment('7301', who.LIDIA, [], 'none', ['Bellissimo. E i laboratori di Lecco quando li riaprite? 🙃']),
    comment('7302', who.ZENO, ['discrimination', 'insult'], 'remove', [
      'Le donne in laboratorio servono a fare il caffè, sono troppo stupide per la fisica.',
    ]),
    comment('7303', who.UGO, [], 'none', ['Da fuori sembra un capannone, dentro è un gioiello. Bravi.'], {
      attachment: 'card',
    }),
  ],
};
