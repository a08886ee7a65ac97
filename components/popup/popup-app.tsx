// Knows where the popup's data comes from and where its presses go. Must not know how they look.
import { useEffect, useState } from 'react';
import type { FilledReply } from '../../lib/core/replies.ts';
import { t } from '../../lib/language/translate.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { PanelMaterial } from '../panel/panel-material.ts';
import { useActiveTab } from '../use-active-tab.ts';
import { type TabActions, useCaseActions } from '../use-case-actions.ts';
import { handCaseToPanel } from '../use-case-handover.ts';
import { useKeptData } from '../use-kept-data.ts';
import { openPage, openPanel } from '../use-own-pages.ts';
import { usePageState } from '../use-page-state.ts';
import { useSettings } from '../use-settings.ts';
import { PopupView } from './popup-view.tsx';

interface Props {
  readonly material: Pick<PanelMaterial, 'actOf' | 'hosts' | 'originals' | 'limitOf'>;
  /** Puts the content script into a tab once, on the strength of the toolbar's click. */
  readonly inject: (tabId: number) => Promise<boolean>;
}

export function PopupApp({ material, inject }: Props) {
  const tab = useActiveTab();
  const { settings } = useSettings();
  const { view, refresh } = usePageState(tab);
  const actions = useCaseActions(tab?.id, refresh);
  const kept = useKeptData(settings?.institution ?? null, material.originals);
  const state = view.is === 'page' ? view.state : null;
  const replies = useAllReplies(state, actions);
  const act = material.actOf(settings?.institution ?? null);

  const read = async () => {
    if (tab && view.is === 'unreachable') await inject(tab.id);
    await actions.readPage();
  };
  return (
    <PopupView
      view={view}
      url={tab?.url ?? null}
      hosts={material.hosts}
      institution={act?.name ?? null}
      repliesOf={(commentId) => replies[commentId] ?? []}
      internalContact={kept.data?.directory.find((entry) => entry.key === 'internal-crisis-contact')?.value ?? null}
      limitOf={material.limitOf}
      outcome={actions.outcome}
      onRead={() => void read()}
      onSetUp={() => void openPage(act ? 'options' : 'welcome', act ? 'sites' : '')}
      on={{
        show: async (commentId) => {
          if (await actions.show(commentId)) closePopup();
        },
        insert: (commentId, text, shownAs) => void actions.insert(commentId, text, shownAs),
        copy: (text) => void actions.copy(text),
        control: (commentId, control) => void actions.control(commentId, control),
        keepEvidence: (commentId) => void actions.record(commentId, { kind: 'evidence', reason: null, role: null }),
        panel: async (commentId) => {
          // The panel is asked for first: the gesture of the click would not outlast the note.
          const opening = tab ? openPanel(tab.windowId) : Promise.resolve(false);
          if (tab && commentId !== null) await handCaseToPanel({ tab: tab.id, commentId });
          if (await opening) closePopup();
          else actions.say({ tone: 'care', text: t('panel_not_opened') });
        },
        settings: () => void openPage('options', 'directory'),
      }}
    />
  );
}

/** So that the page can be seen; a popup opened as a page of its own stays. */
function closePopup(): void {
  if (!new URLSearchParams(window.location.search).has('tab')) window.close();
}

function useAllReplies(state: PageState | null, actions: TabActions): Readonly<Record<string, readonly FilledReply[]>> {
  const [replies, setReplies] = useState<Record<string, readonly FilledReply[]>>({});
  const ids = (state?.flagged ?? []).filter(({ dismissed }) => !dismissed).map(({ comment }) => comment.id);
  const asked = ids.join(' ');
  const ask = actions.replies;
  useEffect(() => {
    const ended = new AbortController();
    for (const id of asked.split(' ').filter((each) => each !== '')) {
      void ask(id).then((found) => {
        if (!ended.signal.aborted) setReplies((before) => ({ ...before, [id]: found }));
      });
    }
    return () => ended.abort();
  }, [asked, ask]);
  return replies;
}
