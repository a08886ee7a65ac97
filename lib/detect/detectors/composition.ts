// Knows how a group and a hostile predicate meet in a sentence, or across two through a pronoun, with the scope of denial. Must not know policies.
import { has, holds } from '../reading/scope.ts';
import type { Reading, Token } from '../reading/types.ts';

export interface Composed {
  /** Token numbers, half open. */
  readonly from: number;
  readonly to: number;
  /** Harm or death asked for, wished or announced. */
  readonly violent: boolean;
}

interface Clause {
  readonly tokens: readonly Token[];
  /** Sentence bounds in the reading. */
  readonly from: number;
  readonly to: number;
  /** A group is named in it. */
  readonly grouped: boolean;
  readonly byPronoun: boolean;
}

const NEAR = 6;
/** Where a word refers to the group. */
const FAR = 20;
const PRONOUNS = new Set('li le loro essi esse questi queste quelli quelle lo la gli them they'.split(' '));
const PLURAL_VERBS = new Set(
  'sono dovrebbero devono vanno andrebbero meritano possono hanno puzzano rubano'.split(' '),
);
const ONLY = new Set('altro solo soltanto nient'.split(' '));
const VALUE = new Set(
  'meritano merita meritate degni degne degno degna contano conta valgono valore pari uguali umani umane persone appartengono appartiene diritto diritti rispetto valore vivere esistere compassione pieta intelligenti intelligente spazio posto fiducia proteggere salvare salverei permettere rispettarci'.split(
    ' ',
  ),
);
const OPEN_VALUE = new Set('per dei degli delle di a ai agli alle'.split(' '));
const PLACES = new Set(
  'zoo rogo roghi discarica forni forno gabbia gabbie gas manicomio inceneritore muro patibolo forca'.split(' '),
);
const PRAISE = new Set(
  'amo amare adoro sorridere brave bravi bravissimi meravigliosi straordinari straordinarie fantastici meglio preziosi benvenuti grazie rispetto'.split(
    ' ',
  ),
);

/** The first meeting of a group with a predicate that despises, excludes or threatens it; null when there is none. Linear. */
export function compose(reading: Reading): Composed | null {
  if (!holds(reading, 'group', 'slur')) return null;
  let before: Clause | null = null;
  for (const clause of clauses(reading)) {
    if (clause.grouped || (before?.grouped && refers(clause))) {
      const found = hostile({ ...clause, byPronoun: !clause.grouped });
      if (found !== null) return found;
    }
    if (clause.grouped && before !== null && explains(clause)) {
      const despised = contemptIn(before);
      if (despised !== null) return span(despised, clause.to - 1);
    }
    before = clause;
  }
  return null;
}

function* clauses(reading: Reading): Generator<Clause> {
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

const refers = ({ tokens, from, to }: Clause): boolean => {
  for (let i = from; i < Math.min(to, from + 12); i++) {
    const { form } = tokens[i] as Token;
    if (PRONOUNS.has(form) || PLURAL_VERBS.has(form) || /(?:ar|er|ir)(?:li|le)$/.test(form)) return true;
  }
  return false;
};

const BECAUSE = /^(?:dopotutto|daltronde|altronde|resto|ovvio|ovviamente|inutile|tipico|aspett)/;

/** "Sono ... dopotutto", "Inutile dire che sono ...": the group is given as the reason of what was said before. */
const explains = ({ tokens, from, to }: Clause): boolean =>
  to - from <= SHORT_REASON &&
  tokens
    .slice(from, to)
    .some(({ form }, i, all) => BECAUSE.test(form) || (form === 'tutto' && all[i - 1]?.form === 'dopo'));
/** Words of such a sentence. */
const SHORT_REASON = 9;

/** A word of contempt that is not denied right before. */
function contemptIn({ tokens, from, to }: Clause): number | null {
  for (let i = from; i < to; i++)
    if (['contempt', 'offence', 'dehuman', 'vulgar'].some((name) => has(tokens[i], name)) && !has(tokens[i - 1], 'neg'))
      return i;
  return null;
}

function hostile(clause: Clause): Composed | null {
  const { tokens, from, to } = clause;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const found =
      feeling(clause, i, token) ??
      being(clause, i, token) ??
      fate(clause, i, token) ??
      worthless(clause, i, token) ??
      cursed(clause, i, token);
    if (found !== null) return found;
  }
  return null;
}

