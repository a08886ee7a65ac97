// Knows how words that begin alike are written short for a build and how they are read again. Must not know any word, nor how files are put together.

/** Below this a capital takes more room than the letters it saves. */
const SHARED = 2;
/** As most letters taken off: few different capitals compress better than many. */
const OFF = 5;
const A = 'A'.charCodeAt(0);
const LETTERS = /^[a-z]+$/;

/**
 * Words with a capital in place of what they share with the word before: it says how many of that one's last letters go, A for none
 * (`abita abitate abito` is `abitaAteDo`). In the same order; only words of plain letters, which no capital is.
 */
export function packed(words: readonly string[], separator: ' ' | '|'): string {
  return words.reduce((line, word, i) => {
    const before = words[i - 1] ?? '';
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared++;
    const off = before.length - shared;
    const short = shared >= SHARED && off <= OFF && LETTERS.test(word) && LETTERS.test(before);
    return line + (short ? String.fromCharCode(A + off) + word.slice(shared) : (i === 0 ? '' : separator) + word);
  }, '');
}

/** The line as it was written. */
export const unpacked = (line: string, separator: ' ' | '|'): string =>
  line.replace(/([a-z]+)((?:[A-Z][a-z]*)+)/g, (_, first: string, others: string) => {
    let word = first;
    return (
      first +
      others.replace(/([A-Z])([a-z]*)/g, (_, off: string, end: string) => {
        word = word.slice(0, word.length - (off.charCodeAt(0) - A)) + end;
        return separator + word;
      })
    );
  });
