// Knows somebody else's work or mark offered or used without leave. Must not know whether a licence exists.
import { distanced } from '../reading/scope.ts';
import type { Reading } from '../reading/types.ts';
import { helpAsked, questionShare } from './asking.ts';
import { best, overTokens, weigh } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: opera o marchio altrui offerto o usato senza permesso`,
  en: (quote: string) => `“${quote}”: somebody else’s work or mark offered or used without leave`,
};

export const copyright: Detector = {
  name: 'copyright',
  detect(reading) {
    const pirates = (reading.hits.get('copy.pirate') ?? []).filter((hit) => !distanced(reading, hit));
    const chosen = best(pirates);
    if (chosen === undefined) return [];
    const works = Math.min(2, weigh(reading.hits.get('copy.work') ?? []));
    const total = weigh(pirates) + works;
    const allowed = (reading.hits.get('copy.allowed') ?? []).length > 0;
    const sure = works > 0 && !allowed && questionShare(reading) < 0.5 && !ownCase(reading);
    if (!sure && total < 3) return [];
    return [
      overTokens(reading, chosen.from, chosen.to, {
        label: 'copyright',
        detector: 'copyright',
        certainty: sure ? 'sure' : 'look',
        confidence: Math.min(0.95, 0.25 + total * 0.1),
        why,
      }),
    ];
  },
};

/** Somebody who cannot submit a scanned document offers nothing. */
function ownCase(reading: Reading): boolean {
  const { ask, own } = helpAsked(reading);
  return ask >= 4 && own >= 2;
}
