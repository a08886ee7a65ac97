// Knows what the welcome page and the settings ask, refuse and keep. Must not know how they are stored.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { eventually, prepareDesk } from './editor-desk.ts';
import { axeFindings, overflow, wordsOf } from './surface-checks.ts';

declare const chrome: typeof import('wxt/browser').browser;

interface Kept {
  readonly warningMonths: unknown;
}

// Cast: whatever stands there; the tests say what it must be.
const kept = async (page: Page): Promise<Kept> =>
  (await page.evaluate(async () => (await chrome.storage.local.get('settings')).settings)) as Kept;

describe('the welcome page', () => {
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await eventually('the welcome page, opened by the installation', async () =>
      browser.context.pages().find((each) => each.url().endsWith('/welcome.html')),
    );
  });
  afterAll(() => browser?.close());

  it('shows both acts with their dates, explains every permission and passes axe, also at 200 %', async () => {
    await page.getByLabel('Politecnico di Milano').waitFor();
    const words = await wordsOf(page);
    expect(words).toContain('11 novembre 2016');
    expect(words).toContain('Il testo pubblicato non ne porta');
    expect(words).toContain('Le condizioni di LinkedIn vietano');
    expect(words).toContain('non lo elimina');
    const asked = await page.evaluate(() => chrome.runtime.getManifest().permissions ?? []);
    expect(asked.length).toBeGreaterThan(4);
    const told = await page.locator('.reasons dt').allInnerTexts();
    expect(asked.filter((permission) => !told.includes(permission))).toEqual([]);
    expect((await page.locator('.reasons dd').allInnerTexts()).every((reason) => / /.test(reason))).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('keeps the institution at once, and LinkedIn without painting from the start', async () => {
    // Forced: a button that may not be pressed yet stays reachable, so that its reason can be read.
    await page.getByRole('button', { name: 'Ho finito' }).click({ force: true });
    expect(await kept(page)).toBeUndefined();
    expect(await page.getByLabel('Solo pannello su LinkedIn').isChecked()).toBe(true);
    expect(await page.getByLabel('Solo pannello su Facebook').isChecked()).toBe(false);
    await page.getByLabel('Politecnico di Milano').click();
    await page.getByText('Salvato.').waitFor();
    expect(await kept(page)).toMatchObject({ institution: 'polimi' });
  });

  it('explains a bad address, loses nothing, and keeps a good one in its short form', async () => {
    const field = page.getByLabel('Indirizzo della pagina su LinkedIn');
    await field.fill('https://www.example.com/polimi');
    await field.press('Enter');
    await page.getByText('non è l’indirizzo di una pagina di LinkedIn').waitFor();
    expect(await field.inputValue()).toBe('https://www.example.com/polimi');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('https://www.linkedin.com/school/polimi/posts/?feedView=all');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Togli school/polimi da LinkedIn' }).waitFor();
    expect(await field.inputValue()).toBe('');
    await field.fill('linkedin.com/school/polimi');
    await field.press('Enter');
    await page.getByText('«school/polimi» è già nell’elenco.').waitFor();
    expect(await kept(page)).toMatchObject({ accounts: { linkedin: ['school/polimi'] } });
  });

  it('can be finished once the institution is chosen', async () => {
    const sites = await page.evaluate(() => chrome.runtime.getManifest().optional_host_permissions ?? []);
    expect(await page.getByText('Non concesso').count()).toBe(sites.length);
    await page.getByRole('button', { name: 'Ho finito' }).click();
    await page.getByText('il numero sull’icona di Garbo').waitFor();
    expect(await kept(page)).toMatchObject({ welcomed: true, institution: 'polimi' });
  });
});

