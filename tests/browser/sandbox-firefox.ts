// Knows how to drive a Firefox without our extension over WebDriver BiDi, whose sandboxes see the page through Xrays as a content script does
// (Marionette's do not). Must not know what is tested.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Node's own WebSocket (22.23.3) lost the connection (1006) after some 180 of the long run's cases, three times at the same one; this one stays.
import { WebSocket } from 'ws';
import type { SimulatorAddress } from './simulators.ts';

export interface SandboxFirefox {
  goto(address: string): Promise<void>;
  /** Runs an expression in the page's own world (`page`) or in a sandbox that sees the tree through Xrays. Gives plain data. */
  evaluate<T>(expression: string, world: 'page' | 'sandbox'): Promise<T>;
  /** Presses keys one after the other; `['Control', 'z']` holds the first. Names as WebDriver's code points. */
  chord(keys: readonly string[]): Promise<void>;
  /** A press of the main button at this place of the view. */
  click(x: number, y: number): Promise<void>;
  /** Another window takes the focus from the page; `lookBack` gives it back. */
  lookAway(): Promise<void>;
  lookBack(): Promise<void>;
  close(): Promise<void>;
}

/** WebDriver's code points for keys that write nothing. */
const CODES: Readonly<Record<string, string>> = {
  Control: '\ue009',
  Shift: '\ue008',
  End: '\ue010',
  Home: '\ue011',
  ArrowRight: '\ue014',
};

const PREFERENCES = (address: SimulatorAddress): Record<string, string | boolean | number> => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${address.port}`,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'toolkit.telemetry.enabled': false,
  'remote.active-protocols': 1,
});

export async function launchSandboxFirefox(executable: string, address: SimulatorAddress): Promise<SandboxFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'garbo-firefox-'));
  const lines = Object.entries(PREFERENCES(address)).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      env: { ...process.env, HOME: profile },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const socket = await connect(await addressOf(firefox));
  const send = commander(socket);
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  const tree = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = tree.contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox has no tab');
  let other: string | null = null;
  return {
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression, world) {
      const target = world === 'page' ? { context } : { context, sandbox: 'garbo' };
      const wrapped = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
      const answer = await send<Evaluated>('script.evaluate', { expression: wrapped, target, awaitPromise: true });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    async chord(keys) {
      const values = keys.map((key) => CODES[key] ?? key);
      const actions = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async click(x, y) {
      const at = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
      const actions = [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async lookAway() {
      other ??= (await send<{ context: string }>('browsingContext.create', { type: 'window' })).context;
      await send('browsingContext.activate', { context: other });
    },
    async lookBack() {
      await send('browsingContext.activate', { context });
    },
    async close() {
      socket.close();
      const gone = new Promise((resolve) => firefox.once('exit', resolve));
      firefox.kill('SIGTERM');
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

type Evaluated =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Firefox tells on stderr where it listens. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    firefox.stderr?.on('data', (chunk) => {
      told += chunk;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(told)?.[1];
      if (found) resolve(`${found}/session`);
    });
    firefox.once('exit', (code) => reject(new Error(`Firefox ended (${code}): ${told.slice(-500)}`)));
  });
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.once('open', () => resolve(socket));
    socket.on('error', (error) => reject(new Error(`no connection to ${address}`, { cause: error })));
  });
}

function commander(socket: WebSocket): <T>(method: string, params: object) => Promise<T> {
  let last = 0;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let ended: Error | null = null;
  socket.on('close', (code) => {
    ended = new Error(`Firefox has ended the connection (${code})`);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    const one = waiting.get(message.id);
    if (one === undefined) return;
    waiting.delete(message.id);
    if (message.type === 'error') one.reject(new Error(`${message.error}: ${message.message}`));
    // Cast: the caller's type parameter says what the command answers.
    else one.resolve(message.result as never);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
