// Knows what the YouTube adapter must say of buttons, menus and editors. Must not know how it finds them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import type { World } from '../browser/world.ts';
import { CALL } from '../simulators/youtube/data.ts';

declare const actions: typeof import('./platform-actions-in-page.ts');
declare const garbo: Garbo;

const [FIRST, SECOND] = CALL.comments;
const ANSWER = FIRST?.replies?.[1];
if (!FIRST || !SECOND || !ANSWER) throw new Error('the simulated video has lost its first comments');
const TEXT = 'Gentile utente,\nla Sua segnalazione è arrivata 👩‍👩‍👧‍👦:\nhttps://www.ente.example/uffici?a=1&b=2#qui';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function open(query: string): Promise<{ page: Page; world: World }> {
  const page = await chromium.visit(`https://www.youtube.com/watch?v=${CALL.id}&still=1&${query}`);
  await page.locator('#comment').first().waitFor();
  const world = await adapterWorld(page, 'tests/dom/platform-actions-in-page.ts');
  await world.load('var actions = garbo');
  return { page, world };
}

const simulated = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { simulator: { sent: unknown[]; pressed: unknown[] } }).simulator);

describe.each(['legacy', 'threaded'])('%s replies', (replies) => {
  test.each([FIRST.id, SECOND.id, ANSWER.id])(
    'a reply to %s reaches its own box, whole, and is not sent',
    async (id) => {
      const { page, world } = await open(`replies=${replies}`);
      expect(await world.call((of, text) => actions.reply(of, text), id, TEXT)).toMatch(/^(?:paste|insert)-/);
      expect((await simulated(page)).sent).toEqual([]);
      await page.locator('ytd-commentbox #submit-button button:enabled').click();
      expect((await simulated(page)).sent).toEqual([{ id, text: TEXT }]);
    },
  );
});

test('a box that is hidden after Cancel is nobody’s, and opens again at the next Reply', async () => {
  const { page, world } = await open('replies=legacy');
  await world.call((id) => actions.reply(id, 'primo'), FIRST.id);
  await page.locator('#cancel-button button').click();
  const asked = await adapterWorld(page);
  const editor = await asked.call(() => {
    const adapter = garbo.adapterFor(new URL(location.href));
    const [first] = adapter?.find(document) ?? [];
    return first ? adapter?.maybeReplyEditor(first, new Set()) : 'no comment';
  });
  expect(editor).toBe(null);
  const again = await adapterWorld(page, 'tests/dom/platform-actions-in-page.ts');
  await again.load('var actions = garbo');
  await again.call((id) => actions.reply(id, 'secondo'), FIRST.id);
  await page.locator('ytd-commentbox #submit-button button:enabled').click();
  expect((await simulated(page)).sent).toEqual([{ id: FIRST.id, text: 'secondo' }]);
});

const SHOWN = {
  it: { delete: 'Rimuovi', block: 'Nascondi utente dal canale', report: 'Segnala' },
  en: { delete: 'Remove', block: 'Hide user from channel', report: 'Report' },
} as const;

describe.each(['it', 'en'] as const)('in %s', (lang) => {
  test.each(['delete', 'block', 'report'] as const)(
    '%s: the menu opens at its entry, nothing is pressed',
    async (control) => {
      const { page, world } = await open(`lang=${lang}`);
      await world.call((id, which) => actions.mountCard(id, which), SECOND.id, control);
      await page.keyboard.press('Enter');
      // Only the report is known to ask again before it acts.
      const how = control === 'report' ? 'focused' : 'lit';
      await expect
        .poll(() => world.call(() => actions.answer()), { timeout: 10_000 })
        .toMatchObject({ how, label: SHOWN[lang][control], hasFocus: how === 'focused' });
      expect((await simulated(page)).pressed).toEqual([]);
    },
  );
});
