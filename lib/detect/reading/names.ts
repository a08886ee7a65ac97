// Knows which words look like the name of a person. Must not know who anybody is.
import type { DetectContext } from '../../core/types.ts';
import { has } from './scope.ts';
import type { Reading, Token } from './types.ts';

export interface PersonName {
  readonly from: number;
  readonly to: number;
  /** Name and surname, or a title with a surname. */
  readonly full: boolean;
}

const TITLES = new Set(
  'dott dottor dottoressa dr dssa prof professor professore professoressa ing ingegner ingegnere arch architetto geom geometra avv avvocato signor signora sig mister mr mrs ms miss rag ragionier don onorevole capitano ceo'.split(
    ' ',
  ),
);
/** Capitalised pairs that are no people. */
const PLACES = new Set(
  'via viale piazza piazzale corso largo vicolo strada campus aula edificio polo scuola palazzo villa san santa santo sant politecnico inail poli polimi milano roma lecco bovisa leonardo torino bologna napoli bari italia europa regione comune ministero stato università universita ateneo istituto direzione ufficio sede sportello dipartimento facoltà facolta corso laurea lista partito fratelli forza lega movimento alleanza premio bando legge decreto consiglio senato camera notte giornata open day design week welcome erasmus career buon buona buone buonasera buongiorno natale pasqua capodanno grazie complimenti bravi brava bravo gentile spett facebook instagram linkedin youtube telegram whatsapp google microsoft apple amazon netflix città citta studi serie champions formula primo secondo terzo nuovo nuova grande piccolo casa lago monte fiume ponte stazione metro ospedale niguarda torre festa radio tg banca poste corriere repubblica nazionale internazionale'.split(
    ' ',
  ),
);

/** Runs of two or three capitalised words inside a text that is not all capitals, or a title with one. Linear. */
export function names(reading: Reading, context: DetectContext): PersonName[] {
  const { tokens } = reading;
  const shouted = tokens.length > 3 && tokens.filter((token) => token.caps).length > tokens.length * 0.6;
  if (shouted) return [];
  const own = new Set((context.institution?.names ?? []).flatMap((name) => name.split(/\s+/)));
  const out: PersonName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (
      !nameLike(tokens[i], own) ||
      (startsSentence(tokens, i) && !has(tokens[i], 'first-name') && commonWord(tokens[i] as Token))
    )
      continue;
    let to = i + 1;
    while (to < tokens.length && to - i < 4 && nameLike(tokens[to], own) && joined(tokens, to, reading.original)) to++;
    const titled =
      i > 0 &&
      TITLES.has((tokens[i - 1] as Token).form) &&
      (tokens[i - 1] as Token).sentence === (tokens[i] as Token).sentence;
    const known = has(tokens[i], 'first-name');
    if (to - i >= 2 || titled || known) out.push({ from: i, to, full: to - i >= 2 || titled });
    i = to - 1;
  }
  return out;
}

function nameLike(token: Token | undefined, own: ReadonlySet<string>): boolean {
  if (token === undefined || !token.capital || token.caps || token.end - token.start <= 2) return false;
  if (PLACES.has(token.form) || TITLES.has(token.form) || own.has(token.form)) return false;
  return !NO_NAME.some((name) => has(token, name));
}
const NO_NAME = ['report', 'you', 'that', 'article', 'party'];

const startsSentence = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || (tokens[i - 1] as Token).sentence !== (tokens[i] as Token).sentence;
const commonWord = (token: Token): boolean =>
  token.entry !== null || /(?:mente|zione|are|ere|ire|ato|ata|ando|endo)$/.test(token.form);

/** Only a blank, an apostrophe or a hyphen between two parts of a name. */
const joined = (tokens: readonly Token[], i: number, original: string): boolean =>
  /^[ '’-]{0,2}$/.test(original.slice((tokens[i - 1] as Token).end, (tokens[i] as Token).start)) &&
  (tokens[i - 1] as Token).sentence === (tokens[i] as Token).sentence;
