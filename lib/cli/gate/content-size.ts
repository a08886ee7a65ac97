// Knows what the content script may weigh on every page, whole and by part, and weighs it. Must not know what is in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { bundling } from '../bundling.ts';
import type { Complaint } from './complaint.ts';

/** Bytes, gzipped: the budget for one host. */
export const BUDGET = { whole: 160_000, engine: 110_000, rest: 50_000 } as const;
/** Detection with its lexicons; what is left of the whole are adapter, composer, overlay and what judges by the act. */
const ENGINE = 'lib/detect/index.ts';

export interface Weight {
  readonly file: string;
  /** Bytes, gzipped. */
  readonly whole: number;
  readonly engine: number;
}

export async function weigh(root: string): Promise<Weight[]> {
  const folder = join(root, '.output/chrome-mv3/content-scripts');
  const engine = gzipSync(await engineAlone(root)).length;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, whole: gzipSync(readFileSync(join(folder, file))).length, engine }));
}

export async function contentSize(root: string): Promise<Complaint[]> {
  const weights = await weigh(root);
  if (weights.length === 0) return [{ where: '.output/chrome-mv3', what: 'the build holds no content script' }];
  return weights.flatMap(overweight);
}

export function overweight({ file, whole, engine }: Weight): Complaint[] {
  const parts = { whole, engine, rest: whole - engine };
  return (Object.keys(BUDGET) as (keyof typeof BUDGET)[])
    .filter((part) => parts[part] > BUDGET[part])
    .map((part) => ({ where: file, what: `${part}: ${parts[part]} bytes gzipped, allowed ${BUDGET[part]}` }));
}

async function engineAlone(root: string): Promise<string> {
  const shared = bundling();
  const output = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    ...shared,
    build: {
      ...shared.build,
      write: false,
      lib: { entry: join(root, ENGINE), formats: ['iife'], name: 'engine', fileName: 'engine' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${ENGINE} gave no script`);
  return chunk.code;
}
