// Knows whether words are meant: quoted, reported, denied, said of oneself, condemned. Must not know which words offend.

import { hasBit } from '../lexicon/bits.ts';
import { lexicon } from '../lexicon/index.ts';
import type { Hit, Reading, Token } from './types.ts';

const WINDOW = 9;
/** How far a word of condemnation may stand. */
const ASIDE = 40;

/** Remembered by name: a class keeps its number for the life of the program. */
const known: Record<string, number> = Object.create(null);
const classOf = (name: string): number => {
  const there = known[name];
  if (there !== undefined) return there;
  const index = lexicon().lexicon.classIndex.get(name);
  if (index === undefined) throw new Error(`no class ${name}`);
  known[name] = index;
  return index;
};
export const has = (token: Token | undefined, name: string): boolean =>
  token !== undefined && hasBit(token.bits, classOf(name));

/** Some token of the text has one of the classes. */
export const holds = ({ classes }: Reading, ...names: readonly string[]): boolean =>
  names.some((name) => hasBit(classes, classOf(name)));

/** All of it stands inside a quotation that is not the whole text. */
export function quoted(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  for (let i = from; i < to; i++) if ((tokens[i] as Token).quote === 0) return false;
  const { outside } = reading;
  return outside > 1 || tokens.length - outside < 3;
}

/** Some of it stands inside a quotation. */
export const partlyQuoted = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens.slice(from, to).some((token) => token.quote !== 0);

/** A denial stands shortly before, in the same clause, outside the words themselves. */
export function denied(reading: Reading, from: number): boolean {
  if (!holds(reading, 'neg')) return false;
  const { tokens } = reading;
  const first = tokens[from] as Token;
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== first.sentence) return false;
    if (has(token, 'neg')) return true;
    if (token.clause !== first.clause) return false;
  }
  return false;
}

/** A capital inside a sentence after a name, a title or a preposition of place: "a Bastardo", "Eva Bocchino", "Mimmo lo Zoppo". */
export function nameOfSomething(reading: Reading, at: number): boolean {
  const token = reading.tokens[at] as Token;
  const before = reading.tokens[at - 1];
  if (!token.capital || token.caps || before === undefined || before.sentence !== token.sentence) return false;
  if (before.capital && !before.caps && !has(before, 'you') && !has(before, 'that')) return true;
  return NAMING.has(before.form);
}
const NAMING = new Set(
  'a di da in per il lo la the dottor dottore dottoressa signor signora signorina cognome via prof professor chiamo chiama detto soprannome cittadina'.split(
    ' ',
  ),
);

/** Somebody took the trouble to disguise the word: signs for letters, masks, foreign letters. Who disguises it means it. */
export function masked({ original }: Reading, token: Token): boolean {
  return (
    token.guess === 'undisguised' &&
    /[0-9@$*€!._]|[^\p{Script=Latin}\s'’.,;:!?-]/u.test(original.slice(token.start, token.end))
  );
}

/** Hearts, applause and the like: nobody insults and sends a heart. */
export function fond(reading: Reading): boolean {
  const known = fondness.get(reading);
  if (known !== undefined) return known;
  const found = /[❤💛💜💙💚🧡🥰😍😘👏💪🎓🥹🫶🏆🤗🎉🥲]/u.test(reading.original);
  fondness.set(reading, found);
  return found;
}
const fondness = new WeakMap<Reading, boolean>();

/** A short question of its own, answered by what follows: "Il professore rimbambito? Magari arrivarci così." */
export function askedAndAnswered(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const { sentence } = tokens[from] as Token;
  if (reading.questions[sentence] !== true) return false;
  let start = from;
  while (start > 0 && from - start <= SHORT && tokens[start - 1]?.sentence === sentence) start--;
  let end = from + 1;
  while (end - start <= SHORT && tokens[end]?.sentence === sentence) end++;
  return end - start <= SHORT && end < tokens.length;
}
/** Words of a short question. */
const SHORT = 4;

/** Somebody else's words: a verb of saying or hearing stands before them in the sentence. */
export function reported(reading: Reading, from: number): boolean {
  if (!holds(reading, 'report')) return false;
  const { tokens } = reading;
  const first = tokens[from] as Token;
  for (let i = from - 1; i >= Math.max(0, from - WINDOW); i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== first.sentence) return false;
    if (has(token, 'report')) return true;
  }
  return false;
}

/** "terrone me lo dicono in tanti": the verb of saying comes after, with a pronoun before it. */
export function reportedAfter(reading: Reading, to: number): boolean {
  const { tokens } = reading;
  const last = tokens[to - 1] as Token;
  for (let i = to; i < Math.min(tokens.length, to + 5); i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== last.sentence) return false;
    if (
      (has(token, 'report') || token.form === 'dico') &&
      /^(?:lo|la|me|mi|ce|ci|gli|glielo|li|le|te|ti|si|hanno|ha|l)$/.test((tokens[i - 1] as Token).form)
    )
      return true;
  }
  return false;
}

/** A word of condemnation or a verb of saying stands in the same sentence or the one beside it. */
export function condemned(reading: Reading, from: number, to: number): boolean {
  if (!holds(reading, 'condemn')) return false;
  const { tokens } = reading;
  const { sentence } = tokens[from] as Token;
  for (let i = Math.max(0, from - ASIDE); i < Math.min(tokens.length, to + ASIDE); i++) {
    const token = tokens[i] as Token;
    if ((i < from || i >= to) && Math.abs(token.sentence - sentence) <= 1 && has(token, 'condemn')) return true;
  }
  return false;
}

export const overlaps = (hit: Hit, others: readonly Hit[] | undefined): boolean =>
  others?.some((other) => other.from < hit.to && other.to > hit.from) ?? false;

/** Words that nobody means as their own: quoted, or reported and condemned. */
export function distanced(reading: Reading, hit: Hit): boolean {
  if (quoted(reading, hit.from, hit.to)) return true;
  if (partlyQuoted(reading, hit.from, hit.to) && (reported(reading, hit.from) || condemned(reading, hit.from, hit.to)))
    return true;
  return reported(reading, hit.from) || reportedAfter(reading, hit.to);
}
