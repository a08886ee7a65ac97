// Knows complaints, appeals, warnings and notices meant to have legal value. Must not know where they should go.
import { distanced } from '../reading/scope.ts';
import { best, overTokens, weigh } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: comunicazione che vuole avere valore legale`,
  en: (quote: string) => `“${quote}”: meant to have legal value`,
};

export const formalCommunication: Detector = {
  name: 'formal-communication',
  detect(reading) {
    const hits = (reading.hits.get('formal.sure') ?? []).filter((hit) => !distanced(reading, hit));
    const chosen = best(hits);
    if (chosen === undefined) return [];
    const total = weigh(hits);
    const past = (reading.hits.get('formal.past') ?? []).length > 0;
    const sure = total >= (past ? 6 : 3);
    return [
      overTokens(reading, chosen.from, chosen.to, {
        label: 'formal-communication',
        detector: 'formal-communication',
        certainty: sure ? 'sure' : 'look',
        confidence: Math.min(0.97, 0.3 + total * 0.07),
        why,
      }),
    ];
  },
};
