// Knows, as data, what Instagram's comment menu offers and what each entry does. Must not know how the menu is opened.
import type { ControlFact } from '../types.ts';

/**
 * No `hide`: nothing shows that the web has it for single comments. `Restrict` is none of our controls; what it does is told beside the
 * block. Delete and report are known from other tools (2026), not from a capture; block and all Italian labels are inferred: hence wide
 * lists, and no press by us.
 */
export const CONTROLS: readonly ControlFact[] = [
  {
    control: 'delete',
    labels: {
      it: ['elimina', 'elimina commento', 'elimina il commento', 'elimina questo commento'],
      en: ['delete', 'delete comment', 'delete this comment'],
    },
    marks: [],
    // Tools that delete their owner's comments press once and are done: it is lit, never focused.
    confirms: false,
    effect: {
      it: 'Il commento e le sue risposte spariscono per tutti. Attenzione: Instagram può eliminare subito, senza chiedere conferma.',
      en: 'The comment and its replies disappear for everybody. Careful: Instagram may delete at once, without asking again.',
    },
  },
  {
    control: 'block',
    labels: {
      it: ['blocca', 'blocca {name}', 'blocca account', 'blocca utente', 'blocca l’account'],
      en: ['block', 'block {name}', 'block account', 'block user'],
    },
    marks: [],
    confirms: false,
    effect: {
      it: 'La persona non vede più il profilo, i post e le storie, e non può commentare né scrivere; Instagram non la avvisa. Se la voce manca, si blocca dal profilo. «Limita» è un’altra cosa: i suoi nuovi commenti li vede solo lei, finché non vengono approvati.',
      en: 'The person no longer sees the profile, posts and stories and can neither comment nor write; Instagram does not tell them. Where the entry is missing, block from their profile. “Restrict” is another thing: only they see their new comments, until you approve them.',
    },
  },
  {
    control: 'report',
    labels: {
      it: ['segnala', 'segnala commento', 'segnala il commento', 'segnala questo commento'],
      en: ['report', 'report comment', 'report this comment'],
    },
    marks: [],
    // Asks for a reason first (Instagram's help); no capture of the web shows it, so it is lit like the others.
    confirms: false,
    effect: {
      it: 'Instagram chiede il motivo ed esamina il commento, che nel frattempo resta visibile; chi lo ha scritto non viene avvisato della segnalazione.',
      en: 'Instagram asks for a reason and reviews the comment, which stays visible meanwhile; its author is not told of the report.',
    },
  },
];
