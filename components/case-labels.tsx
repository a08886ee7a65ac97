// Knows how the labels of a case are named in a line, what is sure before what is only to be looked at. Must not know how they were found.

import type { Assessment } from '../lib/core/act.ts';
import { gravityOf } from '../lib/core/gravity.ts';
import type { Label } from '../lib/core/types.ts';
import { t } from '../lib/language/translate.ts';
import { namedLabels } from './gravity.ts';
import { labelName } from './wording.ts';

interface Props {
  readonly assessment: Assessment;
  /** The badge stands beside it and has said "persona in pericolo" already. */
  readonly besideBadge?: boolean;
}

export function CaseLabels({ assessment, besideBadge = false }: Props) {
  const { first, perhaps } = namedLabels(assessment);
  const said = (label: Label) => besideBadge && label === 'crisis' && gravityOf(assessment) === 'crisis';
  const names = (labels: readonly Label[]) =>
    labels
      .filter((label) => !said(label))
      .map(labelName)
      .join(', ');
  const [sure, other] = [names(first), names(perhaps)];
  if (sure === '' || other === '') return sure + other;
  return t('labels_perhaps', sure, other);
}
