// Knows how the learned scores add to what the rules found. Must not know features, weights or policies.
import { type Finding, LABELS, type Label, type Span } from '../core/types.ts';
import type { Judged } from './classifier/judged.ts';
import { counts, type Scorer as Learned, type Scores } from './classifier/scorer.ts';
import type { Thresholds } from './classifier/weights.ts';
import { speaksOfContempt } from './detectors/discrimination.ts';
import { BEYOND_DOUBT } from './detectors/finding.ts';
import type { Scorer } from './index.ts';
import { namesGroup, onlyNamesGroup } from './named-groups.ts';
import type { Token } from './reading/types.ts';

/** The name under which the scorer's own findings appear. */
export const CLASSIFIER = 'classifier';
/** What a score may say about people; never because a group is named: then the other words alone must say it too. */
export const ABOUT_PEOPLE: readonly Label[] = ['discrimination', 'insult', 'threat', 'obscenity', 'defamation'];
/**
 * They may say it less surely by so much, in log-odds. So two of HateCheck's 154 neutral and kind statements (development half) are flagged;
 * chosen with the weights of before, by which none was, and three by 1.
 */
export const LESS_SURE = 0.5;

/** Hands the learned scores to `detect`. */
export const withScores =
  (learned: Learned): Scorer =>
  (reading, context, findings) => {
    const judged = { reading, context, findings };
    return combine(judged, {
      scores: learned.score(judged),
      explain: (label) => learned.explain(judged, label),
      unnamed: () => learned.scoreWithout(judged, (word) => namesGroup(reading.tokens[word] as Token)),
    });
  };

/** What a learned scorer says of a comment. */
export interface Learnt {
  readonly scores: Scores;
  /** The words that weighed most for a label. */
  readonly explain: (label: Label) => Span | null;
  /** The scores of the same comment without the names of groups; null: they cannot be had. */
  readonly unnamed: (() => Scores) | null;
}

/**
 * A finding of the rules becomes sure when the score is, and worth a look when the score speaks against it; a mere hint that the score speaks
 * plainly against is dropped; a label without a finding
 * gets one when the score alone is high enough. What speaks of contempt without sharing it is never made sure by a score. Their words stay; the scorer's are those that weighed most.
 */
export function combine(judged: Judged, { scores, explain, unnamed }: Learnt): Finding[] {
  const raises = (column: number): boolean =>
    isSure(scores, column) && !(column === CONTEMPT && speaksOfContempt(judged.reading));
  const out = judged.findings.flatMap((finding) => {
    const column = LABELS.indexOf(finding.label);
    if (isIdle(finding, scores, column)) return [];
    return [weighed(finding, scores, column, raises(column), isBare(finding, judged.reading.tokens))];
  });
  let onlyNamed: boolean | null = null;
  let bare: Scores | null = null;
  for (let column = 0; column < LABELS.length; column++) {
    const logit = scores.logits[column] as number;
    if (logit < linesOf(scores, column).look) continue;
    const label = LABELS[column] as Label;
    if (out.some((finding) => finding.label === label)) continue;
    if (ABOUT_PEOPLE.includes(label)) {
      onlyNamed ??= onlyNamesGroup(judged.reading.tokens);
      if (onlyNamed) {
        bare ??= unnamed?.() ?? null;
        if (bare === null || !isSure(bare, column, LESS_SURE)) continue;
      }
    }
    // Nothing is beside a point that is not known.
    if (label === 'off-topic' && judged.context.post === null) continue;
    const span = explain(label);
    const sure = raises(column) && !(ABOUT_PEOPLE.includes(label) && span === null);
    out.push(ownFinding(label, logit, sure, span, judged.reading.original));
  }
  return out;
}

const CONTEMPT = LABELS.indexOf('discrimination');
/** There is an entry for each label. */
const linesOf = ({ thresholds }: Scores, column: number): Thresholds => thresholds[column] as Thresholds;

