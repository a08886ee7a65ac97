// Knows where personal data stand in a text: numbers, mailboxes, codes, plates, addresses. Must not decide whether they may stay.
import type { Folded } from '../normalise/fold.ts';
import { endOf, startOf } from '../normalise/fold.ts';
import { isCard, isCodiceFiscale, isIban, isPartitaIva } from './numbers.ts';
import { phones, spokenPhones } from './phones.ts';
import type { Add, PersonalKind, PersonalSpan } from './types.ts';

/** Everything found, in order of kind; spans may not overlap: the first kind keeps its place. Linear in the text. */
export function findPersonal(folded: Folded): PersonalSpan[] {
  const { text } = folded;
  const out: PersonalSpan[] = [];
  let taken: Uint8Array | null = null;
  const add = (kind: PersonalKind, from: number, to: number, value: string, certain: boolean) => {
    const [start, end] = [startOf(folded, from), endOf(folded, to - 1)];
    taken ??= new Uint8Array(folded.original.length);
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    out.push({ kind, start, end, value, certain });
  };
  if (/[@]|chiocciola|\bat\b/.test(text)) mails(text, add);
  const digits = countDigits(text);
  if (digits >= 4) codes(text, add);
  if (digits >= 3) plates(text, add);
  if (digits >= 1) {
    documents(text, add);
    addresses(text, add);
  }
  if (digits >= 6) phones(text, add);
  spokenPhones(text, add);
  return out;
}

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length && count < 8; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}

