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

/** A tab that has just begun is asked again soon: it will know in a moment which act applies. */
const STARTING_MS = 250;

export function usePageState(tab: ActiveTab | null | undefined): {
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
      if (!('ok' in answer) && answer.status === 'starting') setTimeout(() => void ask(), STARTING_MS);
    };
    listen(ask, ended.signal);
    void ask();
    return () => ended.abort();
  }, [tabId, visit, round, tab === null]);

  return { view, refresh };
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
