// Knows that the acts as data say what the published acts say, letter for letter. Must not know how they are applied.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPLY_IDS } from '../../../lib/core/replies.ts';
import { LABELS } from '../../../lib/core/types.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';

const FILES: Record<string, string> = {
  inail: 'inail-circolare-39-2016.txt',
  polimi: 'polimi-social-media-policy.txt',
};
const lines = (text: string): string => text.replace(/\s+/g, ' ').trim();
const published = (id: string): string =>
  lines(readFileSync(new URL(`../../../assets/acts/${FILES[id]}`, import.meta.url), 'utf8'));
const rulesOf = (id: string) => Object.fromEntries((ACTS[id]?.rules ?? []).map((rule) => [rule.label, rule]));

describe.each(Object.entries(ACTS))('%s', (id, act) => {
  it.each(act.articles.map((article) => [article.id, article] as const))('quotes %s as published', (_id, article) => {
    expect(published(id)).toContain(lines(article.quote));
  });

  it('gives no clause a number that the act does not have', () => {
    for (const { locator } of act.articles) {
      expect(locator).not.toMatch(/\bart(\.|icol)|§|\bcomma\b|\blett(\.|era)/i);
      expect(locator).toMatch(/^\p{Lu}/u);
    }
  });

  it('has clause ids and locators that are its own', () => {
    expect(new Set(act.articles.map((article) => article.id)).size).toBe(act.articles.length);
    expect(new Set(act.articles.map((article) => article.locator)).size).toBe(act.articles.length);
  });

  it('has one rule for each label', () => {
    expect(act.rules.map((rule) => rule.label).sort()).toEqual([...LABELS].sort());
  });

  it('cites a clause for whatever it removes, redirects or answers, and says how it reads what is not written', () => {
    const ids = act.articles.map((article) => article.id);
    for (const rule of act.rules) {
      if (rule.article === null) {
        expect(rule.basis, rule.label).toBeNull();
        expect(['allow', 'escalate'], rule.label).toContain(rule.asks);
      } else {
        expect(ids, rule.label).toContain(rule.article);
        expect(rule.basis, rule.label).not.toBeNull();
      }
      if (rule.basis !== 'explicit') expect(rule.reading, rule.label).toMatch(/^\p{Lu}.+\.$/u);
      for (const reply of rule.replies) expect(REPLY_IDS).toContain(reply);
    }
  });

  it('protects the public with at least one clause, as published', () => {
    expect(act.articles.filter((article) => article.protects).length).toBeGreaterThan(1);
  });

  it('is urgent for threats, illegal activity, personal data and danger, and for nothing else', () => {
    const urgent = act.rules.filter((rule) => rule.urgent).map((rule) => rule.label);
    expect(urgent.sort()).toEqual(['crisis', 'illegal-activity', 'personal-data', 'threat']);
  });

  it('treats a person in danger as no matter of moderation', () => {
    expect(rulesOf(id).crisis).toMatchObject({
      article: null,
      basis: null,
      asks: 'escalate',
      onLadder: false,
      replies: [],
    });
  });

  it('asks what the table of labels says', () => {
    const asks = Object.fromEntries(act.rules.map((rule) => [rule.label, rule.asks]));
    const removed = [
      'insult',
      'vulgarity',
      'threat',
      'discrimination',
      'defamation',
      'obscenity',
      'spam',
      'illegal-activity',
      'personal-data',
      'copyright',
      'off-topic',
    ];
    for (const label of removed) expect(asks[label], label).toBe('remove');
    expect(asks['assistance-request']).toBe('redirect');
    expect(asks['formal-communication']).toBe('redirect');
    expect(asks['information-request']).toBe('answer');
  });

  it('knows more than 150 stems of what the institution does, in the form that detection expects', () => {
    const { topics } = act.institution;
    expect(new Set(topics).size).toBe(topics.length);
    expect(topics.length).toBeGreaterThan(150);
    for (const topic of topics) expect(topic).toMatch(/^[a-z0-9]{2,}$/);
  });
});

describe('the two acts differ where the published acts differ', () => {
  it('party politics: allowed by Inail, removable by the university in so many words', () => {
    expect(rulesOf('inail').political).toMatchObject({ asks: 'allow', article: 'regole-1' });
    expect(rulesOf('polimi').political).toMatchObject({ asks: 'remove', basis: 'explicit', force: 'may' });
  });

  it('Inail binds itself ("saranno rimossi", "verranno rimossi"); the university keeps a right', () => {
    for (const label of ['insult', 'vulgarity', 'spam', 'threat', 'off-topic', 'personal-data']) {
      expect(rulesOf('inail')[label]?.force, label).toBe('must');
    }
    for (const rule of ACTS.polimi?.rules ?? []) {
      if (rule.asks === 'remove') expect(rule.force, rule.label).toBe('may');
    }
  });

  it('dates, hours and reports', () => {
    expect(ACTS.inail).toMatchObject({ date: '2016-11-11', ladder: { report: 'with-block' } });
    expect(ACTS.inail?.calendar).toMatchObject({
      days: [1, 2, 3, 4, 5],
      from: '09:00',
      to: '19:00',
      timeZone: 'Europe/Rome',
    });
    expect(ACTS.polimi).toMatchObject({ date: null, calendar: null, ladder: { report: 'graver-cases' } });
  });

  it('keeps the clauses that are easily forgotten', () => {
    const all = (id: string) => (ACTS[id]?.articles ?? []).map((article) => article.quote).join('\n');
    expect(all('inail')).toContain('dettagli privi di rilevanza pubblica');
    expect(all('inail')).toContain('esprimendo liberamente la propria opinione');
    expect(all('polimi')).toContain('NON sono in alcun modo riconducibili');
    expect(all('polimi')).toContain('non esercita alcuna moderazione preventiva');
  });
});

describe('every clause for the public is there', () => {
  /** Published paragraphs that speak to nobody but the staff, or are headings. */
  const covered = (id: string, from: string): string[] => {
    const text = readFileSync(new URL(`../../../assets/acts/${FILES[id]}`, import.meta.url), 'utf8');
    const quotes = lines((ACTS[id]?.articles ?? []).map((article) => article.quote).join(' '));
    return text
      .slice(text.indexOf(from))
      .split('\n')
      .map((line) => lines(line).replace(/^- ?/, ''))
      .filter((line) => /[.;:]$|19\.00$|Istituto$/.test(line))
      .flatMap((line) => line.split(/(?<=[.;]) (?=\p{Lu})/u))
      .filter((sentence) => !quotes.includes(sentence));
  };

  it('in the act of Inail, from the external policy on', () => {
    expect(covered('inail', '-Social media policy esterna')).toEqual([
      'Regole di utilizzo, di conversazione (netiquette) e moderazione.',
    ]);
  });

  it('in the act of the university, from the first line on', () => {
    expect(covered('polimi', 'La presente policy')).toEqual([]);
  });
});