function isSure(scores: Scores, column: number, less = 0): boolean {
  const { sure, gate } = linesOf(scores, column);
  return (scores.logits[column] as number) >= sure - less && scores.breach >= gate - less;
}

/**
 * The comment has no word beside those of the finding ("crepate tutti"): then a score knows no more than the rule does, and may not say that
 * nothing is wrong. Of the rules that a cross-validated score doubted so, 11 of 11 threats and 4 of 4 calls for help were right (of two insults none).
 */
const isBare = ({ span }: Finding, tokens: readonly Token[]): boolean =>
  span !== null && tokens.every(({ start, end }) => start >= span.start && end <= span.end);

/**
 * Log-odds below which a hint of the rules is not shown: of such hints, by scores that had not seen the comment, 19 in 3,005 were right
 * (above, 325 in 1,827), and ordinary comments are full of them.
 */
const FAR = -4;
/** Danger and data of persons are looked at whatever a score says. */
const ALWAYS_SHOWN: readonly Label[] = ['crisis', 'personal-data'];

const isIdle = ({ label, certainty }: Finding, { logits, breach }: Scores, column: number): boolean =>
  certainty === 'look' &&
  (logits[column] as number) < FAR &&
  (breach < FAR || !counts(label)) &&
  !ALWAYS_SHOWN.includes(label);

function weighed(finding: Finding, scores: Scores, column: number, raised: boolean, bare: boolean): Finding {
  const logit = scores.logits[column] as number;
  const { trust, doubt } = linesOf(scores, column);
  if (raised) return { ...finding, certainty: 'sure', confidence: Math.max(finding.confidence, probability(logit)) };
  const harmless = scores.breach < trust;
  const doubted = harmless ? !bare : logit < doubt;
  return finding.certainty === 'sure' && finding.confidence < BEYOND_DOUBT && doubted
    ? { ...finding, certainty: 'look', confidence: Math.min(finding.confidence, 0.5) }
    : finding;
}

const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

const NAMES: Readonly<Record<Label, readonly [it: string, en: string]>> = {
  insult: ['offese', 'insults'],
  vulgarity: ['linguaggio volgare', 'coarse language'],
  threat: ['minacce', 'threats'],
  discrimination: ['discriminazioni', 'discrimination'],
  defamation: ['accuse a persone', 'accusations against persons'],
  obscenity: ['contenuti osceni', 'obscenity'],
  spam: ['spam', 'spam'],
  'illegal-activity': ['attività illecite', 'illegal activities'],
  'personal-data': ['dati personali', 'personal data'],
  copyright: ['violazioni del diritto d’autore', 'copyright infringements'],
  political: ['propaganda politica', 'political propaganda'],
  'off-topic': ['commenti estranei al tema', 'off-topic comments'],
  'assistance-request': ['richieste di assistenza', 'requests for help'],
  'formal-communication': ['comunicazioni formali', 'formal communications'],
  'information-request': ['domande di informazione', 'requests for information'],
  crisis: ['richieste di aiuto di chi è in pericolo', 'calls of people in danger'],
};

const LONGEST_SHOWN = 80;

function ownFinding(label: Label, logit: number, sure: boolean, span: Span | null, text: string): Finding {
  const quote = span === null ? null : text.slice(span.start, span.end);
  const [it, en] = NAMES[label];
  const shown = quote === null ? null : quote.length > LONGEST_SHOWN ? `${quote.slice(0, LONGEST_SHOWN - 1)}…` : quote;
  return {
    label,
    span,
    quote,
    certainty: sure ? 'sure' : 'look',
    confidence: probability(logit),
    detector: CLASSIFIER,
    why: {
      it: shown === null ? `somiglia nel suo insieme a: ${it}` : `«${shown}»: le parole che più somigliano a: ${it}`,
      en: shown === null ? `as a whole much like: ${en}` : `“${shown}”: the words most like: ${en}`,
    },
  };
}
