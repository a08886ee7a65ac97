// Knows that a very long text is cut where it may be, and that what is found in a part is told of the whole. Must not know detectors.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DetectContext, Finding } from '../../../lib/core/types.ts';
import { detect, type Scorer } from '../../../lib/detect/index.ts';
import { piecesOf } from '../../../lib/detect/pieces.ts';

const CONTEXT: DetectContext = { post: 'Il bando è aperto', platform: null, lang: null, institution: null };
const ORDINARY = 'Ho mandato la domanda a marzo e aspetto ancora una risposta. ';

describe('a long text', () => {
  test('is cut after a line, else a sentence, else a word', () => {
    const cuts = (text: string) => piecesOf(text).map(([from, to]) => text.slice(from, to));
    for (const piece of cuts(`${ORDINARY.repeat(4)}\n`.repeat(200)).slice(0, -1)) expect(piece).toMatch(/\n$/);
    for (const piece of cuts(ORDINARY.repeat(500)).slice(0, -1)) expect(piece).toMatch(/risposta\. $/);
    for (const piece of cuts('parola '.repeat(5000)).slice(0, -1)) expect(piece).toMatch(/parola $/);
  });

  test('is one piece as long as comments are', () => {
    expect(piecesOf(ORDINARY.repeat(150))).toHaveLength(1);
  });

  test('is all there, in order, without half characters', () => {
    const unit = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(unit, fc.integer({ min: 300, max: 3000 }), (unit, times) => {
        const text = unit.repeat(times);
        const pieces = piecesOf(text);
        expect(pieces.map(([from, to]) => text.slice(from, to)).join('')).toBe(text);
        for (const [from] of pieces.slice(1))
          expect(text.slice(from - 1, from + 1)).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/);
      }),
    );
  });
});

describe('what is found in a part', () => {
  test('has its place in the whole', () => {
    const before = ORDINARY.repeat(1300);
    const [only, ...others] = detect(`${before}Siete dei buffoni. ${ORDINARY.repeat(100)}`, CONTEXT).filter(
      ({ label }) => label === 'insult',
    );
    expect(others).toEqual([]);
    expect(only?.span?.start).toBeGreaterThanOrEqual(before.length);
    expect(only?.quote).toContain('buffoni');
  });

  const found = (label: Finding['label'], certainty: Finding['certainty']): Finding => ({
    label,
    span: { start: 2, end: 5 },
    quote: 'mie',
    certainty,
    confidence: 0.5,
    detector: 'x',
    why: { it: '', en: '' },
  });
  const byPiece = (pieces: readonly (readonly Finding[])[]): Scorer => {
    const rest = [...pieces];
    return () => rest.shift() ?? [];
  };
  const text = ORDINARY.repeat(330);

  test('is told once by label, the surest', () => {
    expect(piecesOf(text)).toHaveLength(2);
    const [from] = piecesOf(text)[1] as readonly [number, number];
    const scorer = byPiece([[found('spam', 'look')], [found('spam', 'sure'), found('insult', 'look')]]);
    expect(detect(text, CONTEXT, scorer)).toEqual([
      { ...found('spam', 'sure'), span: { start: from + 2, end: from + 5 } },
      { ...found('insult', 'look'), span: { start: from + 2, end: from + 5 } },
    ]);
  });

  test('is off topic only when every part is', () => {
    const off = found('off-topic', 'sure');
    expect(detect(text, CONTEXT, byPiece([[off], []]))).toEqual([]);
    expect(detect(text, CONTEXT, byPiece([[off], [off]]))).toHaveLength(1);
  });
});
