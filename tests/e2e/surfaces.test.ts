// Knows what popup and panel show of a page and what can be done from them. Must not know how the page is read.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { eventually, openModerated, prepareDesk, registerEvents } from './editor-desk.ts';
import { axeFindings, openBeside, overflow, scrollers, tabAt, wordsOf } from './surface-checks.ts';

declare const chrome: typeof import('wxt/browser').browser;

const POST = 'https://www.facebook.com/inail/posts/pfbid0InailBando';
const FOREIGN = 'https://www.facebook.com/polimi/posts/pfbid0PolimiAmmissioni';

let browser: Chromium;
let post: Page;
let tab: number;

beforeAll(async () => {
  browser = await launchChromium({ grants: ['facebook', 'linkedin'] });
  await prepareDesk(browser, { institution: 'inail' });
  post = (await openModerated(browser, `${POST}?still=1`)).page;
  tab = await tabAt(browser, POST);
});
afterAll(() => browser?.close());

const card = (page: Page, words: RegExp) => page.locator('.card', { hasText: words });

describe('the popup', () => {
  it('lists the flagged comments, gravest first, with counts and the reader’s health', async () => {
    const popup = await openBeside(browser, 'popup', tab);
    await card(popup, /buffoni/).waitFor();
    const gravities = await popup.locator('.card .gravity').allInnerTexts();
    const order = ['Persona in pericolo', 'Urgente', 'Rimozione', 'Da valutare', 'Rinvio', 'Risposta'];
    const ranks = gravities.map((word) => order.indexOf(word.trim()));
    expect(ranks.length).toBeGreaterThan(5);
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const words = await wordsOf(popup);
    expect(words).toContain(`${ranks.length} commenti segnalati`);
    expect(words).toMatch(/\d+ commenti letti/);
    expect(words).toContain('Garbo legge solo le pagine aperte');
    expect(words).not.toMatch(/nessuna violazione/i);
    expect(await axeFindings(popup)).toEqual([]);
    expect(await overflow(popup)).toBeLessThanOrEqual(0);
    expect(await scrollers(popup)).toEqual(['main']);
    // As high as the browser shows it at 200 %.
    await popup.setViewportSize({ width: 380, height: 300 });
    expect(await scrollers(popup)).toEqual(['html']);
    await popup.close();
  });

  it('puts the suggested reply into the editor of that comment in one click, and sends nothing', async () => {
    const popup = await openBeside(browser, 'popup', tab);
    await card(popup, /malattia professionale/)
      .getByRole('button', { name: 'Inserisci la risposta' })
      .click();
    await popup.getByText('lo rilegga e lo invii dalla pagina').waitFor();
    const written = await post.locator('[data-lexical-editor]').allInnerTexts();
    expect(written.join('\n')).toContain('Ufficio relazioni con il pubblico di prova');
    const sent = await post.evaluate(() => (window as unknown as { simulator: { sent: unknown[] } }).simulator.sent);
    expect(sent).toEqual([]);
    await popup.close();
  });

  it('proposes help, and nothing else, for somebody in danger', async () => {
    const popup = await openBeside(browser, 'popup', tab);
    const crisis = card(popup, /faccio finita/);
    await crisis.getByText('112').waitFor();
    expect(await crisis.getByRole('button').allInnerTexts()).toEqual(['Cosa fare adesso', 'Mostra']);
    const panel = await openBeside(browser, 'sidepanel', tab);
    await panel.locator('.queue-row').first().waitFor();
    await popup.bringToFront();
    await crisis.getByRole('button', { name: 'Cosa fare adesso' }).click();
    await panel.getByRole('heading', { name: 'Cosa fare adesso' }).waitFor();
    await panel.close();
    await popup.close();
  });

  it('reads a page that is not the institution’s only when the person asks', async () => {
    const page = await browser.open(`${FOREIGN}?still=1`);
    const popup = await openBeside(browser, 'popup', await tabAt(browser, FOREIGN));
    await popup.getByText('Garbo non ha letto nulla').waitFor();
    expect(await axeFindings(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Leggi questa pagina' }).click();
    await popup.getByText(/commenti letti/).waitFor();
    await popup.close();
    await page.close();
  });

  it('puts the reader into a tab where none runs, when the person asks', async () => {
    const address = 'https://www.facebook.com/inail/posts/pfbid0InailCantieri';
    const page = (await openModerated(browser, `${address}?still=1`)).page;
    const reached = await tabAt(browser, address);
    await browser.evaluateInWorker(
      (id) => chrome.tabs.sendMessage(id, { to: 'tab', name: 'end', ask: { platform: 'facebook' } }),
      reached,
    );
    const popup = await openBeside(browser, 'popup', reached);
    await popup.getByText('Garbo non è attivo in questa scheda.').waitFor();
    expect(await axeFindings(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Leggi questa pagina' }).click();
    await popup.locator('.card').first().waitFor();
    await popup.close();
    await page.close();
  });

  it('says in plain words that a tab elsewhere is not read', async () => {
    const popup = await openBeside(browser, 'popup', 999_999);
    await popup.getByText('In questa scheda Garbo non legge nulla.').waitFor();
    expect(await axeFindings(popup)).toEqual([]);
    await popup.close();
  });
});

describe('the panel', () => {
  it('follows the tab that the person looks at', async () => {
    const panel = await browser.openSurface('sidepanel');
    await panel.getByText('In questa scheda Garbo non legge nulla.').waitFor();
    await post.bringToFront();
    await eventually('the queue of the post', async () => (await wordsOf(panel)).includes('commenti in coda'));
    await panel.close();
  });

  it('is walked by keyboard alone: queue, case, back; and every view passes axe', async () => {
    const panel = await openBeside(browser, 'sidepanel', tab);
    await panel.locator('.queue-row').first().waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await panel.bringToFront();
    const focused = () => panel.evaluate(() => document.activeElement?.closest('button, h2')?.textContent ?? '');
    for (let press = 0; press < 20 && !(await focused()).includes('faccio finita'); press += 1) {
      await panel.keyboard.press('Tab');
    }
    expect(await focused()).toContain('faccio finita');
    await panel.keyboard.press('j');
    await panel.keyboard.press('k');
    expect(await focused()).toContain('faccio finita');
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { level: 2, name: 'Persona in pericolo' }).waitFor();
    expect(await focused()).toBe('Persona in pericolo');
    expect(await axeFindings(panel)).toEqual([]);
    await panel.keyboard.press('j');
    await panel.getByText('Passo suggerito').waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await panel.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(panel)).toBeLessThanOrEqual(0);
    await panel.keyboard.press('Escape');
    await panel.locator('.queue-row').first().waitFor();
    await panel.close();
  });

  it('records only after a summary, never by a held key, and reverses by another line with a reason', async () => {
    const panel = await openBeside(browser, 'sidepanel', tab);
    await panel.locator('.queue-row', { hasText: 'buffoni' }).click();
    const warn = panel.getByRole('button', { name: 'Registra: Avvertimento' });
    await warn.focus();
    const session = await panel.context().newCDPSession(panel);
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    for (let repeat = 0; repeat < 30; repeat += 1) {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...key });
    }
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    const dialog = panel.getByRole('dialog', { name: 'Registra: Avvertimento' });
    await dialog.getByText('un codice al posto dell’account').waitFor();
    expect(await registerEvents(browser)).toEqual([]);
    expect(await axeFindings(panel)).toEqual([]);
    await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
    await panel.getByText('Registrato: Avvertimento.').waitFor();
    await panel.getByText('1 avvertimento in vigore.').waitFor();
    await panel.getByRole('button', { name: 'Vedi nel registro' }).click();
    await panel.getByText('Solo un account').waitFor();
    expect(await panel.locator('.card').count()).toBe(1);
    expect(await axeFindings(panel)).toEqual([]);
    await panel.getByRole('button', { name: /^Annulla con un’altra riga/ }).click();
    await panel.getByRole('button', { name: 'Annulla la decisione' }).click();
    await panel.getByText('Scriva il motivo dell’annullamento.').waitFor();
    await panel.getByLabel('Motivo', { exact: true }).last().fill('Commento frainteso');
    await panel.getByRole('button', { name: 'Annulla la decisione' }).click();
    await panel.getByText('annullato', { exact: true }).waitFor();
    const kinds = (await registerEvents(browser)).map((event) => event['kind']);
    expect(kinds).toEqual(['warning', 'reversal']);
    await panel.close();
  });

  it('hands the register over as a file that can be read back', async () => {
    const panel = await openBeside(browser, 'sidepanel', tab);
    await panel.getByRole('button', { name: 'Registro' }).click();
    const handed = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Esporta JSON' }).click();
    const file = readFileSync(await (await handed).path(), 'utf8');
    const kinds = (JSON.parse(file) as { events: { kind: string }[] }).events.map((event) => event.kind);
    expect(kinds.toSorted()).toEqual(['reversal', 'warning']);
    expect(file).not.toContain('revertedAt');
    const sheet = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Esporta CSV' }).click();
    expect((await sheet).suggestedFilename()).toMatch(/^garbo-\d{4}-\d\d-\d\d\.csv$/);
    await panel.close();
  });

  it('keeps a changed reply while other cases are looked at, and takes away what is not a violation', async () => {
    const panel = await openBeside(browser, 'sidepanel', tab);
    const row = panel.locator('.queue-row', { hasText: 'manica di' });
    await row.click();
    await panel.getByLabel('Testo della risposta').fill('Le chiedo di moderare i toni.');
    await panel.getByRole('button', { name: 'Torna alla coda' }).click();
    await panel.locator('.queue-row', { hasText: 'faccio finita' }).click();
    await panel.getByRole('button', { name: 'Torna alla coda' }).click();
    await row.click();
    expect(await panel.getByLabel('Testo della risposta').inputValue()).toBe('Le chiedo di moderare i toni.');
    await panel.getByRole('button', { name: 'Non è una violazione' }).click();
    await panel.getByText('Registrato: Non è una violazione.').waitFor();
    await panel.getByRole('button', { name: 'Torna alla coda' }).click();
    await eventually('the row gone', async () => (await row.count()) === 0);
    await panel.getByRole('button', { name: 'Mostra non violazioni (1)' }).click();
    await row.waitFor();
    const dismissed = (await registerEvents(browser)).find((event) => event['kind'] === 'dismissed');
    expect(dismissed).toMatchObject({ authorKey: null, excerpt: null });
    await panel.close();
  });
});
