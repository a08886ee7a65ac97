// Knows how a saved page is opened in a real browser as if it stood at its address, with its scripts off and no network. Must not know what is read from it.
import { isUtf8 } from 'node:buffer';
import { chromium, type Page } from 'playwright-core';
import type { FoundBrowser } from './browsers.ts';
import type { SavedFile } from './saved-file.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-quic',
];

/**
 * SingleFile hides each picture that it could not or should not keep, and with it emoji and the portraits beside which comments stand.
 * A sheet of this kind is no part of the page, so that its own Content-Security-Policy does not matter.
 */
function showEmptyPictures(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('img[src="data:,"] { display: inline !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * Opens the saved page at `address`, gives it to `work`, closes the browser.
 * The page's own scripts are off by Content-Security-Policy, every request but the page itself and the stylesheets saved with it is
 * cancelled and no name resolves.
 */
export async function withSavedPage<T>(
  browser: FoundBrowser,
  address: URL,
  { html, maybeStyle }: SavedFile,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const running = await chromium.launch({
    executablePath: browser.path,
    args: [...ARGUMENTS, '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    const context = await running.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 2000 } });
    const page = await context.newPage();
    let given = false;
    await page.route('**/*', async (route) => {
      const style = route.request().resourceType() === 'stylesheet' ? maybeStyle(new URL(route.request().url())) : null;
      if (style) return route.fulfill({ body: style, contentType: 'text/css' });
      // "aborted" cancels a navigation and leaves the page as it is; any other reason would show an error page.
      if (given || !route.request().isNavigationRequest()) return route.abort('aborted');
      given = true;
      return route.fulfill({
        body: html,
        // Browsers save these sites in UTF-8; a file saved anew in another encoding has to say which.
        headers: {
          'content-type': isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html',
          'content-security-policy': "script-src 'none'",
        },
      });
    });
    await page.goto(address.href, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    await page.evaluate(showEmptyPictures);
    return await work(page);
  } finally {
    await running.close();
  }
}
