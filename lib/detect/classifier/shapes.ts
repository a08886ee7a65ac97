// Knows the outward shape of a comment in few numbers: length, capitals, questions, digits, signs. Must not know words.
import { type Folded, isUpper } from '../normalise/fold.ts';

type Shape = readonly [kind: number, value: number];

/** Pairs of kind and step; each pair is one feature. Linear in the length of the text. */
export function shapes(folded: Folded, words: number): Shape[] {
  const { text } = folded;
  let letters = 0;
  let capitals = 0;
  const count = { question: 0, exclamation: 0, lines: 0, digits: 0, emoji: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd83c && code <= 0xd83e) count.emoji++;
    if (code >= 97 && code <= 122) {
      letters++;
      if (isUpper(folded, i)) capitals++;
    } else if (code === 63) count.question++;
    else if (code === 33) count.exclamation++;
    else if (code === 10) count.lines++;
    else if (code >= 48 && code <= 57) count.digits++;
  }
  return [
    [1, Math.min(9, Math.floor(Math.log2(words + 1) * 1.5))],
    [2, letters === 0 ? 9 : Math.min(4, Math.floor((capitals / letters) * 5))],
    [3, Math.min(3, count.question)],
    [4, Math.min(3, count.exclamation)],
    [5, /\?\s{0,3}\S{0,3}\s{0,3}$/.test(text.slice(-12)) ? 1 : 0],
    [6, Math.min(3, folded.odd)],
    [7, Math.min(3, count.lines)],
    [8, Math.min(4, Math.ceil(count.digits / 3))],
    [9, Math.min(4, count.emoji)],
  ];
}
