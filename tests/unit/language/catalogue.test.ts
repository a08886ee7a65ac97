// Knows that every closed list has its words in both languages. Must not know where they are shown.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GRAVITIES } from '../../../lib/core/gravity.ts';
import { EVENT_KINDS } from '../../../lib/core/register.ts';
import { DIRECTORY_KEYS } from '../../../lib/core/replies.ts';
import { ERROR_CODES } from '../../../lib/core/result.ts';
import { CONTROLS, LABELS } from '../../../lib/core/types.ts';

const STEPS = [
  'none',
  'look',
  'answer',
  'redirect',
  'warn',
  'remove',
  'remove-and-warn',
  'remove-and-block',
  'escalate',
];

function catalogue(language: string): Record<string, { message: string }> {
  const folder = new URL(`../../../assets/locales/${language}/`, import.meta.url);
  return Object.assign(
    {},
    ...readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  );
}

const families: Record<string, readonly string[]> = {
  label: LABELS,
  error: ERROR_CODES,
  control: CONTROLS,
  kind: EVENT_KINDS,
  directory: DIRECTORY_KEYS,
  gravity: GRAVITIES,
  step: STEPS,
};

describe.each(['it', 'en'])('messages in %s', (language) => {
  const messages = catalogue(language);

  it.each(Object.entries(families))('has words for every %s', (family, members) => {
    const missing = members.filter((one) => !messages[`${family}_${one.replaceAll('-', '_')}`]?.message.trim());
    expect(missing).toEqual([]);
  });

  it('never promises that there is no violation', () => {
    const promises = Object.entries(messages).filter(([, { message }]) =>
      /nessuna violazione|no violations?\b/i.test(message),
    );
    expect(promises).toEqual([]);
  });
});

it('says the same things in both languages, with the same blanks', () => {
  const [italian, english] = [catalogue('it'), catalogue('en')];
  expect(Object.keys(english).sort()).toEqual(Object.keys(italian).sort());
  const blanks = (text: string) => [...text.matchAll(/\$\d/g)].map((match) => match[0]).sort();
  const different = Object.keys(italian).filter(
    (key) => blanks(italian[key]?.message ?? '').join() !== blanks(english[key]?.message ?? '').join(),
  );
  expect(different).toEqual([]);
});
