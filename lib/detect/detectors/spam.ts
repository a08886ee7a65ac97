// Knows advertising and schemes: an offer with a price or a way to reach whoever makes it. Must not know what is lawful to sell.
import type { DetectContext } from '../../core/types.ts';
import { isOfficial } from '../reading/official.ts';
import { distanced, has, quoted } from '../reading/scope.ts';
import type { Hit, Reading } from '../reading/types.ts';
import { questionShare } from './asking.ts';
import { best, overTokens, weigh } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: offerta commerciale o messaggio pubblicitario`,
  en: (quote: string) => `“${quote}”: commercial offer or advertising`,
};

export const spam: Detector = {
  name: 'spam',
  detect(reading, context) {
    const hits = (cue: string) =>
      (reading.hits.get(cue) ?? []).filter(
        (hit) => !distanced(reading, hit) && !ownContact(reading, hit, context) && !impersonal(reading, hit),
      );
    const offers = hits('spam.offer');
    const offer = Math.min(weigh(offers), 8);
    const contact = Math.min(weigh(hits('spam.contact')), 3);
    const price = Math.min(weigh(hits('spam.price')), 3);
    const warns = (reading.hits.get('spam.allowed') ?? []).length > 0;
    const total = offer + contact + price;
    const chosen = best(offers) ?? best(hits('spam.contact')) ?? best(hits('spam.price'));
    if (chosen === undefined || total < 2) return [];
    const plainly =
      offer >= 6 ||
      (offer >= 2 && contact >= 1) ||
      (offer >= 4 && price >= 1 && !tells(reading)) ||
      (contact >= 1 && price >= 1);
    const sure = ((plainly && total >= 3) || pitched(reading, hits)) && !warns && questionShare(reading) < 0.5;
    if (!sure && total < 3) return [];
    return [
      overTokens(reading, chosen.from, chosen.to, {
        label: 'spam',
        detector: 'spam',
        certainty: sure ? 'sure' : 'look',
        confidence: Math.min(0.99, 0.3 + total * 0.09),
        why,
      }),
    ];
  },
};

/** "si prenota su ..." tells how it is done. */
const impersonal = ({ tokens }: Reading, { from }: Hit): boolean => tokens[from - 1]?.form === 'si';

/** A price and a way to reach whoever names it, and nobody who tells, asks, advises or claims anything: the manner of an advertisement. */
const pitched = (reading: Reading, hits: (cue: string) => readonly Hit[]): boolean =>
  hits('spam.reach').length > 0 && hits('spam.asked').length > 0 && reading.tokens.length <= LONGEST && !tells(reading);
const tells = ({ tokens, original }: Reading): boolean =>
  tokens.some(({ form, start, end }) => TELLS.has(form) || IS.test(original.slice(start, end)));
/** Read as "e" once its accent is gone. */
const IS = /^[èÈ]$/;
/** Words of an advertisement without an offer that is known as one. */
const LONGEST = 40;
const TELLS = new Set(
  (
    'chi mi ci si ho ha hai hanno abbiamo avete avevo aveva avevamo era erano sarebbe non nn mai ma pero perche quanto quando dove ' +
    'costa costano pago pagato pagano chiesto chiedono detto preso trovato comprato consiglio consigliato merita ' +
    'rimborso multa tassa tasse contributo borsa stipendio rendita pensione affitto caparra quota petizione firme firma ' +
    'sciopero legge bando ufficiale regione comune is was have why not'
  ).split(' '),
);

/** The institution's own sites and mailboxes, and those of other public bodies, are no advertising. */
function ownContact(reading: Reading, hit: Hit, context: DetectContext): boolean {
  for (let i = hit.from; i < hit.to; i++) {
    const token = reading.tokens[i];
    if (isOfficial(token, context.institution)) return true;
    if ((has(token, 'link') || has(token, 'mail')) && quoted(reading, i, i + 1)) return true;
  }
  return false;
}
