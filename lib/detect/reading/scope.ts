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
  'a di da in per il lo la the dottor dottore dottoressa signor signora signorina cognome via viale piazza piazzale largo vicolo corso borgo calle contrada localita prof professor perito geometra ingegner ingegnere avvocato architetto maestro maestra suor don collega ragionier ragioniere onorevole chiamo chiama detto soprannome cittadina'.split(
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

/** Asked, and answered with a no: "Gli stranieri rubano il lavoro? No: ...". */
export function refuted({ tokens, questions }: Reading, from: number): boolean {
  const { sentence } = tokens[from] as Token;
  if (questions[sentence] !== true) return false;
  const answer = tokens.find((token) => token.sentence > sentence);
  return answer !== undefined && answer.sentence === sentence + 1 && NO.has(answer.form);
}
const NO = new Set('no falso macche sbagliato balle bugie bugia sciocchezze'.split(' '));
/** Words of a short question. */
const SHORT = 4;

/** Somebody else's words: a verb of saying or hearing stands before them in the sentence, and they are what is said. */
export function reported(reading: Reading, from: number): boolean {
  if (!holds(reading, 'report')) return false;
  const { tokens } = reading;
  const first = tokens[from] as Token;
  for (let i = from - 1; i >= Math.max(0, from - WINDOW); i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== first.sentence) return false;
    if (has(token, 'report') && !OPENLY.has(tokens[i - 1]?.form ?? '') && saysWhatFollows(reading, i, from))
      return true;
  }
  return false;
}

/** "devo dire che ...", "lasciatemelo dire": one's own words after all. */
const OPENLY = new Set(
  'posso possiamo bisogna devo dobbiamo voglio vogliamo lasciatemi lasciatemelo inutile fatemi'.split(' '),
);
/** Opens what is said. */
const OPENS = new Set('che di come tipo del della dei degli da se that as like'.split(' '));
/** After what is said: "ho letto tutto e ...". */
const GOES_ON = new Set('e ma pero quindi allora percio infatti perche invece eppure ed'.split(' '));
/** "mi chiamano sempre ...": not "chiama per un preventivo". */
const NAMES = /^chiam/;
const NAMED_SO = new Set('sempre ancora tutti spesso pure anche solo di un una'.split(' '));
const QUOTES = /["“”«»]/;
const QUOTES_OR_COLON = /["“”«»:]/;
/** "Ho letto tutto: siete ..." is what the reader says of it. */
const READ = new Set('letto leggo leggere sentito sentire'.split(' '));
const SAID = ['offence', 'offence-weak', 'slur', 'vulgar', 'group', 'article', 'report'];

/** Not so where the verb has an object of its own, and the sentence goes on: "chi ha scritto le domande si guardi ...". */
function saysWhatFollows({ tokens, original }: Reading, verb: number, from: number): boolean {
  const between = tokens.slice(verb + 1, from);
  const said = tokens[from] as Token;
  if (between.length === 0 || between.every((token) => SAID.some((name) => has(token, name)))) return true;
  if (NAMES.test((tokens[verb] as Token).form)) return between.every(({ form }) => NAMED_SO.has(form));
  if (between.some(({ form }) => OPENS.has(form))) return true;
  const heard = READ.has((tokens[verb] as Token).form);
  if ((heard ? QUOTES : QUOTES_OR_COLON).test(original.slice((tokens[verb] as Token).end, said.start))) return true;
  if (between.some(({ form }) => GOES_ON.has(form))) return false;
  return (tokens[verb] as Token).clause === said.clause && !has(between[0], 'article') && !has(between[0], 'that');
}

/** "terrone me lo dicono in tanti": the verb of saying comes after, with a pronoun before it; or, told of old, after a comma: ", diceva mio padre". */
export function reportedAfter(reading: Reading, to: number): boolean {
  const { tokens } = reading;
  const last = tokens[to - 1] as Token;
  for (let i = to; i < Math.min(tokens.length, to + WINDOW); i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (token.sentence !== last.sentence) return false;
    if (/^(?:diceva(?:no)?|disse(?:ro)?)$/.test(token.form) && token.clause !== before.clause) return true;
    if (
      i < to + 5 &&
      (has(token, 'report') || token.form === 'dico') &&
      /^(?:lo|la|me|mi|ce|ci|gli|glielo|li|le|te|ti|si|hanno|ha|l)$/.test(before.form)
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

export const overlaps = (hit: Pick<Hit, 'from' | 'to'>, others: readonly Hit[] | undefined): boolean =>
  others?.some((other) => other.from < hit.to && other.to > hit.from) ?? false;

/** Words that nobody means as their own: quoted, or reported and condemned. */
export function distanced(reading: Reading, hit: Hit): boolean {
  if (quoted(reading, hit.from, hit.to)) return true;
  if (partlyQuoted(reading, hit.from, hit.to) && (reported(reading, hit.from) || condemned(reading, hit.from, hit.to)))
    return true;
  return reported(reading, hit.from) || reportedAfter(reading, hit.to);
}
