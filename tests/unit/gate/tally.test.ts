// Knows how the gate counts: nothing that ran nothing, or fell before its first test, may pass. Must not know how tests are run.
import { expect, test } from 'vitest';
import { type Report, tallyOf } from '../../../lib/cli/gate/tests.ts';

const report = (changes: Partial<Report>): Report => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changes,
});

test.each([
  [
    'all passed',
    report({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }),
    0,
    { passed: 3, failed: 0, skipped: 2 },
  ],
  ['nothing ran', report({}), 0, { passed: 0, failed: 1, skipped: 0 }],
  [
    'a file fell before its first test',
    report({ numPassedTests: 3, testResults: [{ status: 'failed', assertionResults: [] }] }),
    1,
    { passed: 3, failed: 1, skipped: 0 },
  ],
  ['an error outside any test', report({ numPassedTests: 3 }), 1, { passed: 3, failed: 1, skipped: 0 }],
  ['one failed', report({ numPassedTests: 2, numFailedTests: 1 }), 1, { passed: 2, failed: 1, skipped: 0 }],
])('%s', (_, given, code, expected) => {
  expect(tallyOf(given, code)).toEqual(expected);
});
