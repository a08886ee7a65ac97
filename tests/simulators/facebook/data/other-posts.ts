// Knows the invented posts of a group, a photo and a reel. Must not know how they are drawn.
import * as who from './people.ts';
import { comment, type FakePost } from './shapes.ts';

export const GROUP_POST: FakePost = {
  id: '9',
  path: '/groups/123/posts/9',
  by: who.BRUNO,
  text: 'Qualcuno ha già avuto la visita di controllo dopo la domanda?',
  comments: [
    comment('7401', who.CARLA, [], 'none', ['Sì, dopo quattro mesi.'], {
      replies: [comment('7402', who.BRUNO, [], 'none', [{ mention: who.CARLA }, ' grazie!'])],
    }),
    comment('7403', who.ANONYMOUS, ['insult'], 'remove', ['Quelli dell’ufficio sono dei parassiti.']),
    comment('7404', who.INAIL, [], 'none', [
      'Buongiorno, i tempi della visita sono indicati nella lettera di convocazione.',
    ]),
  ],
};

export const PHOTO_POST: FakePost = {
  id: '9201',
  path: '/photo/?fbid=9201&set=a.1',
  by: who.INAIL,
  text: 'Il nuovo sportello visto da chi ci lavora.',
  comments: [
    comment('7501', who.UGO, [], 'none', ['Bello, ma il parcheggio per i disabili dov’è?']),
    comment('7502', who.ZENO, ['insult'], 'remove', ['Che branco di fannulloni.'], {
      replies: [comment('7503', who.NADIA, [], 'none', ['Parli per sé.'])],
    }),
  ],
};

export const REEL_POST: FakePost = {
  id: '9301',
  path: '/reel/9301',
  by: who.POLIMI,
  text: 'Un minuto dentro la galleria del vento.',
  comments: [
    comment('7601', who.DORA, [], 'none', ['Che spettacolo 😍']),
    comment('7602', who.MIRKO, [], 'none', ['Primo!'], { unnumbered: true }),
    comment('7603', who.MIRKO, [], 'none', ['Primo!'], { unnumbered: true }),
  ],
};
