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
const MINUTE = 60_000;
const STEP = 200;
const ASK_EVERY = 5000;
/** `npm run bench-page -- 1` for one. */
const ROUNDS = Number(process.argv[2] ?? 2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Cost {
  /** CPU of the page's main thread, ms. */
  readonly reading: number;
  readonly scrolling: number;
  /** Elements below the page's body. */
  readonly elements: number;
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

/** Both pages wait as long: the page's own work after loading falls into the same stretch. */
async function costOf(browser: Chromium, read: (page: Page) => Promise<void>): Promise<Cost> {
  const page = await browser.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(ADDRESS);
  await read(page);
  await page.waitForTimeout(MINUTE / 4);
  const reading = await mainThread(session);
  await page.mouse.move(640, 450);
  for (const end = Date.now() + MINUTE; Date.now() < end; ) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(STEP);
  }
  const scrolling = (await mainThread(session)) - reading;
  const elements = await page.evaluate(() => document.body.querySelectorAll('*').length);
  await page.close();
  return { reading, scrolling, elements };
}

async function withGarbo(simulators: SimulatorAddress): Promise<Cost> {
  const browser = await launchChromium({ grants: ['facebook'], simulators });
  try {
    await prepareDesk(browser, { institution: 'inail' });
    return await costOf(browser, async (page) => {
      // Asked seldom: the answer lists every flagged comment, and that is work of the page's thread too.
      for (let waited = 0; ; waited += ASK_EVERY) {
        await page.waitForTimeout(ASK_EVERY);
        // Cast: the answer of our own content script.
        const state = (await askTab(browser, page, 'page-state')) as PageState;
        if (state.health.read >= COMMENTS) return;
        if (waited > 2 * MINUTE) throw new Error(`only ${state.health.read} of ${COMMENTS} comments were read`);
      }
    });
  } finally {
    await browser.close();
  }
}

async function withNoOp(simulators: SimulatorAddress): Promise<Cost> {
  const bundle = noOpExtension();
  const browser = await launchChromium({ bundle, lang: 'en', simulators });
  try {
    return await costOf(browser, (page) => page.waitForTimeout(MINUTE / 4));
  } finally {
    await browser.close();
    rmSync(bundle, { recursive: true, force: true });
  }
}

async function bench(): Promise<number> {
  const executable = ensureChromium((line) => void process.stderr.write(`${line}\n`));
  if (!executable) return 1;
  await buildSimulators();
  await buildExtension('chrome');
  const simulators = await serveSimulators();
  let touched = 0;
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      const [none, garbo] = [await withNoOp(simulators.address), await withGarbo(simulators.address)];
      touched += Math.abs(garbo.elements - none.elements);
      const extra = garbo.scrolling - none.scrolling;
      say(
        `round ${round}: first reading of ${COMMENTS} comments ${Math.round(garbo.reading - none.reading)} ms of CPU; a minute of scrolling ${Math.round(none.scrolling)} ms without, ${Math.round(garbo.scrolling)} ms with: ${((extra / MINUTE) * 100).toFixed(2)} % of the minute; elements added to the page ${garbo.elements - none.elements}`,
      );
    }
  } finally {
    await simulators.close();
  }
  return touched === 0 ? 0 : 1;
}

process.exitCode = await bench();
