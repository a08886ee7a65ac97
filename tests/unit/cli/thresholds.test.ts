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
  const tuned = Array.from({ length: 8 }, (_, i) => scored({ breach: -0.4 - i / 10, fresh: false }));
  const trustWith = (fresh: boolean) =>
    thresholdsOf('insult', [...tuned, scored({ breach: 1 }), scored({ breach: -0.2, ...lawful, fresh })]).trust;
  // It costs five violations: eight that tuned the rule outweigh it among its like, and not where it counts four times.
  expect(trustWith(false)).toBeLessThan(-0.2);
  expect(trustWith(true)).toBeGreaterThan(-0.2);
});

test('whether its label is right is asked only of what breaks an act', () => {
  const other = { truth: false, kind: 'goes' } as const;
  const lines = thresholdsOf('insult', [
    scored({ breach: 3, logit: 1 }),
    scored({ breach: 3, logit: -1, ...other }),
    scored({ breach: -3, logit: 2, ...lawful }),
  ]);
  expect(lines.trust).toBeGreaterThan(-3);
  expect(lines.trust).toBeLessThan(3);
  expect(lines.doubt).toBeGreaterThan(-1);
  expect(lines.doubt).toBeLessThan(1);
});

test('what composition is sure of in discrimination is doubted only where the whole speaks plainly against it', () => {
  const lines = thresholdsOf('discrimination', [scored({ logit: -9, breach: 5, ...lawful })]);
  expect(lines.doubt).toBe(Number.NEGATIVE_INFINITY);
  expect(lines.trust).toBeLessThan(0);
});
