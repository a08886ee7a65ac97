// Knows how the queue of the page stands in the panel, with the page's health. Must not know one case in full.
import { t } from '../../lib/language/translate.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { PageHealth } from '../page-health.tsx';
import { QueueList } from '../queue/queue-list.tsx';
import { queueOf } from '../queue/queue-order.ts';
import { useDesk } from '../use-desk.ts';
import { counted } from '../wording.ts';
import { TechnicalReport } from './technical-report.tsx';

interface Props {
  readonly state: PageState;
  readonly tabId: number | undefined;
}

export function QueuePane({ state, tabId }: Props) {
  const { queue: filter, filterQueue, open, commentId } = useDesk();
  return (
    <>
      <h2>{t('panel_queue_title')}</h2>
      <PageHealth state={state} />
      {state.panelOnly && <p className="soft">{t('panel_only_here')}</p>}
      {state.flagged.length === 0 ? (
        state.health.read > 0 && <p>{counted(state.health.read, 'none_found_one', 'none_found_many')}</p>
      ) : (
        <QueueList
          queue={queueOf(state.flagged, filter)}
          all={state.flagged}
          filter={filter}
          lastOpened={commentId}
          onFilter={filterQueue}
          onOpen={open}
        />
      )}
      <p className="small soft">{t('only_open_pages')}</p>
      <TechnicalReport tabId={tabId} />
    </>
  );
}
