// Knows which simulator stands at which address, how they are built and served. Must not know what is on their pages.
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { buildOnce, OUTPUT, ROOT, runTool } from './build-once.ts';
import { makeCertificate } from './certificate.ts';

/** Folder under tests/simulators -> the host names it is served at. To add one: a line here and its folder. */
export const SIMULATORS = {
  facebook: ['www.facebook.com'],
  linkedin: ['www.linkedin.com'],
  x: ['x.com'],
  youtube: ['www.youtube.com'],
  instagram: ['www.instagram.com'],
  editors: ['editors.test'],
} as const;

/** What a browser needs to reach the running simulators; plain data, so that it can be handed to test workers. */
export interface SimulatorAddress {
  readonly port: number;
  readonly spki: string;
  readonly hosts: readonly string[];
  /** File with one JSON line per request served: a `Served`. */
  readonly log: string;
}

export interface RunningSimulators {
  readonly address: SimulatorAddress;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/**
 * Builds the simulators whose sources have changed; one that has no folder yet is left out. One that cannot be built is
 * told of on stderr and answers every request with 500 and the reason, so that only its own tests fail.
 */
export async function buildSimulators(): Promise<void> {
  const shared = readdirSync(join(ROOT, 'tests/simulators')).filter((entry) => !(entry in SIMULATORS));
  for (const name of Object.keys(SIMULATORS)) {
    const folder = join('tests/simulators', name);
    if (!existsSync(join(ROOT, folder, 'index.html'))) continue;
    const sources = [folder, ...shared.map((entry) => join('tests/simulators', entry)), 'package-lock.json'];
    rmSync(failureFile(name), { force: true });
    try {
      await buildOnce(`simulators/${name}`, sources, async () => buildOne(name, folder));
    } catch (error) {
      console.error(`The ${name} simulator cannot be built: ${error}`);
      mkdirSync(join(OUTPUT, 'simulators'), { recursive: true });
      writeFileSync(failureFile(name), String(error));
    }
  }
}

const failureFile = (name: string): string => join(OUTPUT, 'simulators', `${name}.failed`);

/** Vite runs by itself in the folder: it finds the folder's own vite.config.ts, if there is one, and the root's tsconfig.json. */
function buildOne(name: string, folder: string): void {
  const into = join(OUTPUT, 'simulators', name);
  const options = ['--outDir', into, '--emptyOutDir', '--assetsDir', '__assets', '--logLevel', 'error'];
  runTool('vite/bin/vite.js', ['build', join(ROOT, folder), ...options]);
}

/** Serves what `buildSimulators` made over TLS on 127.0.0.1; the Host header picks the folder, any path gets its index.html. */
export async function serveSimulators(): Promise<RunningSimulators> {
  const hosts = Object.values(SIMULATORS).flat();
  const { key, cert, spki } = await makeCertificate(hosts);
  mkdirSync(join(OUTPUT, 'logs'), { recursive: true });
  const log = join(OUTPUT, 'logs', `requests-${randomUUID()}.jsonl`);
  writeFileSync(log, '');
  const server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    appendFileSync(
      log,
      `${JSON.stringify({ host, path: request.url, method: request.method, dest: request.headers['sec-fetch-dest'] ?? '' })}\n`,
    );
    answer(host, request, response);
  });
  const port = await listen(server);
  return {
    address: { port, spki, hosts, log },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(host: string, request: IncomingMessage, response: ServerResponse): void {
  const name = Object.entries(SIMULATORS).find(([, hosts]) => (hosts as readonly string[]).includes(host))?.[0];
  const folder = name && join(OUTPUT, 'simulators', name);
  if (!name || !folder || !(existsSync(folder) || existsSync(failureFile(name)))) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`no simulator stands at ${host}\n`);
    return;
  }
  if (existsSync(failureFile(name))) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(readFileSync(failureFile(name)));
    return;
  }
  const path = normalize(new URL(request.url ?? '/', 'https://any').pathname);
  const asked = join(folder, path);
  const asset = asked.startsWith(folder) && existsSync(asked) && statSync(asked).isFile();
  if (!asset && path.startsWith('/__assets/')) {
    response.writeHead(404).end();
    return;
  }
  const file = asset ? asked : join(folder, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(readFileSync(file));
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Port 0: the system picks a free one; a listening TCP server always has an AddressInfo.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Chromium arguments that put the real host names onto the simulators and make every other name unresolvable. */
export function simulatorArguments(address: SimulatorAddress): string[] {
  const rules = [
    ...address.hosts.map((host) => `MAP ${host} 127.0.0.1:${address.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${address.spki}`];
}

export interface Served {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  /** Sec-Fetch-Dest: `document` for a page, `script`, `style`… for its parts, `empty` for fetch, XMLHttpRequest, sendBeacon. */
  readonly dest: string;
}

/** Requests that reached the simulators so far. */
export function requestsServed(address: SimulatorAddress): Served[] {
  return readFileSync(address.log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
