// Knows that README's table cites the acts as they are carried out. Must not know how they are carried out.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import inail from '../../lib/policy/acts/inail.json' with { type: 'json' };
import polimi from '../../lib/policy/acts/polimi.json' with { type: 'json' };

const rows = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const OWN_WORDS: Readonly<Record<string, string>> = {
  'illegal-activity': 'illegal activity',
  'personal-data': 'personal data',
  'assistance-request': 'request for help',
  'formal-communication': 'formal communication',
  'information-request': 'question',
};

test.each([
  ['inail', inail, 2],
  ['polimi', polimi, 3],
])('every rule of %s stands in the table with its clause, and whether it is interpreted', (_, act, column) => {
  expect(act.rules.length).toBeGreaterThan(10);
  for (const { label, article, basis } of act.rules) {
    const cell = rows.find((row) => row[1] === (OWN_WORDS[label] ?? label))?.[column] ?? `no row for ${label}`;
    const clause = act.articles.find(({ id }) => id === article);
    if (clause) expect(cell).toContain(`: ${clause.locator}`);
    expect(cell.endsWith('(interpreted)')).toBe(basis === 'interpreted');
  }
});
