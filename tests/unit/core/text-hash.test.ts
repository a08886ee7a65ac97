// Knows the published values of the hash. Must not know what it is used for.
import { expect, it } from 'vitest';
import { textHash } from '../../../lib/core/text-hash.ts';

it('is FNV-1a in its first half, and another name for another text', () => {
  // 32-bit test vectors of the FNV authors.
  expect(textHash('').slice(0, 8)).toBe('811c9dc5');
  expect(textHash('a').slice(0, 8)).toBe('e40c292c');
  expect(textHash('foobar').slice(0, 8)).toBe('bf9cf968');
  expect(textHash('foobar')).toMatch(/^[0-9a-f]{16}$/);
  expect(textHash('foobar')).not.toBe(textHash('foobas'));
});
