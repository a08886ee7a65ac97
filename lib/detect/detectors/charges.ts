// Knows when a word of crime charges nobody: it was suffered, studied, denounced, judged in court, or is a figure of speech. Must not know who is named.
import { has } from '../reading/scope.ts';
import type { Token } from '../reading/types.ts';

/** What the dead and the beaten suffered: "Gianni Tarsi, ucciso da una pressa". Who did it stands with "ha". */
export const SUFFERED: ReadonlySet<string> = new Set(
  'ucciso ammazzato molestato violentato stuprato picchiato abusato'.split(' '),
);
const DID = new Set('ha hanno aveva avevano avrebbe avrebbero aver avere'.split(' '));
/** "ha ucciso la noia", "ruba la scena". */
const FIGURES = new Set(
  'noia tempo scena cuore cuori sorriso applausi occhio entusiasmo fantasia speranza idea'.split(' '),
);

export function suffered(tokens: readonly Token[], at: number): boolean {
  const { form, sentence } = tokens[at] as Token;
  if (tokens.slice(at + 1, at + 3).some((token) => FIGURES.has(token.form) && token.sentence === sentence)) return true;
  // Who has others arrested is police or judge.
  if (COURT.test(form) && DID.has(tokens[at - 1]?.form ?? '')) return true;
  return SUFFERED.has(form) && !tokens.slice(Math.max(0, at - 3), at).some((token) => DID.has(token.form));
}

/** Before what is studied or fought: "la tesi sul riciclaggio", "contro la mafia". */
const ABOUT = new Set(
  'su sul sulla sui sulle sullo sull contro lotta contrasto prevenzione vittima vittime'.split(' '),
);
/** "ha studiato la mafia", "ha denunciato le molestie". */
const TREATS =
  /^(?:studi|raccont|combatt|denunci|descri|spieg|document|film|sub[iì](?:t|va|sc|re)|analizz|affront|ricerca|ricerche|inchiesta|vittim|parla)/;
/** A word of crime that is a thing, after its article. */
const BEFORE_THING = new Set('il lo la i gli le l di del della delle dei degli dello dell una un'.split(' '));
const REACH = 4;

/** The crime is a subject: of a thesis, of a fight, of a complaint by who suffered it. */
export function spokenOf(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at] as Token;
  for (let i = at - 1; i >= Math.max(0, at - REACH) && tokens[i]?.sentence === sentence; i--) {
    const { form } = tokens[i] as Token;
    if (ABOUT.has(form) && at - i <= 3) return true;
    if (has(tokens[i], 'name')) return false;
    if (TREATS.test(form) && BEFORE_THING.has(tokens[at - 1]?.form ?? '')) return true;
  }
  return false;
}

const ACQUITTED =
  /^(?:assolt[oaie]|assoluzione|prosciolt[oaie]|archiviat[oa]|scagionat[oa]|innocente|sussiste|estrane[oa])$/;
export const acquitted = (tokens: readonly Token[]): boolean => tokens.some(({ form }) => ACQUITTED.test(form));

const COURT = /^(?:condannat|indagat|arrestat)[oaie]$/;
const SOURCES = new Set(
  'giornale giornali corriere repubblica stampa ansa sentenza sentenze tribunale procura giudice giudici cassazione processo articolo leggo letto'.split(
    ' ',
  ),
);

/** Nothing is charged but what a court or prosecutor did, and a source is named. */
export const told = (tokens: readonly Token[], crimes: readonly number[]): boolean =>
  tokens.some(({ form }) => SOURCES.has(form)) && crimes.every((i) => ofCourt(tokens, i));

/** "condannato", and what follows it: "... per truffa". */
function ofCourt(tokens: readonly Token[], at: number): boolean {
  if (COURT.test((tokens[at] as Token).form)) return true;
  for (let i = at - 1; i >= Math.max(1, at - 3); i--)
    if (tokens[i]?.form === 'per' && COURT.test(tokens[i - 1]?.form ?? '')) return true;
  return false;
}
