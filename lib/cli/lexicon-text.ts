// Knows how the lexicons are put into a build: as they are written, without comments and blank lines, which no reader of theirs looks at. Must not know what they hold.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const LEXICON = /[\\/]assets[\\/]lexicons[\\/][^\\/]+\.txt\?raw$/;

/** Lines that `parseLexicon` skips (lib/detect/lexicon/parse.ts), left out. */
export const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('# '))
    .join('\n');

export const lexiconText = (): Plugin => ({
  name: 'garbo:lexicon-text',
  enforce: 'pre',
  load(id) {
    if (!LEXICON.test(id)) return null;
    return `export default ${JSON.stringify(withoutComments(readFileSync(id.slice(0, -'?raw'.length), 'utf8')))};`;
  },
});
