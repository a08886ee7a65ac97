// Knows on which comments the line under which a score doubts a rule is chosen. Must not know the model.
import { expect, test } from 'vitest';
import { type Scored, thresholdsOf } from '../../../lib/cli/training/thresholds.ts';

const scored = (given: Partial<Scored>): Scored => ({
  logit: 0,
  breach: 0,
  truth: true,
  kind: 'goes',
  asked: true,
  rule: 'sure',
  weight: 1,
  fresh: true,
  ...given,
});
const lawful = { truth: false, kind: 'lawful' } as const;

test('a comment that tuned no rule says more of where a rule is to be doubted than three that did', () => {
  const tuned = [-0.4, -0.6, -0.8].map((logit) => scored({ logit, fresh: false }));
  const doubtWith = (fresh: boolean) =>
    thresholdsOf('insult', [...tuned, scored({ logit: 1 }), scored({ logit: -0.2, ...lawful, fresh })]).doubt;
  // A lawful comment costs four violations: beside four of its own weight it is not worth them, beside lighter ones even less.
  expect(doubtWith(true)).toBeCloseTo(0.4);
  expect(doubtWith(false)).toBeCloseTo(0.4);
  const many = Array.from({ length: 6 }, (_, i) => scored({ logit: -0.4 - i / 10, fresh: false }));
  const line = (fresh: boolean) =>
    thresholdsOf('insult', [...many, scored({ logit: 1 }), scored({ logit: -0.2, ...lawful, fresh })]).doubt;
  expect(line(false)).toBeCloseTo(-0.9);
  expect(line(true)).toBeCloseTo(0.4);
});

test('what composition is sure of in discrimination is not doubted by score', () => {
  expect(thresholdsOf('discrimination', [scored({ logit: -9, ...lawful })]).doubt).toBe(Number.NEGATIVE_INFINITY);
});