describe('the settings', () => {
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium({ grants: ['facebook'] });
    await prepareDesk(browser, { institution: 'inail', directory: false });
    page = await browser.openSurface('options');
    await page.getByRole('heading', { name: 'Recapiti dell’ente' }).waitFor();
  });
  afterAll(() => browser?.close());

  it('pass axe by day and by night and at 200 %', async () => {
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('ship without any contact, say which replies wait for each, and refuse one without source or date', async () => {
    const pec = page.getByRole('group', { name: 'la PEC' });
    await pec.getByText('Finché manca, non si può usare: «Indirizzo alla PEC»').waitFor();
    await pec.getByLabel('Recapito').fill('prova@pec.ente.example');
    await page.getByRole('button', { name: 'Salva i recapiti' }).click();
    await pec.getByText('Scriva l’indirizzo della pagina ufficiale').waitFor();
    await pec.getByText('Indichi la data del controllo.').waitFor();
    expect(await pec.getByLabel('Recapito').inputValue()).toBe('prova@pec.ente.example');
    await pec.getByLabel('Pagina da cui è preso').fill('https://www.ente.example/pec');
    await pec.getByLabel('Controllato il').fill('2026-11-20');
    await page.getByRole('button', { name: 'Salva i recapiti' }).click();
    await page.getByText('Salvato.').waitFor();
    await page.reload();
    expect(await pec.getByLabel('Recapito').inputValue()).toBe('prova@pec.ente.example');
  });

  it('preview a reply, name an unknown field and keep the person’s own wording', async () => {
    await page.getByLabel('Modello', { exact: true }).selectOption({ label: 'Indirizzo alla PEC' });
    await page.locator('figure', { hasText: 'prova@pec.ente.example' }).waitFor();
    const text = page.getByLabel('Testo del modello');
    await text.fill('Scriva a {{pec}} o a {{nonna}}.');
    await page.getByText('Campi sconosciuti, che resterebbero vuoti: nonna.').waitFor();
    await text.fill('Scriva a {{pec}}.');
    await page.locator('figure', { hasText: 'Scriva a prova@pec.ente.example.' }).waitFor();
    await page.getByRole('button', { name: 'Salva il modello' }).click();
    await page.getByText('Salvato.').waitFor();
    await page.reload();
    await page.getByLabel('Modello', { exact: true }).selectOption({ label: 'Indirizzo alla PEC' });
    expect(await text.inputValue()).toBe('Scriva a {{pec}}.');
  });

  it('refuse a retention that is no number in range and keep one that is', async () => {
    const months = page.getByLabel('Un avvertimento vale per (mesi)');
    await months.fill('mai');
    await page.getByText('Scriva un numero intero fra 1 e 60.').waitFor();
    await page.getByRole('button', { name: 'Salva i tempi' }).click();
    expect(await kept(page)).toMatchObject({ warningMonths: 12 });
    await months.fill('6');
    await page.getByRole('button', { name: 'Salva i tempi' }).click();
    await page.getByText('Salvato.').waitFor();
    expect(await kept(page)).toMatchObject({ warningMonths: 6, dismissedDays: 30 });
  });

  it('take a site back with one click', async () => {
    await page.getByRole('button', { name: 'Togli l’accesso a Facebook' }).click();
    await page.getByText('Accesso a Facebook tolto').waitFor();
    const origins = await page.evaluate(async () => (await chrome.permissions.getAll()).origins);
    expect(origins).toEqual([]);
    await page.getByRole('button', { name: 'Consenti di leggere Facebook' }).waitFor();
  });

  it('own up to settings that cannot be read, and put the first ones back only when asked', async () => {
    await page.evaluate(() =>
      chrome.storage.local.set({ settings: { institution: 'inail', warningMonths: 'dodici' } }),
    );
    await page.getByText(/Le impostazioni salvate non si leggono/).waitFor();
    expect(await kept(page)).toMatchObject({ warningMonths: 'dodici' });
    await page.getByRole('button', { name: 'Rimetti quelle iniziali' }).click();
    await eventually('the defaults', async () => (await kept(page)).warningMonths === 12);
  });
});
