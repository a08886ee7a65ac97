// Knows which sites can be granted and keeps the content scripts in step with the grants. Must not know what the scripts do.
import { browser } from 'wxt/browser';
import type { Platform } from '../core/types.ts';
import { askTab } from '../messaging/client.ts';

export const CONTENT_SCRIPT = '/content-scripts/moderation.js';
export const CONTENT_STYLE = '/content-scripts/moderation.css';

/** Match pattern of each site that this build can read. Each is granted by its own click. */
export const SITE_PATTERNS: Readonly<Partial<Record<Platform, string>>> = {
  facebook: 'https://www.facebook.com/*',
  linkedin: 'https://www.linkedin.com/*',
};

const scriptId = (platform: string) => `moderation-${platform}`;

/**
 * Registers what is granted, unregisters and ends what is not. Idempotent: run-time registrations of an unpacked build
 * are gone after a restart (browser fact, November 2026), so this runs at every start of the worker.
 */
export async function syncSites(): Promise<readonly Platform[]> {
  const granted: Platform[] = [];
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id));
  for (const [platform, pattern] of Object.entries(SITE_PATTERNS) as [Platform, string][]) {
    const id = scriptId(platform);
    if (await browser.permissions.contains({ origins: [pattern] })) {
      granted.push(platform);
      if (!registered.has(id)) await begin(id, pattern);
    } else {
      if (registered.has(id)) await browser.scripting.unregisterContentScripts({ ids: [id] });
      await endInOpenTabs(platform);
    }
  }
  return granted;
}

async function begin(id: string, pattern: string): Promise<void> {
  try {
    await browser.scripting.registerContentScripts([
      {
        id,
        matches: [pattern],
        js: [CONTENT_SCRIPT],
        css: [CONTENT_STYLE],
        runAt: 'document_idle',
        persistAcrossSessions: false,
      },
    ]);
  } catch (error) {
    // Two starts of the worker may meet here; the other one has registered it.
    if (!String(error).includes('Duplicate')) throw error;
  }
  for (const tab of await browser.tabs.query({ url: pattern })) {
    if (tab.id !== undefined) await injectInto(tab.id);
  }
}

/** Puts script and style into one open tab. A script that already runs there gives way to the new one. */
export async function injectInto(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [CONTENT_STYLE] });
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    return true;
  } catch (error) {
    // A tab that shows an error page or is being closed cannot be entered; it has no comments either.
    console.warn('content script not injected', error);
    return false;
  }
}

/** Without the grant a tab's address is hidden from us, so every tab is told; only scripts of that platform end. */
async function endInOpenTabs(platform: Platform): Promise<void> {
  await everyTab((tabId) => askTab(tabId, 'end', { platform }));
}

/** Runs `tell` for every tab; tabs without our script answer with a failure, which is expected here. */
export async function everyTab(tell: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [tell(tab.id)])));
}
