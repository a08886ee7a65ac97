// Knows how to build something once for unchanged sources, also when several processes ask at the same time. Must not know what is built.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
export const OUTPUT: string = join(ROOT, '.output');

const LOCK_PATIENCE_MS = 180_000;

/**
 * Runs `build` unless `.output/<name>` was made from the same bytes.
 * @param name folder under `.output` that `build` fills
 * @param sources files and folders, relative to the root, whose bytes decide
 * @returns sha256 (hex) of the sources
 */
export async function buildOnce(name: string, sources: readonly string[], build: () => Promise<void>): Promise<string> {
  const stamp = join(OUTPUT, '.stamps', name.replaceAll('/', '--'));
  mkdirSync(dirname(stamp), { recursive: true });
  return locked(`${stamp}.lock`, async () => {
    const hash = hashOf(sources);
    const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
    if (built === hash && existsSync(join(OUTPUT, name))) return hash;
    rmSync(stamp, { force: true });
    await build();
    writeFileSync(stamp, hash);
    return hash;
  });
}

/** Runs one of the project's tools in the project's own Node, with a production environment. Throws with its output when it fails. */
export function runTool(tool: string, args: readonly string[]): void {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { cwd: ROOT, env, stdio: 'pipe' });
  } catch (error) {
    // execFileSync's error carries what the tool printed; its type does not say so.
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${tool} ${args.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

async function locked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; !take(lock); waited += 100) {
    if (waited > LOCK_PATIENCE_MS) throw new Error(`${lock}: another build has held this for ${waited / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch {
    if (abandoned(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** The process that took the lock is no more. */
function abandoned(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    // ENOENT: taken this very moment and its pid not yet written.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(ROOT, source))) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
