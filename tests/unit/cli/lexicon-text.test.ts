// Knows that a lexicon says the same in a build as on disk. Must not know what it says.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../../lib/cli/lexicon-text.ts';
import { parseLexicon } from '../../../lib/detect/lexicon/parse.ts';

const folder = new URL('../../../assets/lexicons/', import.meta.url);
const lexicons = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('lexicons in a build', () => {
  it.each(lexicons)('%s says the same without its comments', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const built = withoutComments(text);
    expect(built).not.toMatch(/^# /m);
    expect(built.length).toBeLessThan(text.length);
    expect(parseLexicon(built)).toEqual(parseLexicon(text));
  });
});
