// Knows how to start a fresh Firefox on the simulators with the extension as a temporary add-on. Must not know what the extension shows.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maybeFirefox } from '../../lib/cli/browsers.ts';
import type { Platform } from '../../lib/core/types.ts';
import { extensionFolder } from './extension-build.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { italianCopy, patternsOf } from './profile.ts';
import { startProxy } from './proxy.ts';
import type { SimulatorAddress } from './simulators.ts';

const ADD_ON = 'garbo@garbo.example';
const UUID = '7d9b2c1e-0f5a-4b36-9c58-2f6b1d0a4e77';
/** A busy machine starts slowly. */
const MARKS_PATIENCE_MS = 60_000;
/** Firefox's own services; they find no way out either. */
const OWN_CALLS = /(^|\.)(mozilla\.(com|org|net)|firefox\.com)$/;

export interface Firefox {
  open(address: string): Promise<void>;
  openSurface(surface: 'popup' | 'sidepanel' | 'options' | 'welcome'): Promise<void>;
  /** Runs the body of a function in the page's own world (`arguments` are `args`); promises are awaited. */
  evaluate(body: string, ...args: unknown[]): Promise<unknown>;
  /** The same with the browser's own rights, in its window. */
  evaluateInBrowser(body: string, ...args: unknown[]): Promise<unknown>;
  /** The same in the page's process with the browser's own rights: closed shadow roots are open to it. */
  evaluateInside(body: string, ...args: unknown[]): Promise<unknown>;
  /** Presses and releases a key on the real keyboard, in whatever has the focus; WebDriver's code points. */
  press(key: string): Promise<void>;
  /** Waits until something is painted. @returns how many highlight names there are */
  waitForMarks(): Promise<number>;
  /** Writes a PNG of the page. */
  screenshot(file: string): Promise<void>;
  /** Hosts asked for beyond the simulators and Firefox's own services. */
  strangers(): string[];
  close(): Promise<void>;
  /** The person closed the window, or `close` was called. */
  readonly ended: Promise<void>;
}

/** @param grants sites that are granted after installation, as the person's click would */
export async function launchFirefox(
  simulators: SimulatorAddress,
  grants: readonly Platform[],
  headed = false,
): Promise<Firefox> {
  const found = maybeFirefox();
  if (!found) throw new Error('no Firefox was found');
  const proxy = await startProxy(simulators);
  const profile = mkdtempSync(join(tmpdir(), 'garbo-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(proxy.port));
  const args = [
    '--marionette',
    '--remote-allow-system-access',
    ...(headed ? [] : ['--headless']),
    '--no-remote',
    '--profile',
    profile,
  ];
  const child = spawn(found.path, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const marionette = await connectMarionette(await portOf(profile, child));
  // Flat: nested under alwaysMatch Firefox does not see it.
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('Addon:Install', {
    path: italianCopy(extensionFolder('firefox'), profile),
    temporary: true,
  });
  const gone = ended(child);
  const firefox = firefoxOf(
    marionette,
    proxy.asked,
    simulators,
    async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill());
      await gone;
      marionette.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
    gone,
  );
  await firefox.evaluateInBrowser(GRANT, ADD_ON, patternsOf(grants));
  return firefox;
}

/** What the browser does after a person has said yes to `permissions.request`. */
const GRANT = `
  const [id, origins] = arguments;
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(id, { permissions: [], origins, data_collection: [] }, extension);`;

function firefoxOf(
  marionette: Marionette,
  asked: readonly string[],
  simulators: SimulatorAddress,
  close: () => Promise<void>,
  ended: Promise<void>,
): Firefox {
  const run = async (body: string, args: unknown[], sandbox?: 'system'): Promise<unknown> => {
    const script = `const done = arguments[arguments.length - 1];
      (async function () { ${body} }).apply(null, [...arguments].slice(0, -1))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await marionette.send('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      scriptTimeout: 30_000,
      ...(sandbox && { sandbox }),
    });
    // Cast: what the script above calls \`done\` with, wrapped by Marionette.
    const { value } = answer as { value: { value?: unknown; error?: string } };
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  };
  const inBrowser = async (body: string, args: unknown[]): Promise<unknown> => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run(body, args);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const open = async (url: string): Promise<void> => {
    // The welcome page has opened in a tab of its own; in a hidden tab timers would creep.
    await inBrowser('gBrowser.selectedTab = gBrowser.tabs[0]', []);
    await marionette.send('WebDriver:Navigate', { url });
  };
  return {
    open,
    openSurface: (surface) => open(`moz-extension://${UUID}/${surface}.html`),
    evaluate: (body, ...args) => run(body, args),
    evaluateInBrowser: (body, ...args) => inBrowser(body, args),
    evaluateInside: (body, ...args) => run(body, args, 'system'),
    async press(key) {
      const actions = [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ];
      await marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async waitForMarks() {
      const limit = Date.now() + MARKS_PATIENCE_MS;
      for (;;) {
        const marks = Number(await run('return CSS.highlights.size', []));
        if (marks > 0) return marks;
        if (Date.now() > limit) throw new Error(`nothing was marked within ${MARKS_PATIENCE_MS / 1000} s`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async screenshot(file) {
      // Cast: the protocol's answer, a PNG in base64.
      const { value } = (await marionette.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    strangers: () => [...new Set(asked)].filter((host) => !simulators.hosts.includes(host) && !OWN_CALLS.test(host)),
    close,
    ended,
  };
}

function preferences(proxyPort: number): string {
  const all: Readonly<Record<string, string | number | boolean>> = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: UUID }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    // Firefox's own look for video plug-ins, at a host that is not Mozilla's.
    'media.gmp-provider.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    'intl.locale.requested': 'it',
    'intl.accept_languages': 'it, en',
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox writes the port it took into its profile. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode} before it could be driven`);
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('Firefox did not open its remote port within 60 s');
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()));
