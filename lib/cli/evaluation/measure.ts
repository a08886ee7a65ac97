// Knows how judgements are counted against labels. Must not know how they are printed or made.
import type { Assessment } from '../../core/act.ts';
import { ACTIONS, type Action, LABELS, type Label } from '../../core/types.ts';
import type { Sample } from '../corpus.ts';

export interface Counts {
  hit: number;
  wrong: number;
  missed: number;
  /** Of the missed, those that are a hint. */
  hinted: number;
}

export interface Judged {
  readonly sample: Sample;
  readonly assessment: Assessment;
}

export interface Measures {
  readonly comments: number;
  readonly byLabel: Readonly<Record<Label, Counts>>;
  readonly byCase: ReadonlyMap<string, { right: number; all: number }>;
  /** [expected][given] */
  readonly actions: Readonly<Record<Action, Readonly<Record<Action, number>>>>;
  readonly accuracy: number;
  readonly macroF1: number;
  /** Comments to be removed or escalated that get that very action. */
  readonly found: number;
  /** Lawful comments given remove or escalate. */
  readonly wrongly: number;
  /** The same among criticism and hard negatives. */
  readonly wronglyProtected: number;
  readonly falseRemovals: readonly Judged[];
  /** Findings behind a removal or redirection that cite no clause: must be 0. */
  readonly uncited: number;
}

const grave = (action: Action) => action === 'remove' || action === 'escalate';
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

export const precision = ({ hit, wrong }: Counts) => ratio(hit, hit + wrong);
export const recall = ({ hit, missed }: Counts) => ratio(hit, hit + missed);
export const f1 = (counts: Counts) => ratio(2 * counts.hit, 2 * counts.hit + counts.wrong + counts.missed);

export function measure(judged: readonly Judged[]): Measures {
  const byLabel = Object.fromEntries(
    LABELS.map((label) => [label, { hit: 0, wrong: 0, missed: 0, hinted: 0 }]),
  ) as Record<Label, Counts>;
  const actions = Object.fromEntries(ACTIONS.map((a) => [a, Object.fromEntries(ACTIONS.map((b) => [b, 0]))])) as Record<
    Action,
    Record<Action, number>
  >;
  const byCase = new Map<string, { right: number; all: number }>();
  const falseRemovals: Judged[] = [];
  let [uncited, protectedAll, protectedWrong] = [0, 0, 0];
  for (const one of judged) {
    const { sample, assessment } = one;
    for (const label of LABELS)
      countLabel(
        byLabel[label],
        sample.labels.includes(label),
        assessment.labels.includes(label),
        assessment.hints.includes(label),
      );
    actions[sample.action][assessment.action]++;
    const kind = byCase.get(sample.case) ?? { right: 0, all: 0 };
    kind.all++;
    if (sample.action === assessment.action) kind.right++;
    byCase.set(sample.case, kind);
    const wrong = !grave(sample.action) && grave(assessment.action);
    if (wrong) falseRemovals.push(one);
    if (!grave(sample.action) && (sample.case === 'criticism' || sample.case === 'hard-negative')) {
      protectedAll++;
      if (wrong) protectedWrong++;
    }
    uncited += assessment.findings.filter(
      ({ certainty, asks, article }) =>
        certainty === 'sure' && (asks === 'remove' || asks === 'redirect') && article === null,
    ).length;
  }
  const lawful = judged.filter(({ sample }) => !grave(sample.action)).length;
  const right = ACTIONS.reduce((sum, action) => sum + actions[action][action], 0);
  return {
    comments: judged.length,
    byLabel,
    byCase,
    actions,
    falseRemovals,
    uncited,
    accuracy: ratio(right, judged.length),
    macroF1: LABELS.reduce((sum, label) => sum + f1(byLabel[label]), 0) / LABELS.length,
    found: ratio(actions.remove.remove + actions.escalate.escalate, judged.length - lawful),
    wrongly: ratio(falseRemovals.length, lawful),
    wronglyProtected: ratio(protectedWrong, protectedAll),
  };
}

function countLabel(counts: Counts, is: boolean, said: boolean, hinted: boolean): void {
  if (is && said) counts.hit++;
  else if (said) counts.wrong++;
  else if (is) {
    counts.missed++;
    if (hinted) counts.hinted++;
  }
}
