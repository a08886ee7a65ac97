// Knows how a case is introduced: gravity, labels, by whom and when, the way to the page. Must not know clauses or decisions.
import { useEffect, useRef } from 'react';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { CaseLabels } from '../case-labels.tsx';
import { listedGravity } from '../gravity.ts';
import { GravityBadge } from '../gravity-badge.tsx';
import { Icon } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import { momentOf } from '../wording.ts';

interface Props {
  readonly flagged: Flagged;
  /** Null where there is no page to show it on. */
  readonly onShow: (() => void) | null;
}

/** Takes the focus when another case is opened, so that a screen reader begins here. */
export function CaseHead({ flagged, onShow }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { comment, assessment } = flagged;
  const { displayName, handle } = comment.author;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per case, not once per refresh of the same case.
  useEffect(() => heading.current?.focus(), [comment.id]);
  return (
    <header className="stack-tight">
      <div>
        <GravityBadge gravity={listedGravity(assessment)} />
      </div>
      <h2 ref={heading} tabIndex={-1}>
        <CaseLabels assessment={assessment} />
      </h2>
      <p className="soft">
        {t('case_by', displayName ?? handle ?? t('case_by_unknown'))}
        {comment.postedAt !== null && `, ${momentOf(comment.postedAt)}`}
      </p>
      {flagged.present && onShow && (
        <div>
          <Button small onPress={onShow}>
            <Icon name="target" />
            {t('show_on_page')}
          </Button>
        </div>
      )}
      {flagged.present === false && <Notice>{t('case_gone')}</Notice>}
    </header>
  );
}
