// Knows which tab a surface speaks about: the active one of its window, or the one named in its own address. Must not know pages.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Only where the site is granted or the toolbar button was pressed; null elsewhere (no `tabs` permission). */
  readonly url: string | null;
  /** Changes whenever the tab shows another page. */
  readonly visit: number;
}

/** `?tab=12` ties a surface opened as a page of its own to one tab. */
function tiedTab(): number | null {
  const id = Number(new URLSearchParams(window.location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) ? id : null;
}

async function findTab(visit: number): Promise<ActiveTab | null> {
  const tied = tiedTab();
  const [tab] =
    tied === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [await browser.tabs.get(tied)];
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url ?? null, visit };
}

/** `undefined` until the first answer; null where there is no such tab. */
export function useActiveTab(): ActiveTab | null | undefined {
  const [tab, setTab] = useState<ActiveTab | null>();
  useEffect(() => {
    const ended = new AbortController();
    let visit = 0;
    const look = () => {
      visit += 1;
      findTab(visit)
        .catch(() => null) // The tab was closed between the event and the question.
        .then((found) => {
          if (!ended.signal.aborted) setTab(found);
        });
    };
    const onUpdated = (_id: number, change: { status?: string | undefined }) => {
      if (change.status === 'complete') look();
    };
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(onUpdated);
    ended.signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
    });
    look();
    return () => ended.abort();
  }, []);
  return tab;
}
