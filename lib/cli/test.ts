// Knows what the gate consists of and in which order it is told. Must not know how any check works.
import { fileURLToPath } from 'node:url';
import { runTool } from '../../tests/browser/build-once.ts';
import { buildExtension } from '../../tests/browser/extension-build.ts';
import { ensureChromium, ensureFirefox } from './browser-install.ts';
import type { Check } from './gate/complaint.ts';
import { contentSize, weigh } from './gate/content-size.ts';
import { deadCode } from './gate/dead-code.ts';
import { importWalls } from './gate/import-walls.ts';
import { networkApis } from './gate/network-apis.ts';
import { style } from './gate/style.ts';
import { runTests, type Tally } from './gate/tests.ts';
import { typesOfAll, typesOfPureParts } from './gate/types.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The build comes first: the size and the ways to the network are those of what is shipped. */
const CHECKS: readonly (readonly [string, Check])[] = [
  ['extension builds for Chromium and Firefox', builds],
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

async function runChecks(): Promise<Tally> {
  let passed = 0;
  for (const [name, check] of CHECKS) {
    const complaints = await check(ROOT).catch((error: unknown) => [{ where: name, what: String(error) }]);
    if (complaints.length === 0) passed += 1;
    say(`${complaints.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    for (const { where, what } of complaints) say(`         ${where}: ${what}`);
  }
  return { passed, failed: CHECKS.length - passed, skipped: 0 };
}

const begun = Date.now();
const chromium = ensureChromium(say);
const firefox = ensureFirefox(say);
if (!firefox) say('Firefox is not here and could not be installed: its tests are SKIPPED.');
const checks = await runChecks();
for (const { file, whole, engine } of await weigh(ROOT).catch(() => [])) {
  say(`       ${file}: ${whole} bytes gzipped, engine and lexicons ${engine}`);
}
// Without a browser the browser tests fail by themselves, each saying why.
const tests = await runTests(ROOT, chromium ? { BROWSER_PATH: chromium.path } : {}, process.argv.slice(2));
const total = (part: keyof Tally): number => checks[part] + tests[part];
say(
  `Gate done in ${Math.round((Date.now() - begun) / 1000)} s: ${CHECKS.length} checks and ${tests.passed + tests.failed} tests.`,
);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
process.exitCode = total('failed') > 0 || tests.passed === 0 ? 1 : 0;
