// Knows that each wall of the gate sees a breach planted in a copy of the project, and names the file. Must not know how a wall looks.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Check, Complaint } from '../../../lib/cli/gate/complaint.ts';
import { overweight } from '../../../lib/cli/gate/content-size.ts';
import { deadCode } from '../../../lib/cli/gate/dead-code.ts';
import { importWalls } from '../../../lib/cli/gate/import-walls.ts';
import { waysIn } from '../../../lib/cli/gate/network-apis.ts';
import { style } from '../../../lib/cli/gate/style.ts';
import { typesOfAll, typesOfPureParts } from '../../../lib/cli/gate/types.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const COPIED = [
  'lib',
  'components',
  'entrypoints',
  'assets/locales',
  'tests/config',
  'tests/browser',
  'tsconfig.json',
  'package.json',
  'wxt.config.ts',
];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'garbo-planted-'));
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Complaints of `check` about what was planted (others may have complaints of their own while the copy is incomplete). */
async function complaintsWith(check: Check, planted: Readonly<Record<string, string>>): Promise<readonly Complaint[]> {
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const complaints = await check(copy);
  for (const path of Object.keys(planted)) rmSync(join(copy, path));
  return complaints.filter(({ where }) => Object.keys(planted).some((path) => where.startsWith(path)));
}

/** Milliseconds: a compiler over the whole tree, on a busy machine. */
const SLOW = 120_000;
const HEAD = '// Knows a planted breach. Must not know anything else.\n';

/** `[planted file, its code, what the wall says, file that is blamed when it is another]`; all are planted at once. */
const BREACHES: readonly (readonly [string, string, string, string?])[] = [
  ['lib/core/planted-1.ts', "import '../detect/index.ts';", 'lib/core imports nothing'],
  ['lib/detect/planted-2.ts', "import '../policy/assess.ts';", 'lib/detect imports core'],
  ['lib/detect/planted-3.ts', "import { browser } from 'wxt/browser'; browser;", 'lib/detect imports core'],
  ['lib/policy/planted-4.ts', "import { z } from 'zod'; z;", 'schema.ts alone zod'],
  [
    'lib/platforms/planted-5.ts',
    "import type { x } from '../policy/assess.ts'; export type X = x;",
    'lib/platforms imports core',
  ],
  ['lib/settings/planted-6.ts', "import Dexie from 'dexie'; Dexie;", 'lib/settings imports'],
  ['lib/messaging/planted-7.ts', "import { z } from 'zod'; z;", 'schemas.ts alone zod'],
  ['lib/app/planted-8.ts', "import '../cli/browsers.ts';", 'nobody imports lib/cli'],
  ['lib/register/planted-9.ts', "import '../../tests/browser/simulators.ts';", 'nobody imports lib/cli or tests'],
  ['components/planted-10.tsx', "import { askTab } from '../lib/messaging/client.ts'; askTab;", 'use-*.ts hooks alone'],
  ['components/use-planted-11.ts', "import '../lib/register/append.ts';", 'hooks import'],
  ['lib/app/planted-12.ts', "import '../../entrypoints/background/index.ts';", 'nobody imports entrypoints'],
  ['lib/app/planted-13.ts', "import './not-there.ts';", 'which is not there'],
  [
    'lib/app/planted-14.ts',
    "import { b } from './planted-15.ts'; export const a = (): number => b;",
    './planted-15.ts in a circle',
  ],
  [
    'lib/app/planted-15.ts',
    "import { a } from './planted-14.ts'; export const b: number = a();",
    './planted-14.ts in a circle',
  ],
  ['lib/app/planted-16.ts', "import { z } from 'zod/mini'; z;", 'imports zod/mini'],
  [
    'entrypoints/planted.content/index.ts',
    "import '../../lib/app/planted-16.ts';",
    'brings zod/mini into the content script: entrypoints/planted.content/index.ts -> lib/app/planted-16.ts',
    'lib/app/planted-16.ts',
  ],
];

