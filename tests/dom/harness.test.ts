// Knows what the browser harness promises. Must not know any platform.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { closedShadow } from '../browser/closed-shadow.ts';
import { requestsServed } from '../browser/simulators.ts';
import { startedSimulators } from '../browser/started-simulators.ts';
import { isolatedWorld, mainWorld } from '../browser/world.ts';

declare const chrome: typeof import('wxt/browser').browser;

let folder: string;
let chromium: Chromium;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'garbo-harness-'));
  chromium = await launchChromium({ extension: false });
});
afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

/** The least that Chromium takes for an extension like ours. */
function bareExtension(): string {
  const bundle = mkdtempSync(join(folder, 'bundle-'));
  mkdirSync(join(bundle, '_locales/it'), { recursive: true });
  mkdirSync(join(bundle, '_locales/en'));
  for (const lang of ['it', 'en']) writeFileSync(join(bundle, '_locales', lang, 'messages.json'), '{}');
  writeFileSync(join(bundle, 'worker.js'), '');
  writeFileSync(join(bundle, 'popup.html'), '<p>');
  const manifest = {
    manifest_version: 3,
    name: 'bare',
    version: '1',
    default_locale: 'it',
    optional_host_permissions: ['https://www.facebook.com/*', 'https://www.linkedin.com/*'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(bundle, 'manifest.json'), JSON.stringify(manifest));
  return bundle;
}

/** A page made of this markup under a real address, its policy forbidding all scripts. */
async function pageOf(html: string) {
  const page = await chromium.context.newPage();
  await page.route('https://www.facebook.com/harness', (route) =>
    route.fulfill({
      body: html,
      contentType: 'text/html',
      headers: { 'content-security-policy': "script-src 'none'" },
    }),
  );
  await page.goto('https://www.facebook.com/harness');
  return page;
}

test('names outside the simulators cannot be resolved, those inside are served and logged', async () => {
  const outside = await chromium.context.newPage();
  await expect(outside.goto('https://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  const page = await chromium.open('https://www.facebook.com/some/path?x=1');
  expect(page.url()).toBe('https://www.facebook.com/some/path?x=1');
  expect(requestsServed(startedSimulators())).toContainEqual({
    host: 'www.facebook.com',
    path: '/some/path?x=1',
    method: 'GET',
    dest: 'document',
  });
});

test('an isolated world shares the tree and not the globals, whatever the policy of the page', async () => {
  const page = await pageOf('<p>Buongiorno</p>');
  const isolated = await isolatedWorld(page);
  await isolated.load('var garbo = { twice: (text) => text + text };');
  expect(await isolated.call((p) => document.querySelector(p)?.textContent, 'p')).toBe('Buongiorno');
  expect(await isolated.call(() => typeof (globalThis as { garbo?: unknown }).garbo)).toBe('object');
  const main = await mainWorld(page);
  expect(await main.call(() => typeof (globalThis as { garbo?: unknown }).garbo)).toBe('undefined');
  await expect(
    isolated.call(() => {
      throw new Error('from the page');
    }),
  ).rejects.toThrow('from the page');
});

test('what a closed shadow root holds is found by its accessible name and pressed by mouse and keyboard', async () => {
  const page = await pageOf('<button>Piattaforma</button>');
  const world = await isolatedWorld(page);
  await world.call(() => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const card = Object.assign(document.createElement('div'), { role: 'dialog', ariaLabel: 'Scheda' });
    const button = Object.assign(document.createElement('button'), { textContent: 'Perché?' });
    const presses = Object.assign(document.createElement('output'), { textContent: 'nessuno' });
    button.addEventListener('click', (event) => {
      presses.textContent += event.isTrusted ? ` ${event.detail}` : ' finto';
    });
    card.append(button, presses);
    root.append(card);
    document.documentElement.append(host);
  });
  const shadow = await closedShadow(page);
  expect(await shadow.hosts()).toBe(1);
  expect(await shadow.maybeButton('Piattaforma')).toBeNull();
  await shadow.press('Perché');
  await shadow.pressByKeyboard(/^Perché\?$/);
  // detail of a click: 1 from the mouse, 0 from the keyboard; an event made by a script would say "finto".
  expect(await shadow.cardText()).toContain('nessuno 1 0');
  await expect(shadow.findButton('Manca', 300)).rejects.toThrow('there are: Perché?');
});

test('the extension is loaded over DevTools where the browser ignores the argument, with its grants', async () => {
  const branded = await launchChromium({ grants: ['linkedin'], loadBy: 'devtools', bundle: bareExtension() });
  const page = await branded.openSurface('popup');
  expect(await page.evaluate(() => chrome.permissions.getAll())).toMatchObject({
    origins: ['https://www.linkedin.com/*'],
  });
  await branded.revoke('linkedin');
  expect(await page.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
  await branded.close();
});
