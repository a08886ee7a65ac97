// Knows how a folded word may have been disguised or misspelt, and which plain spellings to try. Must not know which words matter.

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
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
  '(': 'c',
};
/** Second readings of the ambiguous signs. */
const LEET_OTHER: Readonly<Record<string, string>> = {
  ...LEET,
  '1': 'l',
  '8': 'o',
  '£': 'e',
  '!': 'l',
  '6': 'b',
  '3': 'b',
};
/** Said aloud rather than looked at: "rinko8lionito", "6" for "sei". */
const SPOKEN: Readonly<Record<string, string>> = { ...LEET, '6': 'sei', '8': 'otto', '3': 'tre' };

export const isLetter = (code: number): boolean => code >= 97 && code <= 122;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** At least one letter, and nothing else. */
export function lettersOnly(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isLetter(text.charCodeAt(i))) return false;
  return text !== '';
}

/** Signs with two readings are tried both ways, up to so many of them in one chunk. */
const BOTH_WAYS = 3;

/** Readings of a chunk that mixes letters and signs, likeliest first. Empty when it holds a sign that stands for no letter. */
export function unleet(chunk: string): string[] {
  const doubtful: number[] = [];
  for (let i = 0; i < chunk.length && doubtful.length < BOTH_WAYS; i++) {
    const sign = chunk[i] as string;
    if (LEET_OTHER[sign] !== undefined && LEET_OTHER[sign] !== LEET[sign]) doubtful.push(i);
  }
  const out: string[] = [];
  for (let choice = 0; choice < 1 << doubtful.length; choice++) {
    const form = spell(chunk, (i) => (choice & (1 << doubtful.indexOf(i)) && doubtful.includes(i) ? LEET_OTHER : LEET));
    if (form === null) return out;
    out.push(form);
  }
  const spoken = spell(chunk, () => SPOKEN);
  if (spoken !== null && !out.includes(spoken)) out.push(spoken);
  return out;
}

function spell(chunk: string, table: (index: number) => Readonly<Record<string, string>>): string | null {
  let form = '';
  for (let i = 0; i < chunk.length; i++) {
    const letter = isLetter(chunk.charCodeAt(i)) ? chunk[i] : table(i)[chunk[i] as string];
    if (letter === undefined) return null;
    form += letter;
  }
  return form;
}

/** Runs of three and more become one, or two; `null` when there is no such run. */
export function shorten(form: string): [string, string] | null {
  if (!/([a-z])\1\1/.test(form)) return null;
  return [form.replace(/([a-z])\1\1+/g, '$1'), form.replace(/([a-z])\1\1+/g, '$1$1')];
}

/**
 * What is left of a word when everything that people misspell is taken away: doubles, h, k/ch/q, j/y, gl(i), x for z.
 * Two spellings of one word meet here; different words may too (penne, pene), so exceptions decide.
 */
export function skeleton(form: string): string {
  let s = form;
  if (s.includes('x')) s = s.replace(/xx/g, 'zz').replace(/x/g, 'z');
  let out = '';
  for (let i = 0; i < s.length; i++) {
    let c = s[i] as string;
    const next = s[i + 1] ?? '';
    if (c === 'h') continue;
    if (c === 'q') c = 'k';
    else if (c === 'c') c = next === 'h' || !(next === 'e' || next === 'i') ? 'k' : 'c';
    else if (c === 'j' || c === 'y') c = 'i';
    else if (c === 'w') c = 'v';
    else if (c === 'g' && next === 'l' && s[i + 2] === 'i') continue;
    else if (c === 'n' && (next === 'p' || next === 'b')) c = 'm';
    else if (c === 's' && s[i - 1] === 'n') c = 'z';
    if (c === out[out.length - 1]) continue;
    out += c;
  }
  return out;
}

/** Enclitic pronouns, longest first: "ammazzarli", "bruciatecela", "scrivetemi". */
const CLITIC = /(?:glie(?:lo|la|li|le|ne)|(?:me|te|se|ce|ve)(?:lo|la|li|le|ne)|gli|mi|ti|si|ci|vi|lo|la|li|le|ne)$/;

/** The verb form without its pronouns, or null. The caller checks that what is left can carry pronouns. */
export function withoutClitic(form: string): string | null {
  const found = CLITIC.exec(form);
  if (found === null || form.length - found[0].length < 3) return null;
  return form.slice(0, form.length - found[0].length);
}
