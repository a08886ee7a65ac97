// Knows what detection is told of an institution. Must not know what it does with it.
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../lib/core/act.ts';
import { DIRECTORY_KEYS } from '../../../lib/core/replies.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';
import { institutionContext } from '../../../lib/policy/institution.ts';

const polimi = ACTS.polimi as Act;
const entry = (key: (typeof DIRECTORY_KEYS)[number], value: string) => ({
  key,
  value,
  source: 'x',
  checkedAt: '2026-11-20',
});

describe('institutionContext', () => {
  it('takes names, domains and topics from the act, and ships without a contact', () => {
    const { names, domains, topics } = polimi.institution;
    expect(institutionContext(polimi, [])).toEqual({ names, domains, topics, contacts: [] });
    expect(names).toContain('politecnico di milano');
    expect(domains).toEqual(['polimi.it']);
  });

  it('gives out the public contacts alone: a colleague’s number in a comment is personal data', () => {
    const directory = DIRECTORY_KEYS.map((key) => entry(key, ` ${key} `));
    const { contacts } = institutionContext(polimi, directory);
    expect(contacts).toEqual(DIRECTORY_KEYS.filter((key) => !key.startsWith('internal-')));
  });

  it('leaves out empty values, which would be found everywhere', () => {
    expect(institutionContext(polimi, [entry('pec', '  ')]).contacts).toEqual([]);
  });
});
