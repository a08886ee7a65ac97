// Knows what the learned scorer and its weights file promise. Must not know the rules beside it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, readCorpus } from '../../../lib/cli/corpus.ts';
import { type DetectContext, LABELS, type Label } from '../../../lib/core/types.ts';
import { LEVELS } from '../../../lib/detect/classifier/bytes.ts';
import { wordKeys } from '../../../lib/detect/classifier/features.ts';
import type { Judged } from '../../../lib/detect/classifier/judged.ts';
import { netOf } from '../../../lib/detect/classifier/net.ts';
import { type NetSize, type NetWeights, shapesOf } from '../../../lib/detect/classifier/net-weights.ts';
import { createScorer, type Scores, scorerOf } from '../../../lib/detect/classifier/scorer.ts';
import { layOut, MARKS, withoutWords } from '../../../lib/detect/classifier/sequence.ts';
import { COLUMNS, decodeWeights, encodeWeights, type Weights } from '../../../lib/detect/classifier/weights.ts';
import { wordForm } from '../../../lib/detect/classifier/word-form.ts';
import { read } from '../../../lib/detect/reading/read.ts';

const CONTEXT: DetectContext = { post: null, platform: null, lang: null, institution: null };
const SHIPPED = new Uint8Array(readFileSync(new URL('../../../assets/public/models/scorer.bin', import.meta.url)));

const SIZE: NetSize = { width: 4, state: 4, meeting: 4, inner: 8, rows: 50, columns: COLUMNS };

/** A net that knows no kind of words, with weights of no meaning; silent with a scale of 0. */
function anyNet(scale: number): NetWeights {
  const { known, input, post, own, gates, innerWeights, answerWeights } = shapesOf(SIZE, 0);
  const all = (count: number) => ({
    scale,
    values: Int8Array.from({ length: count }, (_, i) => LEVELS[(i * 7) % 15] ?? 0),
  });
  return {
    ...SIZE,
    table: all(SIZE.rows * SIZE.width),
    keys: new Uint32Array(),
    known: all(known),
    input: all(input),
    post: all(post),
    own: new Float32Array(own).fill(0.3),
    gates: new Float32Array(gates),
    innerWeights: all(innerWeights),
    innerBias: new Float32Array(SIZE.inner),
    answerWeights: all(answerWeights),
    answerBias: new Float32Array(COLUMNS),
  };
}

