// Knows the two invented PoliMi posts and what invented people write under them. Must not know how they are drawn.
import * as who from './accounts.ts';
import { comment, numberAt, type SimulatedPost } from './shapes.ts';

const LONG_TEXT = [
  'Ho studiato qui e ci tengo a dirlo con calma.',
  'Le aule sono piene già alle otto, i laboratori chiudono presto e le risposte della segreteria arrivano dopo settimane. Non è colpa di chi sta allo sportello: mancano le persone, e chi decide lo sa da anni.',
  'Detto questo, i docenti che ho incontrato erano quasi tutti bravissimi, e rifarei la stessa scelta. Proprio per questo mi aspetto di più.',
].join('\n\n');

export const POLIMI_OPEN_DAY: SimulatedPost = {
  activity: numberAt('2026-10-19T06:45:00.000Z', 31),
  ugcPost: numberAt('2026-10-19T06:44:59.000Z', 32),
  commentsUnder: 'activity',
  slug: 'polimi_open-day',
  by: who.POLIMI,
  pieces: ['Open day di novembre: lezioni, laboratori e visite guidate nei nostri campus.\nIscrizioni aperte da oggi.'],
  comments: [
    comment(
      '2026-10-19T07:00:00.000Z',
      who.JULIA,
      ['information-request'],
      ['Is the open day also streamed online for people abroad?'],
      {
        replies: [
          comment(
            '2026-10-19T07:30:00.000Z',
            who.POLIMI,
            [],
            [{ mention: who.JULIA }, ' yes, the morning sessions are.\nThe link will be on our site.'],
          ),
          comment('2026-10-19T07:41:00.000Z', who.JULIA, [], ['Great, thank you! ', { hashtag: 'openday' }]),
        ],
      },
    ),
    comment(
      '2026-10-19T07:10:10.000Z',
      who.BRUNO,
      ['off-topic'],
      ['Qualcuno sa se domani c’è lo sciopero dei traghetti per la Sardegna?'],
    ),
    comment(
      '2026-10-19T07:25:00.000Z',
      who.MOIRA,
      ['obscenity', 'spam'],
      [
        'Altro che open day… le mie foto nuda senza censura 🔞 ',
        { link: 'https://foto-bollenti.example/moira', through: 'redir' },
      ],
    ),
    comment(
      '2026-10-19T07:36:00.000Z',
      who.DINO,
      ['vulgarity'],
      ['Ma che cazzo di orari sono, alle sette di mattina?'],
    ),
    comment(
      '2026-10-19T07:52:00.000Z',
      who.KEVIN,
      ['spam'],
      ['E4rn 5000€ a w33k fr0m home, n0 skills needed, write me on t3legram @easy_finto'],
    ),
    comment(
      '2026-10-19T08:00:00.000Z',
      who.SILVIA,
      [],
      ['Al corso di diritto si parlerà di pene detentive e di morte del reo: ci sarò.'],
    ),
    comment('2026-10-19T08:14:00.000Z', who.MARTA, [], [LONG_TEXT]),
    comment('2026-10-19T08:20:00.000Z', who.DINO, [], [], { attachment: 'image' }),
    comment('2026-10-19T08:33:00.000Z', who.YAEL, [], ['כל הכבוד, נתראה שם!'], { rtl: true }),
  ],
};

export const POLIMI_RESEARCH: SimulatedPost = {
  activity: numberAt('2026-10-26T09:00:00.000Z', 41),
  ugcPost: numberAt('2026-10-26T08:59:59.000Z', 42),
  commentsUnder: 'ugcPost',
  slug: 'polimi_ricerca-batterie',
  by: who.POLIMI,
  pieces: ['Un gruppo di ricerca del Politecnico ha provato una batteria che si ricarica in pochi minuti.'],
  comments: [
    comment(
      '2026-10-26T09:20:00.000Z',
      who.OMAR,
      ['assistance-request'],
      ['I cannot log in to the online services since Monday, my thesis is due tomorrow. Can you unlock my account?'],
      {
        replies: [
          comment(
            '2026-10-26T09:50:00.000Z',
            who.KEVIN,
            ['insult'],
            [{ mention: who.OMAR }, ' you are an idiot, call the helpdesk'],
          ),
          comment(
            '2026-10-26T10:02:00.000Z',
            who.VIEWER,
            [],
            [{ mention: who.OMAR }, ' please write to the helpdesk from your own mailbox.'],
          ),
        ],
      },
    ),
    comment(
      '2026-10-26T09:31:00.000Z',
      who.PIERO,
      ['threat'],
      ['Se mi bocciano ancora vi aspetto fuori e vi sp4cc0 la f4ccia.'],
    ),
    comment(
      '2026-10-26T09:40:00.000Z',
      who.LAB,
      [],
      ['Complimenti al gruppo! ', { hashtag: 'ricerca' }, ' ', { link: 'https://lnkd.in/finto123' }],
    ),
    comment('2026-10-26T09:44:00.000Z', who.SCUOLA, [], ['Un bel risultato: lo racconteremo in classe.']),
    comment('2026-10-26T10:01:00.000Z', who.MARTA, [], [], { attachment: 'card' }),
    comment(
      '2026-10-26T10:15:00.000Z',
      who.RENZO,
      [],
      ['Propaganda. Di batterie miracolose ne annunciate una al mese e non se ne vede mai nessuna.'],
    ),
  ],
};
