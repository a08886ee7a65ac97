// Knows how a text is cut for painting. Must not know how it is painted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../components/text-pieces.ts';
import { LABELS } from '../../../lib/core/types.ts';

describe('pieces of a text', () => {
  it('are the text itself, whatever the spans', () => {
    const marked = fc.record({
      label: fc.constantFrom(...LABELS),
      span: fc.option(fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) })),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(marked, { maxLength: 8 }), (text, spans) => {
        expect(
          piecesOf(text, spans)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('carry every label that covers them, also where spans overlap', () => {
    const pieces = piecesOf('abcdef', [
      { label: 'insult', span: { start: 1, end: 4 } },
      { label: 'vulgarity', span: { start: 3, end: 5 } },
      { label: 'spam', span: null },
    ]);
    expect(pieces).toEqual([
      { start: 0, text: 'a', labels: [] },
      { start: 1, text: 'bc', labels: ['insult'] },
      { start: 3, text: 'd', labels: ['insult', 'vulgarity'] },
      { start: 4, text: 'e', labels: ['vulgarity'] },
      { start: 5, text: 'f', labels: [] },
    ]);
  });
});
