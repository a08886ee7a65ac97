// Knows party propaganda: appeals to vote, slogans, membership. Must not flag talk about politics.
import { cued } from './cued.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: propaganda di partito o elettorale`,
  en: (quote: string) => `“${quote}”: party or electoral propaganda`,
};

export const political: Detector = {
  name: 'political',
  detect: (reading) =>
    cued(reading, { label: 'political', detector: 'political', sure: 'political.sure', look: 'political.look', why }),
};
