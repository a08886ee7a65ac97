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

test('of a lawful comment a rule is doubted sooner where it tuned none', () => {
  const tuned = Array.from({ length: 8 }, (_, i) => scored({ logit: -0.4 - i / 10, fresh: false }));
  const doubtWith = (fresh: boolean) =>
    thresholdsOf('insult', [...tuned, scored({ logit: 1 }), scored({ logit: -0.2, ...lawful, fresh })]).doubt;
  // It costs five violations: eight that tuned the rule outweigh it among its like, and not where it counts four times.
  expect(doubtWith(false)).toBeLessThan(-0.2);
  expect(doubtWith(true)).toBeGreaterThan(-0.2);
});

test('what composition is sure of in discrimination is not doubted by score', () => {
  expect(thresholdsOf('discrimination', [scored({ logit: -9, ...lawful })]).doubt).toBe(Number.NEGATIVE_INFINITY);
});
