// Knows that every house rule holds in every file and that each can see a breach. Must not know why the rules are there.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';
import { HOUSE_RULES } from './rules.ts';

const files = projectFiles();

/** One breach and one near miss of each rule: `[path, text]`. */
const PLANTED: Readonly<Record<string, { breach: readonly [string, string]; fine: readonly [string, string] }>> = {
  'a file opens with what it knows and what it must not know': {
    breach: ['lib/app/x.ts', 'export const x = 1;\n// Knows x. Must not know y.\n'],
    fine: ['lib/app/x.ts', '// Knows x. Must not know y.\nexport const x = 1;\n'],
  },
  'names are kebab-case': {
    breach: ['lib/app/pageSession.ts', ''],
    fine: ['entrypoints/moderation.content/page-session.test.ts', ''],
  },
  'a name says what a thing is': { breach: ['lib/app/dom-utils.ts', ''], fine: ['lib/app/commonplace.ts', ''] },
  'no default export but where a tool wants one': {
    breach: ['lib/app/x.ts', 'const x = 1;\nexport default x;'],
    fine: ['entrypoints/background/index.ts', 'export default defineBackground(() => {});'],
  },
  'no any': {
    breach: ['lib/app/x.ts', `const x = (y as ${'an'}y).z;`],
    fine: ['lib/app/x.ts', '// any word\nconst x = anyOf(y);'],
  },
  'text never becomes markup': {
    breach: ['components/x.tsx', 'element.innerHTML = comment.text;'],
    fine: ['components/x.tsx', '// never innerHTML\nelement.textContent = comment.text;'],
  },
  'core, detect and policy have no clock, no chance and no I/O': {
    breach: ['lib/detect/x.ts', 'const now = new Date();'],
    fine: ['lib/policy/x.ts', 'const then = new Date(at);'],
  },
  'nothing tells of the machine or the tools it was written with': {
    breach: ['README.md', `see ${'../sha'}red/notes`],
    fine: ['README.md', 'see https://example.org/work/shared'],
  },
  'nothing is evaluated from a string in what we ship': {
    breach: ['lib/app/x.ts', 'eval(code)'],
    fine: ['lib/app/x.ts', 'evaluate(code)'],
  },
};

test('the checkout was read', () => {
  expect(files.length).toBeGreaterThan(150);
});

describe.each(HOUSE_RULES)('$name', (rule) => {
  test('in every file', () => {
    const breaches = files
      .filter(({ path }) => rule.holdsFor(path))
      .flatMap(({ path, text }) => {
        const breach = rule.breach(text, path);
        return breach ? [`${path}: ${breach}`] : [];
      });
    expect(breaches).toEqual([]);
  });

  test('a planted breach is seen, a near miss is not', () => {
    const planted = PLANTED[rule.name];
    if (!planted) throw new Error(`plant a breach of "${rule.name}"`);
    const judge = ([path, text]: readonly [string, string]): string | null =>
      rule.holdsFor(path) ? rule.breach(text, path) : null;
    expect(judge(planted.breach)).not.toBeNull();
    expect(judge(planted.fine)).toBeNull();
  });
});

describe('the catalogue', () => {
  const locales = new URL('../../../assets/locales/', import.meta.url);
  const names = readdirSync(new URL('it/', locales));

  test('has the same files in both languages', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(readdirSync(new URL('en/', locales))).toEqual(names);
  });

  test.each(names)('%s has the same keys and the same blanks in both languages', (name) => {
    const blanks = (language: string): Record<string, string[]> => {
      // Cast: the catalogue's own format, held by lib/language.
      const messages = JSON.parse(readFileSync(new URL(`${language}/${name}`, locales), 'utf8')) as Record<
        string,
        { message: string }
      >;
      return Object.fromEntries(
        Object.entries(messages).map(([key, { message }]) => [key, [...new Set(message.match(/\$\d/g))].sort()]),
      );
    };
    expect(blanks('en')).toEqual(blanks('it'));
  });
});
