// Knows when "old" is said of a thing, and names nobody. Must not know what is said of it.
import { has } from './scope.ts';
import type { Token } from './types.ts';

const PEOPLE = [
  'group.gender',
  'group.race',
  'staff',
  'trade',
  'person',
  'name',
  'slur',
  'offence',
  'offence-weak',
  'dehuman',
  'contempt',
  'vulgar',
  'hateful',
];
/** Endings of a noun that agrees with it. With "vecchia" a verb may end so too ("la vecchia puzza"): that form is left alone. */
const AGREES = new Map([
  ['vecchi', /[ie]$/],
  ['vecchie', /[ei]$/],
  ['vecchio', /o$/],
]);
/** Nouns of people more often than of things ("vecchi clienti, artisti"), and adjectives ("vecchi schifosi"). */
const OF_PEOPLE = /(?:ist[aie]|[^m]ent[ei]|[^i]ant[ei]|os[eio]|bil[ei]|an[eio]|on[ei]|ett[eio]|in[eio])$/;

/** "i vecchi scaffali": an adjective before a noun, not old people. Linear. */
export const isOldThing = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const ending = AGREES.get(token.form);
  if (ending === undefined || next === undefined || next.clause !== token.clause) return false;
  return (
    next.form.length > 3 &&
    ending.test(next.form) &&
    !OF_PEOPLE.test(next.form) &&
    !has(next, 'common') &&
    !has(next, 'neg') &&
    !has(next, 'be') &&
    !PEOPLE.some((name) => has(next, name))
  );
};
