// Knows contempt or exclusion of a protected group: slurs, and groups joined to a hostile predicate. Must not flag a group for being named.
import type { Finding } from '../../core/types.ts';
import { laments } from '../reading/lament.ts';
import {
  askedAndAnswered,
  condemned,
  denied,
  distanced,
  has,
  overlaps,
  partlyQuoted,
  quoted,
  refuted,
} from '../reading/scope.ts';
import { onlySpokenOf, othersView, reversed } from '../reading/stance.ts';
import type { Hit, Reading, Token } from '../reading/types.ts';
import { compose } from './composition.ts';
import { best, overTokens } from './finding.ts';
import { firstSlur } from './slurs.ts';
import type { Detector } from './types.ts';

const GROUNDS: readonly (readonly [string, string, string])[] = [
  ['race', 'per la sua origine', 'for its origin'],
  ['orientation', 'per il suo orientamento sessuale o genere', 'for its sexual orientation or gender'],
  ['gender', 'per il suo sesso', 'for its sex'],
  ['disability', 'per la sua disabilità', 'for its disability'],
  ['age', 'per la sua età', 'for its age'],
  ['religion', 'per la sua religione', 'for its religion'],
  ['belief', 'per le sue convinzioni', 'for its beliefs'],
];
const SLURS = ['slur.race', 'slur.orientation', 'slur.disability', 'slur.age', 'slur.religion'];

export const discrimination: Detector = {
  name: 'discrimination',
  detect(reading) {
    const slur = slurFinding(reading);
    if (slur?.certainty === 'sure') return [slur];
    const hits = reading.hits.get('disc.sure') ?? [];
    const kept = best(hits.filter((hit) => meant(reading, hit)));
    if (kept !== undefined) return [found(reading, kept.from, kept.to, 'sure', 0.85)];
    const composed = compose(reading);
    if (composed !== null && !countered(reading, composed.from, composed.to))
      return [found(reading, composed.from, composed.to, 'sure', 0.85)];
    if (slur !== null) return [slur];
    const hint = best(hits) ?? best((reading.hits.get('disc.look') ?? []).filter((hit) => !distanced(reading, hit)));
    return hint === undefined ? [] : [found(reading, hint.from, hint.to, 'look', 0.35)];
  },
};

/**
 * The text speaks of contempt without sharing it: what is hostile in it is denied, reported or condemned, or every group is named in
 * somebody else's view. No score may make such a text sure.
 */
export function speaksOfContempt(reading: Reading): boolean {
  const hits = reading.hits.get('disc.sure') ?? [];
  if (hits.length > 0 && !hits.some((hit) => meant(reading, hit))) return true;
  const groups = reading.tokens.flatMap((token, i) => (has(token, 'group') || has(token, 'slur') ? [i] : []));
  const isTheirs = (i: number): boolean =>
    othersView(reading, i, i + 1) || quoted(reading, i, i + 1) || condemned(reading, i, i + 1);
  return groups.length > 0 && groups.every(isTheirs);
}

function slurFinding(reading: Reading): Finding | null {
  const slur = firstSlur(reading, SLURS);
  if (slur === null) return null;
  return found(reading, slur.from, slur.to, slur.meant ? 'sure' : 'look', slur.meant ? 0.9 : 0.4);
}

/** Words further apart than this no longer belong together. */
const LONGEST = 9;

const meant = (reading: Reading, hit: Hit): boolean =>
  hit.to - hit.from <= LONGEST &&
  !distanced(reading, hit) &&
  !askedAndAnswered(reading, hit.from) &&
  !firstPerson(reading, hit) &&
  !denied(reading, hit.from) &&
  !condemned(reading, hit.from, hit.to) &&
  !othersView(reading, hit.from, hit.to) &&
  !reversed(reading, hit.from, hit.to) &&
  !laments(reading, hit.from, hit.to) &&
  !deniedInside(reading, hit) &&
  !denialOfHarm(reading, hit) &&
  !history(reading, hit) &&
  !street(reading, hit) &&
  !(hit.flags.has('stated') && onlySpokenOf(reading, hit)) &&
  (hit.flags.has('praised') || !overlaps(hit, reading.hits.get('disc.clear'))) &&
  !refuted(reading, hit.from);

