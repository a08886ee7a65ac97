// Knows what the learned scorer and its weights file promise. Must not know the rules beside it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DetectContext, LABELS } from '../../../lib/core/types.ts';
import { wordKeys } from '../../../lib/detect/classifier/features.ts';
import type { Judged } from '../../../lib/detect/classifier/judged.ts';
import { createScorer, scorerOf } from '../../../lib/detect/classifier/scorer.ts';
import { COLUMNS, decodeWeights, encodeWeights, LEVELS, type Weights } from '../../../lib/detect/classifier/weights.ts';
import { wordForm } from '../../../lib/detect/classifier/word-form.ts';
import { read } from '../../../lib/detect/reading/read.ts';

const CONTEXT: DetectContext = { post: null, platform: null, lang: null, institution: null };
const SHIPPED = new Uint8Array(readFileSync(new URL('../../../assets/public/models/scorer.bin', import.meta.url)));

/** Weights that know one word, and only for insults. */
function knowing(form: string): Weights {
  const key = wordKeys(form)[0] as number;
  const values = new Int8Array(COLUMNS);
  values[LABELS.indexOf('insult')] = LEVELS.at(-1) ?? 0;
  return {
    keys: Uint32Array.of(key),
    values,
    scale: new Float32Array(COLUMNS).fill(0.5),
    bias: new Float32Array(COLUMNS).fill(-2),
    thresholds: LABELS.map(() => ({ look: 0, sure: 1, gate: Number.NEGATIVE_INFINITY, doubt: -1 })),
  };
}

const judge = (text: string): Judged => {
  const reading = read(text);
  return { reading, context: CONTEXT, findings: [] };
};

describe('word forms', () => {
  test.each([
    ['Che c4zz0 dite', ['che', 'cazzo', 'dite']],
    ['s t r o n z i', ['stronzi']],
    ['chiama 3201234567, 50€ nel 2026', ['chiama', '#nine', '#money', 'nel', '#four']],
    ['scrivi a carla@posta.example', ['scrivi', 'a', '#mail']],
    ['', []],
  ])('%j', (text, forms) => {
    expect(read(text).tokens.map(({ form }) => wordForm(form))).toEqual(forms);
  });
});

describe('weights file', () => {
  test('comes back as it was written', () => {
    const weights = knowing('buffoni');
    const decoded = decodeWeights(encodeWeights(weights));
    expect(decoded).toEqual({ ok: true, value: weights });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('<!doctype html><html><body>not found</body></html>')],
    ['cut short', SHIPPED.slice(0, -1)],
    ['longer', Uint8Array.of(...SHIPPED.slice(0, 400), 0)],
    ['cut within the keys', SHIPPED.slice(0, 1000)],
    ['another version', SHIPPED.map((byte, i) => (i === 8 ? byte + 1 : byte))],
    ['other labels', SHIPPED.map((byte, i) => (i === 12 ? byte - 1 : byte))],
  ])('is refused: %s', (_, bytes) => {
    const result = createScorer(bytes);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.code).toBe('bad-input');
  });

  test('ships within 512 kB and knows every label', () => {
    expect(SHIPPED.length).toBeLessThanOrEqual(512 * 1024);
    const scorer = createScorer(SHIPPED);
    expect(scorer.ok).toBe(true);
    if (scorer.ok)
      expect(Object.keys(scorer.value.score(judge('Buongiorno')).labels).sort()).toEqual([...LABELS].sort());
  });
});

describe('scorer', () => {
  const scorer = scorerOf(knowing('buffoni'));

  test('a known word raises its label and no other', () => {
    const { labels, breach } = scorer.score(judge('Siete dei buffoni'));
    expect(labels.insult.logit).toBeGreaterThan(0);
    for (const label of LABELS) if (label !== 'insult') expect(labels[label].logit).toBe(-2);
    const kind = scorer.score(judge('Siete gentili'));
    expect(kind.labels.insult.logit).toBe(-2);
    expect(kind.breach).toBeLessThan(breach);
  });

  test('the words that weighed are the explanation, as they stand in the original', () => {
    const text = '🙂 Ma che B U F F O N I, davvero';
    const span = scorer.explain(judge(text), 'insult');
    expect(span && text.slice(span.start, span.end)).toBe('B U F F O N I');
    expect(scorer.explain(judge('Siete gentili'), 'insult')).toBeNull();
    expect(scorer.explain(judge('Siete dei buffoni'), 'spam')).toBeNull();
  });

  test('spans are in bounds and scores finite, the same twice, whatever the text', () => {
    const shipped = createScorer(SHIPPED);
    if (!shipped.ok) throw new Error(shipped.error.detail);
    const { score, explain } = shipped.value;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...LABELS), (text, label) => {
        const judged = judge(text);
        const first = score(judged);
        expect(Number.isFinite(first.labels[label].logit + first.breach)).toBe(true);
        expect(score(judged)).toEqual(first);
        const span = explain(judged, label);
        if (span === null) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('what was scored before, and by which scorer, does not change a score', () => {
    const shipped = createScorer(SHIPPED);
    if (!shipped.ok) throw new Error(shipped.error.detail);
    const own = (text: string) => scorer.score(judge(text));
    const full = (text: string) => shipped.value.score(judge(text));
    const texts = [
      'Siete dei buffoni, buffoni',
      'buffonate e buffoni',
      'Che buffone',
      '',
      'Siete gentili',
      'Siete dei buffoni',
    ];
    const alone = texts.map((text) => [scorerOf(knowing('buffoni')).score(judge(text)), full(text)]);
    const backwards = [...texts].reverse().map((text) => [own(text), full(text)]);
    expect(backwards.reverse()).toEqual(alone);
  });

  test('case, accents and their encoding do not change a score', () => {
    const shipped = createScorer(SHIPPED);
    if (!shipped.ok) throw new Error(shipped.error.detail);
    const text = 'perché la pratica è ferma da più di un anno';
    const logits = (written: string) => LABELS.map((label) => shipped.value.score(judge(written)).labels[label].logit);
    expect(logits(text.normalize('NFD'))).toEqual(logits(text));
    expect(logits(text.replaceAll('é', 'e').replaceAll('è', 'e').replaceAll('ù', 'u'))).toEqual(logits(text));
  });
});
