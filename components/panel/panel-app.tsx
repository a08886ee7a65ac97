// Knows the panel's two views and follows the active tab between them. Must not know how a page is read.
import { useEffect } from 'react';
import { t } from '../../lib/language/translate.ts';
import { Outcome } from '../notice.tsx';
import { NotSetUp, PageAbsent } from '../page-absent.tsx';
import { PastePane } from '../paste/paste-pane.tsx';
import { usePaste } from '../paste/use-paste.ts';
import { queueOf } from '../queue/queue-order.ts';
import { RegisterPane } from '../register/register-pane.tsx';
import { SurfaceHead } from '../surface-head.tsx';
import { useActiveTab } from '../use-active-tab.ts';
import { useCaseActions } from '../use-case-actions.ts';
import { useCaseHandover } from '../use-case-handover.ts';
import { useDesk } from '../use-desk.ts';
import { useKeptData } from '../use-kept-data.ts';
import { openPage } from '../use-own-pages.ts';
import { usePageState } from '../use-page-state.ts';
import { useSettings } from '../use-settings.ts';
import { platformName } from '../wording.ts';
import { CasePane } from './case-pane.tsx';
import type { PanelMaterial } from './panel-material.ts';
import { QueuePane } from './queue-pane.tsx';

export function PanelApp({ material }: { readonly material: PanelMaterial }) {
  const tab = useActiveTab();
  const { settings } = useSettings();
  const { view, refresh } = usePageState(tab);
  const actions = useCaseActions(tab?.id, refresh);
  const kept = useKeptData(settings?.institution ?? null, material.originals);
  const desk = useDesk();
  const paste = usePaste(material.openPasteDesk, settings?.institution ?? null, actions);
  useCaseHandover(tab?.id, desk.open);
  const { say } = actions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told belongs to the view and the case it was told in.
  useEffect(() => say(null), [say, desk.view, desk.commentId, desk.pastedId]);
  const act = material.actOf(settings?.institution ?? null);
  const state = view.is === 'page' && view.state.status === 'reading' ? view.state : null;
  const open = state?.flagged.find((flagged) => flagged.comment.id === desk.commentId) ?? null;
  const internal = kept.data?.directory.find((entry) => entry.key === 'internal-crisis-contact')?.value ?? null;

  return (
    <div className="panel">
      <a className="skip-link" href="#desk">
        {t('skip_to_content')}
      </a>
      <SurfaceHead
        institution={act?.name ?? null}
        where={view.is === 'page' ? platformName(view.state.platform) : null}
      />
      <nav className="panel-nav" aria-label={t('panel_nav')}>
        <NavButton here={desk.view === 'queue'} onPress={() => desk.go('queue')} text={t('panel_queue')} />
        <NavButton here={desk.view === 'paste'} onPress={() => desk.go('paste')} text={t('panel_paste')} />
        <NavButton here={desk.view === 'register'} onPress={() => desk.go('register')} text={t('panel_register')} />
      </nav>
      <main id="desk" tabIndex={-1} className="surface-body stack">
        {desk.view === 'register' && (
          <RegisterPane exporters={material.exporters} placeOf={material.placeOf} say={actions.say} />
        )}
        {desk.view === 'paste' && act && (
          <PastePane
            paste={paste}
            act={act}
            authorKeyOf={material.authorKeyOf}
            limitOf={material.limitOf}
            warningMonths={settings?.warningMonths ?? null}
            internalContact={internal}
          />
        )}
        {desk.view === 'paste' && !act && <NotSetUp onSetUp={() => void openPage('welcome')} />}
        {desk.view === 'queue' && !state && (
          <PageAbsent
            view={view}
            url={tab?.url ?? null}
            hosts={material.hosts}
            // Without the toolbar's click a panel may not enter a tab: it can only wake a script that already waits there.
            onRead={view.is === 'page' ? () => void actions.readPage() : null}
            onSetUp={() => void openPage(act ? 'options' : 'welcome')}
          />
        )}
        {desk.view === 'queue' && state && open && act && (
          <CasePane
            key={open.comment.id}
            flagged={open}
            queue={queueOf(state.flagged, { ...desk.queue, dismissed: true })}
            onOpen={desk.open}
            back="case_back"
            act={act}
            authorKeyOf={material.authorKeyOf}
            actions={actions}
            page={actions}
            warningMonths={settings?.warningMonths ?? null}
            internalContact={internal}
            limit={material.limitOf(state.platform)}
          />
        )}
        {desk.view === 'queue' && state && !open && <QueuePane state={state} tabId={tab?.id} />}
      </main>
      <div className="panel-outcome">
        <Outcome outcome={actions.outcome} />
      </div>
    </div>
  );
}

function NavButton({
  here,
  onPress,
  text,
}: {
  readonly here: boolean;
  readonly onPress: () => void;
  readonly text: string;
}) {
  return (
    <button type="button" aria-current={here ? 'page' : undefined} onClick={onPress}>
      {text}
    </button>
  );
}
