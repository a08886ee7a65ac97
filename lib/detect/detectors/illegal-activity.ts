// Knows acts that are crimes when they are offered, taught or urged. Must not name the crime.
import { condemned, overlaps } from '../reading/scope.ts';
import type { Hit, Reading } from '../reading/types.ts';
import { cued, earnest } from './cued.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: invito o offerta che riguarda un atto illecito`,
  en: (quote: string) => `“${quote}”: offer of, or call to, an unlawful act`,
};

/** Words further apart than this no longer belong together. */
const LONGEST = 9;

export const illegalActivity: Detector = {
  name: 'illegal-activity',
  detect: (reading) =>
    cued(reading, {
      label: 'illegal-activity',
      detector: 'illegal-activity',
      sure: 'illegal.sure',
      look: 'illegal.look',
      why,
      meant: (at, hit) =>
        earnest(at, hit) &&
        !condemned(at, hit.from, hit.to) &&
        !at.hits.has('illegal.warns') &&
        !merelyAsked(at, hit) &&
        !overlaps(hit, at.hits.get('illegal.clear')) &&
        hit.to - hit.from <= LONGEST,
    }),
};

/** "Corso senza esame, va bene?", "se lavoro senza contratto, il caso 2 come si legge?": a question in which nobody offers a way to reach him, or names a price. */
const merelyAsked = ({ tokens, questions, hits }: Reading, { from, source }: Hit): boolean =>
  /^\((?:attestat|senza\))/.test(source) &&
  questions[tokens[from]?.sentence ?? -1] === true &&
  !hits.has('spam.contact') &&
  !hits.has('spam.price');
