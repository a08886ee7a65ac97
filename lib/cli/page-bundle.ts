// Knows how a module of ours becomes one script for a page that is driven from Node. Must not know what the module does.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const made = new Map<string, Promise<string>>();

/** The exports of `entry` (path relative to the root) under the global `garbo`; bundled once a process. */
export function bundleForPage(entry: string): Promise<string> {
  const known = made.get(entry);
  if (known) return known;
  const bundle = bundleOne(entry);
  made.set(entry, bundle);
  return bundle;
}

async function bundleOne(entry: string): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: `${ROOT}${entry}`, formats: ['iife'], name: 'garbo', fileName: 'garbo' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
}
