// Knows whose view a predication is: the writer's own, or somebody else's that the writer reports, denies or condemns. Must not know which words offend.
import { has } from './scope.ts';
import type { Hit, Reading, Token } from './types.ts';

/** How far before the words a verb of opinion may govern them. */
const REACH = 10;
/** How far after them the holder of the opinion may be named. */
const AFTER = 3;

/** "credi che ...", "pensano che ...", "insistere che ...": a view, in forms that are not the writer's. */
const VIEWS = new Set(
  'credi credete crede credono pensa pensava ripeti ripete ripetete ripetono ripetere ripetendo racconta raccontano raccontate raccontare raccontando ditemi dimmi ditelo creda credano credere credendo pensi pensate pensano pensare pensando ritieni ritiene ritengono sostieni sostiene sostengono sostenere insisti insiste insistete insistono insistere affermi afferma affermano affermare dici dite dice dicono dire dicendo scrivi scrivete scrive scrivono scrivere think thinks believe believes saying says'.split(
    ' ',
  ),
);
/** "chiamare gli immigrati ...", "trattare i gay come ...". */
const NAMINGS = new Set(
  'chiami chiamate chiama chiamano chiamava chiamavano chiamavate definiva definivano chiamare chiamarli chiamarle chiamando definisci definite definisce definiscono definire definirli tratti tratta trattano trattare trattarli trattando consideri considera considerano considerare paragoni paragona paragonano paragonare etichettare dipingere call calls calling treats treating'.split(
    ' ',
  ),
);
/** Before a verb of saying these make the words the writer's own: "bisogna dire che", "posso dire che", "lasciatemi dire". */
const OWN = new Set(
  'posso possiamo bisogna devo dobbiamo voglio vogliamo lasciatemi inutile diciamo basta da nel a si'.split(' '),
);
const TURN = new Set('ma pero invece eppure but'.split(' '));
const THEIRS = new Set('tuo tua tuoi tue vostro vostra vostri vostre your'.split(' '));
const WORTH = new Set('conta contano vale valgono esiste esistono'.split(' '));
/** Whose view it is when somebody is worth little for them. */
const POWERS = new Set(
  'stato governo ministro ministri politica politici istituto inail politecnico ateneo azienda aziende ditta ditte padroni padrone capo capi societa regione comune nessuno burocrazia'.split(
    ' ',
  ),
);
const HOLDERS = new Set('te voi loro lui lei costoro qualcuno you them'.split(' '));

/** Words `from` to `to` tell what somebody else holds: "credi che ...", "il tuo odio per ...", "... per te, ma". */
export function othersView({ tokens }: Reading, from: number, to: number): boolean {
  return governed(tokens, from, to) || possessed(tokens, from, to) || heldBy(tokens, from, to);
}

function governed(tokens: readonly Token[], from: number, to: number): boolean {
  const { sentence } = tokens[from] as Token;
  for (let i = to - 1; i >= Math.max(0, from - REACH) && tokens[i]?.sentence === sentence; i--) {
    const { form } = tokens[i] as Token;
    if (i < from && TURN.has(form)) return false;
    if (OWN.has((tokens[i - 1] as Token | undefined)?.form ?? '')) continue;
    if (NAMINGS.has(form) && i < to - 1) return true;
    if (i < from && isUntrue(tokens, i) && tokens[i + 1]?.form === 'che') return true;
    if (i < from && VIEWS.has(form) && opens(tokens, i, from)) return true;
  }
  return false;
}

/** "non è vero che ...", "è falso che ...", "il mito che ...". */
const isUntrue = (tokens: readonly Token[], at: number): boolean =>
  UNTRUE.has((tokens[at] as Token).form) ||
  (tokens[at]?.form === 'vero' && tokens.slice(Math.max(0, at - 3), at).some((token) => has(token, 'neg')));
const UNTRUE = new Set(
  'falso bufala mito leggenda favola bugia balla stereotipo pregiudizio fandonia sciocchezza'.split(' '),
);

/** What is thought or said follows: "che", "a ... di", or a quotation. */
const opens = (tokens: readonly Token[], at: number, from: number): boolean =>
  tokens.slice(at + 1, Math.max(at + 2, from)).some((token) => ['che', 'di', 'that'].includes(token.form)) ||
  (tokens[from] as Token).quote !== 0;

/** "il tuo odio per ..." */
function possessed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (has(tokens[i], 'hateful')) return tokens.slice(Math.max(0, i - 3), i).some(({ form }) => THEIRS.has(form));
  return false;
}

/** "valgono meno per te", "non contano niente per lo Stato", "... in questo Paese". */
function heldBy(tokens: readonly Token[], from: number, to: number): boolean {
  const { sentence } = tokens[to - 1] as Token;
  const ofWorth = tokens.slice(from, to).some(({ form }) => WORTH.has(form));
  for (let i = to; i < Math.min(tokens.length, to + AFTER) && tokens[i]?.sentence === sentence; i++) {
    const { form } = tokens[i] as Token;
    const [next, third] = [tokens[i + 1]?.form ?? '', tokens[i + 2]?.form ?? ''];
    if (form === 'per' && (HOLDERS.has(next) || (ofWorth && (POWERS.has(next) || POWERS.has(third))))) return true;
    if (ofWorth && form === 'in' && next === 'questo' && third === 'paese') return true;
  }
  return false;
}

/** "l'esatto contrario di stupidi", "tutt'altro che ignoranti" ("tutt" is read as "tutti"). */
export const reversed = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ form }, i, all) => form === 'contrario' || (form === 'tutti' && all[i + 1]?.form === 'altro'));

const SPOKEN = new Set(
  'chi ki se quando dice dicono dicevano diceva detto considerato considerata sembra sembrava'.split(' '),
);
const OF_OLD = new Set('fu furono vennero venne venivano era erano stato stati state was were'.split(' '));
const QUOTES = /["“”«»]/;
/** "per gli stranieri", "degli stranieri": what is spoken of is something of theirs. */
const THEIR = new Set('per di dei degli delle da dai dagli dalle'.split(' '));

/** "È un lavoro da uomini?", "era roba da maschi", "chi dice ...", "non è vero che ...": only a plain statement holds what it says. */
export function onlySpokenOf({ tokens, questions, original }: Reading, { from }: Hit): boolean {
  const { sentence } = tokens[from] as Token;
  if (questions[sentence] === true || QUOTES.test(original)) return true;
  if (THEIR.has(tokens[from - 1]?.form ?? '') || (has(tokens[from - 1], 'article') && tokens[from - 2]?.form === 'per'))
    return true;
  return tokens.some(
    (token, i) =>
      token.sentence === sentence &&
      (OF_OLD.has(token.form) || (i < from && (SPOKEN.has(token.form) || has(token, 'neg')))),
  );
}
