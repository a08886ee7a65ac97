// Knows how much of a text is a question, and how strongly it asks for help with the writer's own affairs. Must not know labels.
import type { Reading } from '../reading/types.ts';
import { weigh } from './finding.ts';

/** 0 to 1: tokens in sentences that end with a question mark. */
export function questionShare({ tokens, questions }: Reading): number {
  let asked = 0;
  for (const { sentence } of tokens) if (questions[sentence] === true) asked++;
  return tokens.length === 0 ? 0 : asked / tokens.length;
}

const OWN = new Set(
  'mio mia miei mie nostro nostra nostri nostre ho abbiamo mi ci me my i our we me siamo avevo avevamo'.split(' '),
);

export interface Help {
  /** Weight of what asks for help. */
  readonly ask: number;
  /** Words of the writer's own affairs. */
  readonly own: number;
  readonly question: boolean;
}

export function helpAsked(reading: Reading): Help {
  return {
    ask: weigh(reading.hits.get('assist.ask') ?? []),
    own: reading.tokens.filter(({ form, capital }) => OWN.has(form) && !(form === 'i' && !capital)).length,
    question: reading.questions.some(Boolean),
  };
}

/** Asks plainly, or asks something about the writer's own affairs. */
export const asksForHelp = ({ ask, own, question }: Help): boolean => ask >= 4 || (ask >= 2 && question && own >= 1);
