// Knows the sentence in which a group and a predicate are looked for: its bounds, the group within reach, denial. Must not know predicates.
import { has } from '../reading/scope.ts';
import type { Reading, Token } from '../reading/types.ts';

export interface Composed {
  /** Token numbers, half open. */
  readonly from: number;
  readonly to: number;
}

export interface Clause {
  readonly tokens: readonly Token[];
  /** Sentence bounds in the reading. */
  readonly from: number;
  readonly to: number;
  /** A group is named in it. */
  readonly grouped: boolean;
  readonly byPronoun: boolean;
}

const ONLY = new Set('altro solo soltanto nient'.split(' '));
export function* clauses(reading: Reading): Generator<Clause> {
  const { tokens } = reading;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && (tokens[to] as Token).sentence === (tokens[from] as Token).sentence) to++;
    let grouped = false;
    for (let i = from; i < to && !grouped; i++) grouped = isGroup(tokens[i]);
    yield { tokens, from, to, grouped, byPronoun: false };
    from = to;
  }
}

export const isGroup = (token: Token | undefined): boolean => has(token, 'group') || has(token, 'slur');

/** A group within reach of the predicate, or the pronoun's. */
export function groupNear(
  { tokens, byPronoun, from, to }: Clause,
  at: number,
  back: number,
  ahead: number,
): number | null {
  if (byPronoun) return from;
  for (let i = Math.max(from, at - back); i <= Math.min(to - 1, at + ahead); i++) if (isGroup(tokens[i])) return i;
  return null;
}

/** Denied, unless by "non ... altro che" or "non è ovvio che". */
export function denied({ tokens, from }: Clause, at: number, reach = 3): boolean {
  for (let i = at - 1; i >= Math.max(from, at - reach); i--) {
    if (!has(tokens[i], 'neg') || answers(tokens, i)) continue;
    for (let k = i + 1; k < at; k++)
      if (ONLY.has((tokens[k] as Token).form) || /^(?:ovvi|chiar|capi|sai|vero)/.test((tokens[k] as Token).form))
        return false;
    return (tokens[i] as Token).form !== 'niente';
  }
  return false;
}

/** "No: ..." denies what was said before. */
const answers = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.form === 'no' && tokens[at]?.clause !== tokens[at + 1]?.clause;

export const span = (a: number, b: number): Composed => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 });
