// Knows how scripts and lexicons are made small for a build. Must not know what they hold.
import { readFileSync } from 'node:fs';
import type { Plugin, UserConfig } from 'vite';
import { packed } from '../detect/lexicon/packed.ts';

const LEXICON = /[\\/]assets[\\/]lexicons[\\/][^\\/]+\.txt\?raw$/;

/**
 * Without comments and blank lines, which no reader of theirs looks at, and words that begin alike written short. Reads as the text itself does
 * (`parseLexicon`, lib/detect/lexicon/parse.ts).
 */
export function forBuild(text: string): string {
  let words = false;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('# '))
    .map((line) => {
      if (/^(::|>>|--|==|@@)/.test(line)) words = line.startsWith('::');
      else if (words) return packed(line.trim().split(/\s+/), ' ');
      else return line.replace(/\(([^()]+)\)/g, (_, options: string) => `(${packed(options.split('|'), '|')})`);
      return line;
    })
    .join('\n');
}

const lexiconText = (): Plugin => ({
  name: 'garbo:lexicon-text',
  enforce: 'pre',
  load(id) {
    if (!LEXICON.test(id)) return null;
    return `export default ${JSON.stringify(forBuild(readFileSync(id.slice(0, -'?raw'.length), 'utf8')))};`;
  },
});

/** Terser: content scripts are 3 % smaller, gzipped, than by Vite's own minifier (terser 5.51, vite 8.3). */
export const bundling = () =>
  ({
    plugins: [lexiconText()],
    build: { minify: 'terser', terserOptions: { ecma: 2020, compress: { passes: 2 } } },
  }) satisfies UserConfig;
