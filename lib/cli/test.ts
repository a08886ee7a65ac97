// Knows what the gate consists of and in which order it is told. Must not know how any check works.
import { fileURLToPath } from 'node:url';
import { runTool } from '../../tests/browser/build-once.ts';
import { buildExtension } from '../../tests/browser/extension-build.ts';
import { ensureChromium, ensureFirefox } from './browser-install.ts';
import type { Check, Complaint } from './gate/complaint.ts';
import { contentSize, weigh } from './gate/content-size.ts';
import { deadCode } from './gate/dead-code.ts';
import { importWalls } from './gate/import-walls.ts';
import { networkApis } from './gate/network-apis.ts';
import { style } from './gate/style.ts';
import { runTests } from './gate/tests.ts';
import { typesOfAll, typesOfPureParts } from './gate/types.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Before anything else: the sizes, the ways to the network and the browser tests are those of what is shipped. */
const BUILD = 'extension builds for Chromium and Firefox';
/** They run while the tests do, and are told after them. */
const CHECKS: readonly (readonly [string, Check])[] = [
  ['types', typesOfAll],
  ['types of the pure parts, without the DOM', typesOfPureParts],
  ['form and lint', style],
  ['import walls', importWalls],
  ['dead code', deadCode],
  ['content script within its budget', contentSize],
  ['no way to the network in what is shipped', networkApis],
];

async function builds(root: string): ReturnType<Check> {
  try {
    runTool('wxt/bin/wxt.mjs', ['prepare']);
    await buildExtension('chrome');
    await buildExtension('firefox');
    return [];
  } catch (error) {
    return [{ where: root, what: String(error) }];
  }
}

interface Looked {
  readonly name: string;
  readonly complaints: readonly Complaint[];
}

async function look(name: string, check: Check): Promise<Looked> {
  return { name, complaints: await check(ROOT).catch((error: unknown) => [{ where: name, what: String(error) }]) };
}

function tell({ name, complaints }: Looked): void {
  say(`${complaints.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const { where, what } of complaints) say(`         ${where}: ${what}`);
}

const begun = Date.now();
const chromium = ensureChromium(say);
const firefox = ensureFirefox(say);
if (!firefox) say('Firefox is not here and could not be installed: its tests are SKIPPED.');
const built = await look(BUILD, builds);
tell(built);
// Without a browser the browser tests fail by themselves, each saying why.
const running = runTests(ROOT, chromium ? { BROWSER_PATH: chromium.path } : {}, process.argv.slice(2));
const beside: Looked[] = [];
for (const [name, check] of CHECKS) beside.push(await look(name, check));
const weights = await weigh(ROOT).catch(() => []);
const tests = await running;
for (const one of beside) tell(one);
for (const { file, whole, engine } of weights) {
  say(`       ${file}: ${whole} bytes gzipped, engine and lexicons ${engine}`);
}
const checks = [built, ...beside];
const sound = checks.filter(({ complaints }) => complaints.length === 0).length;
const failed = checks.length - sound + tests.failed;
say(
  `Gate done in ${Math.round((Date.now() - begun) / 1000)} s: ${checks.length} checks and ${tests.passed + tests.failed} tests.`,
);
process.stdout.write(`${sound + tests.passed} passed, ${failed} failed, ${tests.skipped} skipped\n`);
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0;
