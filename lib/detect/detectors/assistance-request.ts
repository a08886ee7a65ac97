// Knows requests for help about the writer's own case, or with a service. Must not know which office helps.
import { asksForHelp, helpAsked } from './asking.ts';
import { best, overTokens } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: richiesta di aiuto su un caso personale`,
  en: (quote: string) => `“${quote}”: asks for help with a personal case`,
};

export const assistanceRequest: Detector = {
  name: 'assistance-request',
  detect(reading) {
    const chosen = best(reading.hits.get('assist.ask') ?? []);
    if (chosen === undefined) return [];
    const help = helpAsked(reading);
    const sure = asksForHelp(help);
    if (!sure && !help.question && help.own === 0) return [];
    return [
      overTokens(reading, chosen.from, chosen.to, {
        label: 'assistance-request',
        detector: 'assistance-request',
        certainty: sure ? 'sure' : 'look',
        confidence: Math.min(0.95, 0.3 + help.ask * 0.1),
        why,
      }),
    ];
  },
};
