// Knows that folding a text never loses the way back to the original. Must not know what is looked for in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, type Folded, fold, isUpper, startOf } from '../../../lib/detect/normalise/fold.ts';

const places = (folded: Folded) => Array.from({ length: folded.text.length + 1 }, (_, unit) => startOf(folded, unit));

describe('fold', { timeout: 120_000 }, () => {
  it.each([
    ['Perché', 'perche'],
    ['𝕞𝕖𝕣𝕕𝕒', 'merda'],
    ['ｆｕｌｌ', 'full'],
    ['ⓢⓕⓘⓖⓐ', 'sfiga'],
    ['🅰🅱', 'ab'],
    ['рirlа', 'pirla'],
    ['me\u200brda', 'merda'],
    ['m\u0336e\u0336', 'me'],
    ['“ciao”', '"ciao"'],
    ['3️⃣4️⃣', '34'],
  ])('reads %s as %s', (written, plain) => {
    expect(fold(written).text).toBe(plain);
  });

  it('leads every unit back to where it stands', () => {
    const folded = fold('à🅰\u200bß!');
    expect(folded.text).toBe('aass!');
    expect(places(folded)).toEqual([0, 1, 4, 4, 5, 6]);
  });

  it('remembers capitals, and counts letters in disguise', () => {
    const folded = fold('ÀbC рsⓐ\u200bd');
    expect(folded.text).toBe('abc psad');
    expect([...folded.text].map((_, unit) => isUpper(folded, unit))).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(folded.odd).toBe(3);
  });

  it('counts combining marks to the letter before them', () => {
    const folded = fold('e\u0301x');
    expect(folded.text).toBe('ex');
    expect(endOf(folded, 0)).toBe(2);
  });

  it('keeps offsets in order and in bounds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const at = places(fold(text));
        expect(at.every((place, i) => i === 0 || place >= (at[i - 1] as number))).toBe(true);
        expect(at[at.length - 1]).toBe(text.length);
      }),
    );
  });
});
