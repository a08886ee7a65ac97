// Knows how a run of characters without blanks is cut: word, number, link, mail, handle, hashtag, disguised word. Must not know sentences.
import { join, NONE } from '../lexicon/bits.ts';
import type { Bits } from '../lexicon/types.ts';
import { isUpper } from '../normalise/fold.ts';
import type { Resolved, Resolver } from '../normalise/resolve.ts';
import { isLetter, lettersOnly } from '../normalise/spelling.ts';
import { push, type Scan, sign } from './scan-state.ts';

const LINK =
  /^(?:h(?:tt|xx)ps?:\/\/|www\.|t\.me\/|bit\.)|^[a-z0-9-]+(?:\[?\.\]?[a-z0-9-]+)*\[?\.\]?(?:it|com|net|org|eu|info|biz|xyz|ru|shop|top|vip|online|site|club|live|app|link|example|gov|edu|fr|de|uk|zzz|bet)(?:[/?#][^\s]*)?$/;
/** Endings that are also Italian or English words: only after a long name. */
const SHORT_LINK = /^[a-z0-9-]{5,}\.(?:me|tk|cc|io|to|ly|gg|tv|is)(?:[/?#]\S*)?$/;
const MAIL = /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const MONEY = /^(?:[€$£]|euro|eur|usd)?\d[\d.,']*(?:[kx%]|€|\$|£|euro?|eur[oi]|usd)?$/;
const SEPARATOR = /[._\-/~|,:;+'"*=]/;

/** What is left of a chunk without the punctuation around it. */
export function cutChunk(state: Scan, from: number, to: number): void {
  const { folded, resolver } = state;
  const s = folded.text.slice(from, to);
  if (lettersOnly(s)) {
    word(state, from, to, s);
    return;
  }
  const asWritten = s.length <= 12 ? resolver.exact(s) : null;
  if (asWritten !== null) {
    // A number that some pattern names is a number all the same.
    push(state, from, to, asWritten, asWritten.form === s && MONEY.test(s) ? amount(state, s) : NONE, 'undisguised');
    return;
  }
  if (/^[a-z']+$/.test(s)) {
    apostrophes(state, from, to, s);
    return;
  }
  if (s.includes('@') && MAIL.test(s)) {
    push(state, from, to, unknown(s), resolver.shapes.mail);
    return;
  }
  if ((LINK.test(s) || SHORT_LINK.test(s)) && s.length > 3) {
    push(state, from, to, unknown(s), resolver.shapes.link);
    return;
  }
  if (MONEY.test(s)) {
    number(state, from, to, s);
    return;
  }
  if (s.startsWith('#')) {
    hashtag(state, from + 1, to);
    return;
  }
  if (s.startsWith('@') && !offends(resolver, resolver.disguised(s))) {
    push(state, from, to, unknown(s), resolver.shapes.handle);
    return;
  }
  if (s.includes('*')) {
    const found = resolver.masked(s);
    if (found !== null) {
      push(state, from, to, found, NONE);
      return;
    }
  }
  mixed(state, from, to, s);
}

const unknown = (form: string): Resolved => ({ form, entry: null, guess: 'written' });

const offends = (resolver: Resolver, found: Resolved | null): boolean =>
  found?.entry != null && resolver.lexicon.offending.has(found.entry.form);

/** A word of letters alone; cut words ("vaff...", "str***") are looked up with their dots. */
function word(state: Scan, from: number, to: number, s: string): void {
  const { text } = state.folded;
  if (s.length < 9 && (text.startsWith('..', to) || text[to] === '*' || text[to] === '…')) {
    const cut = state.resolver.exact(`${s}…`);
    if (cut !== null) {
      push(state, from, to, cut, NONE, 'undisguised');
      return;
    }
  }
  const words = state.resolver.words(s);
  if (words.parts === null) {
    push(state, from, to, words, NONE);
    return;
  }
  let place = from;
  for (const part of words.parts) {
    push(state, place, place + part.size, part, NONE);
    place += part.size;
  }
}

function number(state: Scan, from: number, to: number, s: string): void {
  push(state, from, to, unknown(s), amount(state, s));
}

function amount({ resolver: { shapes } }: Scan, s: string): Bits {
  return /[€$£]|eur|usd/.test(s) ? join(shapes.num, shapes.money) : shapes.num;
}

function hashtag(state: Scan, from: number, to: number): void {
  const { folded } = state;
  const { text } = folded;
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    const turn = i === to || (isUpper(folded, i) && !isUpper(folded, i - 1)) || !isLetter(text.charCodeAt(i));
    if (!turn) continue;
    const piece = text.slice(start, i);
    if (lettersOnly(piece)) word(state, start, i, piece);
    start = isLetter(text.charCodeAt(i)) ? i : i + 1;
  }
}

/** "dell'inail", "l'ho", "don't". */
function apostrophes(state: Scan, from: number, to: number, s: string): void {
  const negated = /^([a-z]+n)'t$/.exec(s);
  if (negated !== null) {
    push(state, from, to, state.resolver.word(`${negated[1]}t`), NONE);
    return;
  }
  let start = 0;
  for (const piece of s.split("'")) {
    if (piece !== '') word(state, from + start, from + start + piece.length, piece);
    start += piece.length + 1;
  }
}

/** Letters with signs among them: a disguised word, or several things written together. */
function mixed(state: Scan, from: number, to: number, s: string): void {
  const { resolver } = state;
  const letters = s.replace(/[^a-z]/g, '').length;
  if (letters >= 1 && s.length <= 40) {
    const bare = s.replace(/[._\-/~|,:;+'"*=\u2026]/g, '');
    const dotted = /[a-z]\.{2,}[a-z]/.test(s) ? s.replace(/\.{2,}/g, '***') : bare;
    const emoji = dotted.replace(/[^\x20-\x7f]+/g, '*');
    const found = emoji.includes('*') ? resolver.masked(emoji) : resolver.disguised(bare);
    const pieces = s.split(SEPARATOR).filter((piece) => piece !== '');
    const spelled = pieces.length > 2 && pieces.every((piece) => piece.length <= 3);
    const codelike = /^[a-z]{0,2}\d+[a-z]?$/.test(s) || (letters < 2 && s.length > 2);
    if (found?.entry != null && !codelike && (pieces.length === 1 || spelled || offends(resolver, found))) {
      if (pieces.length === 1 || !allKnown(resolver, pieces) || spelled)
        push(state, from, to, found, NONE, 'undisguised');
      return;
    }
  }
  split(state, from, s);
}

const allKnown = (resolver: Resolver, pieces: readonly string[]): boolean =>
  pieces.every((piece) => piece.length > 1 && resolver.exact(piece)?.entry != null);

/** Cuts at every sign that is neither letter nor digit nor a leet sign inside a word. */
function split(state: Scan, from: number, s: string): void {
  const { text } = state.folded;
  let start = 0;
  for (let i = 0; i <= s.length; i++) {
    const c = s[i];
    if (c !== undefined && /[a-z0-9@$€£!]/.test(c) && !(c === '!' && !/[a-z0-9]/.test(s[i + 1] ?? ''))) continue;
    const piece = s.slice(start, i);
    const at = from + start;
    if (piece !== '') fragment(state, at, at + piece.length, piece);
    if (c !== undefined) {
      // Punctuation inside a chunk parts clauses and sentences too: "fila,io", "basta.Andate".
      const code = text.charCodeAt(from + i);
      if (code < 128) sign(state, from + i, from + i + 1);
      else if (code < 0xdc00 || code > 0xdfff) sign(state, from + i, from + s.length);
    }
    start = i + 1;
  }
}

function fragment(state: Scan, from: number, to: number, piece: string): void {
  if (lettersOnly(piece)) {
    word(state, from, to, piece);
    return;
  }
  if (/^\d+$/.test(piece) || MONEY.test(piece)) {
    number(state, from, to, piece);
    return;
  }
  const found = piece.replace(/[^a-z]/g, '').length >= 2 ? state.resolver.disguised(piece) : null;
  if (found !== null) {
    push(state, from, to, found, NONE);
    return;
  }
  // "!" and currency signs at an edge are no letters: "ciao!come" is two words.
  const parts = /^([a-z]+)[!$€£@]+([a-z]+)$/.exec(piece);
  if (parts === null) {
    push(state, from, to, unknown(piece), NONE);
    return;
  }
  const left = parts[1] as string;
  word(state, from, from + left.length, left);
  word(state, to - (parts[2] as string).length, to, parts[2] as string);
}
