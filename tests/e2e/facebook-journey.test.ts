// Knows what an editor of INAIL does on a Facebook post, from the mark to the register. Must not know how any of it is made.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import {
  askTab,
  eventually,
  type ModeratedPage,
  openModerated,
  prepareDesk,
  registerEvents,
  showCard,
} from './editor-desk.ts';

const POST = 'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1';
const CRITICISM = '7001';
const INSULT = '7005';
const THREAT = '7012';
const CRISIS = '7015';
interface Simulator {
  readonly sent: readonly { commentId: string; text: string }[];
  readonly pressed: readonly { commentId: string; entry: string; confirmed: boolean }[];
}
const report = (on: ModeratedPage) => on.page.evaluate(() => (window as unknown as { simulator: Simulator }).simulator);

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ grants: ['facebook', 'linkedin'] });
  await prepareDesk(browser, { institution: 'inail' });
});
afterAll(() => browser?.close());

describe('on a Facebook post of INAIL', () => {
  it('marks the insult, cites the clause letter for letter and says that nothing certain is known of criticism', async () => {
    const on = await openModerated(browser, POST);
    // The first flagged comment is in view: its button is pressed with the mouse.
    await on.overlay.press(/manica di|buffoni/);
    const card = await eventually('a card', () => on.overlay.cardText());
    expect(card).toContain('Insulto o offesa');
    expect(card).toContain('«');
    expect(card).toContain(
      'Non sono in alcun caso tollerati insulti, volgarità, offese, minacce, così come forme di pubblicità, spam o promozione di interessi privati o di attività illegali. Interventi di questa natura saranno tempestivamente rimossi.',
    );
    expect(card).toContain('Regole di utilizzo, capoverso 6');
    expect(card).toContain('La clausola lo dice espressamente.');
    expect(card).toContain('l’atto lo impone');
    // Harsh and lawful: at most a question to answer, never something to remove.
    const state = (await askTab(browser, on.page, 'page-state')) as PageState;
    const criticism = state.flagged.find((one) => one.comment.id === CRITICISM);
    expect(['none', 'answer']).toContain(criticism?.assessment.possibleAction ?? 'none');
    expect(state.health).toMatchObject({ unreadable: 0 });
    await on.page.close();
  });

  it('adds nothing to the page’s own tree while reading and marking', async () => {
    const on = await browser.open('about:blank');
    await on.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const seen: string[] = [];
        Object.assign(window, { changes: seen });
        setTimeout(() => {
          new MutationObserver((records) =>
            seen.push(...records.map((one) => `${one.type} ${one.target.nodeName}`)),
          ).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        }, 0);
      });
    });
    await on.goto(POST);
    await eventually('marks', () => on.evaluate(() => CSS.highlights.size > 0));
    const before = await on.evaluate(() => (window as unknown as { changes: string[] }).changes.length);
    await on.evaluate(() => scrollTo(0, 400));
    await on.waitForTimeout(1500);
    const after = await on.evaluate(() => (window as unknown as { changes: string[] }).changes.slice());
    expect(after.slice(before)).toEqual([]);
    expect(await on.evaluate(() => document.body.innerHTML.toLowerCase().includes('garbo'))).toBe(false);
    await on.close();
  });

  it('puts the reply into the editor of that comment and sends nothing', async () => {
    const on = await openModerated(browser, POST);
    await showCard(browser, on, INSULT);
    await on.overlay.press('Inserisci nella risposta');
    const inserted = await eventually('the text in the editor', () =>
      on.page.evaluate(() => {
        const boxes = [...document.querySelectorAll<HTMLElement>('[data-lexical-editor]')];
        return boxes.map((box) => box.innerText).find((text) => text.includes('non rispetta la nostra policy'));
      }),
    );
    expect(inserted).toContain('Regole di utilizzo');
    expect((await report(on)).sent).toEqual([]);
    await eventually('the word of success', async () => (await on.overlay.cardText())?.includes('lo invii Lei'));
    await on.page.close();
  });

  it('opens the platform’s own menu at the chosen entry and leaves the last press to the person, also with a held key', async () => {
    const on = await openModerated(browser, POST);
    await showCard(browser, on, INSULT);
    await on.overlay.findButton(/^Elimina$/);
    const session = await on.page.context().newCDPSession(on.page);
    await on.overlay.pressByKeyboard(/^Elimina$/, 'Tab');
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    const button = await on.overlay.findButton(/^Elimina$/);
    const dom = await on.page.context().newCDPSession(on.page);
    await dom.send('DOM.enable');
    await dom.send('DOM.focus', { backendNodeId: button.node });
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    for (let repeat = 0; repeat < 40; repeat += 1) {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat: true, ...key });
      await on.page.waitForTimeout(25);
    }
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await eventually('the menu', () =>
      on.page.evaluate(() => document.querySelector('[role=menu] [role=menuitem]') !== null),
    );
    await on.page.waitForTimeout(600);
    expect((await report(on)).pressed).toEqual([]);
    await eventually('the word of the card', async () => (await on.overlay.cardText())?.includes('prema Lei'));
    // Our card must not lie over the menu: the person is about to press there.
    const card = (await on.overlay.controls()).find((control) => control.role === 'dialog');
    const [ours, menu] = await Promise.all([
      card ? on.overlay.box(card) : null,
      on.page.locator('[role=menu]').first().boundingBox(),
    ]);
    const apart =
      ours &&
      menu &&
      (ours.x >= menu.x + menu.width ||
        menu.x >= ours.x + ours.width ||
        ours.y >= menu.y + menu.height ||
        menu.y >= ours.y + ours.height);
    expect(apart).toBe(true);
    await on.page.close();
  });

  it('records a warning once; the next breach of the same person then leads to the block', async () => {
    const on = await openModerated(browser, POST);
    await showCard(browser, on, INSULT);
    await on.overlay.press(/Registra.*Avvertimento/);
    await eventually('the record', async () => (await on.overlay.cardText())?.includes('Registrato'));
    const warnings = (await registerEvents(browser)).filter((event) => event['kind'] === 'warning');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ platform: 'facebook', institution: 'inail', labels: ['insult'] });
    expect(String(warnings[0]?.['authorKey'])).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(warnings)).not.toContain('zeno');
    await on.page.reload();
    await showCard(browser, on, INSULT);
    const card = await eventually('a card', () => on.overlay.cardText());
    expect(card).toContain('Avvertimenti in corso a questa persona: 1');
    expect(card).toContain('Rimuovere il commento e bloccare');
    await on.page.close();
  });

  it('remembers a dismissed flag without the person and without the words', async () => {
    const on = await openModerated(browser, POST);
    await showCard(browser, on, THREAT);
    await on.overlay.press('Non è una violazione');
    await eventually('the card closed', async () => (await on.overlay.cardText()) === null);
    const dismissed = (await registerEvents(browser)).filter((event) => event['kind'] === 'dismissed');
    expect(dismissed).toHaveLength(1);
    expect(dismissed[0]).toMatchObject({ authorKey: null, excerpt: null, evidence: null });
    await on.page.reload();
    // The first button is drawn while other comments are still being read.
    const dismissals = await eventually('both comments flagged', async () => {
      const { flagged } = (await askTab(browser, on.page, 'page-state')) as PageState;
      const both = [THREAT, INSULT].map((id) => flagged.find((one) => one.comment.id === id)?.dismissed);
      return both.includes(undefined) ? null : both;
    });
    expect(dismissals).toEqual([true, false]);
    await on.page.close();
  });

  it('for a person in danger says what to do now and offers neither removal nor warning', async () => {
    const on = await openModerated(browser, POST);
    await showCard(browser, on, CRISIS);
    const card = await eventually('a card', () => on.overlay.cardText());
    expect(card).toContain('112');
    expect(card).toContain('Referente di turno');
    expect(
      await on.overlay.maybeButton(
        /^(Elimina|Nascondi|Blocca|Segnala|Registra: (Avvertimento|Rimozione|Blocco|Commento nascosto))$/,
      ),
    ).toBeNull();
    await on.overlay.press('Conserva la prova');
    await eventually('the evidence', async () =>
      (await registerEvents(browser)).some((event) => event['kind'] === 'evidence'),
    );
    await on.overlay.press(/Registra.*Passaggio ad altri/);
    await eventually('the escalation', async () =>
      (await registerEvents(browser)).some((event) => event['kind'] === 'escalation' && event['role'] === '112'),
    );
    await on.page.close();
  });

  it('lets the act decide about party politics: free for INAIL, to be removed for the university', async () => {
    const atInail = await openModerated(browser, POST);
    const free = ((await askTab(browser, atInail.page, 'page-state')) as PageState).flagged.find(
      (one) => one.comment.id === '7018',
    );
    expect(['none', 'answer']).toContain(free?.assessment.possibleAction ?? 'none');
    await atInail.page.close();
    await prepareDesk(browser, { institution: 'polimi' });
    const atPolimi = await openModerated(
      browser,
      'https://www.facebook.com/polimi/posts/pfbid0PolimiAmmissioni?still=1',
    );
    const removed = ((await askTab(browser, atPolimi.page, 'page-state')) as PageState).flagged.find(
      (one) => one.comment.id === '7208',
    );
    expect(removed?.assessment.action).toBe('remove');
    expect(removed?.assessment.findings[0]?.article?.locator).toContain('politici o propagandistici');
    await atPolimi.page.close();
  });
});
