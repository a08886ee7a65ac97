// Knows when hard words tell what people must bear, or what it is like to be one of them, instead of wishing it. Must not know which words offend.
import { has } from './scope.ts';
import type { Reading, Token } from './types.ts';

/** Words looked at on either side. */
const BESIDE = 6;
/** Who counts the dead: "quanti operai devono morire". */
const COUNTED = new Set('quanti quante quanta'.split(' '));
/** What follows what must be borne: "prima che vi muoviate", "in silenzio", "di fatica", "per anni". */
const UNTIL = new Set('prima affinche silenzio'.split(' '));
const WEAR = new Set('lavoro fatica fame stenti turni turno stress freddo caldo'.split(' '));
/** "per farvi capire". */
const WITH_PRONOUN = /.(?:ar|er|ir)(?:vi|ci|ti|mi|lo|la|li|le|si|gli)$/;
/** Said to those who are to suffer it. */
const TO_THEM = new Set('devi dovete dovresti dovreste dovrai dovrete meriti meritate'.split(' '));
const SPANS = new Set('anni mesi settimane giorni ore anno mese'.split(' '));
/** "vengono trattati come parassiti": others hold it; "vanno trattati come parassiti" asks for it. */
const TREATED =
  /^(?:trattat|considerat|chiamat|definit|ritenut|dipint|descritt|vist|etichettat|giudicat|insultat|accusat)[ieao]$/;
/** "vengono chiamati ladri". */
const CALLED = /^(?:chiamat|definit|ritenut|considerat|giudicat|accusat|etichettat)/;
/** After what is hated: "che schifo come vengono trattati ...", "odio quando ...", "odio dover ...". */
const HAPPENS = new Set('come quando che dover dovere vedere sentire'.split(' '));
/** "essere donna in cantiere", "essere disabili qui": where it is lived. */
const LIVED_AT = new Set('in nel nella nei nelle qui oggi a al alla da sul sulla con'.split(' '));

/** Words `from` to `to` lament: what is said of people in them is undergone by them. */
export function laments({ tokens }: Reading, from: number, to: number): boolean {
  return mustBeBorne(tokens, from, to) || undergone(tokens, from, to);
}

/** A death or a pain that must come is said of those who suffer it. */
function mustBeBorne(tokens: readonly Token[], from: number, to: number): boolean {
  const own = tokens.slice(from, to);
  if (!own.some((token) => has(token, 'should'))) return false;
  if (!own.some((token) => has(token, 'death') || token.form === 'soffrire' || token.form === 'bruciare')) return false;
  const inSentence = ({ sentence }: Token) => sentence === tokens[from]?.sentence;
  const before = tokens.slice(Math.max(0, from - BESIDE), to).filter(inSentence);
  if (before.some(({ form }) => COUNTED.has(form))) return true;
  const after = tokens.slice(to, to + BESIDE).filter(inSentence);
  const toThem = own.some(({ form }) => TO_THEM.has(form));
  return after.some((token, i) => {
    const next = after[i + 1];
    if (token.form === 'di') return WEAR.has(next?.form ?? '');
    if (token.form === 'per')
      return has(next, 'f.inf') || SPANS.has(next?.form ?? '') || (!toThem && WITH_PRONOUN.test(next?.form ?? ''));
    return UNTIL.has(token.form);
  });
}

function undergone(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const [next, third] = [tokens[i + 1]?.form ?? '', tokens[i + 2]?.form ?? ''];
    const asOthersDo =
      next === 'come' || next === 'da' || (CALLED.test(token.form) && /^v[ei]n/.test(tokens[i - 1]?.form ?? ''));
    if (TREATED.test(token.form) && asOthersDo && !askedFor(tokens, i)) return true;
    if (has(token, 'hateful') && !has(tokens[i + 1], 'group') && (HAPPENS.has(next) || HAPPENS.has(third))) return true;
    if (has(token, 'group') && LIVED_AT.has(next) && livedBefore(tokens, i)) return true;
    if (i + 1 >= to - 1 && next === 'solo' && third === 'per') return true;
  }
  return false;
}

const livedBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ form }) => form === 'essere' || form === 'nascere');

const askedFor = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some((token) => has(token, 'should'));
