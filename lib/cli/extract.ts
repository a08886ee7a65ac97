// Knows the command `extract`: a saved page and its address in, one comment a line out. Must not know any platform.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extractComments } from '../../tests/browser/adapter-bundle.ts';
import { adapterFor } from '../platforms/registry.ts';
import { ensureChromium } from './browser-install.ts';
import { BLIND, exitCodeOf, healthOf, lineOf } from './extraction-report.ts';
import { readSavedFile, type SavedFile } from './saved-file.ts';
import { withSavedPage } from './saved-page.ts';

/** Exit code: the command was given wrongly. */
const WRONG = 2;
const USAGE = 'usage: npm run --silent extract -- [--url ADDRESS] page.html > comments.jsonl';

const UNSTYLED =
  'notice: no stylesheet was saved with the page. Where the layout alone tells which comment a reply answers (LinkedIn’s newer pages), parentId stays null';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Asked {
  readonly address: URL;
  readonly page: SavedFile;
}

/** What was asked for, or a sentence that says what is wrong with it. */
function asked(args: readonly string[]): Asked | string {
  let given: { values: { url?: string }; positionals: string[] };
  try {
    given = parseArgs({ args: [...args], options: { url: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    return `${error instanceof Error ? error.message : error}`;
  }
  const { values, positionals } = given;
  const [file] = positionals;
  if (!file || positionals.length > 1) return `one saved page is expected, ${positionals.length} were given`;
  if (values.url !== undefined) {
    const address = maybeAddress(values.url);
    if (!address) return `"${values.url}" is not a web address`;
    if (!adapterFor(address)) return `no adapter reads ${address.host}`;
  }
  try {
    const page = readSavedFile(resolve(process.env.INIT_CWD ?? '.', file));
    const told = values.url === undefined ? page.addresses : [values.url];
    const address = told.map(maybeAddress).find((one) => one !== null && adapterFor(one) !== null);
    return address
      ? { address, page }
      : `the address of the page is missing (--url): the file does not say where it was`;
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

function maybeAddress(text: string): URL | null {
  const address = URL.canParse(text) ? new URL(text) : null;
  return address && /^https?:$/.test(address.protocol) ? address : null;
}

/** Runs in the page. Rules of another origin cannot be counted, but are there. */
function hasStyles(): boolean {
  return [...document.styleSheets].some((sheet) => {
    try {
      return sheet.cssRules.length > 0;
    } catch {
      return sheet.href !== null;
    }
  });
}

async function extract(args: readonly string[]): Promise<number> {
  const ask = asked(args);
  if (typeof ask === 'string') {
    say(`${ask}\n${USAGE}`);
    return WRONG;
  }
  say(`address: ${ask.address.href}`);
  const browser = ensureChromium(say);
  if (!browser) return 1;
  const { reading, isStyled } = await withSavedPage(browser, ask.address, ask.page, async (page) => ({
    reading: await extractComments(page),
    isStyled: await page.evaluate(hasStyles),
  }));
  process.stdout.write(reading.comments.map((comment) => `${lineOf(comment)}\n`).join(''));
  for (const line of healthOf(reading)) say(line);
  if (!isStyled) say(UNSTYLED);
  const code = exitCodeOf(reading);
  if (code === BLIND) say('comments are on the page, but none could be read');
  return code;
}

process.exitCode = await extract(process.argv.slice(2));
