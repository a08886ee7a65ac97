// Knows how the demonstration is started: built, served, opened in a window or walked through without one. Must not know what is shown.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OUTPUT, ROOT } from '../../tests/browser/build-once.ts';
import { type Chromium, launchChromium } from '../../tests/browser/chromium.ts';
import { buildExtension } from '../../tests/browser/extension-build.ts';
import { launchFirefox } from '../../tests/browser/firefox.ts';
import { buildSimulators, type RunningSimulators, serveSimulators } from '../../tests/browser/simulators.ts';
import { prepareDesk, settingsOf } from '../../tests/e2e/editor-desk.ts';
import { ensureBrowser } from './browser-install.ts';
import type { FoundBrowser } from './browsers.ts';
import { runJourney, STOPS } from './demo-journey.ts';

const SHOTS = join(OUTPUT, 'demo');
/** Both of INAIL, whose desk is set up: pages of other accounts are not read by themselves. The last one opened is in front. */
const IN_WINDOW = [
  'https://www.linkedin.com/company/inail/?still=1',
  'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1',
];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(): Promise<number> {
  const browser = ensureBrowser(say);
  if (!browser) return 1;
  say(`Browser: ${browser.kind} (${browser.path})`);
  say('Preparo l’estensione e le due piattaforme simulate…');
  await buildExtension(browser.kind === 'firefox' ? 'firefox' : 'chrome');
  await buildSimulators();
  const simulators = await serveSimulators();
  try {
    if (browser.kind === 'firefox') return await inFirefox(simulators);
    return hasDisplay() ? await inWindow(browser, simulators) : await withoutWindow(simulators);
  } finally {
    await simulators.close();
  }
}

/** A person looks by herself: one tab a simulated site, the desk set up with `.example` contacts; ends when the window is closed. */
async function inWindow(found: FoundBrowser, simulators: RunningSimulators): Promise<number> {
  const browser = await launchChromium({
    grants: ['facebook', 'linkedin'],
    simulators: simulators.address,
    headed: true,
    executable: found,
  });
  await prepareDesk(browser, { institution: 'inail', panelOnly: { linkedin: false } });
  // The welcome page has opened by itself, as after any installation; the empty first tab is of no use.
  const [empty] = browser.context.pages();
  for (const address of IN_WINDOW) await browser.open(address);
  await empty?.close();
  say('La finestra è aperta: i commenti segnalati sono sottolineati; Garbo è nell’icona della barra degli strumenti.');
  say(
    'L’istituzione è INAIL; per vedere il Politecnico di Milano la cambi nella pagina di benvenuto. Per finire chiuda la finestra.',
  );
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  return tellNetwork(browser);
}

async function withoutWindow(simulators: RunningSimulators): Promise<number> {
  say('Nessuno schermo: faccio io il percorso e lascio le immagini.');
  freshShots();
  const browser = await launchChromium({ grants: ['facebook', 'linkedin'], simulators: simulators.address });
  const outcomes = await runJourney(browser, SHOTS, say);
  const network = await tellNetwork(browser);
  const failed = outcomes.filter(({ problem }) => problem !== null);
  say(
    `\n${outcomes.length - failed.length} passi su ${outcomes.length} riusciti. Immagini in ${relative(ROOT, SHOTS)}/`,
  );
  for (const { step, problem } of failed) say(`  - ${step}: ${problem}`);
  return failed.length > 0 ? 1 : network;
}

async function tellNetwork(browser: Chromium): Promise<number> {
  const complaints = await browser.closeAndTell();
  say(complaints.length === 0 ? 'Rete: l’estensione non ha chiesto nulla.' : `Rete: ${complaints.join('\n')}`);
  return complaints.length === 0 ? 0 : 1;
}

/** Firefox is not walked through step by step: the pages are opened, without a screen one image is left. */
async function inFirefox(simulators: RunningSimulators): Promise<number> {
  const headed = hasDisplay();
  const firefox = await launchFirefox(simulators.address, ['facebook', 'linkedin'], headed);
  await firefox.openSurface('welcome');
  await firefox.evaluate(
    'await browser.storage.local.set({ settings: arguments[0], settings$: { v: 1 } });' +
      "await browser.runtime.sendMessage({ to: 'background', name: 'prepare-register', ask: {} });",
    settingsOf({ institution: 'inail' }),
  );
  await firefox.open(STOPS[0]?.address ?? '');
  if (headed) {
    say('La finestra è aperta. Per finire la chiuda.');
    await firefox.ended;
  } else {
    freshShots();
    const marks = await firefox.waitForMarks();
    await firefox.screenshot(join(SHOTS, '1-firefox.png'));
    say(`Firefox: ${marks} tipi di segni sulla pagina. Immagine in ${relative(ROOT, SHOTS)}/`);
    const strangers = firefox.strangers();
    say(strangers.length === 0 ? 'Rete: l’estensione non ha chiesto nulla.' : `Rete: ${strangers.join(', ')}`);
  }
  await firefox.close();
  return 0;
}

function freshShots(): void {
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
}

process.exitCode = await start();
