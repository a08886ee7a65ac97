// Knows telephone numbers in all writings: figures, blanks, letters for figures, words. Must not know whose they are.
import { isDigit, isLetter } from '../normalise/spelling.ts';
import plan from './italian-numbers.json' with { type: 'json' };
import { isPartitaIva } from './numbers.ts';
import { digitsOf, mayBeNumber } from './spoken-digits.ts';
import type { Add } from './types.ts';

/** Letters stand for figures beside figures; "06 600 il 14" is two numbers and an article. */
const PHONE =
  /(?<![a-z0-9.,/-])[+(]?\d(?:[ ./()_-]{0,3}(?:\d|(?!(?<![a-z0-9])il?\b)[oil](?=[ .-]?[oil]{0,2}[ .-]?\d))){7,15}(?![a-z0-9])/g;
const CODE_BEFORE =
  /(?:protocoll\w*[^.]{0,40}|telefono amico|codice[^.]{0,12}|pratica|codice|cod\.?|matricola|ticket|isbn|avviso|handle|ordine|order|rif\.?|riferimento|numero domanda|polizza|sentenza|circolare|determina|n\.|prot\.?|telaio|pettorale|norad|build|cup|pnr|id|versione|caso|legge|art\.?|pagopa|passport|receipt number|iban|cig|c\.f\.?|serie|trade ?mark|patent|marchio|brevetto) ?:?#? ?(?:n[or]?\.? ?)?$/;
const PHONE_BEFORE =
  /(?:tel\w*|cell\w*|chiam\w+|numero|num\.?|whats\w*|wapp|wp|wa|cel|contatt\w+|recapito|mobile|call|phone|text|al|allo|info|sms|prenot\w+|kiamatemi|☎|📞|📲|📱) ?(?:è|e|:|\.|al|allo|su|a|me|us|il|di \w+)? ?:?(?:il )?$/;

/** Characters in which it stands what number it is: "protocollo della denuncia della nostra scuola: ". */
const BEFORE = 56;

export function phones(text: string, add: Add): void {
  for (const found of text.matchAll(PHONE)) {
    const raw = found[0].trim();
    const digits = raw.replace(/o/g, '0').replace(/[il]/g, '1').replace(/[^\d]/g, '');
    const before = text.slice(Math.max(0, found.index - BEFORE), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 8);
    if (digits.length < 8 || digits.length > 15 || /^ ?(?:€|euro|eur|\$|%|km|gb|iscritti|utenti|persone)/.test(after))
      continue;
    if (CODE_BEFORE.test(before) || /^\d{1,3}(?:\.\d{3})+$/.test(raw) || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(raw))
      continue;
    const verdict = phoneVerdict(raw, digits);
    if (verdict === null && !PHONE_BEFORE.test(before)) continue;
    add('phone', found.index, found.index + raw.length, digits, verdict === 'sure' || PHONE_BEFORE.test(before));
  }
}

/** `sure`: a number that can be called as written; `maybe`: it could be one. */
function phoneVerdict(raw: string, digits: string): 'sure' | 'maybe' | null {
  if (/^\+|^00/.test(raw.replace(/[( ]/g, ''))) return digits.length >= 9 ? 'sure' : null;
  if (digits.length === 11 && isPartitaIva(digits)) return null;
  if (/^3\d{8,9}$/.test(digits)) return 'sure';
  if (!/^(?:0\d{7,10}|8\d{8}|39\d{9,10})$/.test(digits)) return null;
  return /[ ./-]/.test(raw) && isInPlan(digits.replace(/^39/, '')) ? 'sure' : 'maybe';
}

/** Italy's numbering plan, a kind of number a line, from libphonenumber's metadata: its code, of which this was all that was asked, is ten times as long. */
const PLAN = plan.map(({ pattern, lengths }) => ({ lengths, pattern: new RegExp(`^(?:${pattern})$`) }));

const isInPlan = (digits: string): boolean =>
  PLAN.some(({ pattern, lengths }) => lengths.includes(digits.length) && pattern.test(digits));

const SPOKEN =
  '(?:zero|due|tre|quattro|cinque|sei|sette|otto|nove|vent|trent|[a-z]{3,6}anta|two|three|four|five|six|seven|nine)';
/** Two numbers in a row, one of them in words; costly, so asked last. */
const SPOKEN_PAIR = new RegExp(`${SPOKEN}[a-z]{0,5}[^a-z]{0,3}(?:${SPOKEN}|\\d)|\\d[^a-z]{0,3}${SPOKEN}`);

/** Digits in words, alone or mixed with figures: at least eight of them in a row. */
export function spokenPhones(text: string, add: Add): void {
  const runs = spokenRuns(text).filter(({ digits }) => /^(?:3\d{8}|0\d{7}|39|44|8\d{8})/.test(digits));
  if (runs.length > 0 && SPOKEN_PAIR.test(text))
    for (const { from, to, digits } of runs) add('phone', from, to, digits, true);
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** Eight to thirteen digits in words near each other, one word at least that is not in figures. */
function spokenRuns(text: string): Run[] {
  const out: Run[] = [];
  let digits = '';
  let words = 0;
  let from = -1;
  let to = -1;
  const close = () => {
    if (words >= 1 && digits.length >= 8 && digits.length <= 13) out.push({ from, to, digits });
    digits = '';
    words = 0;
  };
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && isPart(text.charCodeAt(end))) end++;
    const value = end > start && mayBeNumber(text, start, end) ? valueIn(text.slice(start, end)) : null;
    if (end > start && digits !== '' && (value === null || start - to > 4)) close();
    if (value !== null) {
      if (digits === '') from = start;
      digits += value;
      if (!isDigit(text.charCodeAt(start)) || !/^\d+$/.test(text.slice(start, end))) words++;
      to = end;
    }
    start = end === start ? start + 1 : end;
  }
  close();
  return out;
}

const isPart = (code: number): boolean => isLetter(code) || isDigit(code);

const valueIn = (word: string): string | null =>
  /^\d+$/.test(word) ? word : digitsOf(word.replace(/^[oil](?=\d)/, (c) => (c === 'o' ? '0' : '1')));
