// Knows what an editor of Politecnico di Milano does on LinkedIn, in both of its dialects and in "panel only". Must not know how any of it is made.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { closedShadow } from '../browser/closed-shadow.ts';
import { askTab, eventually, openModerated, prepareDesk, registerEvents, showCard } from './editor-desk.ts';

const COMPANY = 'https://www.linkedin.com/company/polimi/posts/?still=1';

interface Simulator {
  readonly sent: readonly unknown[];
  readonly pressed: readonly unknown[];
}

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ grants: ['linkedin'] });
});
afterAll(() => browser?.close());

const stateOf = async (page: Awaited<ReturnType<Chromium['open']>>): Promise<PageState> =>
  (await askTab(browser, page, 'page-state')) as PageState;

/** The flagged comment with these words, once it has been read. */
async function flaggedWith(page: Awaited<ReturnType<Chromium['open']>>, words: string) {
  return eventually(`a flag on "${words}"`, async () =>
    (await stateOf(page)).flagged.find((one) => one.comment.text.includes(words)),
  );
}

describe.each(['ember', 'sdui'])('on LinkedIn posts of the university, dialect %s', (dialect) => {
  it('cites the clause of this act, puts the reply into the editor and opens the menu, sending and pressing nothing', async () => {
    await prepareDesk(browser, { institution: 'polimi' });
    const on = await openModerated(browser, `${COMPANY}&dialect=${dialect}`);
    const flagged = await flaggedWith(on.page, 'cazzo di orari');
    expect(flagged.assessment.action).toBe('remove');
    const card = await showCard(browser, on, flagged.comment.id);
    expect(card).toContain('Partecipazione, elenco, voce 3: «volgari»');
    expect(card).toContain('atto senza data');
    await on.overlay.press('Inserisci nella risposta');
    await eventually('the text in the editor', () =>
      on.page.evaluate(() =>
        [...document.querySelectorAll('.ql-editor, .ProseMirror')].some((box) =>
          box.textContent?.includes('nostra policy'),
        ),
      ),
    );
    await eventually('the word of success', async () => (await on.overlay.cardText())?.includes('lo invii Lei'));
    await on.overlay.press(/^Elimina$/);
    await eventually('the word of the card', async () => (await on.overlay.cardText())?.includes('prema Lei'));
    const report = await on.page.evaluate(() => (window as unknown as { simulator: Simulator }).simulator);
    expect(report.sent).toEqual([]);
    expect(report.pressed).toEqual([]);
    await on.page.close();
  });
});

describe('in "panel only"', () => {
  it('paints nothing, makes no host element, and still tells the panel everything', async () => {
    await prepareDesk(browser, { institution: 'polimi', panelOnly: { linkedin: true } });
    const page = await browser.open(COMPANY);
    const flagged = await flaggedWith(page, 'cazzo di orari');
    expect((await stateOf(page)).panelOnly).toBe(true);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await (await closedShadow(page)).hosts()).toBe(0);
    const replies = (await askTab(browser, page, 'replies', { commentId: flagged.comment.id })) as {
      ok: true;
      value: { ok: boolean; text?: string }[];
    };
    const text = replies.value.find((one) => one.ok)?.text ?? '';
    expect(text).not.toBe('');
    expect(await askTab(browser, page, 'insert-reply', { commentId: flagged.comment.id, text })).toMatchObject({
      ok: true,
    });
    await page.close();
  });
});

describe('a request for help', () => {
  it('leaves redirects without the person and without counting', async () => {
    await prepareDesk(browser, { institution: 'polimi' });
    const page = await browser.open(COMPANY);
    await flaggedWith(page, 'cazzo di orari');
    const asks = await eventually('a request for help', async () =>
      (await stateOf(page)).flagged.find((one) => one.assessment.action === 'redirect'),
    );
    const recorded = await askTab(browser, page, 'record', {
      commentId: asks.comment.id,
      kind: 'redirect',
      reason: null,
      role: null,
    });
    expect(recorded).toMatchObject({ ok: true });
    const event = (await registerEvents(browser)).find((one) => one.kind === 'redirect');
    expect(event).toMatchObject({ authorKey: null, excerpt: null, expiresAt: null });
    const after = (await stateOf(page)).flagged.find((one) => one.comment.id === asks.comment.id);
    expect(after?.history.warnings).toBe(0);
    await page.close();
  });
});
