// Knows how the lexicons are put into a build: without comments and blank lines, which no reader of theirs looks at, and words that begin alike written short. Must not know what they hold.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { packed } from '../detect/lexicon/packed.ts';

const LEXICON = /[\\/]assets[\\/]lexicons[\\/][^\\/]+\.txt\?raw$/;

/** Reads as the text itself does (`parseLexicon`, lib/detect/lexicon/parse.ts). */
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

export const lexiconText = (): Plugin => ({
  name: 'garbo:lexicon-text',
  enforce: 'pre',
  load(id) {
    if (!LEXICON.test(id)) return null;
    return `export default ${JSON.stringify(forBuild(readFileSync(id.slice(0, -'?raw'.length), 'utf8')))};`;
  },
});
