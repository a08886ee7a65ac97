// Knows how a simulated page is opened and how a browser would save it. Must not know what is on it.
import type { Page } from 'playwright-core';
import type { Chromium } from '../browser/chromium.ts';
import type { SimulatedPage } from './simulated-pages.ts';

export async function openSimulated(chromium: Chromium, { address, ready, prepare }: SimulatedPage): Promise<Page> {
  const page = await chromium.visit(address);
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await prepare?.(page);
  return page;
}

/** The page as a browser would save it, opened again at its address, in its tab, with its scripts off. @param change of the markup */
export async function openSaved(page: Page, change: (html: string) => string = (html) => html): Promise<Page> {
  const html = change(await page.content());
  const address = page.url();
  await page.route(
    address,
    (route) =>
      route.fulfill({
        body: html,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'" },
      }),
    { times: 1 },
  );
  await page.goto(address);
  return page;
}
