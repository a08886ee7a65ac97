// Knows, as data, what LinkedIn's comment menu offers and what each entry does. Must not know how the menu is opened.
import type { ControlFact } from '../types.ts';

/**
 * No `hide`: there is no evidence that LinkedIn has it for comments. No `block`: a Page restricts a member from its inbox, and only one
 * who has written to it; a member's own "Block" is in the profile. Measured: own comment, SDUI, 2026-09-04 (Copy link, Edit, Delete);
 * delete and report as Page admin are from LinkedIn's help, not from a capture, like the Italian labels.
 * Icons: the names LinkedIn uses in post menus (Ember 2026-09).
 */
export const CONTROLS: readonly ControlFact[] = [
  {
    control: 'delete',
    labels: { it: ['elimina', 'elimina commento', 'elimina il commento'], en: ['delete', 'delete comment'] },
    marks: ['trash-medium', 'trash-small'],
    // Ember asks again in a dialog; whether SDUI does was never measured, so the entry is lit and not focused.
    confirms: false,
    effect: {
      it: 'Il commento scompare per tutti, con le sue risposte. Offerto solo a chi amministra la Pagina o l’ha scritto. LinkedIn non ha un «Nascondi» per i commenti.',
      en: 'The comment disappears for everyone, with its replies. Offered only to the Page’s admins and to its writer. LinkedIn has no “Hide” for comments.',
    },
  },
  {
    control: 'report',
    labels: {
      it: ['segnala', 'segnala commento', 'segnala il commento', 'segnala questo commento'],
      en: ['report', 'report comment', 'report this comment'],
    },
    marks: ['flag-medium', 'flag-small', 'report-medium', 'report-small'],
    confirms: true,
    effect: {
      it: 'Si apre una finestra che chiede il motivo; la segnalazione va a LinkedIn e il commento resta visibile finché LinkedIn non decide. Dal menu non si può bloccare: si limita un membro solo dalla casella messaggi della Pagina, se le ha scritto.',
      en: 'A dialog asks for the reason; the report goes to LinkedIn and the comment stays visible until LinkedIn decides. The menu cannot block: a member is restricted only from the Page’s inbox, once they have written to it.',
    },
  },
];
