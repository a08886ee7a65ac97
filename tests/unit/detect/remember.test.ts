// Knows what is promised of kept answers: right ones, and not too many. Must not know who asks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remember } from '../../../lib/detect/remember.ts';

describe('remembered answers', () => {
  test('are the same whatever was asked before, null among them', () => {
    const plain = (key: string) => (key.length % 2 === 0 ? null : key.toUpperCase());
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 2 }), { maxLength: 60 }),
        fc.integer({ min: 2, max: 8 }),
        (keys, most) => {
          const kept = remember(most, plain);
          expect(keys.map(kept)).toEqual(keys.map(plain));
        },
      ),
    );
  });

  test('what was asked lately is not worked out again, and what was asked long ago is', () => {
    const made: string[] = [];
    const kept = remember(4, (key) => {
      made.push(key);
      return key;
    });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'a', 'b']) kept(key);
    expect(made.filter((key) => key === 'a')).toHaveLength(1);
    expect(made.filter((key) => key === 'b')).toHaveLength(2);
  });
});
