// Knows how the test runner is run and its results counted. Must not know any test.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's JSON report that is counted. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Runs vitest with its words on stderr. A runner that dies without a report, and a file that fails before its first test, count as failed. */
export async function runTests(
  root: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<Tally> {
  const report = join(root, '.output/reports/vitest.json');
  mkdirSync(join(root, '.output/reports'), { recursive: true });
  rmSync(report, { force: true });
  const code = await vitest(root, env, [
    'run',
    '--config',
    'tests/config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  try {
    return tallyOf(JSON.parse(readFileSync(report, 'utf8')), code);
  } catch (error) {
    process.stderr.write(`The test runner left no report: ${error}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param code the runner's exit code; non-zero is at least one failure, whatever was counted */
export function tallyOf(report: Report, code: number): Tally {
  const fallen = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const counted = report.numFailedTests + fallen;
  const nothing = report.numPassedTests === 0 && counted === 0;
  return {
    passed: report.numPassedTests,
    failed: counted === 0 && (code !== 0 || nothing) ? 1 : counted,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function vitest(root: string, env: Readonly<Record<string, string>>, args: readonly string[]): Promise<number> {
  const script = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
