// Knows numbers written in words or letters ("tre nove sei", "trequattrosette 90", "3O2"). Must not know what the number is for.
import { isDigit } from '../normalise/spelling.ts';
import { remember } from '../remember.ts';

const UNITS: Readonly<Record<string, string>> = {
  zero: '0',
  uno: '1',
  una: '1',
  due: '2',
  tre: '3',
  quattro: '4',
  cinque: '5',
  sei: '6',
  sette: '7',
  otto: '8',
  nove: '9',
  quatro: '4',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  oh: '0',
  dieci: '10',
  undici: '11',
  dodici: '12',
  tredici: '13',
  quattordici: '14',
  quindici: '15',
  sedici: '16',
  diciassette: '17',
  diciotto: '18',
  diciannove: '19',
  trecento: '300',
  duecento: '200',
  quattrocento: '400',
  cento: '100',
  trecentotrenta: '330',
  duecentosei: '206',
};
const TENS: Readonly<Record<string, string>> = {
  venti: '2',
  trenta: '3',
  quaranta: '4',
  cinquanta: '5',
  sessanta: '6',
  settanta: '7',
  ottanta: '8',
  novanta: '9',
};

const table = new Map<string, string>(Object.entries(UNITS));
for (const [ten, digit] of Object.entries(TENS)) {
  table.set(ten, `${digit}0`);
  for (const [unit, value] of Object.entries(UNITS)) {
    if (value.length !== 1 || value === '0') continue;
    table.set(ten + unit, digit + value);
    table.set(ten.slice(0, -1) + unit, digit + value);
  }
}

/** What numbers in words begin with, three letters of it; "o" and "oh" are shorter. */
const BEGINNINGS = new Set([...table.keys()].filter((word) => word.length > 2).map((word) => beginning(word, 0)));

function beginning(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);
}

/** False when the word from `from` to `to` is certainly no number: nearly all words, at the cost of their first letters. */
export function mayBeNumber(text: string, from: number, to: number): boolean {
  if (isDigit(text.charCodeAt(from)) || text[from] === 'o') return true;
  return (
    to - from > 1 && (isDigit(text.charCodeAt(from + 1)) || (to - from > 2 && BEGINNINGS.has(beginning(text, from))))
  );
}

/** Digits of a word that is a number or several run together, else null. "trequattrosette" gives "347". */
export const digitsOf = remember(4_000, workOut);

function workOut(word: string): string | null {
  const whole = table.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 5 || word.length > 60 || !/^[a-z0-9]+$/.test(word)) return null;
  let out = '';
  for (let i = 0; i < word.length; ) {
    const c = word[i] as string;
    if (c >= '0' && c <= '9') {
      out += c;
      i++;
      continue;
    }
    let found = '';
    for (let end = Math.min(word.length, i + 16); end > i + 1; end--) {
      const digits = table.get(word.slice(i, end));
      if (digits !== undefined) {
        out += digits;
        found = word.slice(i, end);
        break;
      }
    }
    if (found === '') return null;
    i += found.length;
  }
  return out;
}
