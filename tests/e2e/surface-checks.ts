// Knows how a page of ours is checked for accessibility and opened beside a tab. Must not know what it shows.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Chromium, Surface } from '../browser/chromium.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds: "dark color-contrast: .soft". Empty when nothing. By night only the colours are others. */
export async function axeFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOURS)).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme} ${id}: ${node.target}`)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Pixels by which the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Elements one above the other that scroll, the window among them: two make one lose the place. */
export function scrollers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1)
      .filter((one) => one.localName === 'html' || /auto|scroll/.test(getComputedStyle(one).overflowY))
      .map((one) => one.localName),
  );
}

declare const chrome: typeof import('wxt/browser').browser;

/** Id of the only tab whose address begins so; the site must be granted. */
export function tabAt(browser: Chromium, address: string): Promise<number> {
  return browser.evaluateInWorker(async (begin) => {
    const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url?.startsWith(begin));
    const [tab] = tabs;
    if (tabs.length !== 1 || tab?.id === undefined) throw new Error(`${tabs.length} tabs at ${begin}`);
    return tab.id;
  }, address);
}

/** A surface tied to one tab, at the size it has in the browser. */
export async function openBeside(browser: Chromium, surface: Surface, tab: number): Promise<Page> {
  const page = await browser.openSurface(surface, `?tab=${tab}`);
  await page.setViewportSize(surface === 'popup' ? { width: 380, height: 600 } : { width: 400, height: 900 });
  return page;
}

/** Every sentence of the page as the person reads it. */
export const wordsOf = (page: Page): Promise<string> => page.locator('body').innerText();
