// Knows the invented INAIL posts and what invented people write under them. Must not know how they are drawn.
import * as who from './people.ts';
import { comment, type FakePost } from './shapes.ts';

const LONG_LINK =
  'https://www.agevola-finta.example/bando-sicurezza/domande-assistite/?utm_source=social&campagna=bando';
const OTHER_COMMENT = 'https://www.facebook.com/inail/posts/pfbid0InailBando?comment_id=7012';

export const INAIL_CALL: FakePost = {
  id: '9001',
  path: '/inail/posts/pfbid0InailBando',
  by: who.INAIL,
  text: '📢 Bando sicurezza: contributi alle imprese che investono in prevenzione.\nLe domande si aprono il 20 ottobre: i requisiti sono nell’avviso.',
  comments: [
    comment(
      '7001',
      who.CARLA,
      [],
      'none',
      [
        'Ancora il click day? 😡\n\nOgni anno il portale crolla alle 9:01 e chi lavora davvero resta fuori. È una vergogna per un ente pubblico.',
      ],
      {
        topFan: true,
        replies: [
          comment('7002', who.INAIL, [], 'none', [
            { mention: who.CARLA },
            ' buongiorno, le regole tecniche di quest’anno sono nell’avviso, al paragrafo 3.',
          ]),
          comment('7003', who.UGO, [], 'none', [{ mention: who.CARLA }, ' stessa cosa a noi, due anni di fila 👍🏽']),
          comment('7004', who.CARLA, [], 'none', ['Grazie, ma l’avviso non risponde alla mia domanda 🤷‍♀️']),
        ],
      },
    ),
    comment(
      '7005',
      who.ZENO,
      ['insult'],
      'remove',
      ['Siete una manica di buffoni incompetenti, dal primo all’ultimo.'],
      {
        replies: [comment('7006', who.LIDIA, [], 'none', [{ mention: who.ZENO }, ' criticare va bene, insultare no.'])],
      },
    ),
    comment('7007', who.NADIA, ['information-request'], 'answer', [
      'Buongiorno, una ditta individuale senza dipendenti può partecipare al bando?',
    ]),
    comment('7008', who.OSVALDO, ['insult', 'vulgarity'], 'remove', [
      'Pag l i a c c i di m3rd4, v.e.r.g.o.g.n.a.t.e.v.i',
    ]),
    comment('7009', who.AGEVOLA, ['spam', 'personal-data'], 'remove', [
      'NON PERDERE IL TRENO DEL BANDO 🔝\nPensiamo a tutto noi e paghi solo se vinci! Chiama il 347 000 0000 oppure ',
      { link: LONG_LINK },
    ]),
    comment('7010', who.ROSA, ['personal-data', 'assistance-request'], 'remove', [
      'Mi chiamo Rosa Esempio, codice fiscale SMPRSO80A41H501K, la mia pratica di infortunio è ferma da marzo.\nPotete richiamarmi al 333 000 0000?',
    ]),
    comment('7011', who.GINO, [], 'none', [
      'Le pene detentive per chi toglie le protezioni alle macchine ci sono già: manca chi controlla. E il mio muletto del ’92 ammazza solo a guardarlo 😅',
    ]),
    comment('7012', who.TULLIO, ['threat'], 'remove', [
      'So dove lavorate. Un giorno vengo lì e vi spacco la faccia, così imparate.',
    ]),
    comment('7013', who.UGO, [], 'none', ['Vedi anche ', { link: OTHER_COMMENT }, ' qui sopra: non si può leggere.']),
    comment('7014', who.BRUNO, ['formal-communication'], 'redirect', [
      'Con la presente vi diffido formalmente a provvedere entro 15 giorni alla liquidazione della rendita, in difetto agirò nelle sedi opportune. La presente vale quale messa in mora a ogni effetto di legge.',
    ]),
    comment('7015', who.IVANA, ['crisis'], 'escalate', [
      'Dopo l’infortunio non lavoro più e non servo a nessuno. Non ce la faccio più, stanotte la faccio finita.',
    ]),
    comment('7016', who.DORA, ['assistance-request'], 'redirect', [
      'Ho presentato la denuncia di malattia professionale tre mesi fa e non mi risponde nessuno: potete verificare a che punto è la mia domanda?',
    ]),
    comment('7017', who.LIDIA, [], 'none', [''], { attachment: 'sticker', mark: 'Collaboratrice emergente' }),
    comment('7018', who.MIRKO, ['political'], 'none', [
      'Il 25 andate tutti a votare Lista Inventata Domani: con noi al governo questi carrozzoni si chiudono. Vota e fai votare!',
    ]),
    comment(
      '7019',
      who.CARLA,
      [],
      'none',
      [
        'Lavoro in carpenteria da trentun anni e i vostri milioni nel capannone li ho visti arrivare una volta sola.\n\nCabina di verniciatura nuova, foto sul giornale, nastro tagliato. Sono due anni che è ferma perché manca un collaudo che nessuno viene a fare. Intanto verniciamo nel cortile con la mascherina comprata in ferramenta.\n\nI bandi servono se poi qualcuno passa a vedere come è andata a finire.',
      ],
      { minor: true },
    ),
    comment(
      '7020',
      who.ZENO,
      ['discrimination', 'insult'],
      'remove',
      ['I soldi solo agli immigrati, quelle bestie che non hanno voglia di lavorare. Tornino a casa loro.'],
      { minor: true },
    ),
  ],
};

export const INAIL_CAMPAIGN: FakePost = {
  id: '9002',
  path: '/inail/posts/pfbid0InailCantieri',
  by: who.INAIL,
  text: 'Cantieri sicuri: al via la campagna di informazione per chi lavora in quota.',
  comments: [
    comment('7101', who.UGO, [], 'none', [
      'Bella campagna. Adesso però venite a vedere i ponteggi sotto casa mia, non i manifesti.',
    ]),
    comment('7102', who.BRUNO, ['defamation'], 'remove', [
      'Il direttore della vostra sede di Borgo Finto, Mario Finzione, intasca le mazzette dei cantieri: è un ladro e lo sanno tutti.',
    ]),
    comment('7103', who.AGEVOLA, ['illegal-activity', 'spam'], 'remove', [
      'Attestati del corso di 16 ore senza frequentare, firma del docente inclusa. Scrivete in privato.',
    ]),
    comment('7104', who.AISHA, [], 'none', [
      '«Tornatene al tuo paese» me lo dicono in cantiere ogni settimana: è questo che dovete fermare ✊🏾',
    ]),
  ],
};
