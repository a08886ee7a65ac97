// Knows when an offending word is aimed at a person, a group or the staff. Must not know policies.
import {
  askedAndAnswered,
  denied,
  distanced,
  fond,
  has,
  nameOfSomething,
  overlaps,
  partlyQuoted,
} from '../reading/scope.ts';
import type { Hit, Reading } from '../reading/types.ts';
import { best, overTokens } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: offesa rivolta a persone`,
  en: (quote: string) => `“${quote}”: abuse aimed at people`,
};

export const insult: Detector = {
  name: 'insult',
  detect(reading) {
    const meant = (hit: Hit) =>
      !named(reading, hit) &&
      !askedAndAnswered(reading, hit.from) &&
      !distanced(reading, hit) &&
      !overlaps(hit, reading.hits.get('insult.self')) &&
      !deniedOffence(reading, hit);
    const frames = (reading.hits.get('insult.frame') ?? []).filter(meant);
    const chosen = best(frames);
    const written =
      frames.length > 0 &&
      !fond(reading) &&
      frames.some((hit) => !guessed(reading, hit) && !partlyQuoted(reading, hit.from, hit.to));
    if (chosen !== undefined) {
      return [
        overTokens(reading, chosen.from, chosen.to, {
          label: 'insult',
          detector: 'insult',
          certainty: written ? 'sure' : 'look',
          confidence: written ? 0.9 : 0.5,
          why,
        }),
      ];
    }
    const weak = best(reading.hits.get('insult.weak') ?? []);
    return weak === undefined
      ? []
      : [
          overTokens(reading, weak.from, weak.to, {
            label: 'insult',
            detector: 'insult',
            certainty: 'look',
            confidence: 0.35,
            why,
          }),
        ];
  },
};

const deniedOffence = (reading: Reading, hit: Hit): boolean =>
  denied(reading, hit.from) && !/^(?:non|\(non)/.test(hit.source);

/** The offending word is a surname or a place. */
const named = (reading: Reading, hit: Hit): boolean =>
  Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i).some(
    (i) => (has(reading.tokens[i], 'offence') || has(reading.tokens[i], 'offence-weak')) && nameOfSomething(reading, i),
  );

/** One lost letter or a backward word is too little to be sure of. */
const guessed = (reading: Reading, hit: Hit): boolean =>
  reading.tokens.slice(hit.from, hit.to).some((token) => token.guess === 'near' && token.form.length < 7);
