// Knows that on simulated Instagram replies reach the right comment through the one shared box, and that no entry is ever pressed. Must not know how.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Control } from '../../lib/core/types.ts';
import { adapterWorld, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import type { World } from '../browser/world.ts';
import { POLIMI_POST } from '../simulators/instagram/data.ts';
import type { SimulatorReport } from '../simulators/instagram/report.ts';

// One global, two entries: each world holds the one it was given.
declare const garbo: typeof import('./platform-actions-in-page.ts') & Garbo;

const TEXT =
  'Gentile utente,\nla Sua segnalazione è arrivata 👩‍👩‍👧‍👦:\n\nhttps://www.ente.example/uffici?a=1&b=2#qui\nCordiali saluti';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

const [FIRST, QUESTION, , , SECOND_OF_CARLA] = POLIMI_POST.comments;
const ANSWER = FIRST?.replies[1];
if (!FIRST || !QUESTION || !SECOND_OF_CARLA || !ANSWER) throw new Error('the simulated post has lost its comments');

async function open(layout: 'page' | 'dialog', lang: string): Promise<{ page: Page; world: World }> {
  const start = layout === 'page' ? `/p/${POLIMI_POST.code}/` : '/polimi/';
  const page = await chromium.visit(`https://www.instagram.com${start}?lang=${lang}&open=1`);
  if (layout === 'dialog') await page.locator('.grid a').first().click();
  await page.locator('time').first().waitFor();
  return { page, world: await adapterWorld(page, 'tests/dom/platform-actions-in-page.ts') };
}

// Cast: the simulator puts its report on its own window.
const reported = (page: Page): Promise<SimulatorReport> =>
  page.evaluate(() => (window as unknown as { simulator: SimulatorReport }).simulator);

describe.each(['page', 'dialog'] as const)('%s', (layout) => {
  describe.each(['it', 'en'] as const)('%s', (lang) => {
    const send = (page: Page) => page.locator('form [role=button]').last().click();

    test.each([
      ['a comment', QUESTION],
      ['a reply', ANSWER],
      ['a comment of somebody who wrote two', SECOND_OF_CARLA],
    ])('a reply to %s goes after the mention, whole, and is not sent', async (_, target) => {
      const { page, world } = await open(layout, lang);
      expect(await world.call((id, text) => garbo.reply(id, text), target.id, TEXT)).toMatch(/insert|value/);
      expect((await reported(page)).sent).toEqual([]);
      await send(page);
      expect((await reported(page)).sent).toEqual([{ commentId: target.id, text: `@${target.by} ${TEXT}` }]);
    });

    test('the box that answers one comment is not taken for another of the same person', async () => {
      const { page, world } = await open(layout, lang);
      await world.call((id) => garbo.reply(id, 'primo'), FIRST.id);
      await page.locator('textarea').blur();
      await world.call((id) => garbo.reply(id, 'secondo'), SECOND_OF_CARLA.id);
      await send(page);
      expect((await reported(page)).sent).toEqual([{ commentId: SECOND_OF_CARLA.id, text: '@carla.finta secondo' }]);
    });

    test('what is being written below the post is not taken for a reply', async () => {
      const { page } = await open(layout, lang);
      const adapters = await adapterWorld(page);
      const isTaken = () =>
        adapters.call(() => {
          const adapter = garbo.adapterFor(new URL(location.href));
          const boxes = new Set(document.querySelectorAll('textarea'));
          return adapter?.find(document).some((one) => adapter.maybeReplyEditor(one, boxes) !== null);
        });
      for (const draft of ['grazie a tutti', '@lidia.modello_2 grazie', '@carla.finta grazie']) {
        await page.locator('textarea').fill(draft);
        expect(await isTaken()).toBe(false);
      }
    });

    const LABELS = {
      it: { delete: 'Elimina', block: 'Blocca', report: 'Segnala' },
      en: { delete: 'Delete', block: 'Block', report: 'Report' },
    }[lang];

    test.each(Object.entries(LABELS))(
      '%s: lit, never focused, and Enter held presses nothing',
      async (control, label) => {
        const { page, world } = await open(layout, lang);
        const keys = await page.context().newCDPSession(page);
        await world.call((id, which) => garbo.mountCard(id, which), ANSWER.id, control as Control);
        await holdEnter(page, keys);
        await expect
          .poll(() => world.call(() => garbo.answer()), { timeout: 10_000 })
          .toMatchObject({ how: 'lit', label, hasFocus: false });
        expect(await reported(page)).toEqual({ sent: [], pressed: [] });
        expect(await page.locator('.options button').count()).toBe(5);
        await page.locator('.options button', { hasText: label }).click();
        expect((await reported(page)).pressed).toMatchObject([{ commentId: ANSWER.id, entry: control }]);
      },
    );

    test('hide is not offered: the menu stays open and says what is there', async () => {
      const { page, world } = await open(layout, lang);
      await world.call((id) => garbo.mountCard(id, 'hide'), QUESTION.id);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => world.call(() => garbo.answer()), { timeout: 10_000 })
        .toMatchObject({ error: { code: 'entry-missing' } });
      expect(await reported(page)).toEqual({ sent: [], pressed: [] });
    });
  });
});

async function holdEnter(page: Page, keys: CDPSession): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  for (let time = 0; time < 40; time++) {
    await page.waitForTimeout(30);
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, autoRepeat: true });
  }
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
