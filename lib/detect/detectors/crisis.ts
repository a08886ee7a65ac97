// Knows signs that the writer, or somebody near, may harm themselves or is in danger now. Must not accuse anybody.
import { overlaps } from '../reading/scope.ts';
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
    });
  },
};
