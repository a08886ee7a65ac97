// Knows coarse words, masked ones too. Must not know whom they hit.
import { has, holds, nameOfSomething, quoted, reported, reportedAfter } from '../reading/scope.ts';
import type { Token } from '../reading/types.ts';
import { BEYOND_DOUBT, overTokens } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: linguaggio volgare`,
  en: (quote: string) => `“${quote}”: coarse language`,
};

export const vulgarity: Detector = {
  name: 'vulgarity',
  detect(reading) {
    if (!holds(reading, 'vulgar', 'blasphemy')) return [];
    const { tokens } = reading;
    let doubtful: number | null = null;
    for (let i = 0; i < tokens.length; i++) {
      if (!has(tokens[i], 'vulgar') && !has(tokens[i], 'blasphemy')) continue;
      if (nameOfSomething(reading, i)) continue;
      let end = i + 1;
      while (end < tokens.length && has(tokens[end], 'vulgar')) end++;
      const sure =
        !quoted(reading, i, end) &&
        !reported(reading, i) &&
        !reportedAfter(reading, end) &&
        tokens[i]?.guess !== 'near';
      if (sure)
        return [
          overTokens(reading, i, end, {
            label: 'vulgarity',
            detector: 'vulgarity',
            certainty: 'sure',
            confidence: isFoul(tokens.slice(i, end)) ? BEYOND_DOUBT : 0.95,
            why,
          }),
        ];
      doubtful ??= i;
    }
    if (doubtful === null) return [];
    return [
      overTokens(reading, doubtful, doubtful + 1, {
        label: 'vulgarity',
        detector: 'vulgarity',
        certainty: 'look',
        confidence: 0.4,
        why,
      }),
    ];
  },
};

/** Coarse in every sense that it has. */
const isFoul = (tokens: readonly Token[]): boolean => tokens.some((token) => has(token, 'foul'));
