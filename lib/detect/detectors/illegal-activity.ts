// Knows acts that are crimes when they are offered, taught or urged. Must not name the crime.
import { cued } from './cued.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: invito o offerta che riguarda un atto illecito`,
  en: (quote: string) => `“${quote}”: offer of, or call to, an unlawful act`,
};

export const illegalActivity: Detector = {
  name: 'illegal-activity',
  detect: (reading) => cued(reading, { label: 'illegal-activity', detector: 'illegal-activity', sure: 'illegal.sure', look: 'illegal.look', why }),
};
