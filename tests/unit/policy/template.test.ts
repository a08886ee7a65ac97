// Knows that a reply is complete, polite and empty of the comment's own words. Must not know where it is written.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../lib/core/act.ts';
import { DIRECTORY_KEYS, type DirectoryEntry, REPLY_IDS, type Template } from '../../../lib/core/replies.ts';
import type { Comment, Finding, Label } from '../../../lib/core/types.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';
import { assess } from '../../../lib/policy/assess.ts';
import { NO_HISTORY } from '../../../lib/policy/ladder.ts';
import { parseTemplate } from '../../../lib/policy/schema.ts';
import { DEFAULT_TEMPLATES, fillTemplate, VARIABLES } from '../../../lib/policy/template.ts';

// Many runs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const inail = ACTS.inail as Act;
const polimi = ACTS.polimi as Act;
const WORDS = 'siete dei farabutti';

function comment(displayName: string | null): Comment {
  return {
    platform: 'facebook',
    id: '1',
    idFrom: 'link',
    permalink: null,
    author: {
      platform: 'facebook',
      key: 'carla.finta',
      aliases: [],
      handle: null,
      displayName,
      profileUrl: null,
      own: false,
    },
    text: WORDS,
    cut: false,
    post: { id: null, text: null },
    parentId: null,
    postedAt: null,
  };
}

function found(label: Label, certainty: Finding['certainty'] = 'sure'): Finding {
  const why = { it: '', en: '' };
  return { label, span: { start: 0, end: 19 }, quote: WORDS, certainty, confidence: 1, detector: label, why };
}

const FULL: readonly DirectoryEntry[] = DIRECTORY_KEYS.map((key) => ({
  key,
  value: `valore di ${key}`,
  source: 'https://ente.example/contatti',
  checkedAt: '2026-11-20',
}));

function template(id: string): Template {
  const one = DEFAULT_TEMPLATES.find((candidate) => candidate.id === id);
  if (!one) throw new Error(id);
  return one;
}

function fill(
  id: string,
  labels: readonly Label[],
  options: { act?: Act; name?: string | null; directory?: readonly DirectoryEntry[] } = {},
) {
  const { act = inail, name = 'Carla Finta', directory = FULL } = options;
  const assessment = assess(
    labels.map((label) => found(label)),
    act,
    NO_HISTORY,
  );
  return fillTemplate(template(id), { comment: comment(name), assessment, act, directory });
}

function textOf(reply: ReturnType<typeof fill>): string {
  if (!reply.ok) throw new Error(`missing ${reply.missing.join(', ')}`);
  return reply.text;
}

describe('the templates that ship', () => {
  it('are one for each id, and pass their own schema', () => {
    expect(DEFAULT_TEMPLATES.map((one) => one.id).sort()).toEqual([...REPLY_IDS].sort());
    for (const one of DEFAULT_TEMPLATES) expect(parseTemplate(one)).toEqual({ ok: true, value: one });
  });

  it.each(REPLY_IDS)('%s fills into short finished sentences, without a brace left or a word of the comment', (id) => {
    for (const act of [inail, polimi]) {
      const text = textOf(fill(id, ['vulgarity', 'personal-data', 'assistance-request'], { act }));
      expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(text).not.toContain(WORDS);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.length).toBeLessThan(500);
      for (const sentence of text.replace(/ \([^)]*\)/g, '').split(/(?<=\.) /))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
    }
  });

  it('cite act and clause wherever something is removed or warned of', () => {
    for (const id of ['first-warning', 'removal-notice']) {
      expect(textOf(fill(id, ['insult']))).toContain(
        'Documento di social media policy, 11 novembre 2016: Regole di utilizzo, capoverso 6',
      );
      const text = textOf(fill(id, ['political'], { act: polimi }));
      expect(text).toContain(
        'Social media policy del Politecnico di Milano: Partecipazione, elenco, voce 6: «politici o propagandistici»',
      );
    }
    expect(textOf(fill('personal-data-notice', ['insult', 'personal-data']))).toContain(
      '(Documento di social media policy, 11 novembre 2016: Regole di utilizzo, capoverso 8)',
    );
  });

  it('never name the person in a warning or a removal: others read it too', () => {
    for (const id of ['first-warning', 'removal-notice', 'personal-data-notice']) {
      expect(textOf(fill(id, ['insult', 'personal-data']))).not.toContain('Carla');
    }
  });

  it('tell whoever is warned or removed where to object', () => {
    for (const id of ['first-warning', 'removal-notice'])
      expect(textOf(fill(id, ['insult']))).toContain('valore di objection');
  });
});

