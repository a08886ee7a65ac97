// Knows what an act makes of findings, alone and together. Must not know how anything is found.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../lib/core/act.ts';
import type { History } from '../../../lib/core/register.ts';
import { ACTIONS, type Finding, LABELS, type Label } from '../../../lib/core/types.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';
import { assess, softenForCutText } from '../../../lib/policy/assess.ts';
import { NO_HISTORY } from '../../../lib/policy/ladder.ts';

// Many runs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const inail = ACTS.inail as Act;
const polimi = ACTS.polimi as Act;
const WARNED: History = { warnings: 1, blocks: 0, warnedAt: ['2026-03-03T23:30:00.000Z'] };

function found(label: Label, certainty: Finding['certainty'] = 'sure'): Finding {
  const why = { it: 'perché', en: 'why' };
  return { label, span: { start: 0, end: 3 }, quote: 'xyz', certainty, confidence: 0.9, detector: label, why };
}

describe('action', () => {
  it('is none for nothing, and thanks are offered', () => {
    const nothing = assess([], inail, NO_HISTORY);
    expect(nothing).toMatchObject({
      action: 'none',
      possibleAction: 'none',
      step: 'none',
      urgent: false,
      labels: [],
      hints: [],
    });
    expect(nothing.replies).toEqual(['thanks']);
  });

  it('lets the act decide on party politics: allowed by Inail, removable by the university', () => {
    expect(assess([found('political')], inail, NO_HISTORY)).toMatchObject({
      action: 'none',
      step: 'none',
      labels: ['political'],
    });
    expect(assess([found('political')], polimi, NO_HISTORY)).toMatchObject({
      action: 'remove',
      step: 'remove-and-warn',
    });
  });

  it('follows the gravest of several findings', () => {
    const both = assess([found('assistance-request'), found('personal-data')], inail, NO_HISTORY);
    expect(both).toMatchObject({ action: 'remove', urgent: true, labels: ['personal-data', 'assistance-request'] });
    expect(assess([found('insult'), found('crisis')], polimi, NO_HISTORY).action).toBe('escalate');
    expect(assess([found('information-request'), found('assistance-request')], polimi, NO_HISTORY).action).toBe(
      'redirect',
    );
  });

  it('rests on sure findings alone; the others are hints', () => {
    const hint = assess([found('insult', 'look')], inail, NO_HISTORY);
    expect(hint).toMatchObject({
      action: 'none',
      possibleAction: 'remove',
      step: 'look',
      labels: [],
      hints: ['insult'],
      urgent: false,
    });
    const mixed = assess([found('assistance-request'), found('insult', 'look')], inail, NO_HISTORY);
    expect(mixed).toMatchObject({ action: 'redirect', possibleAction: 'remove', step: 'redirect', hints: ['insult'] });
    expect(mixed.because.it).toContain('non sicuri');
  });

  it('calls a label sure when one of its findings is', () => {
    const twice = assess([found('insult', 'look'), found('insult')], inail, NO_HISTORY);
    expect(twice).toMatchObject({ labels: ['insult'], hints: [] });
  });
});

describe('step', () => {
  it('warns first, blocks one who was warned, and says since when (the day in Italy)', () => {
    expect(assess([found('insult')], inail, NO_HISTORY).step).toBe('remove-and-warn');
    const again = assess([found('insult')], inail, WARNED);
    expect(again.step).toBe('remove-and-block');
    expect(again.because.it).toContain('04/03/2026');
    expect(again.replies).toEqual(['removal-notice']);
  });

  it('says of a grave case that the warning may be skipped, and still offers it first', () => {
    const grave = assess([found('threat')], polimi, NO_HISTORY);
    expect(grave.step).toBe('remove-and-warn');
    expect(grave.because.it).toContain('si può saltare');
    expect(assess([found('insult')], polimi, NO_HISTORY).because.it).not.toContain('saltare');
  });

  it('lets the report accompany: with the block for Inail, in graver cases alone for the university', () => {
    const told = (act: Act, label: Label, history: History): boolean =>
      assess([found(label)], act, history).because.it.includes('segnalazione alla piattaforma');
    expect(told(inail, 'insult', NO_HISTORY)).toBe(false);
    expect(told(inail, 'insult', WARNED)).toBe(true);
    expect(told(polimi, 'insult', WARNED)).toBe(false);
    expect(told(polimi, 'threat', NO_HISTORY)).toBe(true);
  });

  it('removes personal data and off-topic comments without a warning, whatever happened before', () => {
    for (const act of [inail, polimi]) {
      for (const label of ['personal-data', 'off-topic'] as const) {
        for (const history of [NO_HISTORY, WARNED]) expect(assess([found(label)], act, history).step).toBe('remove');
      }
      expect(assess([found('personal-data')], act, NO_HISTORY).replies[0]).toBe('personal-data-notice');
    }
  });

  it('tells one who asked for help where to ask, also when the comment goes for its personal data', () => {
    expect(assess([found('personal-data'), found('assistance-request')], inail, NO_HISTORY).replies).toContain(
      'redirect-office',
    );
  });

  it('proposes no removal, no warning and no reply for a person in danger', () => {
    for (const act of [inail, polimi]) {
      const danger = assess([found('crisis'), found('vulgarity')], act, WARNED);
      expect(danger).toMatchObject({ action: 'escalate', step: 'escalate', urgent: true, replies: [] });
      expect(danger.because.it).not.toContain('blocco');
    }
  });

  it('has somebody look first when danger is only suspected, even if another clause is surely broken', () => {
    const suspected = assess([found('crisis', 'look'), found('insult')], inail, NO_HISTORY);
    expect(suspected).toMatchObject({ action: 'remove', possibleAction: 'escalate', step: 'look', replies: [] });
    expect(suspected.because.it).toContain('pericolo');
  });
});

