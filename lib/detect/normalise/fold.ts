// Knows how any written character becomes plain lower-case ASCII, with the way back to UTF-16 offsets. Must not know words.

/** Folded text; `at[i]` is the offset in the original of the character that gave folded unit `i`, `at[length]` its length. */
export interface Folded {
  readonly original: string;
  readonly text: string;
  readonly at: Int32Array;
  /** 1 where the original letter was upper case. */
  readonly upper: Uint8Array;
  /** 1 where the letter was disguised: homoglyph, styled letter, or an invisible character stood before it. */
  readonly odd: Uint8Array;
}

/** Letters of other alphabets that are read as Latin (own table, after Unicode's UTS 39 idea of confusables). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  в: 'b',
  к: 'k',
  м: 'm',
  н: 'h',
  т: 't',
  г: 'r',
  п: 'n',
  и: 'u',
  я: 'r',
  ь: 'b',
  з: '3',
  э: 'e',
  ё: 'e',
  л: 'n',
  б: 'b',
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  π: 'n',
  ρ: 'p',
  σ: 'o',
  ς: 's',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  θ: 'o',
  φ: 'o',
  δ: 'd',
  ζ: 'z',
  ξ: 'e',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ə: 'e',
  ɐ: 'a',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ʀ: 'r',
  ɴ: 'n',
  ʜ: 'h',
  ʟ: 'l',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ᴍ: 'm',
  ᴏ: 'o',
  ᴘ: 'p',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  '∀': 'a',
  '∂': 'a',
  '∃': 'e',
  '©': 'c',
  '®': 'r',
  '°': 'o',
  º: 'o',
  ª: 'a',
  '✿': 'o',
  '☑': 'o',
  '€': '€',
  '£': '£',
  '¢': 'c',
  '¥': 'y',
  '¡': '!',
  '¿': '?',
  ᄅ: 'l',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‹': '"',
  '›': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '•': '.',
  '·': '.',
  '・': '.',
  '…': '...',
  '／': '/',
  '＊': '*',
};

/** Format characters and blanks without width; default-ignorable in Unicode. */
const INVISIBLE =
  /\p{Cf}|\u{34f}|\u{115f}|\u{1160}|\u{17b4}|\u{17b5}|[\u{180b}-\u{180f}]|\u{3164}|[\u{fe00}-\u{fe0f}]|\u{ffa0}|[\u{e0100}-\u{e01ef}]/u;
const MARK = /\p{M}/u;
const SQUARED = [0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x24b6, 0x24d0];

/** One code point beyond ASCII as plain text: '' when invisible, itself when it is no letter. Cached: hostile text repeats. */
const cache = new Map<string, string>();
function plain(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const value = work(character);
  if (cache.size < 20_000) cache.set(character, value);
  return value;
}

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

/** Accented Latin letters, the commonest thing beyond ASCII: their plain letter by code, 0 for the rest. */
const LATIN = new Uint8Array(0x180);
for (let code = 0xc0; code < 0x180; code++) {
  const bare = work(String.fromCharCode(code));
  if (/^[a-z]$/.test(bare)) LATIN[code] = bare.charCodeAt(0);
}

/** Linear in the length of the text. */
export function fold(original: string): Folded {
  const size = original.length;
  const out: Buffers = {
    units: new Uint16Array(size + 16),
    at: new Int32Array(size + 16),
    upper: new Uint8Array(size + 16),
    odd: new Uint8Array(size + 16),
    length: 0,
  };
  let hidden = 0;
  for (let i = 0; i < size; ) {
    const code = original.charCodeAt(i);
    if (code < 128) {
      if (out.length + 2 >= out.units.length) grow(out);
      const upper = code >= 65 && code <= 90;
      const unit = upper ? code + 32 : code === 13 || code === 9 ? 32 : code;
      if (unit >= 32 || unit === 10) put(out, unit, i, upper ? 1 : 0, hidden);
      hidden = 0;
      i++;
      continue;
    }
    const latin = code < 0x180 ? (LATIN[code] as number) : 0;
    if (latin !== 0) {
      if (out.length + 2 >= out.units.length) grow(out);
      put(out, latin, i, code < 0xdf ? 1 : 0, hidden);
      hidden = 0;
      i++;
      continue;
    }
    const point = original.codePointAt(i) ?? code;
    const character = String.fromCodePoint(point);
    const text = plain(character);
    // A combining accent after a plain letter is spelling (NFD), not disguise; strokes and invisible signs are.
    if (text === '') hidden = MARK.test(character) && point < 0x320 ? hidden : 1;
    else {
      const upper = character.toLowerCase() !== character ? 1 : 0;
      const odd = isDisguise(point, text) || hidden === 1 ? 1 : 0;
      for (let k = 0; k < text.length; k++) {
        if (out.length + 2 >= out.units.length) grow(out);
        put(out, text.charCodeAt(k), i, upper, odd);
      }
      hidden = 0;
    }
    i += character.length;
  }
  const { length } = out;
  out.at[length] = size;
  return {
    original,
    text: written(out.units, length),
    at: out.at.subarray(0, length + 1),
    upper: out.upper.subarray(0, length),
    odd: out.odd.subarray(0, length),
  };
}

interface Buffers {
  units: Uint16Array;
  at: Int32Array;
  upper: Uint8Array;
  odd: Uint8Array;
  length: number;
}

function put(out: Buffers, unit: number, from: number, upper: number, odd: number): void {
  const { length } = out;
  out.units[length] = unit;
  out.at[length] = from;
  out.upper[length] = upper;
  out.odd[length] = odd;
  out.length = length + 1;
}

function grow(out: Buffers): void {
  const size = out.units.length * 2;
  const [units, at, upper, odd] = [
    new Uint16Array(size),
    new Int32Array(size),
    new Uint8Array(size),
    new Uint8Array(size),
  ];
  units.set(out.units);
  at.set(out.at);
  upper.set(out.upper);
  odd.set(out.odd);
  Object.assign(out, { units, at, upper, odd });
}

/** In portions: an argument list has a limit. */
function written(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 8192) text += String.fromCharCode(...units.subarray(i, Math.min(length, i + 8192)));
  return text;
}

/** Accented Latin letters are ordinary; anything else that turned into a letter was dressed up. */
const isDisguise = (point: number, text: string): boolean => point > 0x24f && /^[a-z0-9]+$/.test(text);

/** Offset in the original just after folded unit `unit`, its combining marks included. */
export function endOf(folded: Folded, unit: number): number {
  const { original, at } = folded;
  let end = (at[unit] as number) + 1;
  const code = original.charCodeAt(end - 1);
  if (code >= 0xd800 && code < 0xdc00 && end < original.length) end++;
  while (
    end < original.length &&
    original.charCodeAt(end) >= 0x300 &&
    MARK.test(String.fromCodePoint(original.codePointAt(end) ?? 0))
  ) {
    end += (original.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}