describe('blanks', () => {
  it.each([
    ['redirect-office', 'office-contact'],
    ['redirect-pec', 'pec'],
    ['first-warning', 'objection'],
    ['removal-notice', 'objection'],
    ['impersonation-notice', 'impersonation-contact'],
  ] as const)('%s cannot be used while %s is empty, and says so', (id, key) => {
    expect(fill(id, ['insult'], { directory: [] })).toEqual({
      ok: false,
      id,
      title: template(id).title,
      missing: [key],
    });
    const blank = FULL.map((entry) => (entry.key === key ? { ...entry, value: '  ' } : entry));
    expect(fill(id, ['insult'], { directory: blank })).toMatchObject({ ok: false, missing: [key] });
  });

  it('a removal that no clause supports cannot be announced', () => {
    expect(fill('removal-notice', ['assistance-request'])).toMatchObject({ ok: false, missing: ['article'] });
  });

  it('names each missing thing once', () => {
    expect(fill('first-warning', [], { directory: [] })).toMatchObject({ missing: ['article', 'objection'] });
  });

  it('takes the clause of a finding that the person confirmed by looking', () => {
    const assessment = assess([found('insult', 'look')], inail, NO_HISTORY);
    const reply = fillTemplate(template('first-warning'), {
      comment: comment(null),
      assessment,
      act: inail,
      directory: FULL,
    });
    expect(textOf(reply)).toContain('capoverso 6');
  });
});

describe('the greeting', () => {
  it.each(['Carla Finta', 'Niccolò D’Esempio', "Anna Dell'Esempio-Prova", 'Mario R.', 'M. Prova', '李小龙', 'Zoë'])(
    'uses %s',
    (name) => {
      expect(textOf(fill('thanks', [], { name }))).toContain(`Gentile ${name},`);
    },
  );

  it.each([
    'Carla\nFinta',
    'www.truffa.example',
    'https://truffa.example',
    'truffa.example',
    'Vinci 500 euro',
    '@carla',
    '\u202Eatnif',
    'Carla{{pec}}',
    '<b>Carla</b>',
    'x'.repeat(51),
    '   ',
    '…',
  ])('does not repeat %j', (name) => {
    expect(textOf(fill('thanks', [], { name }))).toContain('Gentile utente,');
  });

  it('stands without a name', () => {
    expect(textOf(fill('thanks', [], { name: null }))).toContain('Gentile utente,');
    expect(fill('thanks', [], { name: null })).toMatchObject({
      short: { it: expect.stringContaining('Gentile utente,'), en: expect.stringContaining('Dear reader,') },
    });
  });

  it('never lets a name bring in a link, a number or a second line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        expect(textOf(fill('thanks', [], { name }))).toMatch(
          /^Gentile [^\d\n\r@/:<>{}]{1,50}, grazie per il Suo commento/,
        );
      }),
    );
  });
});

describe('values', () => {
  it('are put in once: braces and dollars in a contact stay text', () => {
    const directory = FULL.map((entry) => ({ ...entry, value: '{{obiezione}} $& $1' }));
    const short = { it: 'Scriva a {{pec}}.', en: 'Write to {{pec}}.' };
    const odd = { ...template('thanks'), text: 'Scriva a {{ pec }}.', short };
    const assessment = assess([], inail, NO_HISTORY);
    const reply = fillTemplate(odd, { comment: comment(null), assessment, act: inail, directory });
    expect(textOf(reply)).toBe('Scriva a {{obiezione}} $& $1.');
    expect(reply).toMatchObject({ short: { en: 'Write to {{obiezione}} $& $1.' } });
  });

  it('an unknown variable is a bug, not a blank', () => {
    const odd = { ...template('thanks'), text: '{{toString}}' };
    const material = { comment: comment(null), assessment: assess([], inail, NO_HISTORY), act: inail, directory: FULL };
    expect(() => fillTemplate(odd, material)).toThrow('toString');
  });

  it('never come from an internal contact', () => {
    expect(Object.values(VARIABLES).filter((source) => source.startsWith('internal'))).toEqual([]);
  });
});
