// Knows what X's menu offers on a reply and what each entry does. Must not know how the menu is opened.
import type { ControlFact } from '../types.ts';

/**
 * No `delete`: nobody can delete another's post. Labels and test ids: X's own client and its Italian and English texts of July 2025.
 * The mark `block` is not used: the same entry turns into "Unblock" and keeps it.
 */
export const CONTROLS: readonly ControlFact[] = [
  {
    control: 'hide',
    labels: { it: ['nascondi risposta'], en: ['hide reply'] },
    marks: [],
    // It asks the first time ever; after that it acts at once.
    confirms: false,
    effect: {
      it: 'La risposta esce dalla conversazione ma resta leggibile da chiunque apra «Risposte nascoste». Voce offerta solo a chi ha scritto il primo post; poi X chiede se bloccare anche la persona. Su X nessuno può eliminare i post altrui.',
      en: 'The reply leaves the conversation but anyone who opens “Hidden replies” can still read it. Offered only to the author of the first post; X then asks whether to block the person too. On X nobody can delete other people’s posts.',
    },
  },
  {
    control: 'block',
    // "Block @handle": the words before the handle are enough, and "Unblock" begins otherwise.
    labels: { it: ['blocca'], en: ['block'] },
    marks: [],
    confirms: true,
    effect: {
      it: 'La persona non può più seguire l’account né interagire con esso; i suoi post già scritti restano, e quelli pubblici dell’account può ancora leggerli.',
      en: 'The person can no longer follow the account or interact with it; what they wrote stays, and they can still read the account’s public posts.',
    },
  },
  {
    control: 'report',
    labels: { it: ['segnala post'], en: ['report post'] },
    marks: ['report'],
    confirms: true,
    effect: {
      it: 'Si apre una finestra che chiede il motivo; X esamina il post, che intanto resta visibile.',
      en: 'A dialog asks for the reason; X reviews the post, which stays visible meanwhile.',
    },
  },
];
