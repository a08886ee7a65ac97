// Knows that a lexicon says the same in a build as on disk. Must not know what it says.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forBuild } from '../../../lib/cli/bundling.ts';
import { packed, unpacked } from '../../../lib/detect/lexicon/packed.ts';
import { parseLexicon } from '../../../lib/detect/lexicon/parse.ts';

const folder = new URL('../../../assets/lexicons/', import.meta.url);
const lexicons = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('lexicons in a build', () => {
  it.each(lexicons)('%s says the same, shorter', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const built = forBuild(text);
    expect(built).not.toMatch(/^# /m);
    expect(built.length).toBeLessThan(text.length);
    expect(parseLexicon(built)).toEqual(parseLexicon(text));
  });

  it.each(lexicons)(
    '%s is in small letters, as texts are read: in a build capitals stand for something else',
    (name) => {
      const written = readFileSync(new URL(name, folder), 'utf8').split('\n');
      expect(written.filter((line) => !line.trim().startsWith('# ') && /[A-Z]/.test(line))).toEqual([]);
    },
  );
});

describe('words that begin alike', () => {
  it('are written with what changes at their end, in their order', () => {
    expect(packed(['abita', 'abitate', 'abito', 'casa'], ' ')).toBe('abitaAteDo casa');
    expect(packed(['casa', 'abitano', 'abita', 'abito'], '|')).toBe('casa|abitanoCBo');
  });

  it('are not mixed with what is no plain word', () => {
    expect(packed(['+abita', 'abita', 'abita~', '<abita>', 'è', '🔫', '🔪'], '|')).toBe(
      '+abita|abita|abita~|<abita>|è|🔫|🔪',
    );
  });

  it.each([
    ['the same word twice', ['abita', 'abita', 'abita']],
    ['a beginning of the one before', ['abitano', 'abita', 'ab', 'a']],
    ['words with nothing in common', ['uno', 'due', 'tre']],
    ['words of several words between', ['dove abita', 'abita qui', 'abita', 'abitano']],
  ])('are read as they were: %s', (_, words) => {
    for (const separator of [' ', '|'] as const)
      expect(unpacked(packed(words, separator), separator)).toBe(words.join(separator));
  });
});
