// Knows the popup: this page's flagged comments by gravity, counts, health, ways on. Must not know where data comes from.
import { byGravity, GRAVITIES } from '../../lib/core/gravity.ts';
import type { FilledReply, ReplyLimit } from '../../lib/core/replies.ts';
import type { Platform } from '../../lib/core/types.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged, PageState } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { GRAVITY_LOOKS, listedGravity } from '../gravity.ts';
import { Icon } from '../icon.tsx';
import { Outcome, type Told } from '../notice.tsx';
import { PageAbsent } from '../page-absent.tsx';
import { PageHealth } from '../page-health.tsx';
import { SurfaceHead } from '../surface-head.tsx';
import type { PageView } from '../use-page-state.ts';
import { counted, platformName } from '../wording.ts';
import { type CardEvents, FlaggedCard } from './flagged-card.tsx';

interface Props {
  readonly view: PageView;
  readonly url: string | null;
  readonly hosts: readonly string[];
  readonly institution: string | null;
  readonly repliesOf: (commentId: string) => readonly FilledReply[];
  readonly internalContact: string | null;
  readonly limitOf: (platform: Platform) => ReplyLimit;
  readonly outcome: Told | null;
  readonly onRead: () => void;
  readonly onSetUp: () => void;
  readonly on: CardEvents;
}

export function PopupView(props: Props) {
  const { view, on } = props;
  const reading = view.is === 'page' && view.state.status === 'reading' ? view.state : null;
  const where = view.is === 'page' ? platformName(view.state.platform) : null;
  return (
    <div className="popup">
      <SurfaceHead institution={props.institution} where={where} />
      <main className="surface-body stack">
        <PageAbsent view={view} url={props.url} hosts={props.hosts} onRead={props.onRead} onSetUp={props.onSetUp} />
        {reading && <Reading {...props} state={reading} />}
      </main>
      <Outcome outcome={props.outcome} />
      <footer className="surface-foot stack-tight">
        <div className="row row-apart">
          <Button small onPress={() => on.panel(null)}>
            {t('open_panel')}
          </Button>
          <Button small look="quiet" onPress={on.settings}>
            {t('open_settings')}
          </Button>
        </div>
        <p className="small soft">{t('only_open_pages_short')}</p>
      </footer>
    </div>
  );
}

function Reading({ state, repliesOf, internalContact, limitOf, on }: Props & { readonly state: PageState }) {
  const open = byGravity(state.flagged.filter((flagged) => !flagged.dismissed));
  const dismissed = state.flagged.length - open.length;
  return (
    <>
      <PageHealth state={state} />
      {open.length === 0 ? (
        state.health.read > 0 && <p>{counted(state.health.read, 'none_found_one', 'none_found_many')}</p>
      ) : (
        <>
          <Counts flagged={open} />
          <ol className="stack" aria-label={t('queue_list')}>
            {open.map((flagged) => (
              <FlaggedCard
                key={flagged.comment.id}
                flagged={flagged}
                replies={repliesOf(flagged.comment.id)}
                internalContact={internalContact}
                limit={limitOf(state.platform)}
                on={on}
              />
            ))}
          </ol>
        </>
      )}
      {dismissed > 0 && (
        <p className="small soft">{counted(dismissed, 'dismissed_count_one', 'dismissed_count_many')}</p>
      )}
    </>
  );
}

function Counts({ flagged }: { readonly flagged: readonly Flagged[] }) {
  const counts = GRAVITIES.map((gravity) => ({
    gravity,
    count: flagged.filter((each) => listedGravity(each.assessment) === gravity).length,
  })).filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{counted(flagged.length, 'flagged_one', 'flagged_many')}</h2>
      <ul className="row">
        {counts.map(({ gravity, count }) => (
          <li key={gravity} className={`gravity hue-${GRAVITY_LOOKS[gravity].hue}`}>
            <Icon name={GRAVITY_LOOKS[gravity].icon} />
            {t(GRAVITY_LOOKS[gravity].word)}: {count}
          </li>
        ))}
      </ul>
    </section>
  );
}
