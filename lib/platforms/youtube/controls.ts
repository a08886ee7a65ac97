// Knows what YouTube's comment menu offers and what each entry does. Must not know how the menu is opened.
import type { ControlFact } from '../types.ts';

/**
 * No `hide`: a single comment can only be removed. `block` is "Hide user from channel". English labels: help pages and extensions of
 * 2026; Italian ones: inferred from help pages, never seen in a page (L), hence the short lists of near forms.
 */
export const CONTROLS: readonly ControlFact[] = [
  {
    control: 'delete',
    labels: {
      it: ['rimuovi', 'rimuovi commento', 'rimuovi il commento', 'elimina'],
      en: ['remove', 'remove comment', 'delete'],
    },
    marks: [],
    // Asks again in some builds only.
    confirms: false,
    effect: {
      it: 'Il commento e le sue risposte spariscono per tutti. Voce offerta solo a chi gestisce il canale o lo modera.',
      en: 'The comment and its replies disappear for everyone. Offered only to those who run or moderate the channel.',
    },
  },
  {
    control: 'block',
    labels: {
      it: [
        'nascondi utente dal canale',
        'nascondi l’utente dal canale',
        "nascondi l'utente dal canale",
        'nascondi dal canale',
      ],
      en: ['hide user from channel', 'hide user from this channel', 'hide from channel'],
    },
    marks: [],
    confirms: false,
    effect: {
      it: 'Tutti i commenti di questa persona spariscono dal canale, anche i prossimi, senza che le venga detto. Solo per chi gestisce il canale. YouTube non ha un «Blocca» sui commenti.',
      en: 'All comments of this person disappear from the channel, future ones too, and the person is not told. Only for those who run the channel. YouTube has no “Block” on comments.',
    },
  },
  {
    control: 'report',
    labels: { it: ['segnala', 'segnala commento'], en: ['report', 'report comment'] },
    marks: [],
    confirms: true,
    effect: {
      it: 'Si apre una finestra che chiede il motivo; YouTube esamina il commento, che intanto resta visibile.',
      en: 'A dialog asks for the reason; YouTube reviews the comment, which stays visible meanwhile.',
    },
  },
];