const MAIL = /(?<![@a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}(?:@| @ |@ )[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g;
const AT =
  /([a-z0-9][a-z0-9._-]{1,63}) ?(?:\(at\)|\[at\]|\{at\}| at |\(chiocciola\)|\[chiocciola\]| chiocciola |\(a\)| @ ) ?([a-z0-9-]{1,63})((?: ?(?:\.|\(punto\)|\[punto\]|[([]p\.?to[)\]]|\(dot\)|\[dot\]|\[\.\]| punto | dot ) ?[a-z0-9-]{1,30}){1,3})/g;

/** "@" with blanks also means "at": "ci vediamo @ mensa . insieme" is no mailbox. */
const COMMON_END = /\.(?:it|com|org|net|eu|me|info|example)$/;

function mails(text: string, add: Add): void {
  for (const found of text.matchAll(MAIL)) {
    const value = found[0].replace(/ /g, '');
    add('mail', found.index, found.index + found[0].length, value, value === found[0] || COMMON_END.test(value));
  }
  if (!/chiocciola|\bat\b|\(a\)| @ /.test(text)) return;
  for (const found of text.matchAll(AT)) {
    // " at " is also English: there the full stop must be spelled out too.
    if (/ at /.test(found[0]) && !/dot|punto/.test(found[0])) continue;
    const domain = `${found[2]}${(found[3] as string).replace(/ ?(?:[([]p\.?to[)\]]|\(punto\)|\[punto\]|\(dot\)|\[dot\]|\[\.\]|punto|dot) ?/g, '.').replace(/ /g, '')}`;
    if (/ @ /.test(found[0]) && !COMMON_END.test(domain)) continue;
    add('mail', found.index, found.index + found[0].length, `${found[1]}@${domain}`, true);
  }
}

/** Runs of capitals and digits with blanks or points among them, as codes are written. */
const FISCAL =
  /(?<![a-z0-9])[a-z](?:[ .-]?[a-z]){5}[ .-]?[0-9lmnpqrstuv](?:[ .-]?[0-9lmnpqrstuv])[ .-]?[abcdehlmprst][ .-]?[0-9lmnpqrstuv][ .-]?[0-9lmnpqrstuv][ .-]?[a-z](?:[ .-]?[0-9lmnpqrstuv]){3}[ .-]?[a-z](?![a-z0-9])/g;
const IBAN = /(?<![a-z0-9])(?:[a-z1][ .-]?[a-z][ .-]?\d[ .-]?\d)(?:[ .-]{0,2}[a-z0-9]){11,30}(?![a-z0-9])/g;
/** "al 25 e lo presenta come una..." has the length of an Albanian one. */
const FEWEST_DIGITS = 12;
const CARD = /(?<![\d])\d{4}(?:[ .-]?\d{4}){3}(?!\d)/g;
const VAT = /(?<![\d])\d{11}(?!\d)/g;

function codes(text: string, add: Add): void {
  for (const found of text.matchAll(IBAN)) {
    const raw = found[0].replace(/[ .-]/g, '').toUpperCase().replace(/^1T/, 'IT');
    // The run may go on into the next words: try the length of the country.
    for (let length = raw.length; length >= 15; length--) {
      const code = raw.slice(0, length);
      const verdict = isIban(code);
      if (verdict === null || (verdict === 'shape' && code.replace(/\D/g, '').length < FEWEST_DIGITS)) continue;
      const to = found.index + extent(found[0], length);
      const example = /^..00/.test(raw);
      add(
        'iban',
        found.index,
        to,
        code,
        (verdict === 'valid' ||
          near(text, found.index, /iban|bonifico|\bconto\b|accredito|versa|caparra|manda|soldi|intestat/)) &&
          !example,
      );
      break;
    }
  }
  for (const found of text.matchAll(FISCAL)) {
    const raw = found[0].replace(/[ .-]/g, '').toUpperCase();
    const verdict = isCodiceFiscale(raw);
    if (verdict !== null)
      add(
        'codice-fiscale',
        found.index,
        found.index + found[0].length,
        raw,
        verdict === 'valid' || near(text, found.index, /c\.? ?f\.?\b|cod\w* fisc|fiscale|sono|mi chiamo/),
      );
  }
  for (const found of text.matchAll(CARD)) {
    const digits = found[0].replace(/\D/g, '');
    if (isCard(digits))
      add(
        'card',
        found.index,
        found.index + found[0].length,
        digits,
        near(text, found.index, /carta|card|visa|mastercard|postepay|scadenza|cvv/),
      );
  }
  for (const found of text.matchAll(VAT))
    if (isPartitaIva(found[0]) && near(text, found.index, /p\.? ?iva|partita|vat/))
      add('partita-iva', found.index, found.index + 11, found[0], true);
}

/** Where the first `count` characters end when blanks, points and hyphens are skipped. */
function extent(text: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (!' .-'.includes(text[i] as string)) seen++;
    if (seen === count) return i + 1;
  }
  return text.length;
}

/** A word within forty characters before the place, or ten after. */
const near = (text: string, at: number, word: RegExp): boolean => word.test(text.slice(Math.max(0, at - 40), at + 10));

const PLATE = /(?<![a-z0-9])[a-hj-npr-tv-z]{2}[ -]?\d{3}[ -]?[a-hj-npr-tv-z]{2}(?![a-z0-9])/g;
function plates(text: string, add: Add): void {
  for (const found of text.matchAll(PLATE))
    add(
      'plate',
      found.index,
      found.index + found[0].length,
      found[0].replace(/[ -]/g, ''),
      near(text, found.index, /targ|auto|suv|macchina|moto|furgone|panda|golf|plate/),
    );
}

const STREET =
  /(?<![a-z])(?:via|viale|v\.le|piazza|p\.zza|piazzale|corso|c\.so|largo|vicolo|strada|contrada|localita)\s+(?:[a-z'.]+\s+){0,4}?[a-z'.]+,?\s*(?:n\.?\s*|num\.?\s*|numero\s*)?\d{1,4}(?:\s?\/?\s?[a-z])?(?![a-z0-9])/g;
/** "corso di laurea", "via X da 40 anni", "entro 5", "nel 2014", "corso ne dura 480", "in via X ho speso 5,50": the number is none of a house. */
const NO_NUMBER =
  /^corso (?:di|del|da|per)\b|\b(?:ho|hai|ha|abbiamo|hanno) [a-z]+ \d+$|\b(?:a|da|al|dal|alle|dalle|entro|tra|fra|con|ore|euro|di|del|per|circa|oltre|sono|dopo|il|i|le|nel|nell|in|dentro|dura|ne|che|since|pagina|anno|fino|verso|e|o) '?\d+(?: ?[a-z])?$/;
const NO_HOUSE = /^ ?(?:anni|ann[oi]|euro|€|ore|giorni|persone|volte|minuti|metri|km|cfu)|^,\d{1,2}(?!\d)/;
function addresses(text: string, add: Add): void {
  for (const found of text.matchAll(STREET))
    if (
      !NO_NUMBER.test(found[0]) &&
      !NO_HOUSE.test(text.slice(found.index + found[0].length, found.index + found[0].length + 9))
    )
      add(
        'address',
        found.index,
        found.index + found[0].length,
        found[0],
        /abit|resid|domicil|casa|vivo|vive|sta in|indirizzo|abito/.test(
          text.slice(Math.max(0, found.index - 40), found.index),
        ),
      );
}

const DOCUMENT =
  /(?:passport|passaporto|matricola|numero pratica|n\.? pratica|pratica(?: n\.?| numero)?|codice persona|rendita n\.?|polizza|receipt number|residence permit|carta d'identita|patente n\.?|prot\.?|protocollo|fascicolo|badge|person code|student id|id) ?(?:is|e|n\.?|:|numero)? ?#?([a-z]{0,3}[\d][\d./-]{4,18})/g;
const SECRET = /(?:password|pasword|pwd|pin|psw) (?:è|e|era|is|was|:)? ?:? ?((?=[^\s,;]*\d)[^\s,;]{4,24})/g;
function documents(text: string, add: Add): void {
  if (/\d[\d./-]{4}/.test(text))
    for (const found of text.matchAll(DOCUMENT))
      add('document', found.index, found.index + found[0].length, found[1] as string, false);
  for (const found of text.matchAll(SECRET))
    add('password', found.index, found.index + found[0].length, found[1] as string, true);
}
