// Knows how a folded text is cut into the words that the scorer reads, undisguised without any lexicon. Must not know labels or weights.
import type { Folded } from '../normalise/fold.ts';

/** Folded offsets, half open. `form` is what the scorer reads: letters, or a sign such as `#link` for what is no word. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
  '£': 'l',
  '+': 't',
  '|': 'l',
};
const LINK =
  /^(?:https?:|hxxps?:|www\.|t\.me\/|bit\.ly|wa\.me)|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:it|com|net|org|eu|info|biz|me|io|ru|shop|top|vip|online|site|club|example|to|ly|tk|xyz)(?:[/?]\S*)?$/;
const MAIL = /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
/** Chunks are looked at this many characters at a time, so that no pattern meets more. */
const LONGEST = 60;

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean => code === 32 || code === 10;

/** Linear in the length of the text. */
export function wordsOf(folded: Folded): Word[] {
  const { text } = folded;
  const out: Word[] = [];
  for (let i = 0; i < text.length; ) {
    if (isSpace(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let end = i + 1;
    let plain = isLetter(text.charCodeAt(i));
    while (end < text.length && end - i < LONGEST && !isSpace(text.charCodeAt(end)))
      plain = isLetter(text.charCodeAt(end++)) && plain;
    if (plain) out.push({ form: shorten(text.slice(i, end)), start: i, end });
    else chunk(text, i, end, out);
    i = end;
  }
  return joinLetters(out, text);
}

/** "caaaazzo" and "cazzo" are one word; doubles stay. */
function shorten(form: string): string {
  for (let i = 2; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code === form.charCodeAt(i - 1) && code === form.charCodeAt(i - 2)) return form.replace(/([a-z])\1\1+/g, '$1');
  }
  return form;
}

/** Signs around the core become signs of their own; the core is a link, a mailbox, a number, a disguised word or several words. */
function chunk(text: string, from: number, to: number, out: Word[]): void {
  let start = from;
  while (start < to && !isCore(text, start)) start = sign(text, start, to, out);
  let end = to;
  while (end > start && !isCore(text, end - 1) && text[end - 1] !== '*') end--;
  if (end > start) core(text, start, end, out);
  for (let i = end; i < to; ) i = sign(text, i, to, out);
}

const isCore = (text: string, i: number): boolean =>
  isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)) || '@#€$£'.includes(text[i] as string);

/** Question and exclamation marks, dots of suspension and emoji are read; other punctuation is not. Returns where the next character is. */
function sign(text: string, i: number, to: number, out: Word[]): number {
  const code = text.charCodeAt(i);
  if (code < 128) {
    let end = i + 1;
    if (code !== 33 && code !== 63 && code !== 46 && code !== 34) return end;
    while (end < to && text.charCodeAt(end) === code) end++;
    if (code !== 46 || end - i > 1) out.push({ form: code === 46 ? '...' : (text[i] as string), start: i, end });
    return end;
  }
  const length = (text.codePointAt(i) ?? code) > 0xffff ? 2 : 1;
  out.push({ form: text.slice(i, i + length), start: i, end: Math.min(i + length, to) });
  return Math.min(i + length, to);
}

function core(text: string, from: number, to: number, out: Word[]): void {
  const s = text.slice(from, to);
  if (s.includes('@') && MAIL.test(s)) out.push({ form: '#mail', start: from, end: to });
  else if (s.includes('.') && LINK.test(s)) out.push({ form: '#link', start: from, end: to });
  else if (/^[a-z]*\*[a-z*]*$/.test(s)) out.push({ form: s.replace(/\*+/g, '*'), start: from, end: to });
  else if (s.startsWith('@') && s.length > 3) out.push({ form: '#handle', start: from, end: to });
  else if (/^[€$£]?\d[\d.,:/-]*(?:[€$£%]|euro?|k)?$/.test(s)) out.push({ form: numeral(s), start: from, end: to });
  else if (/^[a-z0-9@$!€£|+]+$/.test(s) && /[a-z]/.test(s) && !/^[a-z]{0,2}\d+[a-z]?$/.test(s) && !/\d{3}/.test(s)) {
    out.push({ form: shorten(unleet(s)), start: from, end: to });
  } else if (/^[a-z0-9@$](?:[._*-][a-z0-9@$]){2,}$/.test(s))
    out.push({ form: unleet(s.replace(/[._*-]/g, '')), start: from, end: to });
  else if (/^[a-z]{2,}_[a-z_]+$/.test(s)) out.push({ form: s.replace(/_/g, ''), start: from, end: to });
  else pieces(text, from, to, out);
}

function numeral(s: string): string {
  if (/[€$£]|eur/.test(s)) return '#money';
  if (s.includes('%')) return '#percent';
  const digits = s.replace(/\D/g, '').length;
  return digits >= 9 ? '#long' : digits >= 6 ? '#six' : digits === 4 ? '#year' : '#num';
}

function unleet(s: string): string {
  if (/^[a-z]+$/.test(s)) return s;
  let form = '';
  for (const c of s) form += LEET[c] ?? c;
  return form;
}

/** What is written together with signs in between: "fila,io", "dell'inail", "3333.44". */
function pieces(text: string, from: number, to: number, out: Word[]): void {
  for (let i = from; i < to; ) {
    const code = text.charCodeAt(i);
    if (!isLetter(code) && !isDigit(code)) {
      i = code < 128 && code !== 33 && code !== 63 ? i + 1 : sign(text, i, to, out);
      continue;
    }
    const letters = isLetter(code);
    let end = i + 1;
    while (end < to && (letters ? isLetter(text.charCodeAt(end)) : isDigit(text.charCodeAt(end)))) end++;
    out.push({ form: letters ? shorten(text.slice(i, end)) : numeral(text.slice(i, end)), start: i, end });
    i = end;
  }
}

/** "s t r o n z o": four and more single letters in a row are one word. */
function joinLetters(words: Word[], text: string): Word[] {
  const single = (word: Word | undefined): boolean =>
    word !== undefined && word.end - word.start === 1 && /[a-z0-9@$]/.test(text[word.start] as string);
  let out: Word[] | null = null;
  for (let i = 0; i < words.length; i++) {
    let end = i;
    while (single(words[end]) && (end === i || (words[end] as Word).start - (words[end - 1] as Word).end <= 1)) end++;
    if (end - i < 4) {
      out?.push(words[i] as Word);
      continue;
    }
    out ??= words.slice(0, i);
    const start = (words[i] as Word).start;
    const stop = (words[end - 1] as Word).end;
    out.push({ form: unleet(text.slice(start, stop).replace(/[^a-z0-9@$]/g, '')), start, end: stop });
    i = end - 1;
  }
  return out ?? words;
}
