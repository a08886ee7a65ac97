// Knows signs that the writer, or somebody near, may harm themselves or is in danger now. Must not accuse anybody.
import { overlaps } from '../reading/scope.ts';
import type { Hit, Reading } from '../reading/types.ts';
import { cued, earnest } from './cued.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: la persona che scrive, o qualcuno vicino a lei, potrebbe essere in pericolo`,
  en: (quote: string) => `“${quote}”: the writer, or somebody near them, may be in danger`,
};

export const crisis: Detector = {
  name: 'crisis',
  detect(reading) {
    const joking = (reading.hits.get('crisis.no') ?? []).length > 0;
    return cued(reading, {
      label: 'crisis',
      detector: 'crisis',
      sure: 'crisis.sure',
      look: 'crisis.look',
      why,
      meant: (at, hit) =>
        !joking &&
        !overlaps(hit, at.hits.get('crisis.clear')) &&
        (earnest(at, hit) || /non|nn|dice|detto/.test(hit.source)),
      plain: (at, hits) => hits.some((hit) => namesOwnDeath(at, hit)) || areTwo(hits),
    });
  },
};

/** Said of oneself, and not as people say "muoio di caldo": a joke or an examination beside it was looked for before. */
const OWN_DEATH = /\b(?:suicidarmi|uccidermi|ammazzarmi|impiccarmi|togliermi la vita|kill myself|end my life)\b/;
const namesOwnDeath = ({ tokens }: Reading, { from, to }: Hit): boolean =>
  OWN_DEATH.test(
    tokens
      .slice(from, to)
      .map(({ form }) => form)
      .join(' '),
  );

/** "voglio morire, non ce la faccio più": two signs that share no word. */
const areTwo = (hits: readonly Hit[]): boolean => hits.some((one) => hits.some((other) => other.from >= one.to));
