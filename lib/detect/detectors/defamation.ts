// Knows a crime or disgrace said as a fact of somebody who is named. Must not judge whether it is true.
import type { DetectContext, Finding } from '../../core/types.ts';
import { names, type PersonName } from '../reading/names.ts';
import { has, holds, quoted } from '../reading/scope.ts';
import type { Token } from '../reading/types.ts';
import { acquitted, SUFFERED, spokenOf, suffered, told } from './charges.ts';
import { overTokens } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: fatto grave attribuito a una persona riconoscibile`,
  en: (quote: string) => `“${quote}”: a grave fact attributed to an identifiable person`,
};

export const defamation: Detector = {
  name: 'defamation',
  detect(reading, context: DetectContext): readonly Finding[] {
    if (!holds(reading, 'crime', 'suspicion')) return [];
    const { tokens } = reading;
    const people = names(reading, context).filter((person) => !mourned(tokens, person));
    if (people.length === 0) return [];
    const crimes: number[] = [];
    let suspicions = 0;
    tokens.forEach((token, i) => {
      if (has(token, 'crime') && !quoted(reading, i, i + 1) && !suffered(tokens, i) && !spokenOf(tokens, i))
        crimes.push(i);
      else if (has(token, 'suspicion')) suspicions++;
    });
    if (crimes.length === 0 && suspicions < 2) return [];
    const person = people.find(({ full }) => full) ?? people[0];
    if (person === undefined) return [];
    const sure =
      crimes.length > 0 &&
      person.full &&
      !has(tokens[person.from - 1], 'i-am') &&
      !acquitted(tokens) &&
      !told(tokens, crimes);
    return [
      overTokens(reading, person.from, person.to, {
        label: 'defamation',
        detector: 'defamation',
        certainty: sure ? 'sure' : 'look',
        confidence: sure ? 0.8 : 0.4,
        why,
      }),
    ];
  },
};

const MOURNED = new Set(
  'morte omicidio uccisione scomparsa ricordo memoria famiglia vedova tragedia incidente infortunio funerale funerali aggressione'.split(
    ' ',
  ),
);

/** The victim is named, not who did it: "per la morte di ...", "hanno ucciso ...". */
const mourned = (tokens: readonly Token[], { from }: PersonName): boolean =>
  MOURNED.has(tokens[from - 2]?.form ?? '') ||
  (SUFFERED.has(tokens[from - 1]?.form ?? '') && tokens[from - 1]?.clause === tokens[from]?.clause);