test(
  'the import walls see every planted breach, by edge and by reach, and name its file',
  async () => {
    const planted = Object.fromEntries(BREACHES.map(([path, code]) => [path, HEAD + code]));
    const complaints = await complaintsWith(importWalls, planted);
    for (const [path, , said, blamed = path] of BREACHES) {
      const about = complaints.filter(({ where }) => where === blamed).map(({ what }) => what);
      expect(about.join('\n')).toContain(said);
    }
  },
  SLOW,
);

test('a parser that reads nothing is not a pass', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'garbo-empty-'));
  for (const folder of ['lib', 'components', 'entrypoints']) mkdirSync(join(empty, folder));
  const complaints = await importWalls(empty);
  rmSync(empty, { recursive: true });
  expect(complaints.map(({ what }) => what)).toEqual(['only 0 modules were read', 'no content script was found']);
});

test(
  'a type error is seen and named',
  async () => {
    const complaints = await complaintsWith(typesOfAll, {
      'lib/app/planted.ts': `${HEAD}export const x: number = 'one';`,
    });
    expect(complaints.map(({ what }) => what).join()).toContain('TS2322');
  },
  SLOW,
);

test(
  'the pure parts compile with no DOM, no browser.* and no Node',
  async () => {
    const known = ['document.title', 'browser.runtime', 'process.pid'];
    const planted = known.map(
      (code, at) => [`lib/detect/planted-${at}.ts`, `${HEAD}export const x = ${code};`] as const,
    );
    const complaints = await complaintsWith(typesOfPureParts, Object.fromEntries(planted));
    for (const [path] of planted) {
      expect(
        complaints
          .filter(({ where }) => where.startsWith(path))
          .map(({ what }) => what)
          .join(),
      ).toContain('Cannot find name');
    }
  },
  SLOW,
);

test(
  'a lint error and a wrong form are seen and named',
  async () => {
    const complaints = await complaintsWith(style, { 'lib/app/planted.ts': `${HEAD}export const x: ${'an'}y = "one"` });
    const said = complaints.map(({ what }) => what).join('\n');
    expect(said).toContain('noExplicitAny');
    expect(said).toContain('format');
  },
  SLOW,
);

test(
  'a file and an export that nobody uses are seen and named',
  async () => {
    const complaints = await complaintsWith(deadCode, { 'lib/app/planted.ts': `${HEAD}export const x = 1;\n` });
    expect(complaints).toEqual([{ where: 'lib/app/planted.ts', what: 'files: lib/app/planted.ts' }]);
  },
  SLOW,
);

test('a content script over budget is seen, whole and by part', () => {
  expect(overweight({ file: 'moderation.js', whole: 160_000, engine: 110_000 })).toEqual([]);
  expect(
    overweight({ file: 'moderation.js', whole: 160_001, engine: 110_001 }).map(({ what }) => what.split(':')[0]),
  ).toEqual(['whole', 'engine', 'rest'].slice(0, 2));
  expect(overweight({ file: 'moderation.js', whole: 60_000, engine: 9_000 })).toEqual([
    { where: 'moderation.js', what: 'rest: 51000 bytes gzipped, allowed 50000' },
  ]);
});

test.each([
  'fetch(url)',
  'globalThis.fetch (url)',
  'new XMLHttpRequest()',
  'new WebSocket(url)',
  'new EventSource(url)',
  'navigator.sendBeacon(url)',
  'new Image().src = url',
])('%s is seen as a way to the network', (code) => {
  expect(waysIn(`const x = 1;\n${code};`)).toHaveLength(1);
});

test('words in comments and longer names are no way to the network', () => {
  expect(
    waysIn('// never fetch(this)\n/* no WebSocket */\nprefetch(x); const fetched = 1; "https://a.example";'),
  ).toEqual([]);
});