const isGroup = (token: Token | undefined): boolean => has(token, 'group') || has(token, 'slur');

/** A group within reach of the predicate, or the pronoun's. */
function groupNear({ tokens, byPronoun, from, to }: Clause, at: number, back: number, ahead: number): number | null {
  if (byPronoun) return from;
  for (let i = Math.max(from, at - back); i <= Math.min(to - 1, at + ahead); i++) if (isGroup(tokens[i])) return i;
  return null;
}

/** Denied, unless by "non ... altro che" or "non è ovvio che". */
function denied({ tokens, from }: Clause, at: number, reach = 3): boolean {
  for (let i = at - 1; i >= Math.max(from, at - reach); i--) {
    if (!has(tokens[i], 'neg')) continue;
    for (let k = i + 1; k < at; k++)
      if (ONLY.has((tokens[k] as Token).form) || /^(?:ovvi|chiar|capi|sai|vero)/.test((tokens[k] as Token).form))
        return false;
    return (tokens[i] as Token).form !== 'niente';
  }
  return false;
}

const span = (a: number, b: number, violent = false): Composed => ({
  from: Math.min(a, b),
  to: Math.max(a, b) + 1,
  violent,
});

/** "odio i ...", "mi fanno schifo i ...", "provo solo sdegno per ...". */
function feeling(clause: Clause, at: number, token: Token): Composed | null {
  if (!has(token, 'hateful') || denied(clause, at)) return null;
  const group = groupNear(clause, at, NEAR + 4, 5) ?? groupOfReference(clause, at);
  const mine =
    clause.tokens
      .slice(Math.max(clause.from, at - 6), at)
      .some(({ form }) => ['mi', 'ci', 'me', 'io', 'provo', 'ho', 'sono', 'che', 'noi', 'tutto'].includes(form)) ||
    has(token, 'f.first') ||
    clause.from === at ||
    ['odio', 'detesto', 'disprezzo', 'hate'].includes(token.form);
  return group === null || !mine ? null : span(at, clause.byPronoun ? at : group);
}

const NARROWING = new Set('soprattutto specialmente specie'.split(' '));

/** "... sdegno per loro", "detesto tutti, soprattutto se sono ...": the group stands further off in the sentence. */
function groupOfReference(clause: Clause, at: number): number | null {
  const { tokens, to } = clause;
  const rest = tokens.slice(at + 1, Math.min(to, at + NEAR));
  if (rest.some(({ form }, i) => form === 'loro' && ['per', 'verso', 'contro'].includes(rest[i - 1]?.form ?? '')))
    return groupNear(clause, at, FAR, 0);
  return rest.some(({ form }) => NARROWING.has(form)) ? groupNear(clause, at, 0, FAR) : null;
}

/** "... sono feccia", "... non sono altro che immondizia". */
function being(clause: Clause, at: number, token: Token): Composed | null {
  if (!has(token, 'dehuman') && !has(token, 'contempt') && !has(token, 'offence') && !has(token, 'slur')) return null;
  const { tokens, from } = clause;
  let verb = -1;
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) if (isBe(tokens[i] as Token)) verb = i;
  if (verb < 0 || denied(clause, at, at - verb + 2)) return null;
  const group =
    groupNear(clause, verb, NEAR + 2, 0) ?? (isBe(tokens[from] as Token) ? groupNear(clause, at, 0, 4) : null);
  if (group === at || group === null) return null;
  // Another noun between group and verb is the subject: "la guida per gli stranieri è inutile".
  const byName = tokens[verb - 1]?.form !== 'loro' && !clause.byPronoun;
  if (byName && tokens.slice(group + 1, verb).some((word) => word.entry === null && word.form.length > 4)) return null;
  if (!plural(token.form) && ['e', 'è'].includes((tokens[verb] as Token).form)) return null;
  return span(clause.byPronoun ? verb : group, at);
}

