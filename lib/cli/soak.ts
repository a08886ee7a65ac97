// Knows how the long runs are started: the same tests with their full matrices. Must not know any test.
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureFirefox } from './browser-install.ts';
import { runTests } from './gate/tests.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const chromium = ensureChromium(say);
ensureFirefox(say);
const env = { SOAK: '1', ...(chromium ? { BROWSER_PATH: chromium.path } : {}) };
const { passed, failed, skipped } = await runTests(ROOT, env, process.argv.slice(2));
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
