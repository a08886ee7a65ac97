// Knows what must hold for any text whatsoever. Must not know any label.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/index.ts';

const context = { post: null, platform: null, lang: null, institution: null };
const labels = (text: string) =>
  [
    ...new Set(
      detect(text, context)
        .filter(({ certainty }) => certainty === 'sure')
        .map(({ label }) => label),
    ),
  ].sort();

const bricks = fc.constantFrom(
  'sei',
  'uno',
  'stronzo',
  'vi',
  'spacco',
  'la',
  'faccia',
  'odio',
  'gli',
  'immigrati',
  'non',
  '«',
  '»',
  '"',
  '.',
  '?',
  'c*zzo',
  'm.e.r.d.a',
  '347',
  '1234567',
  'anna@posta.example',
  'IT60X0542811101000000123456',
  '🤡',
  '👨‍👩‍👧',
  'e\u0301',
  '\u200b',
  '\n',
  'perché',
  'Politecnico',
  '#SoloDisastri',
  '(at)',
  'tre',
  'quattro',
  '€',
  '**',
);
const texts = fc.oneof(
  fc.array(bricks, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(bricks, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);
/** Sentences with a sure finding each. */
const sure = fc.constantFrom(
  'siete degli stronzi',
  'vi spacco la faccia',
  'odio gli immigrati',
  'che cazzo dite',
  'branco di incapaci',
  'meritate di morire tutti',
  'chiamatemi al 347 1234567',
);

describe('for any text', { timeout: 120_000 }, () => {
  it('spans lie in the text and quote it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { span, quote, confidence } of detect(text, context)) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (span === null) expect(quote).toBeNull();
          else {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end)).toBe(quote);
          }
        }
      }),
    );
  });

  it('the same text gives the same findings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(detect(text, context)).toEqual(detect(text, context));
      }),
    );
  });

  it('composed and decomposed accents are the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(labels(text.normalize('NFD'))).toEqual(labels(text.normalize('NFC')));
      }),
      { numRuns: 60, examples: [['é«m.e.r.d.a'], ['è m é r d a']] },
    );
  });
});

describe('a sure finding stays found', { timeout: 120_000 }, () => {
  it('in capitals', () => {
    fc.assert(
      fc.property(sure, (text) => {
        expect(labels(text.toUpperCase())).toEqual(labels(text));
      }),
    );
  });

  it('with invisible characters anywhere', () => {
    fc.assert(
      fc.property(sure, fc.nat(), fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff'), (text, where, sign) => {
        const at = where % (text.length + 1);
        expect(labels(text.slice(0, at) + sign + text.slice(at))).toEqual(labels(text));
      }),
    );
  });

  it.each([
    'siete degli str0nzi',
    'siete degli str*nzi',
    'siete degli s t r o n z i',
    'siete degli ѕtrоnzі',
    'siete degli stronziiiii',
    'siete degli s.t.r.o.n.z.i',
  ])('as %s', (text) => {
    expect(labels(text)).toEqual(['insult', 'vulgarity']);
  });
});

describe('hostile texts', { timeout: 120_000 }, () => {
  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['quotes', '"'.repeat(50_000) + 'x"'.repeat(25_000)],
    ['marks', `e${'\u0301'.repeat(99_999)}`],
    ['digits', '1 '.repeat(50_000)],
    ['masks', 'c*'.repeat(50_000)],
    ['pieces', 'str on zo '.repeat(10_000)],
    ['letters apart', 'a b c '.repeat(16_000)],
    ['dots', '.'.repeat(100_000)],
    ['ats', 'a@'.repeat(50_000)],
    ['one insult', 'stronzi '.repeat(12_500)],
    ['bidi', '\u202e\u200f'.repeat(50_000)],
    ['emoji', '😀'.repeat(50_000)],
  ])('%s, 100,000 characters, come to an end with spans in bounds', (_, text) => {
    for (const { span } of detect(text, context)) expect(span === null || span.end <= text.length).toBe(true);
  });

  it('nothing is found in nothing', () => {
    for (const text of ['', ' ', '\n', '😀', '\u200b\u202e']) expect(detect(text, context)).toEqual([]);
  });
});