const BE = new Set('sono siete sei essere siano fossero sarebbero restano rimangono erano sn so son are'.split(' '));
const isBe = ({ form }: Token) => BE.has(form);
const plural = (form: string) => /[ie]$/.test(form) || form === 'feccia' || form.endsWith('s');

/** Harm, death or exclusion that should come, is wished, or is announced. */
function fate(clause: Clause, at: number, token: Token): Composed | null {
  const { tokens, from } = clause;
  const harm =
    has(token, 'harm') ||
    has(token, 'death') ||
    has(token, 'exclude') ||
    PLACES.has(token.form) ||
    token.form === 'soffrire' ||
    token.form === 'tortur';
  if (!harm || /^tagli/.test(tokens[at - 1]?.form ?? '')) return null;
  const window = tokens.slice(Math.max(from, at - 7), at);
  const asked = window.some(
    (word) =>
      has(word, 'should') ||
      has(word, 'wish') ||
      /^(?:vorrei|voglio|vogliamo|volevo|qualcuno|debba|debbano|bisogna|intenzione|faro|se)$/.test(word.form),
  );
  const announced =
    has(token, 'f.fut') ||
    has(token, 'f.cond') ||
    has(token, 'f.first') ||
    (has(token, 'f.subj') && has(token, 'harm'));
  if (!asked && !announced) return null;
  if (denied(clause, at, 9) || window.some((word) => PRAISE.has(word.form))) return null;
  if (has(token, 'f.past') && !has(token, 'f.part')) return null;
  const group = groupNear(clause, at, NEAR + 3, 5);
  if (group === null) return null;
  if (announced && !asked && (!has(token, 'kill') || (!clause.byPronoun && tokens[group]?.clause !== token.clause)))
    return null;
  return span(clause.byPronoun ? at : group, at, true);
}

/** "... non meritano di vivere", "nessuna compassione per ...": a denial of worth, unless what is denied is itself a harm. */
function worthless(clause: Clause, at: number, token: Token): Composed | null {
  if (!VALUE.has(token.form) || isGroup(token) || !denied(clause, at, 6)) return null;
  const { tokens, to } = clause;
  const rest = tokens.slice(at, Math.min(to, at + 6));
  if (rest.some((word) => has(word, 'harm') || has(word, 'death') || has(word, 'contempt') || word.form === 'meno'))
    return null;
  const lives = tokens
    .slice(Math.max(clause.from, at - NEAR), at)
    .some(({ form }) => form === 'vite' || form === 'vita');
  const before = groupNear(clause, at, lives ? FAR : NEAR + 3, 0);
  if (before !== null) return span(clause.byPronoun ? at : before, at);
  const after = groupNear(clause, at, 0, 5);
  return after !== null && tokens.slice(at, after).some(({ form }) => OPEN_VALUE.has(form)) ? span(at, after) : null;
}

/** "fanculo a tutti i ...", "morte ai ...". */
function cursed(clause: Clause, at: number, token: Token): Composed | null {
  const curse =
    token.form === 'morte' || token.form === 'fanculo' || token.form === 'vaffanculo' || token.form === 'affanculo';
  if (!curse || denied(clause, at)) return null;
  const next = (clause.tokens[at + 1] as Token | undefined)?.form ?? '';
  if (!['a', 'ai', 'agli', 'alle', 'al', 'alla', 'i', 'tutti'].includes(next)) return null;
  const group = groupNear(clause, at, 0, 4);
  return group === null || clause.byPronoun ? null : span(at, group, token.form === 'morte');
}
