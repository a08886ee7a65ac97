// Knows how a surface learns what the tab's page session has found, and keeps learning it. Must not know how it is shown.
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Failure } from '../lib/core/result.ts';
import { askTab } from '../lib/messaging/client.ts';
import type { PageState } from '../lib/messaging/protocol.ts';
import type { ActiveTab } from './use-active-tab.ts';

export type PageView =
  | { readonly is: 'asking' }
  | { readonly is: 'unreachable'; readonly failure: Failure }
  | { readonly is: 'page'; readonly state: PageState };

/** Counts reach the background at every change, so `storage.session` tells; the slow beat is for what moves no count. */
const BEAT_MS = 3_000;

/** @param configured an institution is chosen: a tab that does not know it yet is only slow, so it is asked again */
export function usePageState(
  tab: ActiveTab | null | undefined,
  configured: boolean,
): {
  readonly view: PageView;
  readonly refresh: () => void;
} {
  const [view, setView] = useState<PageView>({ is: 'asking' });
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((before) => before + 1), []);
  const tabId = tab?.id;
  const visit = tab?.visit;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit or round asks the same question again.
  useEffect(() => {
    const ended = new AbortController();
    if (tab === null) setView({ is: 'unreachable', failure: { code: 'tab-unreachable', detail: 'no tab' } });
    if (tabId === undefined) return;
    const ask = async () => {
      const answer = await askTab(tabId, 'page-state', {});
      if (ended.signal.aborted) return;
      setView('ok' in answer ? { is: 'unreachable', failure: answer.error } : { is: 'page', state: answer });
    };
    listen(ask, ended.signal);
    void ask();
    return () => ended.abort();
  }, [tabId, visit, round, tab === null]);

  const slow = configured && view.is === 'page' && view.state.status === 'not-configured';
  return { view: slow ? { is: 'asking' } : view, refresh };
}

function listen(ask: () => Promise<void>, signal: AbortSignal): void {
  const onCounts = (_changes: unknown, area: string) => {
    if (area === 'session') void ask();
  };
  const beat = setInterval(() => {
    if (document.visibilityState === 'visible') void ask();
  }, BEAT_MS);
  browser.storage.onChanged.addListener(onCounts);
  document.addEventListener('visibilitychange', () => void ask(), { signal });
  signal.addEventListener('abort', () => {
    clearInterval(beat);
    browser.storage.onChanged.removeListener(onCounts);
  });
}
