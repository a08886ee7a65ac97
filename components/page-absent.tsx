// Knows what is said where nothing was read: no script in the tab, no institution yet, or not an own page. Must not know what is read.
import { t } from '../lib/language/translate.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import type { PageView } from './use-page-state.ts';

interface Props {
  readonly view: PageView;
  /** Address of the tab where the browser tells it. */
  readonly url: string | null;
  /** Hosts of the sites that this build can read. */
  readonly hosts: readonly string[];
  /** Reads this page once; null where the surface cannot (no `activeTab` there). */
  readonly onRead: (() => void) | null;
  readonly onSetUp: () => void;
}

/** Null where the page has been read: then there is something to show. */
export function PageAbsent({ view, url, hosts, onRead, onSetUp }: Props) {
  if (view.is === 'asking') return <p className="soft">{t('page_asking')}</p>;
  if (view.is === 'unreachable') return <Unreachable url={url} hosts={hosts} onRead={onRead} onSetUp={onSetUp} />;
  if (view.state.status === 'starting') return <p className="soft">{t('page_starting')}</p>;
  if (view.state.status === 'not-configured') {
    return <NotSetUp onSetUp={onSetUp} />;
  }
  if (view.state.status === 'waiting') {
    return (
      <Notice>
        <p>
          <strong>{t('page_waiting')}</strong>
        </p>
        <p>{t('page_waiting_what')}</p>
        {onRead && (
          <div>
            <Button look="main" onPress={onRead}>
              {t('page_read')}
            </Button>
          </div>
        )}
      </Notice>
    );
  }
  return null;
}

/** No institution was chosen: there is no act to judge by. */
export function NotSetUp({ onSetUp }: Pick<Props, 'onSetUp'>) {
  return (
    <Notice tone="care">
      <p>{t('page_not_configured')}</p>
      <div>
        <Button look="main" onPress={onSetUp}>
          {t('open_welcome')}
        </Button>
      </div>
    </Notice>
  );
}

function Unreachable({ url, hosts, onRead, onSetUp }: Omit<Props, 'view'>) {
  const here = url !== null && hosts.includes(hostOf(url));
  return (
    <Notice tone={here ? 'care' : 'plain'}>
      <p>
        <strong>{t(here ? 'page_not_active' : 'page_elsewhere')}</strong>
      </p>
      <p>{t(here ? 'page_not_active_what' : 'page_elsewhere_what')}</p>
      <div className="row">
        {here && onRead && (
          <Button look="main" onPress={onRead}>
            {t('page_read')}
          </Button>
        )}
        <Button onPress={onSetUp}>{t('open_sites')}</Button>
      </div>
    </Notice>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
