// Knows how the findings of the rules and the learned scores become one answer. Must not know how either is made.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DetectContext, type Finding, LABELS, type Label } from '../../../lib/core/types.ts';
import { createScorer, type Scores } from '../../../lib/detect/classifier/scorer.ts';
import { CLASSIFIER, combine, withScores } from '../../../lib/detect/combine.ts';
import { BEYOND_DOUBT } from '../../../lib/detect/detectors/finding.ts';
import { detect } from '../../../lib/detect/index.ts';
import { read } from '../../../lib/detect/reading/read.ts';

const CONTEXT: DetectContext = { post: null, platform: null, lang: null, institution: null };
const THRESHOLDS = { look: 0, sure: 2, gate: 1, doubt: -1, trust: 0 };
const BREACH = 1.5;

/** Every label far below all thresholds, but those given. */
function scores(given: Partial<Record<Label, number>>, breach = BREACH): Scores {
  return { logits: LABELS.map((label) => given[label] ?? -5), thresholds: LABELS.map(() => THRESHOLDS), breach };
}

function finding(label: Label, certainty: Finding['certainty']): Finding {
  return {
    label,
    span: { start: 0, end: 4 },
    quote: 'Ecco',
    certainty,
    confidence: 0.9,
    detector: label,
    why: { it: 'i', en: 'e' },
  };
}

const SPAN = { start: 5, end: 11 };
function combined(
  text: string,
  findings: readonly Finding[],
  given: Partial<Record<Label, number>>,
  span: typeof SPAN | null = SPAN,
  breach = BREACH,
  unnamed: Partial<Record<Label, number>> | null = null,
): Finding[] {
  return combine(
    { reading: read(text), context: CONTEXT, findings },
    { scores: scores(given, breach), explain: () => span, unnamed: unnamed && (() => scores(unnamed, breach)) },
  );
}
const brief = (findings: readonly Finding[]) =>
  findings.map(({ label, certainty, detector }) => `${label} ${certainty} ${detector}`);

describe('a finding of the rules', () => {
  test.each([
    ['a look is raised when the score is sure', 'look', 2.5, 'sure'],
    ['a look stays when the score is lukewarm', 'look', 1.5, 'look'],
    ['a look stays when the score speaks against it', 'look', -4, 'look'],
    ['sure stays when the score does not object', 'sure', -0.5, 'sure'],
    ['sure becomes a look when the score speaks against it', 'sure', -2, 'look'],
  ] as const)('%s', (_, before, logit, after) => {
    const [only, ...others] = combined('Ecco parole qualunque', [finding('insult', before)], { insult: logit });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ label: 'insult', certainty: after, detector: 'insult', span: { start: 0, end: 4 } });
  });

  test.each([
    ['insult', -4.5, -4.5, []],
    ['insult', -4.5, -3.5, ['insult look insult']],
    ['insult', -3.5, -4.5, ['insult look insult']],
    ['information-request', -4.5, 5, []],
    ['information-request', -3.5, -9, ['information-request look information-request']],
    ['crisis', -9, -9, ['crisis look crisis']],
    ['personal-data', -9, -9, ['personal-data look personal-data']],
  ] as const)(
    'a hint of %s is dropped where all speaks plainly against it (%d, breach %d)',
    (label, logit, breach, expected) => {
      expect(brief(combined('Ecco parole', [finding(label, 'look')], { [label]: logit }, SPAN, breach))).toEqual(
        expected,
      );
    },
  );

  test('sure becomes a look where the comment as a whole breaks nothing', () => {
    expect(brief(combined('Ecco parole', [finding('insult', 'sure')], { insult: 1 }, SPAN, -0.5))).toEqual([
      'insult look insult',
    ]);
  });

  test('stays sure where the comment has no other words', () => {
    const [whole] = combined('Ecco', [finding('threat', 'sure')], { threat: -4 }, SPAN, -9);
    expect(whole).toMatchObject({ label: 'threat', certainty: 'sure' });
  });

  test('of which the label is doubted, though the comment breaks something, is a look even alone', () => {
    expect(brief(combined('Ecco', [finding('insult', 'sure')], { insult: -4 }))).toEqual(['insult look insult']);
  });

  test('stays sure where it is beyond doubt', () => {
    const found = { ...finding('personal-data', 'sure'), confidence: BEYOND_DOUBT };
    const [only] = combined('Ecco parole qualunque', [found], { 'personal-data': -6 }, SPAN, -9);
    expect(only).toMatchObject({ label: 'personal-data', certainty: 'sure' });
  });
});

