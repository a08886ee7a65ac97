// Knows how to start a fresh Chromium on the simulators, with or without the extension, and how to reach the extension's own pages. Must not know what they show.
import { rmSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { maybeChromium } from '../../lib/cli/browsers.ts';
import type { Platform } from '../../lib/core/types.ts';
import { extensionFolder } from './extension-build.ts';
import { extensionIdOf, freshProfile, italianCopy, patternsOf } from './profile.ts';
import { type SimulatorAddress, simulatorArguments } from './simulators.ts';

export interface LaunchOptions {
  /** Load `.output/chrome-mv3` (default true). */
  readonly extension?: boolean;
  /** Sites the extension finds granted; the others are not. */
  readonly grants?: readonly Platform[];
  /** Language of the interface and of the pages (default `it`). */
  readonly lang?: 'it' | 'en';
  /** File for the browser's own network log, complete after `close`. */
  readonly netLog?: string;
  /** Where the simulators are; default: what global-setup started. */
  readonly simulators?: SimulatorAddress;
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
  /** A new tab with one of the extension's pages; `search` with its `?`. */
  openSurface(surface: Surface, search?: string): Promise<Page>;
  /** Runs `work` in the extension's service worker, waking it when it sleeps or was killed. */
  evaluateInWorker<T, A = undefined>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Ends the service worker at once, as the browser does with an idle one. The next event starts a new one. */
  killWorker(): Promise<void>;
  /** Takes the grant of `platform` back, as a person would in the browser's settings. */
  revoke(platform: Platform): Promise<void>;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
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
  const { extension = true, grants = [], lang = 'it', netLog, headed = false, args = [] } = options;
  const found = maybeChromium();
  if (!found) throw new Error('no browser of the Chromium family was found: run npm test, which installs one');
  const byDevTools = options.loadBy ? options.loadBy === 'devtools' : found.kind !== 'chromium';
  const copies = freshProfile(null, []);
  const built = extensionFolder('chrome');
  const folder = extension ? (lang === 'it' ? italianCopy(built, copies) : built) : null;
  const profile = freshProfile(folder, grants);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: !headed,
    ...(folder && byDevTools ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
    locale: LOCALES[lang],
    viewport: headed ? null : { width: 1280, height: 900 },
    env: { ...process.env, LANGUAGE: lang, LANG: `${LOCALES[lang].replace('-', '_')}.UTF-8` },
    args: [
      ...ARGUMENTS,
      ...simulatorArguments(options.simulators ?? (await startedByGlobalSetup())),
      ...(folder ? loadingArguments(folder, byDevTools) : []),
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
      ...args,
    ],
  });
  if (folder && byDevTools) await (await browserSession(context)).send('Extensions.loadUnpacked', { path: folder });
  const clear = (): void => {
    for (const path of [profile, copies])
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return browserOf(context, folder ? extensionIdOf(folder) : '', clear);
}

/** Asked for only in a test run: the demonstration brings its own and has no test runner. */
const startedByGlobalSetup = async (): Promise<SimulatorAddress> => (await import('vitest')).inject('simulators');

const loadingArguments = (folder: string, byDevTools: boolean): string[] =>
  byDevTools
    ? ['--enable-unsafe-extension-debugging']
    : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];

function browserOf(context: BrowserContext, extensionId: string, clear: () => void): Chromium {
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
    async evaluateInWorker(work, argument) {
      const worker = ownWorker() ?? (await wakeWorker(context, origin));
      // Cast: Playwright unwraps handles in the argument's type; ours carries plain data only.
      return worker.evaluate(work as (argument: unknown) => ReturnType<typeof work>, argument);
    },
    async killWorker() {
      const worker = ownWorker();
      if (!worker) return;
      const gone = new Promise<void>((resolve) => worker.once('close', () => resolve()));
      const browser = await browserSession(context);
      const { targetInfos } = await browser.send('Target.getTargets');
      const target = targetInfos.find((info) => info.type === 'service_worker' && info.url.startsWith(origin));
      if (target) await browser.send('Target.closeTarget', { targetId: target.targetId });
      await gone;
      await browser.detach();
    },
    async revoke(platform) {
      const page = await context.newPage();
      await page.goto(`${origin}/popup.html`);
      const removed = await page.evaluate((origins) => chrome.permissions.remove({ origins }), patternsOf([platform]));
      await page.close();
      if (!removed) throw new Error(`the grant of ${platform} could not be removed`);
    },
    async close() {
      await context.close();
      clear();
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
