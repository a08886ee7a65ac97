// Knows when an offending word is aimed at a person, a group or the staff. Must not know policies.
import {
  askedAndAnswered,
  denied,
  distanced,
  fond,
  has,
  holds,
  masked,
  nameOfSomething,
  overlaps,
  partlyQuoted,
  reported,
  reportedAfter,
} from '../reading/scope.ts';
import { onlySpokenOf } from '../reading/stance.ts';
import type { Hit, Reading, Token } from '../reading/types.ts';
import { best, overTokens } from './finding.ts';
import { firstSlur } from './slurs.ts';
import type { Detector } from './types.ts';

/** A slur against a group offends it too. */
const SLURS = ['slur.race', 'slur.orientation', 'slur.gender', 'slur.disability', 'slur.religion', 'slur.age'];

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
      (hit.flags.has('named') ? !onlySpokenOf(reading, hit) : !overlaps(hit, reading.hits.get('insult.self'))) &&
      !overlaps(hit, reading.hits.get('insult.clear')) &&
      !deniedOffence(reading, hit);
    const frames = (reading.hits.get('insult.frame') ?? []).filter(meant);
    const chosen = best(frames);
    const written =
      frames.length > 0 &&
      !fond(reading) &&
      frames.some((hit) => !guessed(reading, hit) && !partlyQuoted(reading, hit.from, hit.to));
    if (chosen !== undefined) {
      return [
        overTokens(reading, chosen.from, endOfOffence(reading, chosen.to), {
          label: 'insult',
          detector: 'insult',
          certainty: written ? 'sure' : 'look',
          confidence: written ? 0.9 : 0.5,
          why,
        }),
      ];
    }
    const slur = firstSlur(reading, SLURS);
    if (slur?.meant)
      return [
        overTokens(reading, slur.from, endOfOffence(reading, slur.to), {
          label: 'insult',
          detector: 'insult',
          certainty: 'sure',
          confidence: 0.85,
          why,
        }),
      ];
    const address = addressed(reading) ?? disguised(reading);
    if (address !== null)
      return [
        overTokens(reading, address, endOfOffence(reading, address + 1), {
          label: 'insult',
          detector: 'insult',
          certainty: 'sure',
          confidence: 0.8,
          why,
        }),
      ];
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

const JOINS = ['e', 'ed', 'di', 'de', 'and', 'of'];

/** Offending words that follow at once, or after one that joins, belong to what is quoted: "siete una manica di | buffoni incompetenti". */
function endOfOffence({ tokens }: Reading, to: number): number {
  const clause = tokens[to - 1]?.clause;
  const offends = (i: number) =>
    tokens[i]?.clause === clause && ['offence', 'offence-weak', 'offence-adj'].some((name) => has(tokens[i], name));
  let end = to;
  while (true) {
    if (offends(end)) end++;
    else if (JOINS.includes(tokens[end]?.form ?? '') && offends(end + 1)) end += 2;
    else return end;
  }
}

const deniedOffence = (reading: Reading, hit: Hit): boolean =>
  denied(reading, hit.from) && !/^(?:non|\(non)/.test(hit.source);

/** The offending word is a surname or a place. */
const named = (reading: Reading, hit: Hit): boolean =>
  Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i).some(
    (i) => (has(reading.tokens[i], 'offence') || has(reading.tokens[i], 'offence-weak')) && nameOfSomething(reading, i),
  );

/** An offending word that opens its clause stands for the person spoken to: "..., bastardi senz'anima". */
function addressed(reading: Reading): number | null {
  if (!holds(reading, 'offence')) return null;
  const { tokens } = reading;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (!has(token, 'offence') || token.guess === 'near' || token.quote !== 0) continue;
    if (token.clause === before.clause && token.sentence === before.sentence) continue;
    if (overlaps({ from: i, to: i + 1 }, reading.hits.get('insult.clear'))) continue;
    if (nameOfSomething(reading, i) || reported(reading, i) || reportedAfter(reading, i + 1) || fond(reading)) continue;
    if (
      askedAndAnswered(reading, i) ||
      ['io', 'sono', 'ero', 'sn', 'sarei', 'fossi', 'sarò', 'saro', 'am', 'i'].includes(tokens[i + 1]?.form ?? '')
    )
      continue;
    return i;
  }
  return null;
}

/** A masked offence: "cl0wns", "m@iali". */
function disguised(reading: Reading): number | null {
  if (!holds(reading, 'offence', 'offence-weak')) return null;
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if ((!has(token, 'offence') && !has(token, 'offence-weak')) || token.quote !== 0 || !masked(reading, token))
      continue;
    if (!reported(reading, i) && !reportedAfter(reading, i + 1) && !denied(reading, i)) return i;
  }
  return null;
}

/** One lost letter or a backward word is too little to be sure of. */
const guessed = (reading: Reading, hit: Hit): boolean =>
  reading.tokens.slice(hit.from, hit.to).some((token) => token.guess === 'near' && token.form.length < 7);