describe('a label that no rule found', () => {
  test.each([
    [2.5, ['spam sure classifier']],
    [0.5, ['spam look classifier']],
    [-0.5, []],
  ])('at log-odds %d: %j', (logit, expected) => {
    expect(brief(combined('Ecco parole qualunque', [], { spam: logit }))).toEqual(expected);
  });

  test('is only worth a look where the comment as a whole breaks nothing', () => {
    expect(brief(combined('Ecco parole qualunque', [], { spam: 9 }, SPAN, 0.5))).toEqual(['spam look classifier']);
    expect(brief(combined('Ecco parole', [finding('spam', 'look')], { spam: 9 }, SPAN, 0.5))).toEqual([
      'spam look spam',
    ]);
  });

  test('is not off topic where no post is known', () => {
    const judged = (post: string | null) =>
      combine(
        { reading: read('Ecco parole'), context: { ...CONTEXT, post }, findings: [] },
        { scores: scores({ 'off-topic': 9 }), explain: () => SPAN, unnamed: null },
      );
    expect(brief(judged('Il bando è aperto'))).toEqual(['off-topic sure classifier']);
    expect(judged(null)).toEqual([]);
  });

  test('shows the words that weighed most, in both languages', () => {
    const [only] = combined('Ecco parole qualunque', [], { spam: 3 });
    expect(only).toMatchObject({ span: SPAN, quote: 'parole', detector: CLASSIFIER });
    expect(only?.why.it).toContain('«parole»');
    expect(only?.why.en).toContain('“parole”');
  });

  test('about people it is not sure without words to show', () => {
    expect(brief(combined('Ecco parole qualunque', [], { insult: 3, spam: 3 }, null))).toEqual([
      'insult look classifier',
      'spam sure classifier',
    ]);
  });
});

describe('a group that is merely named', () => {
  const named = [
    'I migranti lavorano in cantiere',
    'Sono gay e ne sono fiero',
    'Le donne ingegnere sono bravissime',
    'Mio fratello è disabile',
    'I musulmani pregano il venerdì',
  ];

  test.each(named)('is never flagged by a score alone: %s', (text) => {
    expect(combined(text, [], { discrimination: 9, insult: 9, threat: 9, obscenity: 9, defamation: 9 })).toEqual([]);
  });

  test('is flagged when a hostile word stands beside it, or a rule has a hint', () => {
    expect(brief(combined('I migranti sono parassiti', [], { discrimination: 9 }))).toEqual([
      'discrimination sure classifier',
    ]);
    expect(brief(combined(named[0] as string, [finding('discrimination', 'look')], { discrimination: 9 }))).toEqual([
      'discrimination sure discrimination',
    ]);
  });

  test('is flagged when the other words say it too, nearly as surely', () => {
    const text = named[0] as string;
    const given = { discrimination: 9, insult: 9 };
    expect(brief(combined(text, [], given, SPAN, BREACH, { discrimination: 1.5 }))).toEqual([
      'discrimination sure classifier',
    ]);
    expect(combined(text, [], given, SPAN, BREACH, { discrimination: 0.9 })).toEqual([]);
    expect(combined(text, [], given, SPAN, -0.5, { discrimination: 3.5 })).toEqual([]);
  });

  test('nothing else is kept back', () => {
    expect(brief(combined(named[0] as string, [], { spam: 9 }))).toEqual(['spam sure classifier']);
  });
});

describe('with the weights that ship', () => {
  const learned = createScorer(
    new Uint8Array(readFileSync(new URL('../../../assets/public/models/scorer.bin', import.meta.url))),
  );
  if (!learned.ok) throw new Error(learned.error.detail);
  const scorer = withScores(learned.value);
  const sure = (text: string) =>
    detect(text, CONTEXT, scorer)
      .filter(({ certainty }) => certainty === 'sure')
      .map(({ label }) => label);

  test.each([
    'Ho molti amici gay e li stimo tutti',
    'Le persone trans meritano rispetto come chiunque',
    'Essere musulmano in questo Paese non è facile',
    'I rifugiati che ho conosciuto sono persone splendide',
    'Gli ebrei festeggiano domani il capodanno',
    'Da donna e ingegnere mi riconosco in questo racconto',
    'Mia figlia è disabile e studia qui con ottimi voti',
    'Gli anziani del quartiere hanno molto da insegnarci',
    'Gli anziani soli hanno bisogno di una badante, non di un opuscolo',
    'Ho rispetto per gli immigrati che lavorano a quaranta gradi',
    'La signora che ci ha fatto il colloquio aveva due figli e tre brevetti',
  ])('a group named kindly or neutrally is not removed: %s', (text) => {
    expect(sure(text)).not.toContain('discrimination');
    expect(sure(text)).not.toContain('insult');
  });

  test.each([
    ['I want to kill myself', 'crisis'],
    ['Voglio morire, non ce la faccio più', 'crisis'],
    ['crepate tutti', 'threat'],
    ['Il sottoscritto Gildo Zampedretti, C.F. ZMPGLD49P09L378H, chiede il riesame della pratica', 'personal-data'],
    ['Porca puttana, a chi devo telefonare per fare analizzare il tetto?', 'vulgarity'],
  ] as const)('what no other word makes harmless is sure: %s', (text, label) => {
    expect(sure(text)).toContain(label);
  });

  test.each([
    'Tempi di attesa vergognosi, un anno per una visita',
    'Scelta pessima, avete speso soldi pubblici per niente',
    'Il sito non funziona mai, complimenti davvero',
    'Da anni promettete più controlli e nei cantieri si continua a morire',
  ])('criticism is not removed: %s', (text) => {
    expect(sure(text).filter((label) => label !== 'assistance-request' && label !== 'information-request')).toEqual([]);
  });

  test('spans of its findings lie in the text and quote it', () => {
    const text = 'Guadagna 500 euro al giorno da casa! Scrivimi in privato per il metodo segreto, posti limitati';
    const findings = detect(text, CONTEXT, scorer);
    expect(findings.map(({ label }) => label)).toContain('spam');
    for (const { span, quote } of findings) expect(quote).toBe(span === null ? null : text.slice(span.start, span.end));
  });
});
