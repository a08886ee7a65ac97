// Knows which sites the person has granted, and asks for or gives back one. Must not know why a site is wanted.
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Platform } from '../lib/core/types.ts';
import { askBackground } from '../lib/messaging/client.ts';

export type Patterns = Readonly<Partial<Record<Platform, string>>>;
export type Grants = Readonly<Partial<Record<Platform, boolean>>>;

interface SiteGrants {
  readonly grants: Grants;
  /** Must run straight in the click: the browser asks nobody otherwise. Answers whether it is granted. */
  readonly grant: (platform: Platform) => Promise<boolean>;
  readonly takeBack: (platform: Platform) => Promise<boolean>;
}

export function useSiteGrants(patterns: Patterns): SiteGrants {
  const [grants, setGrants] = useState<Grants>({});

  useEffect(() => {
    const ended = new AbortController();
    const look = () => {
      void grantsOf(patterns).then((found) => {
        if (!ended.signal.aborted) setGrants(found);
      });
    };
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    ended.signal.addEventListener('abort', () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    });
    look();
    return () => ended.abort();
  }, [patterns]);

  const change = useCallback(async (how: 'request' | 'remove', pattern: string | undefined) => {
    if (!pattern) return false;
    // No await before this line: the gesture of the click is spent by one.
    const done = await browser.permissions[how]({ origins: [pattern] });
    await askBackground('sync-sites', {});
    return done;
  }, []);

  return {
    grants,
    grant: useCallback((platform) => change('request', patterns[platform]), [change, patterns]),
    takeBack: useCallback((platform) => change('remove', patterns[platform]), [change, patterns]),
  };
}

async function grantsOf(patterns: Patterns): Promise<Grants> {
  const entries = Object.entries(patterns).map(async ([platform, pattern]) => [
    platform,
    await browser.permissions.contains({ origins: [pattern] }),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
