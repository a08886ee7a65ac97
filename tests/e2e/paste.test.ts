// Knows what a person can do with a text or a file in the panel's "Incolla", in the shipped bundle. Must not know how texts are judged.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { askTab, eventually, openModerated, prepareDesk, registerEvents } from './editor-desk.ts';
import { axeFindings, openBeside, overflow, tabAt, wordsOf } from './surface-checks.ts';

const POST = 'https://www.facebook.com/inail/posts/pfbid0InailBando';

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium({ grants: ['facebook'] });
  await prepareDesk(browser, { institution: 'inail' });
});
// Throws when the extension spoke to the network, so that every test here is a proof that pasting does not.
afterAll(() => browser?.close());

async function openPaste(): Promise<Page> {
  const panel = await openBeside(browser, 'sidepanel', 999_999);
  await panel.getByRole('button', { name: 'Incolla', exact: true }).click();
  await panel.getByRole('heading', { name: 'Incolla un testo' }).waitFor();
  return panel;
}

async function pasteOne(panel: Page, text: string, about: { author?: string; channel?: string } = {}): Promise<void> {
  await panel.getByLabel('Dove è stato scritto').selectOption(about.channel ?? 'other');
  await panel.getByLabel('Testo da leggere').fill(text);
  if (about.author) {
    await panel.getByText('Autore, collegamento e post (facoltativi)').click();
    await panel.getByLabel('Autore', { exact: true }).fill(about.author);
  }
  await panel.getByRole('button', { name: 'Leggi il testo' }).click();
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const choose = (panel: Page, name: string, text: string) =>
  panel.getByLabel('Scegli un file').setInputFiles(file(name, text));

describe('one pasted text', () => {
  it('is judged, answered and recorded like a comment of a page, and only what is recorded stays', async () => {
    const panel = await openPaste();
    expect(await axeFindings(panel)).toEqual([]);
    await pasteOne(panel, 'Siete una manica di buffoni, vergognatevi!', {
      channel: 'facebook',
      author: '@Carla.Finta',
    });
    await panel.getByRole('heading', { name: 'Insulto' }).first().waitFor();
    expect(await panel.locator('.words-box mark').first().innerText()).toContain('manica');
    const words = await wordsOf(panel);
    expect(words).toContain('Non sono in alcun caso tollerati insulti, volgarità, offese, minacce');
    expect(words).toContain('Regole di utilizzo, capoverso 6');
    expect(words).toContain('11 novembre 2016');
    expect(words).toContain('Nessun avvertimento in vigore.');
    expect(words).not.toContain('Inserisci nella risposta');
    expect(words).not.toContain('Nessun account indicato');
    expect(await axeFindings(panel)).toEqual([]);
    await panel.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Copia' }).click();
    await panel.getByText('Testo copiato negli appunti.').waitFor();
    expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe(
      await panel.getByLabel('Testo della risposta').inputValue(),
    );
    await panel.getByRole('button', { name: 'Registra: Avvertimento' }).click();
    await panel.getByRole('button', { name: 'Registra', exact: true }).click();
    await panel.getByText('Registrato: Avvertimento.').waitFor();
    await panel.getByText('1 avvertimento in vigore.').waitFor();
    const [event] = await registerEvents(browser);
    expect(event).toMatchObject({ kind: 'warning', platform: 'facebook', labels: ['insult'] });
    expect(event?.authorKey).toMatch(/^[0-9a-f]{64}$/);
    await panel.getByRole('button', { name: 'Registro', exact: true }).click();
    await panel.getByText('1 riga').waitFor();
    await panel
      .locator('.card', { hasText: 'Avvertimento' })
      .getByText(/Facebook/)
      .waitFor();
    await panel.reload();
    await panel.getByRole('button', { name: 'Incolla', exact: true }).click();
    expect(await panel.getByLabel('Testo da leggere').inputValue()).toBe('');
    await panel.close();
  });

  it('knows the warning of an account again, and says plainly that without an account nothing can be counted', async () => {
    const panel = await openPaste();
    await pasteOne(panel, 'Siete dei buffoni!', {
      channel: 'facebook',
      author: 'https://www.facebook.com/carla.finta',
    });
    await panel.getByText('1 avvertimento in vigore.').waitFor();
    await panel.getByText('Rimuovere il commento e bloccare').waitFor();
    await panel.getByRole('button', { name: 'Torna al testo' }).click();
    await panel.getByLabel('Autore', { exact: true }).fill('Carla Finta');
    await panel.getByText('Nessun account riconosciuto: vale solo come nome.').waitFor();
    await panel.getByRole('button', { name: 'Leggi il testo' }).click();
    await panel.getByText('Nessun account indicato').waitFor();
    await panel.getByText('non si sa se ha precedenti').waitFor();
    await panel.getByLabel('Modello di risposta').selectOption('thanks');
    expect(await panel.getByLabel('Testo della risposta').inputValue()).toContain('Gentile Carla Finta,');
    await panel.close();
  });

  it('says what to do now for a person in danger, and proposes no removal', async () => {
    const panel = await openPaste();
    await pasteOne(panel, 'Non ce la faccio più, domani la faccio finita.');
    await panel.getByText('Se il pericolo è immediato chiami subito il 112.').waitFor();
    expect(await panel.getByRole('button', { name: /^Registra: / }).allInnerTexts()).toEqual(['Passaggio ad altri']);
    expect(await wordsOf(panel)).not.toContain('Passo suggerito');
    await panel.getByRole('button', { name: 'Conserva la prova' }).click();
    await panel.getByText('Registrato: Prova conservata.').waitFor();
    const kept = (await registerEvents(browser)).find((event) => event.kind === 'evidence');
    expect(kept).toMatchObject({
      platform: 'other',
      reason: 'Testo incollato o preso da un file, non letto da una pagina.',
    });
    await panel.close();
  });

  it('never calls criticism or silence a clean bill', async () => {
    const panel = await openPaste();
    await pasteOne(panel, 'Il servizio è pessimo, tre mesi per una risposta: vergogna.');
    await panel.getByText('Segnalazioni: nessuna trovata in 1 commento letto.').waitFor();
    expect(await wordsOf(panel)).not.toMatch(/nessuna violazione/i);
    await panel.close();
  });
});

describe('a file of comments', () => {
  const rows = Array.from({ length: 500 }, (_, index) => {
    const text = index % 10 === 3 ? `Siete dei buffoni, riga ${index}` : `Grazie; tutto chiaro, riga ${index}`;
    return `"${text}";@persona.finta${index};facebook`;
  });
  const csv = `\uFEFFCommento;Autore;Canale\r\n${rows.join('\r\n')}\r\n"rotta;x;facebook\r\n`;

  it('is read with progress, row by row to the same detail, and told where a line is broken', async () => {
    const panel = await openPaste();
    await choose(panel, 'commenti.csv', csv);
    await panel.getByRole('button', { name: 'Leggi 500 commenti' }).waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'Leggi 500 commenti' }).click();
    await panel.getByText('500 commenti letti.').waitFor();
    await panel.getByText('50 commenti in coda').waitFor();
    await panel.getByText('Quali righe').click();
    await panel.getByText('Riga 502: virgolette aperte').waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await panel.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(panel)).toBeLessThanOrEqual(0);
    await panel.getByLabel('Ordine').selectOption('place');
    const handed = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Esporta l’elenco in CSV' }).click();
    const lines = readFileSync(await (await handed).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines.length).toBe(51);
    expect(lines[1]).toMatch(/^"5","facebook","insult",.*"Siete dei buffoni, riga 3"$/);
    await panel.locator('.queue-row').first().click();
    await panel.getByRole('heading', { name: 'Insulto' }).first().waitFor();
    expect(await wordsOf(panel)).toMatch(/Siete dei buffoni[\s\S]*, riga 3\n/);
    await panel.getByRole('button', { name: 'Torna all’elenco' }).click();
    await panel.getByText('50 commenti in coda').waitFor();
    await panel.close();
  });

  it('can be dropped, given up half way without freezing the panel, and keeps nothing', async () => {
    const panel = await openPaste();
    const many = Array.from({ length: 40 }, () => rows).flat();
    await drop(panel, 'molti.csv', `Commento;Autore;Canale\n${many.join('\n')}`);
    await panel.getByRole('button', { name: 'Leggi 20.000 commenti' }).click();
    await panel.getByText(/^[\d.]+ di 20\.000 letti$/).waitFor();
    const longest = await longestPause(panel, () => panel.getByRole('button', { name: 'Interrompi' }).click());
    await panel.getByText(/^Lettura interrotta: [\d.]+ di 20\.000 letti/).waitFor();
    expect(longest).toBeLessThan(1000);
    const before = (await registerEvents(browser)).length;
    const kept = await panel.evaluate(async () => ({
      local: Object.keys(localStorage),
      databases: (await indexedDB.databases()).map((each) => each.name),
    }));
    expect(kept).toEqual({ local: [], databases: ['garbo-register'] });
    expect((await registerEvents(browser)).length).toBe(before);
    await panel.close();
  });

  it('asks which column is the comment where no name says so, and refuses what is no table', async () => {
    const panel = await openPaste();
    await choose(panel, 'foglio.xlsx', 'PK\u0003\u0004\u0000\u0000');
    await panel.getByText('lo salvi come CSV (UTF-8)').waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await choose(panel, 'esporta.csv', 'a1;Siete dei buffoni;x\na2;Grazie, tutto chiaro;y\n');
    await panel.getByRole('button', { name: 'Leggi 2 commenti' }).click();
    await panel.getByText('Scelga la colonna che contiene il commento.').waitFor();
    await panel.getByLabel('Colonna del commento').selectOption({ label: '2ª: Siete dei buffoni' });
    await panel.getByRole('button', { name: 'Leggi 2 commenti' }).click();
    await panel.getByText('1 commento in coda').waitFor();
    await panel.close();
  });
});

