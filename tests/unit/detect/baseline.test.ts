// Knows what the corpus must look like and that judgement of its validation part never falls below what it was. Must not know how it is judged.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../lib/cli/corpus.ts';
import { type Baseline, baselineOf } from '../../../lib/cli/evaluation/baseline.ts';
import { judge } from '../../../lib/cli/evaluation/judge.ts';
import { measure } from '../../../lib/cli/evaluation/measure.ts';
import { LABELS } from '../../../lib/core/types.ts';

const baseline = JSON.parse(readFileSync(new URL('baseline.json', import.meta.url), 'utf8')) as Baseline;

describe('the corpus', () => {
  const parts = (['development', 'training', 'validation'] as const).map((part) => readCorpus(part));
  it('names every comment once', () => {
    const ids = parts.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('measures on posts and comments that nothing was learnt from', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const [development = [], training = [], validation = []] = parts;
    const known = new Set([...development, ...training].flatMap(({ post, comment }) => [plain(post), plain(comment)]));
    expect(validation.length).toBeGreaterThan(700);
    expect(validation.filter(({ post, comment }) => known.has(plain(post)) || known.has(plain(comment)))).toEqual([]);
  });
});

describe('judgement of the validation part does not fall below the baseline', () => {
  const measures = measure(readCorpus('validation').map(judge));
  // Rounded as the baseline is: no digit that was not kept decides.
  const now = baselineOf(measures);
  it('as a whole', () => {
    expect(now.macroF1).toBeGreaterThanOrEqual(baseline.macroF1);
    expect(now.accuracy).toBeGreaterThanOrEqual(baseline.accuracy);
    expect(now.found).toBeGreaterThanOrEqual(baseline.found);
  });
  it('and lawful comments are not removed more often', () => {
    expect(now.wrongly).toBeLessThanOrEqual(baseline.wrongly);
    expect(now.wronglyProtected).toBeLessThanOrEqual(baseline.wronglyProtected);
  });
  it('every removal and redirection cites its clause', () => {
    expect(measures.uncited).toBe(0);
  });
  it.each(LABELS)('%s', (label) => {
    expect(now.f1[label]).toBeGreaterThanOrEqual(baseline.f1[label]);
  });
});
