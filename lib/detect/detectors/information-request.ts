// Knows general questions that can be answered in public. Must not take requests about one's own case.

import { asksForHelp, helpAsked, questionShare } from './asking.ts';
import { best, overTokens, weigh } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: domanda di interesse generale`,
  en: (quote: string) => `“${quote}”: a general question`,
};

export const informationRequest: Detector = {
  name: 'information-request',
  detect(reading) {
    if (!reading.questions.some(Boolean)) return [];
    const hits = reading.hits.get('info.ask') ?? [];
    const chosen = best(hits);
    if (chosen === undefined) return [];
    const total = weigh(hits) - weigh(reading.hits.get('info.not') ?? []);
    const sure = total >= 2 && questionShare(reading) >= 0.6 && !asksForHelp(helpAsked(reading));
    return [
      overTokens(reading, chosen.from, chosen.to, {
        label: 'information-request',
        detector: 'information-request',
        certainty: sure ? 'sure' : 'look',
        confidence: Math.min(0.9, 0.3 + total * 0.12),
        why,
      }),
    ];
  },
};