/** "gli ebrei furono cacciati": told as history. */
const TOLD = new Set('fu furono vennero venne venivano erano era stati state furon were was'.split(' '));
const history = ({ tokens }: Reading, hit: Hit): boolean =>
  tokens.slice(hit.from, hit.to).some(({ form }) => TOLD.has(form)) && !tokens.some(({ form }) => form === 'peccato');

/** "via Giudei": an address. */
const street = ({ tokens }: Reading, { from }: Hit): boolean => {
  const next = tokens[from + 1];
  return tokens[from]?.form === 'via' && next?.capital === true && !next.caps;
};

/** "non meritano di essere torturati", "non valgono meno": what is denied is the harm. */
function denialOfHarm({ tokens }: Reading, hit: Hit): boolean {
  const from = tokens.findIndex((token, i) => i >= hit.from && i < hit.to && has(token, 'neg'));
  if (from < 0) return false;
  const after = tokens.slice(from + 1, hit.to + 5).filter(({ sentence }) => sentence === tokens[from]?.sentence);
  return after.some(
    (token) => has(token, 'harm') || (has(token, 'contempt') && has(token, 'f.part')) || token.form === 'meno',
  );
}

/** "sono rumeno ...", "da donna ...", "noi terroni ...": the group is the writer's own. */
function firstPerson(reading: Reading, hit: Hit): boolean {
  if (/razzist|non\) \(sono/.test(hit.source)) return false;
  const start = Math.max(0, hit.from - 3);
  return reading.tokens.slice(start, hit.to).some((token, i, all) => {
    const next = all[i + 1];
    return (
      (has(token, 'i-am') || ['siamo', 'noi', 'da', 'ero'].includes(token.form)) &&
      next !== undefined &&
      (has(next, 'group') || (has(next, 'article') && has(all[i + 2], 'group'))) &&
      all[i - 1]?.form !== 'che' &&
      all[i - 1]?.form !== 'se' &&
      !has(all[i - 1], 'group') &&
      !has(all[i - 1], 'that')
    );
  });
}

/** "non odio i gay", "i gay non sono feccia": the denial stands between the group and what is said. */
function deniedInside(reading: Reading, hit: Hit): boolean {
  if (/non|nessun|never|cant|not\b|grazie/.test(hit.source)) return false;
  const own = reading.tokens.slice(hit.from, hit.to);
  return own.some((token) => has(token, 'neg') && token.clause === own.at(-1)?.clause);
}

/** Said to be somebody else's opinion, or condemned, or within a quotation. */
function countered(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  const { sentence } = tokens[from] as Token;
  if (quoted(reading, from, to) || (partlyQuoted(reading, from, to) && !quoted(reading, 0, 1))) return true;
  if (othersView(reading, from, to) || reversed(reading, from, to) || laments(reading, from, to)) return true;
  if (overlaps({ from, to }, reading.hits.get('disc.clear')) || refuted(reading, from)) return true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (Math.abs(token.sentence - sentence) > 1) continue;
    if (has(token, 'condemn') && !has(token, 'hateful') && (i < from || i >= to)) return true;
    if (
      token.sentence === sentence &&
      i < from &&
      has(token, 'report') &&
      !OPENLY.test(
        tokens
          .slice(Math.max(0, i - 4), i)
          .map(({ form }) => form)
          .join(' '),
      )
    )
      return true;
  }
  return false;
}
/** "nel dire che", "posso dire che": one's own words after all. */
const OPENLY = /errore nel$|sbaglio a$|posso$|lasciatemi$|bisogna$|devo$|voglio$|inutile$|diciamo$/;

function found(reading: Reading, from: number, to: number, certainty: 'sure' | 'look', confidence: number): Finding {
  const tokens = reading.tokens.slice(from, to);
  const ground = GROUNDS.find(([name]) =>
    tokens.some((token) => has(token, `group.${name}`) || has(token, `slur.${name}`)),
  );
  const why = {
    it: (quote: string) =>
      `«${quote}»: disprezzo o esclusione di un gruppo${ground === undefined ? '' : ` ${ground[1]}`}`,
    en: (quote: string) => `“${quote}”: contempt or exclusion of a group${ground === undefined ? '' : ` ${ground[2]}`}`,
  };
  return overTokens(reading, from, to, {
    label: 'discrimination',
    detector: 'discrimination',
    certainty,
    confidence,
    why,
  });
}
