// Knows which input the settings refuse and what they keep. Must not know the forms.
import { describe, expect, it } from 'vitest';
import { speakItalian } from './spoken.ts';

speakItalian();
const { entriesOf, rowErrors } = await import('../../../components/setup/directory-rows.ts');
const { unknownVariables } = await import('../../../components/setup/replies-part.tsx');
const { wholeWithin } = await import('../../../components/setup/retention-part.tsx');
const { startOf } = await import('../../../components/use-register.ts');
const { previewReply, repliesNeeding, DEFAULT_TEMPLATES, VARIABLE_NAMES } = await import(
  '../../../lib/app/surface-material.ts'
);

const TODAY = '2026-11-24';
const row = { key: 'pec', value: 'a@pec.ente.example', source: 'https://ente.example/pec', checkedAt: TODAY } as const;

describe('a contact', () => {
  it('is complete with value, source and date, and nothing at all is no error', () => {
    expect(rowErrors(row, TODAY, false).any).toBe(false);
    expect(rowErrors({ ...row, value: '', source: '', checkedAt: '' }, TODAY, false).any).toBe(false);
  });

  it.each([
    ['value', { ...row, value: ' ' }],
    ['source', { ...row, source: '' }],
    ['source', { ...row, source: 'dal sito' }],
    ['source', { ...row, source: 'javascript:alert(1)' }],
    ['checkedAt', { ...row, checkedAt: '' }],
    ['checkedAt', { ...row, checkedAt: '2026-11-25' }],
  ] as const)('is refused for its %s, and says why', (field, bad) => {
    const errors = rowErrors(bad, TODAY, false);
    expect(errors.any).toBe(true);
    expect(errors[field]).toMatch(/\w{3}/);
  });

  it('that is internal may name a person or an act as its source', () => {
    expect(rowErrors({ ...row, source: 'ordine di servizio 3' }, TODAY, true).any).toBe(false);
  });

  it('is kept without outer spaces; empty rows are not kept', () => {
    expect(
      entriesOf([
        { ...row, value: ' a ' },
        { ...row, key: 'phone', value: '' },
      ]),
    ).toEqual([{ ...row, value: 'a' }]);
  });
});

describe('a reply template', () => {
  it('says which fields nobody can fill', () => {
    expect(unknownVariables('Gentile {{autore}}, {{ nome }} {{pec}} {{nome}}', VARIABLE_NAMES)).toEqual(['nome']);
  });

  it('is previewed whole once its contacts are there, and says what is missing before', () => {
    const missing = new Set(
      DEFAULT_TEMPLATES.flatMap((template) => {
        const filled = previewReply(template, [], 'inail');
        return filled.ok ? [] : filled.missing;
      }),
    );
    expect(missing).toContain('office-contact');
    const entries = [...missing].flatMap((key) => (key === 'article' ? [] : [{ ...row, key }]));
    const stillBlank = DEFAULT_TEMPLATES.filter((template) => !previewReply(template, entries, 'inail').ok);
    expect(stillBlank.map((template) => template.id)).toEqual([]);
  });

  it('is named beside the contact it waits for', () => {
    expect(repliesNeeding('pec', DEFAULT_TEMPLATES)).toContain(
      DEFAULT_TEMPLATES.find((template) => template.id === 'redirect-pec')?.title,
    );
    expect(repliesNeeding('internal-crisis-contact', DEFAULT_TEMPLATES)).toEqual([]);
  });
});

describe('a number of months or days', () => {
  it.each([
    ['12', 12],
    [' 7 ', 7],
    ['0', null],
    ['61', null],
    ['1,5', null],
    ['-3', null],
    ['', null],
    ['dodici', null],
  ])('%s is %s', (input, expected) => {
    expect(wholeWithin(input, { least: 1, most: 60 })).toBe(expected);
  });
});

describe('a day of the filter', () => {
  it('begins at midnight of the person’s own clock; its end is the next midnight', () => {
    const [from, to] = [startOf('2026-10-25', 0), startOf('2026-10-25', 1)];
    expect(from).toBe(new Date(2026, 9, 25).toISOString());
    expect(to).toBe(new Date(2026, 9, 26).toISOString());
    expect(startOf('', 0)).toBeNull();
  });
});
