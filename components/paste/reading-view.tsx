// Knows how a reading of pasted comments is told while it goes on and when it has ended, with its list. Must not know one case in full.
import type { Reading } from '../../lib/app/paste-desk.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { QueueList } from '../queue/queue-list.tsx';
import type { QueueFilter } from '../use-desk.ts';
import { amount, counted, platformName } from '../wording.ts';
import { FaultList } from './fault-list.tsx';
import { StepHeading } from './step-heading.tsx';

interface Props {
  readonly reading: Reading;
  readonly queue: readonly Flagged[];
  readonly filter: QueueFilter;
  readonly lastOpened: string | null;
  readonly onFilter: (change: Partial<QueueFilter>) => void;
  readonly onOpen: (commentId: string) => void;
  readonly onStop: () => void;
  readonly onNew: () => void;
  readonly onExport: () => void;
}

export function ReadingView({ reading, queue, filter, lastOpened, onFilter, onOpen, onStop, onNew, onExport }: Props) {
  const placeOf = ({ comment }: Flagged): string => {
    const { displayName, handle } = comment.author;
    const line = t('paste_row', amount(reading.lines.get(comment.id) ?? 0));
    return [line, platformName(comment.platform), displayName ?? handle].filter((part) => part !== null).join(', ');
  };
  return (
    <>
      <StepHeading>{t('paste_results')}</StepHeading>
      {reading.status === 'reading' && <Progress reading={reading} onStop={onStop} />}
      <p role="status">{reading.status === 'reading' ? '' : endOf(reading)}</p>
      {reading.status !== 'reading' && (
        <div className="row">
          <Button onPress={onNew}>{t('paste_new')}</Button>
          {queue.length > 0 && <Button onPress={onExport}>{t('paste_export')}</Button>}
        </div>
      )}
      {reading.rulesOnly && (
        <Notice tone="care">
          <p>{t('paste_rules_only')}</p>
        </Notice>
      )}
      {reading.historyUnknown && (
        <Notice tone="care">
          <p>{t('paste_history_unknown')}</p>
        </Notice>
      )}
      <FaultList faults={reading.faults} />
      {reading.flagged.length > 0 && (
        <QueueList
          queue={queue}
          all={reading.flagged}
          filter={filter}
          lastOpened={lastOpened}
          onFilter={onFilter}
          onOpen={onOpen}
          placeOf={placeOf}
        />
      )}
      <p className="small soft">{t('paste_kept')}</p>
    </>
  );
}

/** The bar says how far it is to who sees and to who hears; the sentence is not spoken at every step. */
function Progress({ reading: { read, total }, onStop }: { readonly reading: Reading; readonly onStop: () => void }) {
  return (
    <div className="stack-tight">
      <progress className="progress" max={total} value={read} aria-label={t('paste_progress_name')} />
      <div className="row row-apart">
        <span>{t('paste_progress', amount(read), amount(total))}</span>
        <Button small onPress={onStop}>
          {t('paste_stop')}
        </Button>
      </div>
    </div>
  );
}

function endOf({ status, read, total, flagged }: Reading): string {
  if (status === 'given-up') return t('paste_stopped', amount(read), amount(total));
  if (read === 0) return t('paste_none_read');
  if (flagged.length > 0) return read === 1 ? t('paste_done_one', 1) : t('paste_done_many', amount(read));
  return read === 1 ? t('none_found_one', 1) : counted(read, 'none_found_one', 'none_found_many');
}
