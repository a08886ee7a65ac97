// Knows the command `mutate`: the simulated pages, changed in many ways, read by the shipped adapters. Must not know any mutation or platform.
import { parseArgs } from 'node:util';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { buildSimulators, serveSimulators } from '../../tests/browser/simulators.ts';
import { SIMULATED_PAGES } from '../../tests/dom/simulated-pages.ts';
import { sampleOf } from '../../tests/mutation/plan.ts';
import { type Tried, tryPage, type Wanted } from '../../tests/mutation/run.ts';
import { countsOf, tableOf, unreadOf, wrongOf } from '../../tests/mutation/table.ts';
import { ensureChromium } from './browser-install.ts';

const USAGE =
  "usage: npm run mutate [-- [--seed N] [--each N | --all] [--page NAME] [--loud] [--only 'PAGE/KIND/VARIANT']]";
/** Exit code: the command was given wrongly. */
const MISUSED = 2;
const DEFAULT_SEED = 1;
/** Of every kind on every page: some 1400 mutations. */
const DEFAULT_EACH = 2;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Asked {
  readonly seed: number;
  readonly only: string | null;
  readonly page: string | null;
  /** How many of every kind on every page; null: all. */
  readonly each: number | null;
  /** Also what was not read, though something on the page still told it. */
  readonly loud: boolean;
}

/** What was asked for, or a sentence that says what is wrong with it. */
function asked(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string' },
        each: { type: 'string' },
        all: { type: 'boolean' },
        only: { type: 'string' },
        loud: { type: 'boolean' },
        page: { type: 'string' },
      },
    });
    const { only = null, page = only?.split('/')[0] ?? null } = values;
    const seed = Number(values.seed ?? DEFAULT_SEED);
    const each = values.all ? null : Number(values.each ?? DEFAULT_EACH);
    if (!Number.isSafeInteger(seed)) return `"${values.seed}" is not a whole number`;
    if (each !== null && !(Number.isSafeInteger(each) && each > 0))
      return `"${values.each}" is not a number of mutations`;
    if (page !== null && !SIMULATED_PAGES.some(({ name }) => name === page)) {
      return `there is no page "${page}"; there are ${SIMULATED_PAGES.map(({ name }) => name).join(', ')}`;
    }
    return { seed, only, page, each, loud: values.loud ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function mutate(args: readonly string[]): Promise<number> {
  const ask = asked(args);
  if (typeof ask === 'string') {
    say(`${ask}\n${USAGE}`);
    return MISUSED;
  }
  const browser = ensureChromium(say);
  if (!browser) return 1;
  await buildSimulators();
  const simulators = await serveSimulators();
  const chromium = await launchChromium({ extension: false, simulators: simulators.address, executable: browser });
  const choose: Wanted['choose'] = ask.each === null ? (_, all) => all : sampleOf(ask.seed, ask.each);
  const pages = SIMULATED_PAGES.filter(({ name, shown }) => (ask.page ?? name) === name && shown.length > 0);
  const tried: Tried[] = [];
  try {
    for (const page of pages) {
      const here = await tryPage(chromium, page, { seed: ask.seed, only: ask.only, choose });
      say(`${page.name}: ${here.length} mutations, ${countsOf(here).wrong} wrong`);
      tried.push(...here);
    }
  } finally {
    await chromium.close();
    await simulators.close();
  }
  const { wrong, mutations } = countsOf(tried);
  const unread = ask.loud ? unreadOf(tried) : [];
  for (const line of [...tableOf(tried), ...unread, ...wrongOf(tried, ask.seed)]) process.stdout.write(`${line}\n`);
  if (mutations === 0) say(`no mutation is called "${ask.only}"`);
  return wrong > 0 || mutations === 0 ? 1 : 0;
}

process.exitCode = await mutate(process.argv.slice(2));
