// Knows which files are accepted and what is said of the others. Must not know where files come from.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../lib/core/act.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';
import { parseAct, parseDirectoryEntry, parseTemplate } from '../../../lib/policy/schema.ts';

// Many runs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const inail = ACTS.inail as Act;
type Parsed = ReturnType<typeof parseAct> | ReturnType<typeof parseDirectoryEntry> | ReturnType<typeof parseTemplate>;
const detail = (result: Parsed): string => {
  if (result.ok) throw new Error('accepted');
  expect(result.error.code).toBe('bad-input');
  return result.error.detail;
};
const without = (label: string) => inail.rules.filter((rule) => rule.label !== label);
const changed = (label: string, change: object) =>
  inail.rules.map((rule) => (rule.label === label ? { ...rule, ...change } : rule));

describe('parseAct', () => {
  it.each(Object.entries(ACTS))('takes %s and changes nothing in it', (_id, act) => {
    expect(parseAct(act)).toEqual({ ok: true, value: act });
    expect(parseAct(JSON.parse(JSON.stringify(act)))).toEqual({ ok: true, value: act });
  });

  it.each([
    ['a missing field', { ...inail, title: undefined }, 'title: manca'],
    ['an unknown field', { ...inail, contacts: [] }, 'campi sconosciuti (contacts)'],
    ['another version', { ...inail, schema: 2 }, 'aggiorni l’estensione'],
    ['a bad date', { ...inail, date: '11/11/2016' }, '2026-11-24'],
    ['an empty quote', { ...inail, articles: [{ ...inail.articles[0], quote: ' ' }] }, 'articles.0.quote: è vuoto'],
    ['a label without a rule', { ...inail, rules: without('spam') }, '«spam» ha 0 regole'],
    ['two rules for a label', { ...inail, rules: [...inail.rules, inail.rules[0]] }, '«insult» ha 2 regole'],
    [
      'a clause that is not there',
      { ...inail, rules: changed('spam', { article: 'art-99' }) },
      '«art-99», che non c’è',
    ],
    [
      'removal without a clause',
      { ...inail, rules: changed('spam', { article: null, basis: null }) },
      'senza citare una clausola',
    ],
    ['an interpretation not said', { ...inail, rules: changed('obscenity', { reading: null }) }, 'scriva in «reading»'],
    [
      'a warning for what is not removed',
      { ...inail, rules: changed('assistance-request', { onLadder: true }) },
      '«onLadder»',
    ],
    ['twice the same clause id', { ...inail, articles: [...inail.articles, inail.articles[0]] }, 'stesso id'],
    ['a ladder on no clause', { ...inail, ladder: { ...inail.ladder, article: 'x' } }, 'La scala cita'],
    ['an impossible hour', { ...inail, calendar: { ...inail.calendar, from: '25:00' } }, 'ora come 09:00'],
    [
      'a calendar that ends before it begins',
      { ...inail, calendar: { ...inail.calendar, from: '20:00' } },
      'finisce prima',
    ],
    ['an unknown time zone', { ...inail, calendar: { ...inail.calendar, timeZone: 'Roma' } }, 'Europe/Rome'],
  ])('says what to mend: %s', (_name, input, advice) => {
    expect(detail(parseAct(input))).toContain(advice);
  });

  it('turns anything at all into an act or an Italian sentence, never into an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
        (input) => {
          expect(detail(parseAct(input))).toMatch(/^L’atto non è nel formato previsto\. .+\.$/s);
        },
      ),
    );
  });
});

describe('parseDirectoryEntry', () => {
  const entry = {
    key: 'pec',
    value: 'ente@pec.example',
    source: 'https://ente.example/contatti',
    checkedAt: '2026-11-20',
  };

  it('takes a telephone with its hours, or the place where the number is published', () => {
    for (const value of ['06 000 (lun-ven, 9-18)', 'il numero indicato su www.ente.example']) {
      expect(parseDirectoryEntry({ ...entry, key: 'phone', value })).toMatchObject({ ok: true });
    }
  });

  it('takes a contact with its source and date, and trims it', () => {
    expect(parseDirectoryEntry({ ...entry, value: ' ente@pec.example ' })).toEqual({ ok: true, value: entry });
  });

  it.each([
    ['no source', { ...entry, source: '' }, 'source: è vuoto'],
    ['no date', { ...entry, checkedAt: undefined }, 'checkedAt'],
    ['a PEC that is none', { ...entry, value: 'www.ente.example' }, 'casella PEC'],
    ['a form that cannot be trusted', { ...entry, key: 'form', value: 'javascript:alert(1)' }, 'https://'],
    ['two lines', { ...entry, key: 'office-contact', value: 'URP\nvia Finta' }, 'una riga sola'],
    ['an unknown key', { ...entry, key: 'fax' }, 'deve essere uno fra'],
  ])('says what to mend: %s', (_name, input, advice) => {
    expect(detail(parseDirectoryEntry(input))).toContain(advice);
  });
});

describe('parseTemplate', () => {
  const template = {
    id: 'thanks',
    version: 2,
    title: 'Grazie',
    text: 'Gentile {{ autore }}, grazie.\nLa redazione',
    short: { it: 'Grazie, {{autore}}.', en: 'Thank you, {{autore}}.' },
  };

  it('takes several lines and known variables', () => {
    expect(parseTemplate(template)).toEqual({ ok: true, value: template });
  });

  it.each([
    ['an unknown variable', { ...template, text: '{{nome}}' }, '«nome»'],
    ['an inherited name', { ...template, text: '{{constructor}}' }, '«constructor»'],
    ['a brace alone', { ...template, text: 'Gentile {{autore}, grazie' }, 'graffa'],
    ['an empty text', { ...template, text: '' }, 'è vuoto'],
    ['a version of none', { ...template, version: 0 }, 'almeno 1'],
    ['a short form that is missing', { ...template, short: { it: 'Grazie.' } }, 'short.en'],
    ['an unknown variable in a short form', { ...template, short: { it: '{{nome}}', en: 'Thanks.' } }, '«nome»'],
    ['an unknown id', { ...template, id: 'saluti' }, 'deve essere uno fra'],
  ])('says what to mend: %s', (_name, input, advice) => {
    expect(detail(parseTemplate(input))).toContain(advice);
  });
});
