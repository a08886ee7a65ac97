// Knows how to start a fresh Chromium on the simulators, with or without the extension, and how to reach the extension's own pages. Must not know what they show.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { type FoundBrowser, maybeChromium } from '../../lib/cli/browsers.ts';
import type { Platform } from '../../lib/core/types.ts';
import { extensionFolder } from './extension-build.ts';
import { networkComplaints } from './network-wall.ts';
import { extensionIdOf, freshProfile, italianCopy, patternsOf } from './profile.ts';
import { requestsServed, type SimulatorAddress, simulatorArguments } from './simulators.ts';

export interface LaunchOptions {
  /** Load `.output/chrome-mv3` (default true). */
  readonly extension?: boolean;
  /** Sites the extension finds granted; the others are not. */
  readonly grants?: readonly Platform[];
  /** Language of the interface and of the pages (default `it`). */
  readonly lang?: 'it' | 'en';
  /** Another bundle than `.output/chrome-mv3`. */
  readonly bundle?: string;
  /** Where the simulators are; default: what global-setup started. */
  readonly simulators?: SimulatorAddress;
  /** The browser to start; default: the best of the Chromium family on this machine. */
  readonly executable?: FoundBrowser;
  /** Show a window (default false). */
  readonly headed?: boolean;
  readonly args?: readonly string[];
  /** Branded builds ignore `--load-extension`: there, and where told, the extension is loaded over DevTools. */
  readonly loadBy?: 'argument' | 'devtools';
}

export type Surface = 'popup' | 'sidepanel' | 'options' | 'welcome';

export interface Chromium {
  readonly context: BrowserContext;
  /** Empty when launched without the extension. */
  readonly extensionId: string;
  /** A new tab with this address of a simulator. */
  open(address: string): Promise<Page>;
  /** The first tab, taken there: a fresh document for half the work of a new tab. */
  visit(address: string): Promise<Page>;
  /** A new tab with one of the extension's pages; `search` with its `?`. */
  openSurface(surface: Surface, search?: string): Promise<Page>;
  /** Runs `work` in the extension's service worker, waking it when it sleeps or was killed. */
  evaluateInWorker<T, A = undefined>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Ends the service worker at once, as the browser does with an idle one. The next event starts a new one. */
  killWorker(): Promise<void>;
  /** Takes the grant of `platform` back, as a person would in the browser's settings. */
  revoke(platform: Platform): Promise<void>;
  /** Closes the browser and deletes its profile. Throws when the extension spoke to the network: every run is a proof that it does not. */
  close(): Promise<void>;
  /** The same, telling what was asked of the network instead of throwing. */
  closeAndTell(): Promise<string[]>;
}

// The extension's own pages and worker have it; code sent there is typed by what WXT says of it.
declare const chrome: typeof import('wxt/browser').browser;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
const LOCALES = { it: 'it-IT', en: 'en-US' } as const;

export async function launchChromium(options: LaunchOptions = {}): Promise<Chromium> {
  const { extension = true, grants = [], lang = 'it', headed = false, args = [] } = options;
  const found = options.executable ?? maybeChromium();
  if (!found) throw new Error('no browser of the Chromium family was found: run npm test, which installs one');
  const byDevTools = options.loadBy ? options.loadBy === 'devtools' : found.kind !== 'chromium';
  const copies = freshProfile(null, []);
  const built = options.bundle ?? extensionFolder('chrome');
  const folder = extension ? (lang === 'it' ? italianCopy(built, copies) : built) : null;
  const profile = freshProfile(folder, grants);
  const simulators = options.simulators ?? (await startedByGlobalSetup());
  const served = requestsServed(simulators).length;
  const netLog = join(profile, 'net-log.json');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: !headed,
    ignoreDefaultArgs: [
      ...(folder && byDevTools ? ['--disable-extensions'] : []),
      ...(headed ? ['--enable-automation'] : []),
    ],
    locale: LOCALES[lang],
    viewport: headed ? null : { width: 1280, height: 900 },
    env: { ...process.env, LANGUAGE: lang, LANG: `${LOCALES[lang].replace('-', '_')}.UTF-8` },
    args: [
      ...ARGUMENTS,
      ...simulatorArguments(simulators),
      ...(folder ? loadingArguments(folder, byDevTools) : []),
      // Without it a window warns of the arguments that wall the network.
      ...(headed ? ['--test-type', '--start-maximized'] : []),
      `--log-net-log=${netLog}`,
      ...args,
    ],
  });
  if (folder && byDevTools) await (await browserSession(context)).send('Extensions.loadUnpacked', { path: folder });
  const closeAndTell = async (): Promise<string[]> => {
    await context.close();
    const complaints = extension ? networkComplaints(netLog, simulators, served) : [];
    for (const path of [profile, copies])
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    return complaints;
  };
  return browserOf(context, folder ? extensionIdOf(folder) : '', closeAndTell);
}

/** Asked for only in a test run: the demonstration brings its own and has no test runner. */
const startedByGlobalSetup = async (): Promise<SimulatorAddress> =>
  (await import('./started-simulators.ts')).startedSimulators();

const loadingArguments = (folder: string, byDevTools: boolean): string[] =>
  byDevTools
    ? ['--enable-unsafe-extension-debugging']
    : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];

function browserOf(context: BrowserContext, extensionId: string, closeAndTell: () => Promise<string[]>): Chromium {
  const origin = `chrome-extension://${extensionId}`;
  const openSurface = async (surface: Surface, search = ''): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${origin}/${surface}.html${search}`);
    return page;
  };
  const ownWorker = (): Worker | undefined =>
    context.serviceWorkers().find((worker) => worker.url().startsWith(origin));

  return {
    context,
    extensionId,
    openSurface,
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async visit(address) {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(address);
      return page;
    },
    async evaluateInWorker(work, argument) {
      const worker = ownWorker() ?? (await wakeWorker(context, origin));
      // Cast: Playwright unwraps handles in the argument's type; ours carries plain data only.
      return worker.evaluate(work as (argument: unknown) => ReturnType<typeof work>, argument);
    },
    async killWorker() {
      const worker = ownWorker();
      if (!worker) return;
      const page = await context.newPage();
      await page.goto(`${origin}/popup.html`);
      const session = await context.newCDPSession(page);
      const ended = worker.evaluate(() => new Promise(() => {})).catch(() => 'ended');
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      // A call into a worker that is gone never answers or rejects at once, by version; a fresh birth is the proof that counts.
      await Promise.race([ended, page.waitForTimeout(1000)]);
      await page.close();
    },
    async revoke(platform) {
      const page = await context.newPage();
      await page.goto(`${origin}/popup.html`);
      const removed = await page.evaluate((origins) => chrome.permissions.remove({ origins }), patternsOf([platform]));
      await page.close();
      if (!removed) throw new Error(`the grant of ${platform} could not be removed`);
    },
    closeAndTell,
    async close() {
      const complaints = await closeAndTell();
      if (complaints.length > 0) throw new Error(`the network was spoken to:\n${complaints.join('\n')}`);
    },
  };
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser: it was closed');
  return browser.newBrowserCDPSession();
}

/** A message from one of our pages starts a sleeping worker. */
async function wakeWorker(context: BrowserContext, origin: string): Promise<Worker> {
  const started = context.waitForEvent('serviceworker', (worker) => worker.url().startsWith(origin));
  const page = await context.newPage();
  await page.goto(`${origin}/popup.html`);
  await page.evaluate(() => chrome.runtime.sendMessage({ to: 'nobody' }).catch(() => null));
  const worker = await started;
  await page.close();
  return worker;
}
