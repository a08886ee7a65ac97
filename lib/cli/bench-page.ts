// Knows the command `bench-page`: what the extension costs a page of 5,000 comments, against an extension that does nothing. Must not gate anything.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../../tests/browser/chromium.ts';
import { buildExtension } from '../../tests/browser/extension-build.ts';
import { buildSimulators, type SimulatorAddress, serveSimulators } from '../../tests/browser/simulators.ts';
import { askTab, prepareDesk } from '../../tests/e2e/editor-desk.ts';
import type { PageState } from '../messaging/protocol.ts';
import { ensureChromium } from './browser-install.ts';

const COMMENTS = 5000;
const ADDRESS = `https://www.facebook.com/inail/posts/pfbid0InailBando?still=1&many=${COMMENTS}`;
/** For the page to load, and again for its comments to be read. */
const LONGEST_WAIT_MS = 180_000;
/** After loading and reading: the page's own late work falls into it on both sides. */
const SETTLE_MS = 10_000;
const ASK_EVERY_MS = 5000;
/** Steps of the wheel in one round, CSS px of one, and the rest after it, ms: about one step a second, as a person reads. */
const STEPS = 20;
const STEP_PX = 400;
const REST_MS = 800;
const SECOND_MS = 1000;
/** `npm run bench-page -- 1` for one. */
const ROUNDS = Number(process.argv[2] ?? 5);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A page that has been read to the end, with or without Garbo. */
interface Opened {
  readonly page: Page;
  /** CPU of the page's main thread since it was opened, ms. */
  cpu(): Promise<number>;
  close(): Promise<void>;
}

/** An extension whose content script on the same site does nothing. @returns its folder */
function noOpExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'garbo-no-op-'));
  mkdirSync(join(folder, '_locales', 'en'), { recursive: true });
  writeFileSync(join(folder, '_locales', 'en', 'messages.json'), '{}');
  writeFileSync(join(folder, 'content.js'), '');
  const manifest = {
    manifest_version: 3,
    name: 'no-op',
    version: '1',
    default_locale: 'en',
    content_scripts: [{ matches: ['https://www.facebook.com/*'], js: ['content.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function openPage(browser: Chromium, close: () => Promise<void>): Promise<Opened> {
  const page = await browser.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(ADDRESS, { timeout: LONGEST_WAIT_MS });
  return { page, cpu: () => mainThread(session), close };
}

async function withGarbo(simulators: SimulatorAddress): Promise<Opened> {
  const browser = await launchChromium({ grants: ['facebook'], simulators });
  await prepareDesk(browser, { institution: 'inail' });
  const opened = await openPage(browser, () => browser.close());
  // Asked seldom: the answer lists every flagged comment, and that is work of the page's thread too.
  for (let waited = 0; ; waited += ASK_EVERY_MS) {
    await opened.page.waitForTimeout(ASK_EVERY_MS);
    // Cast: the answer of our own content script.
    const { health } = (await askTab(browser, opened.page, 'page-state')) as PageState;
    if (health.read >= COMMENTS) return opened;
    if (waited > LONGEST_WAIT_MS) throw new Error(`only ${health.read} of ${COMMENTS} comments were read`);
  }
}

async function withNoOp(simulators: SimulatorAddress): Promise<Opened> {
  const bundle = noOpExtension();
  const browser = await launchChromium({ bundle, lang: 'en', simulators });
  return openPage(browser, async () => {
    await browser.close();
    rmSync(bundle, { recursive: true, force: true });
  });
}

/** Both sides make the same steps, however slow the page: a slow page that makes fewer of them would look cheap. @returns CPU a step, ms */
async function scroll({ page, cpu }: Opened): Promise<number> {
  await page.bringToFront();
  await page.mouse.move(640, 450);
  const before = await cpu();
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, STEP_PX);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.waitForTimeout(REST_MS);
  }
  return ((await cpu()) - before) / STEPS;
}

const elementsOf = ({ page }: Opened): Promise<number> =>
  page.evaluate(() => document.body.querySelectorAll('*').length);

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
};

const line = (none: number, garbo: number, extra: number): string =>
  `${none.toFixed(1)} ms of CPU a step without, ${garbo.toFixed(1)} ms with, ${extra.toFixed(1)} ms more`;

/** @returns elements that Garbo added to the page */
async function compare(none: Opened, garbo: Opened): Promise<number> {
  await garbo.page.waitForTimeout(SETTLE_MS);
  const reading = (await garbo.cpu()) - (await none.cpu());
  say(`first reading of ${COMMENTS} comments: ${Math.round(reading)} ms of CPU`);
  const pairs: { readonly none: number; readonly garbo: number }[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const even = round % 2 === 0;
    const first = await scroll(even ? garbo : none);
    const second = await scroll(even ? none : garbo);
    const pair = even ? { none: second, garbo: first } : { none: first, garbo: second };
    pairs.push(pair);
    say(
      `round ${round}, ${STEPS} steps of ${STEP_PX} px on each side: ${line(pair.none, pair.garbo, pair.garbo - pair.none)}`,
    );
  }
  const extra = median(pairs.map((pair) => pair.garbo - pair.none));
  const sides = [median(pairs.map((pair) => pair.none)), median(pairs.map((pair) => pair.garbo))] as const;
  say(`median of each: ${line(...sides, extra)}`);
  say(
    `share of the time that scrolling takes a person, one step a second: ${((extra / SECOND_MS) * 100).toFixed(2)} %`,
  );
  const added = (await elementsOf(garbo)) - (await elementsOf(none));
  say(`elements added to the page: ${added}`);
  return added;
}

async function bench(): Promise<number> {
  const executable = ensureChromium((text) => void process.stderr.write(`${text}\n`));
  if (!executable) return 1;
  await buildSimulators();
  await buildExtension('chrome');
  const simulators = await serveSimulators();
  const opened: Opened[] = [];
  const open = async (side: Promise<Opened>): Promise<Opened> => {
    const one = await side;
    opened.push(one);
    return one;
  };
  try {
    const none = await open(withNoOp(simulators.address));
    const garbo = await open(withGarbo(simulators.address));
    return (await compare(none, garbo)) === 0 ? 0 : 1;
  } finally {
    for (const { close } of opened) await close();
    await simulators.close();
  }
}

process.exitCode = await bench();