describe('cut text', () => {
  it('makes every finding one to look at and changes nothing else', () => {
    const [soft] = softenForCutText([found('insult')]);
    expect(soft).toEqual({ ...found('insult'), certainty: 'look' });
    expect(assess(softenForCutText([found('insult')]), inail, NO_HISTORY).action).toBe('none');
  });
});

describe('for any findings', () => {
  const finding = fc.record({
    label: fc.constantFrom(...LABELS),
    certainty: fc.constantFrom('sure' as const, 'look' as const),
  });
  const findings = fc.array(
    finding.map(({ label, certainty }) => found(label, certainty)),
    { maxLength: 8 },
  );
  const act = fc.constantFrom('inail', 'polimi');
  const history = fc.constantFrom(NO_HISTORY, WARNED, { warnings: 0, blocks: 1, warnedAt: [] });
  const weight = (action: string): number => ACTIONS.indexOf(action as (typeof ACTIONS)[number]);

  it('every finding that removes, redirects or is answered carries its clause', () => {
    fc.assert(
      fc.property(findings, act, history, (list, anAct, aHistory) => {
        for (const one of assess(list, ACTS[anAct] as Act, aHistory).findings) {
          if (['remove', 'redirect', 'answer'].includes(one.asks)) expect(one.article?.quote).toBeTruthy();
        }
      }),
    );
  });

  it('what is possible is never milder than what is sure, and another finding never makes it milder', () => {
    fc.assert(
      fc.property(findings, finding, act, history, (list, { label, certainty }, anAct, aHistory) => {
        const before = assess(list, ACTS[anAct] as Act, aHistory);
        const after = assess([...list, found(label, certainty)], ACTS[anAct] as Act, aHistory);
        expect(weight(before.possibleAction)).toBeLessThanOrEqual(weight(before.action));
        expect(weight(after.action)).toBeLessThanOrEqual(weight(before.action));
        expect(after.labels.filter((one) => after.hints.includes(one))).toEqual([]);
      }),
    );
  });

  it('does not depend on the order in which things were found', () => {
    fc.assert(
      fc.property(findings, act, history, (list, anAct, aHistory) => {
        const { findings: _a, replies: _r, because: _b, ...one } = assess(list, ACTS[anAct] as Act, aHistory);
        const {
          findings: _c,
          replies: _s,
          because: _d,
          ...other
        } = assess([...list].reverse(), ACTS[anAct] as Act, aHistory);
        expect(other).toEqual(one);
      }),
    );
  });

  it('explains itself in both languages, in finished sentences, without words of the comment', () => {
    fc.assert(
      fc.property(findings, act, history, (list, anAct, aHistory) => {
        const { it: italian, en: english } = assess(list, ACTS[anAct] as Act, aHistory).because;
        for (const sentence of [italian, english]) {
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
          expect(sentence).not.toMatch(/\bundefined\b|\bnull\b|xyz| {2}|\(\)|: \./);
        }
      }),
    );
  });

  it('never proposes a warning or a block unless a sure finding asks for removal', () => {
    fc.assert(
      fc.property(findings, act, history, (list, anAct, aHistory) => {
        const { step, findings: assessed } = assess(list, ACTS[anAct] as Act, aHistory);
        if (step.startsWith('remove')) {
          expect(assessed.some((one) => one.certainty === 'sure' && one.asks === 'remove')).toBe(true);
          expect(assessed.some((one) => one.asks === 'escalate')).toBe(false);
        }
      }),
    );
  });
});

describe('against the corpus', () => {
  const folder = new URL('../../corpus/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  interface Line {
    readonly id: string;
    readonly institution: string;
    readonly labels: readonly Label[];
    readonly action: string;
  }

  it.each(files)('makes of the labels in %s what the people who wrote it made of them', (name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(0);
    const wrong = lines
      .map((line) => JSON.parse(line) as Line)
      .filter(({ institution, labels, action }) => {
        const act = ACTS[institution] as Act;
        return (
          assess(
            labels.map((label) => found(label)),
            act,
            NO_HISTORY,
          ).action !== action
        );
      });
    expect(wrong.map((line) => `${line.id}: ${line.labels.join('+')} -> ${line.action}`)).toEqual([]);
  });
});
