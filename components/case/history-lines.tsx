// Knows how the earlier decisions about the same account here are told: dates and counts, no judgement. Must not know the register.
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { counted, dayOf } from '../wording.ts';

export function HistoryLines({ flagged, onHistory }: { readonly flagged: Flagged; readonly onHistory: () => void }) {
  const { history, comment } = flagged;
  if (comment.author.key === null) return <p>{t('history_unknown_author')}</p>;
  const any = history.warnings > 0 || history.blocks > 0;
  return (
    <div className="stack-tight">
      <p>{history.warnings === 0 ? t('history_none') : counted(history.warnings, 'history_one', 'history_many')}</p>
      {history.warnedAt.length > 0 && (
        <ul className="bulleted">
          {history.warnedAt.map((at) => (
            <li key={at}>{t('history_warned_on', dayOf(at))}</li>
          ))}
        </ul>
      )}
      {history.blocks > 0 && <p>{counted(history.blocks, 'history_block_one', 'history_block_many')}</p>}
      {any && (
        <div>
          <Button small onPress={onHistory}>
            {t('history_open')}
          </Button>
        </div>
      )}
    </div>
  );
}
