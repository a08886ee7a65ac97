// Knows the predicates that despise, exclude or threaten whoever they are said of: a feeling, a being, a fate, no worth, a curse. Must not know policies.
import { has } from '../reading/scope.ts';
import type { Token } from '../reading/types.ts';
import { type Clause, type Composed, denied, groupNear, isGroup, span } from './clause.ts';

const NEAR = 6;
/** Where a word refers to the group. */
const FAR = 20;
const VALUE = new Set(
  'meritano merita meritate degni degne degno degna contano conta valgono valore pari uguali umani umane persone appartengono appartiene diritto diritti rispetto vivere esistere compassione pieta intelligenti intelligente spazio posto fiducia proteggere salvare salverei permettere rispettarci'.split(
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

/** What is said at this word of a group in its sentence; null when it is nothing hostile. */
export const hostileAt = (clause: Clause, at: number, token: Token): Composed | null =>
  feeling(clause, at, token) ??
  being(clause, at, token) ??
  fate(clause, at, token) ??
  worthless(clause, at, token) ??
  cursed(clause, at, token);

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

/** "... sdegno per loro", "detesto tutti, soprattutto se sono ...": one's own feeling; the group stands further off in the sentence. */
function groupOfReference(clause: Clause, at: number): number | null {
  const { tokens, from, to } = clause;
  const own = tokens
    .slice(Math.max(from, at - NEAR), at)
    .some(({ form }) => ['provo', 'ho', 'sento', 'mi'].includes(form));
  const rest = tokens.slice(at + 1, Math.min(to, at + NEAR)).map(({ form }) => form);
  if (own && rest.some((form, i) => form === 'loro' && ['per', 'verso', 'contro'].includes(rest[i - 1] ?? '')))
    return groupNear(clause, at, FAR, 0);
  const narrowed = rest.some((form, i) => form === 'soprattutto' && ['se', 'quando'].includes(rest[i + 1] ?? ''));
  return narrowed ? groupNear(clause, at, 0, FAR) : null;
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
  const ofThem = tokens[verb - 1]?.form === 'loro' && tokens[verb - 2]?.form === 'di';
  const byName = !ofThem && !clause.byPronoun;
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
    !isNoun(clause, at) &&
    (has(token, 'f.fut') ||
      has(token, 'f.cond') ||
      has(token, 'f.first') ||
      (has(token, 'f.subj') && has(token, 'harm')));
  if (!asked && !announced) return null;
  if (denied(clause, at, 9) || window.some((word) => PRAISE.has(word.form))) return null;
  if (has(token, 'f.past') && !has(token, 'f.part')) return null;
  const group = groupNear(clause, at, NEAR + 3, 5);
  if (group === null) return null;
  if (announced && !asked && (!has(token, 'kill') || (!clause.byPronoun && tokens[group]?.clause !== token.clause)))
    return null;
  return span(clause.byPronoun ? at : group, at);
}

/** "è un muro", "prendono meno": a form of a verb that is none here. */
const BEFORE_NOUN = new Set('un uno una il i del dei al ai sul sui dal dai nel nei'.split(' '));
const BEFORE_BEATING = new Set('vi ti li lo la le gli te ve io'.split(' '));
const isNoun = ({ tokens }: Clause, at: number): boolean => {
  const before = tokens[at - 1]?.form ?? '';
  return BEFORE_NOUN.has(before) || (tokens[at]?.form === 'meno' && !BEFORE_BEATING.has(before));
};

/** Whose lives are spoken of before this word: "le vostre vite", "la loro vita"; null: nobody's by such a word. */
function holderOfLives({ tokens, from }: Clause, at: number): string | null {
  for (let i = at - 1; i > Math.max(from, at - NEAR); i--)
    if (tokens[i]?.form === 'vite' || tokens[i]?.form === 'vita') return tokens[i - 1]?.form ?? null;
  return null;
}

const KNOWING = new Set('sa sanno sapere sapevano conosce conoscono capiscono'.split(' '));
/** "non sanno di avere diritti": what is denied is that they know it. */
const unknown = ({ tokens, from }: Clause, at: number): boolean =>
  tokens.slice(Math.max(from, at - NEAR), at).some(({ form }) => KNOWING.has(form));

/** "non sono eroi, sono persone": the denial ended with its clause. */
const contrasted = ({ tokens, from }: Clause, at: number): boolean =>
  tokens
    .slice(Math.max(from, at - 3), at)
    .some((word) => isBe(word) && word.clause === tokens[at]?.clause && !deniedInClause(tokens, at));
const deniedInClause = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - NEAR), at).some((word) => has(word, 'neg') && word.clause === tokens[at]?.clause);

/** "nessuno conta gli infortuni", "nessuno le conta": they are counted, they do not count. */
const COUNTS = new Set(['conta', 'contano']);
const COUNTED = new Set(['lo', 'la', 'li', 'le']);
/** "nessun rispetto per i disabili" is a complaint where nobody says that it is his own. */
const OWED = new Set('rispetto diritto diritti posto spazio valore compassione'.split(' '));
const OWN = new Set('ho provo abbiamo avro avrei avremo sento nutro meritano merita meritate have'.split(' '));
const own = ({ tokens, from, to }: Clause, at: number): boolean =>
  tokens.slice(Math.max(from, at - NEAR), Math.min(to, at + NEAR)).some(({ form }) => OWN.has(form));

/** "... non meritano di vivere", "nessuna compassione per ...": a denial of worth, unless what is denied is itself a harm. */
function worthless(clause: Clause, at: number, token: Token): Composed | null {
  if (!VALUE.has(token.form) || isGroup(token) || !denied(clause, at, 6)) return null;
  const { tokens, to } = clause;
  const holder = holderOfLives(clause, at);
  // "Le loro vite non hanno valore" is more often a lament than contempt; "le vostre" is said to their face.
  if (holder === 'loro') return null;
  if (unknown(clause, at) || contrasted(clause, at)) return null;
  if (COUNTS.has(token.form) && (has(tokens[at + 1], 'article') || COUNTED.has(tokens[at - 1]?.form ?? '')))
    return null;
  // "senza un posto dove pregare", "lavoratori senza diritti": a lack is told.
  if (OWED.has(token.form) && tokens.slice(Math.max(0, at - 2), at).some(({ form }) => form === 'senza')) return null;
  const rest = tokens.slice(at, Math.min(to, at + 6));
  if (rest.some((word) => has(word, 'harm') || has(word, 'death') || has(word, 'contempt') || word.form === 'meno'))
    return null;
  const before = groupNear(clause, at, /^(?:vostr[ae]|tu[ae])$/.test(holder ?? '') ? FAR : NEAR + 3, 0);
  if (before !== null) return span(clause.byPronoun ? at : before, at);
  // Of "valgono", "meritano" the group is the subject: "qui i diritti non valgono per i disabili" says nothing against them.
  if (/(?:ano|ono)$/.test(token.form)) return null;
  const after = groupNear(clause, at, 0, 5);
  if (OWED.has(token.form) && !own(clause, at)) return null;
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
  return group === null || clause.byPronoun ? null : span(at, group);
}
