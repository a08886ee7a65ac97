// Knows how a written text becomes plain lower-case ASCII, with the way back to UTF-16 offsets. Must not know words.
import { isCapital, isDisguise, latin, MARK, plain } from './plain.ts';

/** Folded text and the way back: `startOf`, `endOf`, `isUpper`. */
export interface Folded {
  readonly original: string;
  readonly text: string;
  /** Offset in the original of what gave each unit, and its length at the end; null where every unit stands where it stood. */
  readonly at: readonly number[] | null;
  /** Units of letters in disguise: homoglyph, styled letter, or an invisible character stood before it. */
  readonly odd: number;
}

/** Linear in the length of the text. Runs of ASCII, nearly all there is, are copied whole. */
export function fold(original: string): Folded {
  const parts: string[] = [];
  let at: number[] | null = null;
  let odd = 0;
  let hidden = false;
  let run = 0;
  for (let i = 0; i < original.length; ) {
    const code = original.charCodeAt(i);
    if (code < 128 && (code >= 32 || code === NEW_LINE)) {
      if (hidden) odd++;
      hidden = false;
      at?.push(i);
      i++;
      continue;
    }
    const point = original.codePointAt(i) ?? code;
    const character = code < 0x180 ? (original[i] as string) : String.fromCodePoint(point);
    const text = code < 128 ? control(code) : latin(code) || plain(character);
    if (text.length !== 1 || character.length !== 1) at ??= Array.from({ length: i }, (_, unit) => unit);
    for (let k = 0; k < text.length; k++) at?.push(i);
    if (isDisguise(point, text) || hidden) odd += text.length;
    // A combining accent after a plain letter is spelling (NFD), not disguise; strokes and invisible signs are.
    hidden = text === '' && code >= 128 && (hidden || point >= 0x320 || !MARK.test(character));
    parts.push(lower(original, run, i), text);
    i += character.length;
    run = i;
  }
  at?.push(original.length);
  const rest = lower(original, run, original.length);
  return { original, text: parts.length === 0 ? rest : parts.join('') + rest, at, odd };
}

const NEW_LINE = 10;

/** Tabulator and carriage return are blanks; other control characters are nothing. */
const control = (code: number): string => (code === 9 || code === 13 ? ' ' : '');

/** Only of ASCII: elsewhere lower case may have another length. */
const lower = (text: string, from: number, to: number): string => text.slice(from, to).toLowerCase();

/** Offset in the original of the character that gave unit `unit`. */
export const startOf = ({ at }: Folded, unit: number): number => (at === null ? unit : (at[unit] as number));

/** The character that gave unit `unit` was upper case. */
export const isUpper = (folded: Folded, unit: number): boolean => isCapital(folded.original, startOf(folded, unit));

/** Offset in the original just after folded unit `unit`, its combining marks included. */
export function endOf(folded: Folded, unit: number): number {
  const { original } = folded;
  let end = startOf(folded, unit) + 1;
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
