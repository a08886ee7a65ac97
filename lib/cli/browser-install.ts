// Knows how a missing browser is put on this machine: Debian's package as root, else Playwright's own download. Must not know what it is for.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FoundBrowser, findBrowsers, maybeChromium, maybeFirefox } from './browsers.ts';

type Say = (line: string) => void;

/** Best browser for a person's demonstration; installs a Chromium when there is none. Null after saying why. */
export function ensureBrowser(say: Say): FoundBrowser | null {
  return findBrowsers()[0] ?? installChromium(say);
}

/** A browser of the Chromium family for what Playwright must drive. Null after saying why. */
export function ensureChromium(say: Say): FoundBrowser | null {
  return maybeChromium() ?? installChromium(say);
}

/** Firefox, by apt where that is possible; null elsewhere, without a word: the caller counts what it skips. */
export function ensureFirefox(say: Say): FoundBrowser | null {
  const there = maybeFirefox();
  if (there || !canUseApt()) return there;
  say('Firefox manca: lo installo con apt (firefox-esr). / Firefox is missing: installing it.');
  aptInstall(['firefox-esr']);
  return maybeFirefox();
}

function installChromium(say: Say): FoundBrowser | null {
  if (canUseApt()) {
    say('Nessun browser: installo Chromium con apt. / No browser here: installing Chromium with apt.');
    aptInstall(['chromium', 'fonts-liberation']);
    const installed = maybeChromium();
    if (installed) return installed;
  }
  say('Scarico il Chromium di Playwright. / Downloading the Chromium that Playwright offers.');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const downloaded = maybeChromium();
  if (!downloaded) {
    say(
      'Serve un browser e non è stato possibile installarlo: installi Chromium, Chrome, Edge o Firefox, oppure ne indichi il percorso in BROWSER_PATH. / ' +
        'A browser is needed and could not be installed: install Chromium, Chrome, Edge or Firefox, or name one in BROWSER_PATH.',
    );
  }
  return downloaded;
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** apt's own words go to stderr only when it fails. */
function aptInstall(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    if (status !== 0) process.stderr.write(stderr ?? '');
  }
}
