// Knows threats: violence announced, wished or asked for, against persons. Must not know policies.
import { laments } from '../reading/lament.ts';
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
      meant: (reading, hit) => earnest(reading, hit) && !laments(reading, hit.from, hit.to),
    }),
};
