// Knows where a slur stands and whether it is meant: not quoted, reported, condemned, a name, or said of oneself. Must not know labels.
import {
  askedAndAnswered,
  condemned,
  fond,
  has,
  holds,
  nameOfSomething,
  quoted,
  reported,
  reportedAfter,
} from '../reading/scope.ts';
import type { Reading, Token } from '../reading/types.ts';

export interface Slur {
  /** Token numbers, half open. */
  readonly from: number;
  readonly to: number;
  readonly meant: boolean;
}

/** The first slur of these classes that is meant, else the first there is. */
export function firstSlur(reading: Reading, classes: readonly string[]): Slur | null {
  if (!holds(reading, 'slur')) return null;
  const { tokens } = reading;
  const isSlur = (token: Token | undefined) => has(token, 'slur') && classes.some((name) => has(token, name));
  let doubtful: Slur | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!isSlur(token) || nameOfSomething(reading, i)) continue;
    let to = i + 1;
    while (to < tokens.length && isSlur(tokens[to]) && tokens[to]?.sentence === token.sentence) to++;
    if (token.guess !== 'near' && !aside(reading, i, to)) return { from: i, to, meant: true };
    doubtful ??= { from: i, to, meant: false };
  }
  return doubtful;
}

const PROUD = /^(?:fier|orgoglios)/;

const aside = (reading: Reading, from: number, to: number): boolean =>
  quoted(reading, from, to) ||
  reported(reading, from) ||
  reportedAfter(reading, to) ||
  ownName(reading, from) ||
  datedName(reading, from) ||
  PROUD.test(reading.tokens[to]?.form ?? '') ||
  PROUD.test(reading.tokens[to + 1]?.form ?? '') ||
  askedAndAnswered(reading, from) ||
  fond(reading) ||
  (condemned(reading, from, to) && !toTheFace(reading, from));

const SELF = new Set('siamo noi mi ero sono io eravamo am i me'.split(' '));
const OTHERS = new Set('che loro questi quelli tutti'.split(' '));

/** "sono frocio", "noi terroni", "mi chiamavano zingara": said of oneself. */
function ownName({ tokens }: Reading, at: number): boolean {
  const first = tokens[at] as Token;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== first.sentence) return false;
    const ofOthers = token.form === 'sono' && OTHERS.has(tokens[i - 1]?.form ?? '');
    // The article "i" folds to the same letter as the English "I".
    if (SELF.has(token.form) && !ofOthers && !(token.form === 'i' && !token.capital)) return true;
  }
  return false;
}

/** "siete dei mongoloidi, vergogna": those it is said to are condemned, not those who say it. */
function toTheFace({ tokens }: Reading, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).filter(({ sentence }) => sentence === tokens[at]?.sentence);
  return before.some((token) => has(token, 'be-you')) && !before.some((token) => has(token, 'neg'));
}

/** An old name of a group, said of the group: "proteggere gli handicappati". Alone or said to somebody it offends. */
const DATED = /^handicappat[oiae]$/;
const OF_THE_GROUP = new Set('gli i le agli ai alle degli dei delle dagli dai dalle per con the'.split(' '));
const datedName = ({ tokens }: Reading, at: number): boolean =>
  DATED.test((tokens[at] as Token).form) &&
  OF_THE_GROUP.has(tokens[at - 1]?.form ?? '') &&
  !has(tokens[at - 2], 'be') &&
  !has(tokens[at - 2], 'be-you');
