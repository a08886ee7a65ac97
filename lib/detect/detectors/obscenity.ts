// Knows sexual content: acts, offers, remarks on bodies. Must not know whether it is for sale.
import { has, holds, masked, overlaps, reported } from '../reading/scope.ts';
import type { Reading } from '../reading/types.ts';
import { earnest } from './cued.ts';
import { best, overTokens, weigh } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: contenuto sessuale`,
  en: (quote: string) => `“${quote}”: sexual content`,
};

/** Words further apart than this no longer belong together. */
const LONGEST = 10;

export const obscenity: Detector = {
  name: 'obscenity',
  detect(reading) {
    const make = (hit: { from: number; to: number }, certainty: 'sure' | 'look') => [
      overTokens(reading, hit.from, hit.to, {
        label: 'obscenity',
        detector: 'obscenity',
        certainty,
        confidence: certainty === 'sure' ? 0.88 : 0.4,
        why,
      }),
    ];
    const sure = best(
      (reading.hits.get('obscene.sure') ?? []).filter(
        (hit) =>
          hit.to - hit.from <= LONGEST && earnest(reading, hit) && !overlaps(hit, reading.hits.get('obscene.clear')),
      ),
    );
    if (sure !== undefined) return make(sure, 'sure');
    const hidden = holds(reading, 'sexual-strong') ? disguised(reading) : -1;
    if (hidden >= 0) return make({ from: hidden, to: hidden + 1 }, 'sure');
    const parts = (reading.hits.get('obscene.part') ?? []).filter((hit) => earnest(reading, hit));
    const hint = best(reading.hits.get('obscene.sure') ?? []) ?? (weigh(parts) >= 2 ? best(parts) : undefined);
    return hint === undefined ? [] : make(hint, 'look');
  },
};

/** The first sexual word that is masked and said by nobody else, or -1. */
const disguised = (reading: Reading): number =>
  reading.tokens.findIndex(
    (token, i) =>
      has(token, 'sexual-strong') &&
      !has(token, 'emoji') &&
      token.quote === 0 &&
      masked(reading, token) &&
      !reported(reading, i),
  );
