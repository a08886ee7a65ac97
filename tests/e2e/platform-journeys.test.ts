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
    says: [/\b\d{3} caratteri su 280\. Lo invia Lei\./],
    reply: 'Se la violazione si ripete, è consentito il blocco. Obiezioni: redazione@ente.example.',
    control: /^Blocca$/,
  },
];

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ grants: ['x', 'instagram', 'youtube'] });
  await prepareDesk(browser, {
    institution: 'inail',
    accounts: { x: ['inail_gov'], instagram: ['inail'], youtube: ['inail'] },
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
    expect(warnings[0]).toMatchObject({ labels: ['insult'] });

    const report = await on.page.evaluate(() => (window as unknown as { simulator: Simulator }).simulator);
    expect(report).toMatchObject({ sent: [], pressed: [] });
    await on.page.close();
  });
});
