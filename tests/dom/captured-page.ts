// Knows how markup with the shape of a captured page is opened at its address and read. Must not know any platform.
import type { Page } from 'playwright-core';
import { extractComments } from '../browser/adapter-bundle.ts';
import type { Chromium } from '../browser/chromium.ts';

/** The markup at `address` in a tab of its own, its scripts off. */
export async function openCaptured(chromium: Chromium, address: string, html: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.route(address, (route) =>
    route.fulfill({
      body: `<!doctype html><meta charset="utf-8">${html}`,
      contentType: 'text/html',
      headers: { 'content-security-policy': "script-src 'none'" },
    }),
  );
  await page.goto(address);
  return page;
}

export async function readCaptured(chromium: Chromium, address: string, html: string) {
  const page = await openCaptured(chromium, address, html);
  const reading = await extractComments(page);
  await page.close();
  return reading;
}
