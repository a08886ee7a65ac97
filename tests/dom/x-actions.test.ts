// Knows what the X adapter must say of buttons, menus and editors. Must not know how it finds them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import type { World } from '../browser/world.ts';
import { CALL, REPLIES } from '../simulators/x/data.ts';

declare const garbo: Garbo;

const [FIRST, OWN, QUOTING, CUT] = REPLIES;
if (!FIRST || !OWN || !QUOTING || !CUT) throw new Error('the simulated conversation has lost its first replies');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function openPage(lang: 'it' | 'en'): Promise<Page> {
  const page = await chromium.visit(`https://x.com/inail_gov/status/${CALL.id}?still=1&lang=${lang}`);
  await page.locator('article').first().waitFor();
  return page;
}
async function open(): Promise<{ page: Page; world: World }> {
  const page = await openPage('it');
  return { page, world: await adapterWorld(page) };
}

/** Marks what the adapter answers for one reply, so that the test can press it in the page. */
function mark(world: World, id: string): Promise<Record<string, boolean>> {
  return world.call((wanted) => {
    const url = new URL(location.href);
    const state = globalThis as { before?: Set<Element>; kept?: Map<string, Element> };
    const adapter = garbo.adapterFor(url);
    state.kept ??= new Map(
      (adapter?.find(document) ?? []).flatMap((element) => {
        const read = adapter?.read(element, url);
        return read?.ok ? [[read.value.id, element] as const] : [];
      }),
    );
    const element = state.kept.get(wanted);
    if (!adapter || !element) throw new Error(`reply ${wanted} is not there`);
    state.before ??= new Set(document.querySelectorAll('[contenteditable]'));
    const parts = {
      menu: adapter.maybeMenuButton(element),
      reply: adapter.maybeReplyButton(element),
      editor: adapter.maybeReplyEditor(element, state.before),
      more: adapter.maybeExpander(element),
    };
    for (const [name, part] of Object.entries(parts)) {
      for (const old of document.querySelectorAll(`[data-test-${name}]`)) old.removeAttribute(`data-test-${name}`);
      part?.setAttribute(`data-test-${name}`, wanted);
    }
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part !== null]));
  }, id);
}

const simulated = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { simulator: { sent: unknown[]; pressed: unknown[] } }).simulator);

test('the dialog that a Reply button opens answers that reply and no other; the inline box answers none', async () => {
  const { page, world } = await open();
  // Closed: the box under the post is there, and it is nobody's.
  expect(await page.locator('[data-testid=tweetTextarea_0]').count()).toBe(1);
  expect(await mark(world, FIRST.id)).toMatchObject({ editor: false, reply: true });
  await page.locator('[data-test-reply]').click();
  await page.locator('[role=dialog] [data-testid=tweetTextarea_0]').waitFor();
  expect(new URL(page.url()).pathname).toBe('/compose/post');
  expect(await page.locator('[data-testid=tweetTextarea_0]').count()).toBe(2);
  expect((await mark(world, QUOTING.id)).editor).toBe(false);
  expect((await mark(world, FIRST.id)).editor).toBe(true);
  const box = page.locator('[data-test-editor]');
  expect(await box.evaluate((element) => element.closest('[role=dialog]') !== null)).toBe(true);
  await box.pressSequentially('Grazie');
  await page.locator('[data-testid=tweetButton]').click();
  expect((await simulated(page)).sent).toEqual([{ id: FIRST.id, text: 'Grazie' }]);
});

test('while a reply is written the conversation behind is still read, and the dialog is no part of it', async () => {
  const { page, world } = await open();
  await mark(world, FIRST.id);
  await page.locator('[data-test-reply]').click();
  await page.locator('[role=dialog]').waitFor();
  const reading = await world.call(() => garbo.readPage());
  expect(reading.comments.map((comment) => comment.id)).toEqual(REPLIES.map((reply) => reply.id));
});

const TEXT = 'Gentile utente,\nla Sua segnalazione è arrivata 👩‍👩‍👧‍👦:\n\nhttps://www.ente.example/uffici?a=1&b=2#qui';
declare const actions: typeof import('./platform-actions-in-page.ts');

test('a reply of several lines reaches the model of the right editor, whole, and is not sent', async () => {
  const page = await openPage('it');
  const world = await adapterWorld(page, 'tests/dom/platform-actions-in-page.ts');
  await world.load('var actions = garbo');
  expect(await world.call((id, text) => actions.reply(id, text), CUT.id, TEXT)).toMatch(/^(?:paste|insert)-/);
  expect((await simulated(page)).sent).toEqual([]);
  await page.locator('[data-testid=tweetButton]').click();
  expect((await simulated(page)).sent).toEqual([{ id: CUT.id, text: TEXT }]);
});

const SHOWN = {
  it: { hide: 'Nascondi risposta', block: 'Blocca @Carla_Finta', report: 'Segnala post' },
  en: { hide: 'Hide reply', block: 'Block @Carla_Finta', report: 'Report post' },
} as const;

describe.each(['it', 'en'] as const)('in %s', (lang) => {
  test.each(['hide', 'block', 'report'] as const)(
    '%s: the menu opens at its entry, nothing is pressed',
    async (control) => {
      const page = await openPage(lang);
      const world = await adapterWorld(page, 'tests/dom/platform-actions-in-page.ts');
      await world.load('var actions = garbo');
      await world.call((id, which) => actions.mountCard(id, which), FIRST.id, control);
      await page.keyboard.press('Enter');
      // Hide acts at once: it is lit. The others ask again.
      const how = control === 'hide' ? 'lit' : 'focused';
      await expect
        .poll(() => world.call(() => actions.answer()), { timeout: 10_000 })
        .toMatchObject({ how, label: SHOWN[lang][control], hasFocus: how === 'focused' });
      expect((await simulated(page)).pressed).toEqual([]);
    },
  );
});

test('a closed menu has no entries, nor has one that is open for another post', async () => {
  const { page, world } = await open();
  const entries = () =>
    world.call(() => {
      const button = document.querySelector('[data-test-menu]');
      const adapter = garbo.adapterFor(new URL(location.href));
      return button instanceof HTMLElement ? (adapter?.menuEntries(button).length ?? 0) : -1;
    });
  await mark(world, FIRST.id);
  expect(await entries()).toBe(0);
  await page.locator('[data-test-menu]').click();
  await page.locator('[role=menuitem]').first().waitFor();
  expect(await entries()).toBe(5);
  await mark(world, QUOTING.id);
  expect(await entries()).toBe(0);
});

test('"Show more" of the reply itself opens its text; that of a quoted post is left alone', async () => {
  const { page, world } = await open();
  expect((await mark(world, QUOTING.id)).more).toBe(false);
  expect((await mark(world, CUT.id)).more).toBe(true);
  await page.locator('[data-test-more]').click();
  const { comments } = await world.call(() => garbo.readPage());
  expect(comments.find((comment) => comment.id === CUT.id)).toMatchObject({
    cut: false,
    text: 'Ho letto tutto il bando e ho ancora dubbi su come si allega il preventivo.',
  });
});
