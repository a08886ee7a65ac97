// Knows that the short form of every reply fits into one post of X with ordinary values. Must not know how X counts.
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../lib/core/act.ts';
import { REPLY_IDS } from '../../../lib/core/replies.ts';
import { fittingForm, over, textIn } from '../../../lib/core/reply-form.ts';
import { type Comment, type Finding, LABELS, type Label } from '../../../lib/core/types.ts';
import { REPLY_LIMITS } from '../../../lib/platforms/reply-limits.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';
import { assess } from '../../../lib/policy/assess.ts';
import { NO_HISTORY } from '../../../lib/policy/ladder.ts';
import { DEFAULT_TEMPLATES, fillTemplate, VARIABLE } from '../../../lib/policy/template.ts';

/** As long as the real ones may be; `.example` alone. */
const DIRECTORY = (
  [
    ['office-contact', 'l’Ufficio relazioni con il pubblico (urp@ente.example)'],
    ['pec', 'protocollo@postacert.ente.example'],
    ['phone', '06 0000 0000'],
    ['form', 'https://www.ente.example/assistenza'],
    ['objection', 'redazione.social@ente.example'],
    ['impersonation-contact', 'https://www.ente.example/canali-ufficiali'],
  ] as const
).map(([key, value]) => ({ key, value, source: 'https://www.ente.example/contatti', checkedAt: '2026-11-20' }));

const comment: Comment = {
  platform: 'x',
  id: '1',
  idFrom: 'link',
  permalink: null,
  author: {
    platform: 'x',
    key: 'carla_finta',
    aliases: [],
    handle: 'Carla_Finta',
    displayName: 'Maria Carla Finta Dell’Esempio',
    profileUrl: null,
    own: false,
  },
  text: 'un testo',
  cut: false,
  post: { id: null, text: null },
  parentId: null,
  postedAt: null,
};

function filled(id: string, labels: readonly Label[], act: Act) {
  const template = DEFAULT_TEMPLATES.find((one) => one.id === id);
  if (!template) throw new Error(id);
  const findings = labels.map((label): Finding => {
    const why = { it: '', en: '' };
    return { label, span: null, quote: null, certainty: 'sure', confidence: 1, detector: label, why };
  });
  const reply = fillTemplate(template, {
    comment,
    assessment: assess(findings, act, NO_HISTORY),
    act,
    directory: DIRECTORY,
  });
  if (!reply.ok) throw new Error(`${id}: ${reply.missing.join(', ')}`);
  return reply;
}

const acts = Object.values(ACTS);
const removable = (act: Act): readonly Label[] =>
  LABELS.filter((label) => act.rules.some((rule) => rule.label === label && rule.asks === 'remove'));
const cases = acts.flatMap((act) => [
  ...removable(act).flatMap((label) =>
    ['first-warning', 'removal-notice'].map((id) => ({ act, id, labels: [label] as Label[] })),
  ),
  { act, id: 'personal-data-notice', labels: ['personal-data'] as Label[] },
  ...(['redirect-office', 'redirect-pec', 'impersonation-notice', 'thanks'] as const).map((id) => ({
    act,
    id,
    labels: [] as Label[],
  })),
]);

describe('the short form of a reply', () => {
  it.each(cases.map((one) => [one.act.institution.id, one.id, one.labels.join() || 'no breach', one] as const))(
    '%s, %s, %s: fits into 280 in Italian and in English',
    (_act, _id, _labels, { act, id, labels }) => {
      const reply = filled(id, labels, act);
      for (const text of [reply.short.it, reply.short.en]) {
        expect(over(text, REPLY_LIMITS.x), text).toBe(0);
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(text).not.toMatch(/[{}]/);
      }
    },
  );

  it('says whom to ask, cites the clause and tells where to object, as the whole one does', () => {
    for (const { id, text, short } of DEFAULT_TEMPLATES) {
      const used = (form: string) => new Set([...form.matchAll(VARIABLE)].map((match) => match[1]));
      // The act's title is left out: the clause names the place, and the title would not fit.
      const wanted = [...used(text)].filter((name) => name !== 'atto');
      for (const form of [short.it, short.en]) expect([...used(form)].sort(), id).toEqual(wanted.sort());
    }
  });

  it('never names the person in a warning or a removal: others read it too', () => {
    for (const id of ['first-warning', 'removal-notice', 'personal-data-notice']) {
      const { short } = filled(id, ['insult', 'personal-data'], ACTS['inail'] as Act);
      expect(`${short.it} ${short.en}`).not.toContain('Carla');
    }
  });

  it('is offered on X where the whole text is too long, and elsewhere never', () => {
    const warning = filled('first-warning', ['insult'], ACTS['inail'] as Act);
    expect(fittingForm(warning, REPLY_LIMITS.x)).toBe('short');
    expect(fittingForm(warning, REPLY_LIMITS.linkedin)).toBe('long');
    expect(textIn(warning, 'short-en')).toContain('Regole di utilizzo, capoverso 6');
    expect(fittingForm(filled('thanks', [], ACTS['inail'] as Act), REPLY_LIMITS.x)).toBe('long');
  });

  it('is there for every reply', () => {
    expect(DEFAULT_TEMPLATES.map((one) => one.id).sort()).toEqual([...REPLY_IDS].sort());
  });
});