it('judges a comment exactly as the page does', async () => {
  const { page } = await openModerated(browser, `${POST}?still=1`);
  const tab = await tabAt(browser, POST);
  const state = (await askTab(browser, page, 'page-state')) as PageState;
  expect(state.flagged.length).toBeGreaterThan(5);
  const panel = await openBeside(browser, 'sidepanel', tab);
  const rows = () => panel.locator('.queue-row').allInnerTexts();
  await eventually('the page’s queue', async () => (await rows()).length === state.flagged.length);
  const onPage = await rows();
  const lines = state.flagged.map(({ comment }) =>
    JSON.stringify({ comment: comment.text, post: comment.post.text, canale: 'facebook', account: comment.author.key }),
  );
  await panel.getByRole('button', { name: 'Incolla', exact: true }).click();
  await choose(panel, 'pagina.jsonl', lines.join('\n'));
  await panel.getByRole('button', { name: /^Leggi \d+ commenti$/ }).click();
  await panel.getByText(/^\d+ commenti letti\.$/).waitFor();
  const withoutPlace = (await rows()).map((row) => row.replace(/\n+[^\n]*$/, ''));
  expect(withoutPlace).toEqual(onPage);
  await panel.close();
});

async function drop(panel: Page, name: string, text: string): Promise<void> {
  const transfer = await panel.evaluateHandle(
    ({ name, text }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], name, { type: 'text/csv' }));
      return carried;
    },
    { name, text },
  );
  const area = panel.getByText('Oppure un file');
  await area.dispatchEvent('dragover', { dataTransfer: transfer });
  await area.dispatchEvent('drop', { dataTransfer: transfer });
}

/** Longest time, ms, in which the panel answered nothing until `end` had been done. */
async function longestPause(panel: Page, end: () => Promise<void>): Promise<number> {
  await panel.evaluate(() => {
    const beats = window as unknown as { longest: number; beat: number };
    let last = performance.now();
    beats.longest = 0;
    beats.beat = window.setInterval(() => {
      const now = performance.now();
      beats.longest = Math.max(beats.longest, now - last);
      last = now;
    }, 10);
  });
  await panel.waitForTimeout(1500);
  await end();
  return panel.evaluate(() => (window as unknown as { longest: number }).longest);
}
