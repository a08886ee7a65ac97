// Knows the arithmetic of codes: codice fiscale, partita IVA, IBAN, payment cards. Must not know where they stand in a text.

const ODD: Readonly<Record<string, number>> = {};
const ODD_VALUES = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
for (let i = 0; i < 26; i++) (ODD as Record<string, number>)[String.fromCharCode(65 + i)] = ODD_VALUES[i] as number;
for (let i = 0; i < 10; i++) (ODD as Record<string, number>)[String(i)] = ODD_VALUES[i] as number;

/** Letters that stand for digits when two people would have the same code (omocodia). */
const OMOCODIA = 'LMNPQRSTUV';
const SHAPE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** `code` in capitals, no blanks. Source of the tables: D.M. 23 December 1976 (Ministero delle Finanze). */
export function isCodiceFiscale(code: string): 'valid' | 'shape' | null {
  if (!SHAPE.test(code)) return null;
  const digits = [...code.slice(9, 11)].map((c) => (OMOCODIA.includes(c) ? OMOCODIA.indexOf(c) : Number(c)));
  const day = (digits[0] as number) * 10 + (digits[1] as number);
  if (day < 1 || (day > 31 && day < 41) || day > 71) return null;
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const c = code[i] as string;
    const even = c >= 'A' ? c.charCodeAt(0) - 65 : Number(c);
    sum += i % 2 === 0 ? (ODD[c] as number) : even;
  }
  return String.fromCharCode(65 + (sum % 26)) === code[15] ? 'valid' : 'shape';
}

/** Eleven digits with the check digit of a partita IVA (Luhn). */
export const isPartitaIva = (digits: string): boolean =>
  /^\d{11}$/.test(digits) && luhn(digits) && digits !== '00000000000';

/** Thirteen to nineteen digits that pass Luhn and begin as a payment card does. */
export const isCard = (digits: string): boolean =>
  /^[3-6]\d{12,18}$/.test(digits) && luhn(digits) && new Set(digits).size > 1;

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

/** Lengths by country (ISO 13616 registry), the countries met in Italian comments. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  IT: 27,
  SM: 27,
  DE: 22,
  FR: 27,
  ES: 24,
  GB: 22,
  LT: 20,
  RO: 24,
  BE: 16,
  NL: 18,
  AT: 20,
  PT: 25,
  CH: 21,
  PL: 28,
  IE: 22,
  MT: 31,
  LU: 20,
  BG: 22,
  HR: 21,
  CZ: 24,
  DK: 18,
  EE: 20,
  FI: 18,
  GR: 27,
  HU: 28,
  LV: 21,
  SK: 24,
  SI: 19,
  SE: 24,
  AL: 28,
  MC: 27,
  CY: 28,
  UA: 29,
  MD: 24,
};

/** `code` in capitals, no blanks. `shape`: country and length are right, the check digits are not. */
export function isIban(code: string): 'valid' | 'shape' | null {
  const length = IBAN_LENGTHS[code.slice(0, 2)];
  if (length === undefined || code.length !== length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(code)) return null;
  const moved = code.slice(4) + code.slice(0, 4);
  let rest = 0;
  for (const c of moved) {
    const value = c >= 'A' ? c.charCodeAt(0) - 55 : Number(c);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1 ? 'valid' : 'shape';
}
