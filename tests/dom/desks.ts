// Knows how a person's hands and a world of ours beside the page are had in each browser. Must not know any case.
import type { Page } from 'playwright-core';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import type { SandboxFirefox } from '../browser/sandbox-firefox.ts';
import { isolatedWorld, type World } from '../browser/world.ts';

export interface Desk {
  /** A page of the editors simulator, ready; the exports of `entry` stand in a world beside it as `garbo`. */
  open(address: string, entry: string): Promise<void>;
  /** Value of an expression in the page's own world; promises are awaited. */
  ask<T>(expression: string): Promise<T>;
  /** The same in our world. */
  askOurs<T>(expression: string): Promise<T>;
  click(x: number, y: number): Promise<void>;
  /** One chord; the last key is pressed while the others are held. */
  press(keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Takes the focus from the document itself, as another window does. */
  lookAway(): Promise<void>;
  lookBack(): Promise<void>;
}

export function chromiumDesk(page: Page): Desk {
  let world: World;
  return {
    async open(address, entry) {
      await page.goto(address);
      await page.waitForFunction(() => window.simulator?.ready);
      world = await isolatedWorld(page);
      await world.load(await bundleForPage(entry));
    },
    // Cast: the caller says what the expression gives.
    ask: (expression) => page.evaluate(expression) as Promise<never>,
    askOurs: (expression) => world.evaluate(expression) as Promise<never>,
    click: (x, y) => page.mouse.click(x, y),
    press: (keys) => page.keyboard.press(keys.join('+')),
    type: (text) => page.keyboard.type(text),
    lookAway: () => lookAway(page),
    lookBack: () => emulateFocus(page, true),
  };
}

/** Playwright makes every page believe that it has the focus; without that, the browser's first, blank tab in front takes it. */
async function lookAway(page: Page): Promise<void> {
  const blank = page.context().pages()[0];
  if (blank === undefined || blank === page) throw new Error('there is no other tab to look at');
  await emulateFocus(page, false);
  // It loses the focus only if it has had it.
  await page.bringToFront();
  await blank.bringToFront();
  await page.waitForFunction(() => !document.hasFocus(), undefined, { timeout: 5000, polling: 20 });
}

async function emulateFocus(page: Page, enabled: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled });
  await session.detach();
}

const READY = `(async () => { while (!window.simulator?.ready) await new Promise((done) => setTimeout(done, 20)); })()`;

export function firefoxDesk(firefox: SandboxFirefox): Desk {
  return {
    async open(address, entry) {
      await firefox.goto(address);
      await firefox.evaluate(READY, 'page');
      await firefox.evaluate(`(() => { ${await bundleForPage(entry)}; globalThis.garbo = garbo; })()`, 'sandbox');
    },
    ask: (expression) => firefox.evaluate(expression, 'page'),
    askOurs: (expression) => firefox.evaluate(expression, 'sandbox'),
    click: (x, y) => firefox.click(x, y),
    press: (keys) => firefox.chord(keys),
    async type(text) {
      for (const key of text) await firefox.chord([key]);
    },
    async lookAway() {
      await firefox.lookAway();
      if (await firefox.evaluate('document.hasFocus()', 'page')) throw new Error('the page still has the focus');
    },
    lookBack: () => firefox.lookBack(),
  };
}
