// Knows a crime or disgrace said as a fact of somebody who is named. Must not judge whether it is true.
import type { DetectContext, Finding } from '../../core/types.ts';
import { names } from '../reading/names.ts';
import { has, holds, quoted } from '../reading/scope.ts';
import type { Token } from '../reading/types.ts';
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
    const people = names(reading, context);
    if (people.length === 0) return [];
    let crimes = 0;
    let suspicions = 0;
    reading.tokens.forEach((token, i) => {
      if (has(token, 'crime') && !quoted(reading, i, i + 1) && !suffered(reading.tokens, i)) crimes++;
      else if (has(token, 'suspicion')) suspicions++;
    });
    if (crimes === 0 && suspicions < 2) return [];
    const person = people.find(({ full }) => full) ?? people[0];
    if (person === undefined) return [];
    const sure = crimes > 0 && person.full && !has(reading.tokens[person.from - 1], 'i-am');
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

/** What the dead and the beaten suffered: "Gianni Tarsi, ucciso da una pressa". Who did it stands with "ha". */
const SUFFERED = new Set('ucciso ammazzato molestato violentato stuprato picchiato abusato'.split(' '));
const DID = new Set('ha hanno aveva avevano avrebbe avrebbero aver avere'.split(' '));
function suffered(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return SUFFERED.has(token.form) && !tokens.slice(Math.max(0, at - 3), at).some(({ form }) => DID.has(form));
}
