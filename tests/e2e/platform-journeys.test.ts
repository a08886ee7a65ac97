// Knows the same short journey on X, Instagram and YouTube: mark, card, reply in the editor, control opened, warning recorded. Must not know how any of it is made.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../../lib/core/types.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { eventually, type ModeratedPage, openModerated, prepareDesk, registerEvents } from './editor-desk.ts';

interface Simulator {
  readonly sent: readonly unknown[];
  readonly pressed: readonly unknown[];
}

interface Journey {
  readonly platform: Platform;
  readonly address: string;
  /** Part of the insult, as the mark's name quotes it. */
  readonly insult: RegExp;
  readonly editors: string;
  /** What the card says of length and account before anything is inserted. */
  readonly says: readonly (string | RegExp)[];
  /** Words of the form that is inserted. */
  readonly reply: string;
  readonly control: RegExp;
}

const JOURNEYS: readonly Journey[] = [
  {
    platform: 'x',
    address: 'https://x.com/inail_gov/status/2013000000000000001?still=1',
    insult: /buffoni/,
    editors: '[role="dialog"] [data-testid="tweetTextarea_0"]',
    // The whole warning is longer than a post of X: the short one is offered.
    says: [/\b\d{3} caratteri su 280\. Lo invia Lei\./, 'Scriverà come: @inail_gov'],
    reply: 'Se la violazione si ripete, è consentito il blocco. Obiezioni: redazione@ente.example.',
    control: /^Blocca$/,
  },
  {
    platform: 'instagram',
    address: 'https://www.instagram.com/p/DPoLiMi_01a/',
    insult: /buffoni/,
    editors: 'form textarea',
    says: [/\b\d{3} caratteri su 2200\. Lo invia Lei\./, 'Scriverà come: @polimi'],
    // The whole text fits. It stands after the mention that Instagram puts first.
    reply: 'Le chiediamo di esprimerle nel rispetto delle regole.',
    control: /^Segnala$/,
  },
  {
    platform: 'youtube',
    address: 'https://www.youtube.com/watch?v=Isi2026Bnd0&still=1',
    insult: /buffoni/,
    editors: '#contenteditable-root',
    says: [/\b\d{3} caratteri su 10000\. Lo invia Lei\./, 'Scriverà come: Inail'],
    reply: 'Le chiediamo di esprimerle nel rispetto delle regole.',
    control: /^Segnala$/,
  },
];

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ grants: ['x', 'instagram', 'youtube'] });
  await prepareDesk(browser, {
    institution: 'inail',
    accounts: { x: ['inail_gov'], instagram: ['polimi'], youtube: ['inail'] },
  });
});
afterAll(() => browser?.close());

const written = (on: ModeratedPage, editors: string) =>
  on.page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .map((box) => ('value' in box ? String(box.value) : box.innerText))
        .join('\n'),
    editors,
  );

describe.each(JOURNEYS)('on $platform', ({ platform, address, insult, editors, says, reply, control }) => {
  it('goes from the mark to the register, sending and pressing nothing', async () => {
    const on = await openModerated(browser, address);
    await on.overlay.press(insult);
    const card = await eventually('a card', () => on.overlay.cardText());
    expect(card).toContain('Insulto o offesa');
    for (const line of says) expect(card).toMatch(line);

    await on.overlay.press('Inserisci nella risposta');
    await eventually('the reply in the editor', async () => (await written(on, editors)).includes(reply));
    await eventually('the word of success', async () => (await on.overlay.cardText())?.includes('lo invii Lei'));

    await on.overlay.press(control);
    await eventually('the word of the card', async () => (await on.overlay.cardText())?.includes('prema Lei'));

    await on.overlay.press(/Registra.*Avvertimento/);
    await eventually('the record', async () => (await on.overlay.cardText())?.includes('Registrato'));
    const warnings = (await registerEvents(browser)).filter(
      (event) => event['kind'] === 'warning' && event['platform'] === platform,
    );
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.['labels']).toContain('insult');

    const report = await on.page.evaluate(() => (window as unknown as { simulator: Simulator }).simulator);
    expect(report).toMatchObject({ sent: [], pressed: [] });
    await on.page.close();
  });
});

describe('on X, where a reply is shorter than its text', () => {
  it('offers the short form, refuses the whole one and says by how much it is too long', async () => {
    const on = await openModerated(browser, 'https://x.com/inail_gov/status/2013000000000000001?still=1');
    await on.overlay.press(/buffoni/);
    await eventually('a card', () => on.overlay.cardText());
    const forms = (await on.overlay.controls()).filter((control) => /\b\d{3} (?:caratteri )?su 280/.test(control.name));
    expect(forms.map((form) => form.name)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Intera: \d{3} su 280, troppo lunga$/),
        expect.stringMatching(/^Breve: \d{3} caratteri su 280$/),
        expect.stringMatching(/^Breve, in inglese: \d{3} caratteri su 280$/),
      ]),
    );
    await on.page.close();
  });

  it('warns before anything is inserted when another account is logged in', async () => {
    const on = await openModerated(browser, 'https://x.com/inail_gov/status/2013000000000000001?still=1&as=marta_r');
    await on.overlay.press(/buffoni/);
    const card = await eventually('a card', () => on.overlay.cardText());
    expect(card).toContain('Attenzione: scriverà come «@marta_r», che non riconosco come account dell’ente.');
    await on.page.close();
  });
});

describe('a text that is cut', () => {
  const CUT = 'https://x.com/inail_gov/status/2013002000000000021?still=1';

  it('is only to be looked at; one press opens it and the card is judged anew', async () => {
    const on = await openModerated(browser, CUT);
    await on.overlay.press(/buffoni/);
    const card = await eventually('a card', () => on.overlay.cardText());
    expect(card).toContain('La piattaforma mostra solo una parte del testo');
    expect(card).toContain('Da valutare');
    await on.overlay.press('Apri tutto il testo');
    const again = await eventually('the card of the whole text', async () => {
      const text = await on.overlay.cardText();
      return text?.includes('il giudizio è stato rifatto') && text;
    });
    expect(again).toContain('Riscontro certo');
    expect(again).not.toContain('Apri tutto il testo');
    expect(on.page.url()).toBe(CUT);
    await on.page.close();
  });

  it('whose rest is on another page offers no press that would leave this one', async () => {
    const on = await openModerated(browser, CUT);
    await on.overlay.press(/cialtroni/);
    const card = await eventually('a card', () => on.overlay.cardText());
    expect(card).toContain('il resto sta in un’altra pagina');
    expect(await on.overlay.maybeButton('Apri tutto il testo')).toBeNull();
    await on.page.close();
  });
});
