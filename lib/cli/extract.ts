// Knows the command `extract`: a saved page and its address in, one comment a line out. Must not know any platform.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extractComments } from '../../tests/browser/adapter-bundle.ts';
import { adapterFor } from '../platforms/registry.ts';
import { ensureChromium } from './browser-install.ts';
import { BLIND, exitCodeOf, healthOf, lineOf } from './extraction-report.ts';
import { withSavedPage } from './saved-page.ts';

/** Exit code: the command was given wrongly. */
const WRONG = 2;
const USAGE = 'usage: npm run --silent extract -- --url ADDRESS page.html > comments.jsonl';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Asked {
  readonly address: URL;
  readonly html: Buffer;
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
  if (!values.url) return 'the address of the page is missing (--url)';
  if (!file || positionals.length > 1) return `one saved page is expected, ${positionals.length} were given`;
  const address = URL.canParse(values.url) ? new URL(values.url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) return `"${values.url}" is not a web address`;
  if (!adapterFor(address)) return `no adapter reads ${address.host}`;
  try {
    return { address, html: readFileSync(resolve(process.env.INIT_CWD ?? '.', file)) };
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

async function extract(args: readonly string[]): Promise<number> {
  const ask = asked(args);
  if (typeof ask === 'string') {
    say(`${ask}\n${USAGE}`);
    return WRONG;
  }
  const browser = ensureChromium(say);
  if (!browser) return 1;
  const reading = await withSavedPage(browser, ask.address, ask.html, (page) => extractComments(page));
  process.stdout.write(reading.comments.map((comment) => `${lineOf(comment)}\n`).join(''));
  for (const line of healthOf(reading)) say(line);
  const code = exitCodeOf(reading);
  if (code === BLIND) say('comments are on the page, but none could be read');
  return code;
}

process.exitCode = await extract(process.argv.slice(2));
