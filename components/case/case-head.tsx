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

/** Takes the focus when another case is opened, so that a screen reader begins here. */
export function CaseHead({ flagged, onShow }: { readonly flagged: Flagged; readonly onShow: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { comment, assessment } = flagged;
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
        {t('case_by', comment.author.displayName ?? t('case_by_unknown'))}
        {comment.postedAt !== null && `, ${momentOf(comment.postedAt)}`}
      </p>
      {flagged.present ? (
        <div>
          <Button small onPress={onShow}>
            <Icon name="target" />
            {t('show_on_page')}
          </Button>
        </div>
      ) : (
        <Notice>{t('case_gone')}</Notice>
      )}
    </header>
  );
}
