// Knows how predictions are compared with the corpus: F1 by label, actions, removals. Must not know where predictions come from.
import { ACTIONS, type Action, LABELS, type Label } from '../../core/types.ts';
import type { Thresholds } from '../../detect/classifier/weights.ts';
import { ACTS } from '../../policy/acts/index.ts';
import type { Labelled } from './corpus.ts';
import type { Example } from './examples.ts';

/** A table as text: the labels at their best F1, then actions at best F1 and at "sure". */
export function measure(
  examples: readonly Example[],
  logits: readonly Float64Array[],
  thresholds: (example: Example) => readonly Thresholds[],
): string {
  const at = (which: 'look' | 'sure') =>
    examples.map((example, i) => {
      const own = thresholds(example);
      return LABELS.filter(
        (_, label) => ((logits[i] as Float64Array)[label] as number) >= (own[label] as Thresholds)[which],
      );
    });
  const [look, sure] = [at('look'), at('sure')];
  const truths = examples.map(({ row }) => row.labels);
  const lines = LABELS.map((label) => {
    const [wide, narrow] = [byLabel(label, look, truths), byLabel(label, sure, truths)];
    return `${label.padEnd(22)} ${wide.support.toString().padStart(5)}  F1 ${wide.f1.toFixed(2)}  P ${wide.precision.toFixed(2)} R ${wide.recall.toFixed(2)}   sure: P ${narrow.precision.toFixed(2)} R ${narrow.recall.toFixed(2)}`;
  });
  const mean = LABELS.reduce((sum, label) => sum + byLabel(label, look, truths).f1, 0) / LABELS.length;
  const rows = examples.map(({ row }) => row);
  return [
    ...lines,
    `macro F1 ${mean.toFixed(3)}`,
    `at best F1: ${describe(rows, look)}`,
    `at sure:    ${describe(rows, sure)}`,
  ].join('\n');
}

interface ByLabel {
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function byLabel(
  label: Label,
  predicted: readonly (readonly Label[])[],
  truths: readonly (readonly Label[])[],
): ByLabel {
  let [right, said, support] = [0, 0, 0];
  truths.forEach((truth, i) => {
    const [is, says] = [truth.includes(label), predicted[i]?.includes(label) ?? false];
    if (is) support++;
    if (says) said++;
    if (is && says) right++;
  });
  return {
    support,
    precision: said === 0 ? 0 : right / said,
    recall: support === 0 ? 0 : right / support,
    f1: said + support === 0 ? 0 : (2 * right) / (said + support),
  };
}

/** What the act asks for a set of labels, the gravest first. */
export function actionFor(institution: string, labels: readonly Label[]): Action {
  const asked = labels.map((label) => ACTS[institution]?.rules.find((rule) => rule.label === label)?.asks ?? 'allow');
  return ACTIONS.find((action) => asked.some((one) => one === action)) ?? 'none';
}

export interface Actions {
  readonly accuracy: number;
  readonly found: number;
  readonly falseRemovals: number;
  readonly sacredRemovals: number;
}

const goes = (action: Action): boolean => action === 'remove' || action === 'escalate';

export function actions(rows: readonly Labelled[], predicted: readonly (readonly Label[])[]): Actions {
  const count = { right: 0, go: 0, found: 0, lawful: 0, wrong: 0, sacred: 0, sacredWrong: 0 };
  rows.forEach((row, i) => {
    const action = actionFor(row.institution, predicted[i] ?? []);
    if (action === row.action) count.right++;
    if (goes(row.action)) {
      count.go++;
      if (action === row.action) count.found++;
      return;
    }
    const sacred = row.case === 'criticism' || row.case === 'hard-negative';
    count.lawful++;
    if (sacred) count.sacred++;
    if (!goes(action)) return;
    count.wrong++;
    if (sacred) count.sacredWrong++;
  });
  return {
    accuracy: count.right / rows.length,
    found: count.found / count.go,
    falseRemovals: count.wrong / count.lawful,
    sacredRemovals: count.sacredWrong / count.sacred,
  };
}

function describe(rows: readonly Labelled[], predicted: readonly (readonly Label[])[]): string {
  const { accuracy, found, falseRemovals, sacredRemovals } = actions(rows, predicted);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return `action accuracy ${accuracy.toFixed(3)}, removals found ${percent(found)}, false removals ${percent(falseRemovals)}, of criticism and hard negatives ${percent(sacredRemovals)}`;
}
