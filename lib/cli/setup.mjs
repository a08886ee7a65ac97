// Knows how a bare checkout becomes able to run the project's commands: dependencies, then the Node they need. Must not know what a command does.
// Plain JavaScript and Node's own modules only: it runs before anything is installed, on Node 18 or later.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const OWN_NODE = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');
/** Runs TypeScript as it is, which all commands are written in. */
const NODE_NEEDED = [22, 18];

const WORDS = {
  it: {
    install: 'Installo le dipendenze (npm ci): la prima volta serve qualche decina di secondi.',
    still: (seconds) => `  ... ancora in corso, ${seconds} s`,
    done: (seconds) => `  dipendenze pronte in ${seconds} s.`,
    failed: 'Le dipendenze non si sono installate. Controlli la rete e riprovi: il messaggio di npm è qui sopra.',
    node: (found) =>
      `Serve Node ${NODE_NEEDED.join('.')} o successivo (qui c'è ${found}). Lo installi e ripeta il comando.`,
  },
  en: {
    install: 'Installing the dependencies (npm ci): some ten seconds the first time.',
    still: (seconds) => `  ... still at it, ${seconds} s`,
    done: (seconds) => `  dependencies ready in ${seconds} s.`,
    failed: 'The dependencies could not be installed. Check the network and try again: npm says why above.',
    node: (found) =>
      `Node ${NODE_NEEDED.join('.')} or later is needed (this is ${found}). Install it and repeat the command.`,
  },
};

/** stdout belongs to the command: a person's pipe must not get our progress. */
const say = (line) => process.stderr.write(`${line}\n`);

/** The environment without what would make npm leave the tools out (NODE_ENV=production, omit=dev). */
function cleanEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(node_env|npm_config_(omit|include|only|production|also|global|ignore_scripts))$/i.test(name))
      delete env[name];
  }
  return env;
}

/** npm's own record of what it installed last holds every package that the lock asks for. */
function dependenciesInPlace() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  );
}

function capable(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1]);
}

/** The Node that runs the commands, or null when neither the project's nor the system's will do. */
function maybeNode() {
  if (
    existsSync(OWN_NODE) &&
    spawnSync(OWN_NODE, ['--version'], { shell: process.platform === 'win32' }).status === 0
  ) {
    return OWN_NODE;
  }
  return capable(process.versions.node) ? process.execPath : null;
}

function install(words) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(words.install);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: cleanEnvironment(),
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && command === 'npm',
    });
    const ticker = setInterval(() => say(words.still(seconds())), 5000);
    const end = (code) => {
      clearInterval(ticker);
      say(code === 0 ? words.done(seconds()) : words.failed);
      resolve(code === 0);
    };
    child.once('error', () => end(1));
    child.once('close', end);
  });
}

/** @returns the path of a Node that can run the commands, or null after having said why there is none */
async function setUp(words) {
  const ready = dependenciesInPlace() && maybeNode();
  if (!ready && !(await install(words))) return null;
  const node = maybeNode();
  if (!node) say(words.node(process.versions.node));
  return node;
}

/** Runs lib/cli/<command>.ts under the right Node; its exit code is ours. */
function run(node, command, args) {
  const env = cleanEnvironment();
  env.PATH = `${BIN}${delimiter}${env.PATH ?? ''}`;
  const cli = join(ROOT, 'lib', 'cli');
  const options = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    pathToFileURL(join(cli, 'raw-import.mjs')).href,
  ];
  const child = spawn(node, [...options, join(cli, `${command}.ts`), ...args], {
    cwd: process.cwd(),
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

const [command, ...args] = process.argv.slice(2);
const node = await setUp(WORDS[command === 'start' ? 'it' : 'en']);
if (!node) process.exitCode = 1;
else if (command) process.exitCode = await run(node, command, args);
