// Knows where browsers are found on this machine and how a missing one is installed. Must not know what is done with them.
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** `chrome` and `edge` are branded builds: they ignore `--load-extension`, an extension is loaded over DevTools there. */
export type BrowserKind = 'chromium' | 'chrome' | 'edge' | 'brave' | 'firefox';

export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
}

/** In the order of preference: the browser that loads an unpacked extension most plainly comes first. */
const COMMANDS: readonly (readonly [BrowserKind, readonly string[]])[] = [
  ['chromium', ['chromium', 'chromium-browser']],
  ['chrome', ['google-chrome', 'google-chrome-stable', 'chrome.exe']],
  ['edge', ['microsoft-edge', 'microsoft-edge-stable', 'msedge.exe']],
  ['brave', ['brave-browser', 'brave']],
  ['firefox', ['firefox-esr', 'firefox', 'firefox.exe']],
];

const APPLICATIONS: readonly (readonly [BrowserKind, string])[] = [
  ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['brave', '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser'],
  ['firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['chrome', 'Google/Chrome/Application/chrome.exe'],
  ['edge', 'Microsoft/Edge/Application/msedge.exe'],
  ['brave', 'BraveSoftware/Brave-Browser/Application/brave.exe'],
  ['firefox', 'Mozilla Firefox/firefox.exe'],
];

/** Every browser on this machine, best first; `BROWSER_PATH` (a path or a command) goes before all. */
export function findBrowsers(env: NodeJS.ProcessEnv = process.env): FoundBrowser[] {
  const found: FoundBrowser[] = [];
  const chosen = env.BROWSER_PATH;
  if (chosen) {
    const path = chosen.includes('/') || chosen.includes('\\') ? chosen : maybeCommand(chosen, env);
    if (path && runnable(path)) found.push({ kind: kindOf(path), path });
  }
  for (const [kind, names] of COMMANDS) {
    const path = names.map((name) => maybeCommand(name, env)).find((candidate) => candidate !== null);
    if (path) found.push({ kind, path });
  }
  for (const [kind, place] of APPLICATIONS) {
    const path = windowsBases(env)
      .concat('/')
      .map((base) => (place.startsWith('/') ? place : join(base, place)))
      .find(runnable);
    if (path && !found.some((browser) => browser.path === path)) found.push({ kind, path });
  }
  // What `playwright-core install chromium` put into the person's cache.
  const cached = chromium.executablePath();
  if (runnable(cached)) found.push({ kind: 'chromium', path: cached });
  return found;
}

/** The best browser of the Chromium family, or null. */
export function maybeChromium(env: NodeJS.ProcessEnv = process.env): FoundBrowser | null {
  return findBrowsers(env).find((browser) => browser.kind !== 'firefox') ?? null;
}

export function maybeFirefox(env: NodeJS.ProcessEnv = process.env): FoundBrowser | null {
  return findBrowsers(env).find((browser) => browser.kind === 'firefox') ?? null;
}

function kindOf(path: string): BrowserKind {
  const name = basename(path).toLowerCase();
  if (name.includes('firefox')) return 'firefox';
  if (name.includes('edge')) return 'edge';
  if (name.includes('brave')) return 'brave';
  return name.includes('chrome') && !name.includes('chromium') ? 'chrome' : 'chromium';
}

function maybeCommand(name: string, env: NodeJS.ProcessEnv): string | null {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (folder && runnable(join(folder, name))) return join(folder, name);
  }
  return null;
}

function windowsBases(env: NodeJS.ProcessEnv): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((key) => env[key])
    .filter((base) => base !== undefined);
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
