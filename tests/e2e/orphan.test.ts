// Knows what is left on an open page when the extension goes away or comes back in another version. Must not know how it is noticed.
import { afterEach, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { closedShadow } from '../browser/closed-shadow.ts';
import { eventually, openModerated, prepareDesk } from './editor-desk.ts';

declare const chrome: typeof import('wxt/browser').browser & { management: { uninstallSelf(): Promise<void> } };

const POST = 'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1';
const LINE = 'Garbo è stato aggiornato o disattivato: ricarichi la pagina.';

let browser: Chromium | undefined;
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

it('says by itself, without a press, that the page has to be loaded again, and can be closed', async () => {
  browser = await launchChromium({ grants: ['facebook'] });
  await prepareDesk(browser, { institution: 'inail' });
  const on = await openModerated(browser, POST);
  await browser.evaluateInWorker(() => void setTimeout(() => void chrome.management.uninstallSelf(), 0));
  await eventually('the line', async () => (await on.overlay.text()).includes(LINE), 15_000);
  // Marks that can do nothing any more are gone with the script.
  expect(await on.overlay.maybeButton('Apri la scheda di Garbo')).toBeNull();
  expect(await on.page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await on.overlay.hosts()).toBe(1);
  await on.overlay.press('Chiudi');
  await eventually('the line gone', async () => (await on.overlay.hosts()) === 0);
});

it('says nothing when the new version has taken over the open page', async () => {
  browser = await launchChromium({ grants: ['facebook'] });
  await prepareDesk(browser, { institution: 'inail' });
  const on = await openModerated(browser, POST);
  await browser.evaluateInWorker(() => void setTimeout(() => chrome.runtime.reload(), 0));
  const overlay = await closedShadow(on.page);
  // A press beside everything lets the old script notice at once; its successor then stands alone.
  await eventually('one script’s marks', async () => {
    await on.page.mouse.click(2, 2);
    const marked = await overlay.maybeButton('Apri la scheda di Garbo');
    return marked !== null && (await on.page.evaluate(() => CSS.highlights.size)) > 0;
  });
  // As long as the old script waits for a successor before it speaks.
  await on.page.waitForTimeout(3500);
  expect(await overlay.hosts()).toBe(1);
  expect(await overlay.text()).not.toContain(LINE);
});
