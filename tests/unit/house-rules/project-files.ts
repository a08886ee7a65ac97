// Knows which files are the project's own. Must not know what is in them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NOT_OURS = new Set(['node_modules', '.git', '.output', '.wxt']);
const TEXT = /\.(ts|tsx|mjs|json|css|html|md|yml|txt|svg)$|^[^.]+$/;

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** Every text file of the checkout but what tools made. */
export function projectFiles(folder = ROOT): ProjectFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return projectFiles(full);
    if (!TEXT.test(entry.name) || entry.name === 'package-lock.json') return [];
    return [{ path: relative(ROOT, full).split(sep).join('/'), text: readFileSync(full, 'utf8') }];
  });
}
