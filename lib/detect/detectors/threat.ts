// Knows threats: violence announced, wished or asked for, against persons. Must not know policies.
import { cued } from './cued.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: minaccia o augurio di male`,
  en: (quote: string) => `“${quote}”: threat or wish of harm`,
};

export const threat: Detector = {
  name: 'threat',
  detect: (reading) =>
    cued(reading, { label: 'threat', detector: 'threat', sure: 'threat.sure', look: 'threat.look', why }),
};
