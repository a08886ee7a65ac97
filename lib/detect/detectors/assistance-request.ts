// Knows requests for help about the writer's own case, or with a service. Must not know which office helps.
import type { Reading } from '../reading/types.ts';
import { best, overTokens, weigh } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: richiesta di aiuto su un caso personale`,
  en: (quote: string) => `“${quote}”: asks for help with a personal case`,
};

export const assistanceRequest: Detector = {
  name: 'assistance-request',
  detect(reading) {
    const score = assistanceScore(reading);
    const chosen = best(reading.hits.get('assist.ask') ?? []);
    if (chosen === undefined || score < 3) return [];
    const sure = score >= 5;
    return [
      overTokens(reading, chosen.from, chosen.to, {
        label: 'assistance-request',
        detector: 'assistance-request',
        certainty: sure ? 'sure' : 'look',
        confidence: Math.min(0.95, score * 0.12),
        why,
      }),
    ];
  },
};

const OWN = new Set('mio mia miei mie nostro nostra nostri nostre ho abbiamo mi ci me io my i our we me'.split(' '));

/** Asking, plus words of the service, plus the writer's own affairs. */
export function assistanceScore(reading: Reading): number {
  const ask = Math.min(6, weigh(reading.hits.get('assist.ask') ?? []));
  if (ask === 0) return 0;
  const own = reading.tokens.some((token) => OWN.has(token.form)) ? 1 : 0;
  const service = Math.min(2, (reading.hits.get('assist.service') ?? []).length);
  const question = reading.questions.some(Boolean) ? 1 : 0;
  return ask + own + service * 0.5 + question;
}