/** Weights that know one word, and only for insults; their net is silent. */
function knowing(form: string): Weights {
  const key = wordKeys(form)[0] as number;
  const values = new Int8Array(COLUMNS);
  values[LABELS.indexOf('insult')] = LEVELS.at(-1) ?? 0;
  return {
    linear: {
      keys: Uint32Array.of(key),
      values,
      scale: new Float32Array(COLUMNS).fill(0.5),
      bias: new Float32Array(COLUMNS).fill(-1),
    },
    net: anyNet(0),
    thresholds: LABELS.map(() => ({
      look: 0,
      sure: 1,
      gate: Number.NEGATIVE_INFINITY,
      doubt: -1,
      trust: Number.NEGATIVE_INFINITY,
    })),
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

describe('keys', () => {
  test('of shapes, of what is shared with the post and of marks never meet', () => {
    const facts = new Map<number, string>(MARKS.map((key, bit) => [key, `mark ${bit}`]));
    const meetings = new Set<string>();
    for (const sample of readCorpus('development').slice(0, 1000)) {
      const { shape } = layOut({ reading: read(sample.comment), context: contextOf(sample), findings: [] });
      for (const [place, key] of shape.entries()) {
        const fact = `shape ${place}`;
        const known = facts.get(key) ?? fact;
        if (known !== fact) meetings.add(`${known} and ${fact}`);
        facts.set(key, known);
      }
    }
    expect([...meetings]).toEqual([]);
    expect(facts.size).toBeGreaterThan(40);
  });
});

describe('weights file', () => {
  test('comes back as it was written', () => {
    const weights = { ...knowing('buffoni'), net: anyNet(0.25) };
    const decoded = decodeWeights(encodeWeights(weights));
    expect(decoded).toEqual({ ok: true, value: weights });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('<!doctype html><html><body>not found</body></html>')],
    ['cut short', SHIPPED.slice(0, -1)],
    ['longer', Uint8Array.of(...SHIPPED.slice(0, 400), 0)],
    ['cut within the keys', SHIPPED.slice(0, 1000)],
    ['cut within the net', SHIPPED.slice(0, -100_000)],
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
    if (scorer.ok) {
      const { logits, thresholds } = scorer.value.score(judge('Buongiorno'));
      expect([logits.length, thresholds.length]).toEqual([COLUMNS, LABELS.length]);
    }
  });
});

describe('net', () => {
  const read = netOf(anyNet(0.05));
  const answer = (text: string, without = -1) => {
    const into = new Float64Array(COLUMNS);
    read(
      withoutWords(layOut(judge(text)), (word) => word === without),
      into,
    );
    return into;
  };

  test('a word left out has no say', () => {
    expect(answer('voi siete buffoni', 2)).toEqual(answer('voi siete gentili', 2));
    expect(answer('voi siete buffoni')).not.toEqual(answer('voi siete gentili'));
    expect(answer('voi siete buffoni', 0)).not.toEqual(answer('voi siete buffoni'));
  });

  test('adds to what is there, also where there is no word', () => {
    const into = new Float64Array(COLUMNS).fill(5);
    read(layOut(judge('voi siete buffoni')), into);
    expect(into).toEqual(answer('voi siete buffoni').map((value) => value + 5));
    expect(answer('').every(Number.isFinite)).toBe(true);
  });
});

const logit = ({ logits }: Scores, label: Label): number => logits[LABELS.indexOf(label)] as number;

describe('scorer', () => {
  const scorer = scorerOf(knowing('buffoni'));

  test('a known word raises its label and no other', () => {
    const rude = scorer.score(judge('Siete dei buffoni'));
    expect(logit(rude, 'insult')).toBeGreaterThan(0);
    for (const label of LABELS) if (label !== 'insult') expect(logit(rude, label)).toBe(-1);
    const kind = scorer.score(judge('Siete gentili'));
    expect(logit(kind, 'insult')).toBe(-1);
    expect(kind.breach).toBeLessThan(rude.breach);
  });

  test('the words that weighed are the explanation, as they stand in the original', () => {
    const text = '🙂 Ma che B U F F O N I, davvero';
    const span = scorer.explain(judge(text), 'insult');
    expect(span && text.slice(span.start, span.end)).toBe('B U F F O N I');
    expect(scorer.explain(judge('Siete gentili'), 'insult')).toBeNull();
    expect(scorer.explain(judge('Siete dei buffoni'), 'spam')).toBeNull();
  });

  test('a sum that is clear of every breach, and of what is to be answered, is not read again: the net is taken to agree', () => {
    const loud = { ...knowing('buffoni'), net: anyNet(0.05) };
    const quiet = { ...loud, linear: { ...loud.linear, bias: new Float32Array(COLUMNS).fill(-1.6) } };
    const spam = (weights: Weights, text: string) => logit(scorerOf(weights).score(judge(text)), 'spam');
    expect(spam(quiet, 'Siete gentili')).toBeCloseTo(-3.2);
    expect(spam(loud, 'Siete gentili')).not.toBeCloseTo(-1);
    expect(spam(loud, 'Siete gentili')).not.toBeCloseTo(-2);
    const asking = quiet.linear.bias.slice();
    asking[LABELS.indexOf('information-request')] = -0.5;
    expect(spam({ ...quiet, linear: { ...quiet.linear, bias: asking } }, 'Siete gentili')).not.toBeCloseTo(-3.2);
  });

  test('spans are in bounds and scores finite, the same twice, whatever the text', () => {
    const shipped = createScorer(SHIPPED);
    if (!shipped.ok) throw new Error(shipped.error.detail);
    const { score, explain } = shipped.value;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...LABELS), (text, label) => {
        const judged = judge(text);
        const first = score(judged);
        expect(Number.isFinite(logit(first, label) + first.breach)).toBe(true);
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
    const logits = (written: string) => [...Array.from(shipped.value.score(judge(written)).logits)];
    expect(logits(text.normalize('NFD'))).toEqual(logits(text));
    expect(logits(text.replaceAll('é', 'e').replaceAll('è', 'e').replaceAll('ù', 'u'))).toEqual(logits(text));
  });
});
