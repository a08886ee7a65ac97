// Knows how a reading is told on stderr and by the exit code. Must not know how a page is read.
import { expect, test } from 'vitest';
import type { PageReading } from '../../../lib/cli/adapters-in-page.ts';
import { exitCodeOf, healthOf } from '../../../lib/cli/extraction-report.ts';

const reading = (changes: Partial<PageReading>): PageReading => ({
  known: true,
  comments: [],
  failures: [],
  seen: 0,
  notices: [],
  ...changes,
});
const failure = { field: 'author', selector: 'a[href]', detail: '' } as const;

test('each different reason is told once with how often it was met', () => {
  const failures = [failure, { ...failure, field: 'id', detail: 'no number' } as const, failure];
  expect(healthOf(reading({ failures, seen: 4, notices: ['notice_sorted'] }))).toEqual([
    'seen 4, read 0, unreadable 3',
    'unreadable: author: a[href] (2)',
    'unreadable: id: a[href], no number (1)',
    'notice: notice_sorted',
  ]);
});

test.each([
  ['no comment is there', reading({}), 0],
  ['comments are seen, none is found', reading({ seen: 2 }), 3],
  ['all that is found is unreadable', reading({ failures: [failure] }), 3],
])('%s', (_, given, code) => {
  expect(exitCodeOf(given)).toBe(code);
});

test('a page without any sign of a comment says so beside its zero', () => {
  expect(healthOf(reading({}))).toEqual([
    'seen 0, read 0, unreadable 0',
    'no sign of a comment: is the address right, and was the page saved as it was shown, with its comments open?',
  ]);
  expect(healthOf(reading({ seen: 1 }))).toHaveLength(1);
});
