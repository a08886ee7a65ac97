// Knows threats: violence announced, wished or asked for, against persons. Must not know policies.
import { laments } from '../reading/lament.ts';
import { has, holds, overlaps } from '../reading/scope.ts';
import { aimedAtThing } from '../reading/thing.ts';
import type { Hit, Reading } from '../reading/types.ts';
import { cued, earnest } from './cued.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: minaccia o augurio di male`,
  en: (quote: string) => `“${quote}”: threat or wish of harm`,
};

export const threat: Detector = {
  name: 'threat',
  detect: (reading) =>
    cued(reading, {
      label: 'threat',
      detector: 'threat',
      sure: 'threat.sure',
      look: 'threat.look',
      why,
      meant: (reading, hit) =>
        earnest(reading, hit) &&
        !wishedAway(reading, hit) &&
        !laments(reading, hit.from, hit.to) &&
        !aimedAtThing(reading, hit.from, hit.to) &&
        !overlaps(hit, reading.hits.get('threat.clear')) &&
        (holds(reading, 'weapon') || !overlaps(hit, reading.hits.get('threat.meet'))),
    }),
};

/** "spero che nessuno muoia", "speriamo non crolli": the harm is not wished. */
const wishedAway = ({ tokens }: Reading, { from, to, source }: Hit): boolean =>
  has(tokens[from], 'wish') && !/\bnon\b/.test(source) && tokens.slice(from, to).some((token) => has(token, 'neg'));
