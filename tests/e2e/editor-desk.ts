// Knows how a test prepares the desk of an editor: institution, accounts, contacts of the demo. Must not know what is then done.
import type { Page } from 'playwright-core';
import type { Platform } from '../../lib/core/types.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { REGISTER_NAME } from '../../lib/register/db.ts';
import type { Chromium } from '../browser/chromium.ts';
import { type ClosedShadow, closedShadow } from '../browser/closed-shadow.ts';

declare const chrome: typeof import('wxt/browser').browser;

export interface Desk {
  readonly institution: 'inail' | 'polimi';
  readonly accounts?: Partial<Record<Platform, readonly string[]>>;
  readonly panelOnly?: Partial<Record<Platform, boolean>>;
  /** Contacts of the demo; false leaves the directory empty, as it ships. */
  readonly directory?: boolean;
}

const ACCOUNTS = {
  inail: { facebook: ['inail'], linkedin: ['company/inail'] },
  polimi: { facebook: ['polimi'], linkedin: ['company/polimi', 'school/polimi'] },
} as const;

/** `.example` addresses only: the acts contain no contacts and none is ever invented for a real office. */
export const DEMO_DIRECTORY = [
  ['office-contact', 'l’Ufficio relazioni con il pubblico di prova (urp@ente.example)'],
  ['pec', 'protocollo@pec.ente.example'],
  ['phone', 'il numero indicato su www.ente.example'],
  ['form', 'https://www.ente.example/assistenza'],
  ['objection', 'redazione@ente.example'],
  ['internal-crisis-contact', 'Referente di turno (interno di prova)'],
  ['internal-legal-contact', 'Ufficio legale (interno di prova)'],
  ['impersonation-contact', 'https://www.ente.example/canali-ufficiali'],
].map(([key, value]) => ({ key, value, source: 'https://www.ente.example/contatti', checkedAt: '2026-11-24' }));

/** The stored settings of a desk, as the options page writes them. */
export const settingsOf = (desk: Desk) => ({
  institution: desk.institution,
  accounts: desk.accounts ?? ACCOUNTS[desk.institution],
  panelOnly: { facebook: false, linkedin: false, ...desk.panelOnly },
  warningMonths: 12,
  dismissedDays: 30,
  welcomed: true,
});

/** Writes the settings as the options page would, through the extension's own storage and messages. */
export async function prepareDesk(browser: Chromium, desk: Desk): Promise<void> {
  const page = await browser.openSurface('popup');
  await page.evaluate(
    async ({ settings, entries }) => {
      await chrome.storage.local.set({ settings, settings$: { v: 1 } });
      const say = (name: string, ask: unknown) => chrome.runtime.sendMessage({ to: 'background', name, ask });
      const answers = [await say('prepare-register', {})];
      if (entries) answers.push(await say('save-directory', { entries }));
      for (const answer of answers) if (!answer?.ok) throw new Error(JSON.stringify(answer));
    },
    {
      settings: settingsOf(desk),
      entries: desk.directory === false ? null : DEMO_DIRECTORY,
    },
  );
  await page.close();
}

/** Asks the content script of `page`'s tab, as popup and panel do. */
export async function askTab(browser: Chromium, page: Page, name: string, ask: unknown = {}): Promise<unknown> {
  await page.bringToFront();
  return browser.evaluateInWorker(
    async ({ name, ask }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.tabs.sendMessage(tab?.id ?? -1, { to: 'tab', name, ask });
    },
    { name, ask },
  );
}

/** Waits until `ready` answers something, at most `limit` ms; throws with `what` otherwise. */
export async function eventually<T>(
  what: string,
  ready: () => Promise<T | null | undefined | false>,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await ready();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every event of the register, oldest first, as the extension's own origin sees it. */
export async function registerEvents(browser: Chromium): Promise<Record<string, unknown>[]> {
  const page = await browser.openSurface('popup');
  const events = await page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onerror = () => reject(open.error);
        // A database that is not there would be made by asking: that is a fault of the test, not an empty register.
        open.onupgradeneeded = () => reject(new Error(`no database ${name}`));
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    REGISTER_NAME,
  );
  await page.close();
  return events.sort((a, b) => String(a['at']).localeCompare(String(b['at'])));
}

export interface ModeratedPage {
  readonly page: Page;
  readonly overlay: ClosedShadow;
}

/** Opens a page of a simulator and waits until its marks are drawn and all its comments are read. */
export async function openModerated(browser: Chromium, address: string): Promise<ModeratedPage> {
  const page = await browser.open(address);
  const overlay = await closedShadow(page);
  await overlay.findButton('Apri la scheda di Garbo', 20_000);
  await allRead(browser, page);
  return { page, overlay };
}

/** The first marks are drawn while the rest is still being read. */
const allRead = (browser: Chromium, page: Page): Promise<boolean> =>
  eventually(
    'all comments of the page are read',
    async () => {
      // Cast: the answer of our own content script.
      const { health } = (await askTab(browser, page, 'page-state')) as PageState;
      return !health.notices.includes('notice_still_reading');
    },
    60_000,
  );

/** Opens the card of a comment as "mostra" in popup and panel does, and waits for it. */
export async function showCard(browser: Chromium, on: ModeratedPage, commentId: string): Promise<string> {
  return eventually(`the card of ${commentId}`, async () => {
    await askTab(browser, on.page, 'show', { commentId });
    return on.overlay.cardText();
  });
}
