// Knows what a person is told and can do when a page has changed so that not every comment can be read. Must not know how that is noticed.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { OUTPUT } from '../browser/build-once.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { askTab, openModerated, prepareDesk } from './editor-desk.ts';
import { axeFindings, openBeside, overflow, tabAt, wordsOf } from './surface-checks.ts';

const POST = 'https://www.facebook.com/inail/posts/pfbid0InailBando';
const SHOTS = join(OUTPUT, 'shots');

let browser: Chromium;
let post: Page;
let panel: Page;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await launchChromium({ grants: ['facebook'] });
  await prepareDesk(browser, { institution: 'inail' });
  post = (await openModerated(browser, `${POST}?still=1`)).page;
  panel = await openBeside(browser, 'sidepanel', await tabAt(browser, POST));
  await panel.locator('.queue-row').first().waitFor();
});
afterAll(() => browser?.close());

it('comments that lose their mark among others are told, with words for the person and the rest for the maintainer', async () => {
  expect(await wordsOf(panel)).not.toContain('non leggibil');
  await post.bringToFront();
  await post.evaluate(() => {
    const articles = [...document.querySelectorAll('[role=dialog] [role=article][aria-label]')];
    // What a new build might do: some of the boxes under another name, one without the link to its author.
    for (const article of articles.slice(0, 3)) article.removeAttribute('role');
    for (const link of articles[6]?.querySelectorAll('a') ?? []) link.removeAttribute('href');
  });
  await panel.bringToFront();
  await panel.getByText(/\d non leggibili/).waitFor();
  expect(await wordsOf(panel)).toContain('Garbo non ha letto tutti i commenti');
  await panel.getByText('Perché alcuni non si leggono').click();
  await panel.getByText('I commenti ci sono, ma non si riconoscono').waitFor();
  await panel.getByText(/Ultima lettura riuscita: .*\d/).waitFor();
  expect(await axeFindings(panel)).toEqual([]);
  expect(await overflow(panel)).toBeLessThanOrEqual(0);
  await panel.screenshot({ path: join(SHOTS, 'page-health.png') });
});

it('a menu that does not offer what was asked is told, without what it offered', async () => {
  const { page } = await openModerated(browser, `${POST}?still=1&menu=foreign&lang=en`);
  await askTab(browser, page, 'open-control', { commentId: '7001', control: 'hide' });
  const { health } = (await askTab(browser, page, 'page-state')) as PageState;
  expect(health).toMatchObject({ unmatchedMenus: 1, unreadable: 0 });
  expect(JSON.stringify(health)).not.toContain('Carla');
  const beside = await openBeside(browser, 'sidepanel', await tabAt(browser, page.url()));
  await beside.getByText('In 1 menu della piattaforma non c’era la voce cercata').waitFor();
  await beside.close();
  await page.close();
});

it('the technical report is seen whole before it is saved, and the file is what was seen', async () => {
  await panel.getByRole('button', { name: 'Esporta rapporto tecnico anonimo' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Rapporto tecnico anonimo' });
  await dialog.waitFor();
  expect(await axeFindings(panel)).toEqual([]);
  await panel.screenshot({ path: join(SHOTS, 'technical-report.png') });
  const shown = await dialog.locator('pre').innerText();
  const saved = panel.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Salva il file' }).click();
  const file = readFileSync(await (await saved).path(), 'utf8');
  expect(file.trim()).toBe(shown.trim());
  expect(JSON.parse(file)).toMatchObject({ schema: 1, adapter: 'facebook', browser: 'chromium', pageLanguage: 'it' });
  // Nothing of what people wrote or are called.
  for (const personal of ['Carla', 'buffoni', '7001', 'carla.finta', 'inail', 'http'])
    expect(file).not.toContain(personal);
  await dialog.waitFor({ state: 'detached' });
});
