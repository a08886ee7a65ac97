// Knows how one of the project's tools is run over a tree and its words are taken back. Must not know what the tool checks.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

export interface ToolRun {
  readonly status: number;
  readonly output: string;
}

/** @param script the tool's JavaScript, relative to node_modules */
export function runChecker(script: string, args: readonly string[], root: string): ToolRun {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const run = spawnSync(process.execPath, [MODULES + script, ...args], {
    cwd: root,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  return { status: run.status ?? 1, output: `${run.stdout}${run.stderr}` };
}
