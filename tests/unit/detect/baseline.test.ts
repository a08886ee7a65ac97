// Knows what the corpus must look like and that judgement of its validation part never falls below what it was. Must not know how it is judged.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../lib/cli/corpus.ts';
import type { Baseline } from '../../../lib/cli/evaluation/baseline.ts';
import { judge } from '../../../lib/cli/evaluation/judge.ts';
import { f1, measure } from '../../../lib/cli/evaluation/measure.ts';
import { LABELS } from '../../../lib/core/types.ts';

const baseline = JSON.parse(readFileSync(new URL('baseline.json', import.meta.url), 'utf8')) as Baseline;
/** Half of the last digit kept. */
const ROUNDING = 0.0005;

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
  const now = measure(readCorpus('validation').map(judge));
  it('as a whole', () => {
    expect(now.macroF1).toBeGreaterThanOrEqual(baseline.macroF1 - ROUNDING);
    expect(now.accuracy).toBeGreaterThanOrEqual(baseline.accuracy - ROUNDING);
    expect(now.found).toBeGreaterThanOrEqual(baseline.found - ROUNDING);
  });
  it('and lawful comments are not removed more often', () => {
    expect(now.wrongly).toBeLessThanOrEqual(baseline.wrongly + ROUNDING);
    expect(now.wronglyProtected).toBeLessThanOrEqual(baseline.wronglyProtected + ROUNDING);
  });
  it('every removal and redirection cites its clause', () => {
    expect(now.uncited).toBe(0);
  });
  it.each(LABELS)('%s', (label) => {
    expect(f1(now.byLabel[label])).toBeGreaterThanOrEqual(baseline.f1[label] - ROUNDING);
  });
});
