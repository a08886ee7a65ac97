// Knows the two invented INAIL posts and what invented people write under them. Must not know how they are drawn.
import * as who from './accounts.ts';
import { comment, numberAt, type SimulatedPost } from './shapes.ts';

const LONG_LINK =
  'https://www.agevola-finta.example/bando-sicurezza/domande-assistite?utm_source=social&utm_campaign=isi';

export const INAIL_CALL: SimulatedPost = {
  activity: numberAt('2026-10-05T08:00:00.000Z', 11),
  ugcPost: numberAt('2026-10-05T07:59:58.000Z', 12),
  commentsUnder: 'ugcPost',
  slug: 'inail_bando-sicurezza',
  by: who.INAIL,
  pieces: [
    'Bando sicurezza: contributi alle imprese che investono in prevenzione.\nLe domande si aprono il 20 ottobre. ',
    { hashtag: 'sicurezza' },
  ],
  comments: [
    comment(
      '2026-10-05T08:21:10.120Z',
      who.CARLA,
      ['information-request'],
      ['Buongiorno, una ditta individuale senza dipendenti può partecipare al bando?'],
      {
        replies: [
          comment(
            '2026-10-05T09:02:44.500Z',
            who.INAIL,
            [],
            [{ mention: who.CARLA }, ' buongiorno, sì: i requisiti sono nell’avviso, al paragrafo 3.'],
          ),
          comment('2026-10-05T09:10:03.001Z', who.CARLA, [], ['Grazie mille 🙏👩‍🔧']),
        ],
      },
    ),
    comment(
      '2026-10-05T08:40:00.000Z',
      who.GINO,
      [],
      [
        'Ogni anno la stessa storia: il portale crolla alle 9:01 e chi lavora davvero resta fuori.\n\nÈ una vergogna per un ente pubblico, e qualcuno dovrebbe risponderne.',
      ],
    ),
    comment('2026-10-05T08:55:30.250Z', who.IVANO, ['insult'], ['Siete una manica di buffoni, tutti quanti.'], {
      replies: [
        comment(
          '2026-10-05T09:30:00.400Z',
          who.LIDIA,
          [],
          [{ mention: who.IVANO }, ' criticare va bene, insultare no.'],
        ),
      ],
      earlierReplies: [
        comment(
          '2026-10-05T09:01:00.300Z',
          who.OSVALDO,
          ['insult'],
          [{ mention: who.IVANO }, ' buffoni è poco, sono dei cialtroni.'],
        ),
      ],
    }),
    comment(
      '2026-10-05T09:12:12.000Z',
      who.ZENO,
      ['insult', 'vulgarity'],
      ['P@gli4cci di m3rda, v.e.r.g.o.g.n.a.t.e.v.i'],
    ),
    comment(
      '2026-10-05T09:41:09.900Z',
      who.PROVA_SRL,
      ['spam'],
      [
        'Pensiamo a tutto noi, paghi solo se vinci! Tasso di successo 94 % 👉 ',
        { link: LONG_LINK, shown: 'https://www.agevola-finta.example/bando-sicur…', through: 'safety' },
      ],
    ),
    comment(
      '2026-10-05T10:00:00.000Z',
      who.NADIA,
      ['assistance-request'],
      [
        'Ho presentato la domanda per la mia pratica tre mesi fa e non mi risponde nessuno: potete verificare a che punto è?',
      ],
    ),
    comment(
      '2026-10-05T10:20:31.000Z',
      who.TULLIO,
      ['personal-data', 'assistance-request'],
      ['Il mio codice fiscale è RSSMRA80A01H501U, controllate voi la mia posizione per favore.'],
    ),
    comment(
      '2026-10-05T10:45:00.777Z',
      who.OSVALDO,
      [],
      ['Il mio muletto del ’92 ammazza solo a guardarlo 😅 dite che con il bando riesco a cambiarlo?'],
    ),
    comment('2026-10-05T11:11:11.111Z', who.GONE, [], ['Tempi biblici, come sempre.']),
  ],
};

export const INAIL_CAMPAIGN: SimulatedPost = {
  activity: numberAt('2026-10-12T07:30:00.000Z', 21),
  ugcPost: numberAt('2026-10-12T07:29:59.000Z', 22),
  commentsUnder: 'activity',
  slug: 'inail_campagna-cantieri',
  by: who.INAIL,
  pieces: ['Cantieri sicuri: al via la campagna di informazione per chi lavora in quota.'],
  comments: [
    comment(
      '2026-10-12T07:50:00.000Z',
      who.PIERO,
      ['threat'],
      ['So dove avete gli uffici. Vengo lì e ve la faccio pagare, ve lo giuro.'],
    ),
    comment(
      '2026-10-12T08:05:45.000Z',
      who.RENZO,
      ['defamation'],
      ['Il direttore Aldo Inventati si è intascato i soldi della campagna, lo sanno tutti.'],
      {
        replies: [comment('2026-10-12T08:30:00.000Z', who.RENZO, [], ['E nessuno dice niente.'])],
      },
    ),
    comment(
      '2026-10-12T08:15:20.000Z',
      who.LIDIA,
      ['discrimination'],
      ['Gli stranieri in cantiere se la vanno a cercare: che stiano a casa loro.'],
    ),
    comment(
      '2026-10-12T08:42:00.000Z',
      who.SAMIRA,
      ['crisis'],
      ['Dopo l’infortunio non ce la faccio più. Stanotte la faccio finita.'],
    ),
    comment(
      '2026-10-12T09:00:00.000Z',
      who.WANDA,
      ['formal-communication'],
      [
        'Con la presente si diffida codesto Istituto a provvedere entro quindici giorni; in difetto si adiranno le vie legali.',
      ],
    ),
    comment(
      '2026-10-12T09:14:00.000Z',
      who.IVANO,
      ['illegal-activity'],
      ['Conosco un medico che fa certificati falsi senza visita: scrivetemi e vi do il contatto.'],
    ),
    comment(
      '2026-10-12T09:33:00.000Z',
      who.AMBRA,
      ['political'],
      ['Il 12 giugno votate e fate votare Lista Inventata: solo noi cambieremo le cose!'],
    ),
    comment(
      '2026-10-12T09:48:00.000Z',
      who.ELIO,
      ['copyright'],
      ['Ho il PDF completo del manuale «Cantieri 2026» di Edizioni Finte, lo mando gratis a chi lo vuole.'],
    ),
    comment(
      '2026-10-12T10:05:00.000Z',
      who.GINO,
      [],
      ['Campagna inutile, i soldi si spendano per gli ispettori: così non cambierà mai nulla!!!'],
    ),
  ],
};
