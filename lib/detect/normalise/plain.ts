// Knows how one written character becomes plain lower-case ASCII. Must not know texts.
import { remember } from '../remember.ts';
import { LOOKALIKES } from './look-alikes.ts';

/** Format characters and blanks without width; default-ignorable in Unicode. */
const INVISIBLE =
  /\p{Cf}|\u{34f}|\u{115f}|\u{1160}|\u{17b4}|\u{17b5}|[\u{180b}-\u{180f}]|\u{3164}|[\u{fe00}-\u{fe0f}]|\u{ffa0}|[\u{e0100}-\u{e01ef}]/u;
/** Combining marks. */
export const MARK = /\p{M}/u;
const SQUARED = [0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x24b6, 0x24d0];

/** One code point beyond ASCII as plain text: '' when invisible, itself when it is no letter. */
export const plain = remember(20_000, work);

function work(character: string): string {
  if (INVISIBLE.test(character) || MARK.test(character)) return '';
  const direct = LOOKALIKES[character] ?? LOOKALIKES[character.toLowerCase()];
  if (direct !== undefined) return direct;
  const code = character.codePointAt(0) ?? 0;
  for (const base of SQUARED) if (code >= base && code < base + 26) return String.fromCharCode(97 + code - base);
  if (/\s/u.test(character)) return character === '\n' ? '\n' : ' ';
  const compat = character.normalize('NFKC');
  const bare = compat.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (bare.length > 12) return character;
  let out = '';
  for (const part of bare) out += part.charCodeAt(0) < 128 ? part : (LOOKALIKES[part] ?? part);
  return out === '' ? character : out;
}

/** Accented Latin letters, the commonest thing beyond ASCII: their plain letter by code, '' for the rest. */
const LATIN: readonly string[] = Array.from({ length: 0x180 }, (_, code) => {
  const bare = code < 0xc0 ? '' : work(String.fromCharCode(code));
  return /^[a-z]$/.test(bare) ? bare : '';
});

/** The plain letter of an accented Latin one, else ''. */
export const latin = (code: number): string => (code < 0x180 ? (LATIN[code] as string) : '');

/** Accented Latin letters are ordinary; anything else that turned into a letter was dressed up. */
export const isDisguise = (point: number, text: string): boolean => point > 0x24f && /^[a-z0-9]+$/.test(text);

/** A capital stands at this offset. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  if (latin(code) !== '') return code < 0xdf;
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  return character.toLowerCase() !== character;
}
