// Knows which sites can be granted and keeps the content scripts in step with the grants. Must not know what the scripts do.
import { browser } from 'wxt/browser';
import type { Platform } from '../core/types.ts';
import { askTab } from '../messaging/client.ts';

/** One bundle a platform: no page carries the adapters of the others. */
// Cast: WXT types the files of this build alone, and every granted site has its own (entrypoints/*.content).
const scriptOf = (platform: Platform) => `/content-scripts/${platform}.js` as '/content-scripts/facebook.js';
const styleOf = (platform: Platform) => `/content-scripts/${platform}.css`;

/** Match pattern of each site that this build can read. Each is granted by its own click. */
export const SITE_PATTERNS: Readonly<Partial<Record<Platform, string>>> = {
  facebook: 'https://www.facebook.com/*',
  linkedin: 'https://www.linkedin.com/*',
  instagram: 'https://www.instagram.com/*',
  x: 'https://x.com/*',
  youtube: 'https://www.youtube.com/*',
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
      if (!registered.has(id)) await begin(platform, id, pattern);
    } else {
      if (registered.has(id)) await browser.scripting.unregisterContentScripts({ ids: [id] });
      await endInOpenTabs(platform);
    }
  }
  return granted;
}

async function begin(platform: Platform, id: string, pattern: string): Promise<void> {
  try {
    await browser.scripting.registerContentScripts([
      {
        id,
        matches: [pattern],
        js: [scriptOf(platform)],
        css: [styleOf(platform)],
        runAt: 'document_idle',
        persistAcrossSessions: false,
      },
    ]);
  } catch (error) {
    // Two starts of the worker may meet here; the other one has registered it.
    if (!String(error).includes('Duplicate')) throw error;
  }
  for (const tab of await browser.tabs.query({ url: pattern })) {
    if (tab.id !== undefined) await inject(tab.id, platform);
  }
}

/** For a tab whose page was not granted: the press on our button lets us see and enter this one tab (`activeTab`). */
export async function injectInto(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  const platform = url === undefined ? null : maybePlatform(url);
  return platform === null ? false : inject(tabId, platform);
}

function maybePlatform(address: string): Platform | null {
  const sites = Object.entries(SITE_PATTERNS) as [Platform, string][];
  return sites.find(([, pattern]) => address.startsWith(pattern.slice(0, -1)))?.[0] ?? null;
}

/** Puts script and style into one open tab. A script that already runs there gives way to the new one. */
async function inject(tabId: number, platform: Platform): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [styleOf(platform)] });
    await browser.scripting.executeScript({ target: { tabId }, files: [scriptOf(platform)] });
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
