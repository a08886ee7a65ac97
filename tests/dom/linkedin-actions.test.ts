// Knows what the LinkedIn adapter must say of buttons, menus and editors. Must not know how it finds them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import type { World } from '../browser/world.ts';
import { INAIL_CALL } from '../simulators/linkedin/data/inail-posts.ts';

declare const garbo: Garbo;

const PATH = `/feed/update/urn:li:activity:${INAIL_CALL.activity}/`;
const [FIRST, SECOND, THIRD] = INAIL_CALL.comments;
const ANSWER = FIRST?.replies[0];
if (!FIRST || !SECOND || !THIRD || !ANSWER) throw new Error('the simulated post has lost its first comments');

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function open(query: string): Promise<{ page: Page; world: World }> {
  const page = await chromium.visit(`https://www.linkedin.com${PATH}?still=1&${query}`);
  await page.locator('article, [id^="replaceableComment_"]').first().waitFor();
  return { page, world: await adapterWorld(page) };
}

/** Marks what the adapter answers for one comment, so that the test can look at it in the page. */
function mark(world: World, id: string): Promise<Record<string, boolean>> {
  return world.call((wanted) => {
    const url = new URL(location.href);
    const adapter = garbo.adapterFor(url);
    const element = adapter?.find(document).find((one) => {
      const reading = adapter.read(one, url);
      return reading.ok && reading.value.id === wanted;
    });
    if (!adapter || !element) throw new Error(`comment ${wanted} is not there`);
    const page = globalThis as { before?: Set<Element> };
    page.before ??= new Set(document.querySelectorAll('[contenteditable]'));
    const parts = {
      menu: adapter.maybeMenuButton(element),
      reply: adapter.maybeReplyButton(element),
      editor: adapter.maybeReplyEditor(element, page.before),
      anchor: adapter.anchor(element),
    };
    for (const [name, part] of Object.entries(parts)) {
      for (const old of document.querySelectorAll(`[data-test-${name}]`)) old.removeAttribute(`data-test-${name}`);
      part?.setAttribute(`data-test-${name}`, wanted);
    }
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part !== null]));
  }, id);
}

function entries(world: World): Promise<string[]> {
  return world.call(() => {
    const button = document.querySelector('[data-test-menu]');
    const adapter = garbo.adapterFor(new URL(location.href));
    return button instanceof HTMLElement
      ? (adapter?.menuEntries(button) ?? []).map((entry) => (entry.textContent ?? '').trim())
      : [];
  });
}

/** The page is at rest before the press: SDUI's popover closes on any scroll, also the one that brought the button into view. */
async function openMenu(page: Page): Promise<void> {
  const button = page.locator('[data-test-menu]');
  await button.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
  await button.click();
  await page.locator('.artdeco-dropdown__item, [role=menuitem]').first().waitFor();
}

const simulated = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { simulator: { sent: unknown[]; pressed: unknown[] } }).simulator);

const KINDS = [
  { name: 'Ember with Quill 2', query: 'dialect=ember&quill=2' },
  { name: 'Ember with Quill 1', query: 'dialect=ember&quill=1' },
  { name: 'SDUI with TipTap', query: 'dialect=sdui' },
  { name: 'SDUI with TipTap, replies inside', query: 'dialect=sdui&nested=1' },
] as const;

describe.each(KINDS)('$name', ({ query }) => {
  test.each([
    { which: 'a comment', id: FIRST.id, name: FIRST.by.name },
    { which: 'a comment between others', id: SECOND.id, name: SECOND.by.name },
    { which: 'a reply', id: ANSWER.id, name: ANSWER.by.name },
  ])(
    'Reply of $which opens the editor that the adapter takes for its own, and what is typed there is sent',
    async ({ id, name }) => {
      const { page, world } = await open(query);
      expect(await mark(world, id)).toEqual({ menu: true, reply: true, editor: false, anchor: true });
      await page.locator(`[data-test-reply="${id}"]`).click();
      await page.locator('[contenteditable=true][role=textbox]').nth(1).waitFor();
      expect(await mark(world, id)).toMatchObject({ editor: true });
      const editor = page.locator(`[data-test-editor="${id}"]`);
      expect((await editor.textContent())?.replaceAll('\ufeff', '').trim()).toBe(name);
      await editor.press('End');
      await editor.pressSequentially('grazie');
      await page.locator('.comments-comment-box--reply button, [id^="commentButtonSection"] button').click();
      const { sent } = await simulated(page);
      expect(sent).toEqual([{ commentId: id, text: `${name} grazie` }]);
    },
  );

  test.each([
    { which: 'one comment', opened: SECOND, others: [FIRST, ANSWER, THIRD, ...THIRD.replies] },
    { which: 'a comment with replies', opened: THIRD, others: [FIRST, ANSWER, SECOND, ...THIRD.replies] },
    { which: 'a reply', opened: ANSWER, others: [FIRST, SECOND, THIRD, ...THIRD.replies] },
  ])('the editor of $which is no other comment’s', async ({ opened, others }) => {
    const { page, world } = await open(query);
    await mark(world, opened.id);
    await page.locator(`[data-test-reply="${opened.id}"]`).click();
    await page.locator('[contenteditable=true][role=textbox]').nth(1).waitFor();
    for (const other of others) expect(await mark(world, other.id)).toMatchObject({ editor: false });
    expect(await mark(world, opened.id)).toMatchObject({ editor: true });
  });

  test('the menu of a comment lists its entries once it is open, and none before', async () => {
    const { page, world } = await open(query);
    await mark(world, SECOND.id);
    expect(await entries(world)).toEqual([]);
    await openMenu(page);
    expect(await entries(world)).toEqual(['Copia link al commento', 'Elimina', 'Segnala']);
    await page.locator('[data-test-menu]').click();
    await page.locator('.artdeco-dropdown__item, [role=menuitem]').first().waitFor({ state: 'detached' });
    expect(await entries(world)).toEqual([]);
  });

  test('the button is drawn at the words of the comment itself', async () => {
    const { page, world } = await open(query);
    await mark(world, FIRST.id);
    expect((await page.locator('[data-test-anchor]').textContent())?.trim()).toBe(FIRST.pieces.join(''));
  });
});

test('a box under the post is never taken for a reply', async () => {
  for (const { query } of KINDS) {
    const { world } = await open(query);
    const found = await world.call(() => {
      const adapter = garbo.adapterFor(new URL(location.href));
      // Nothing was there before: even then the box under the post belongs to nobody.
      return (adapter?.find(document) ?? []).filter((element) => adapter?.maybeReplyEditor(element, new Set())).length;
    });
    expect(found).toBe(0);
  }
});

test.each(['ember', 'sdui'])('%s: a delete is asked about, and done only after the answer', async (dialect) => {
  const { page, world } = await open(`dialect=${dialect}`);
  await mark(world, SECOND.id);
  await openMenu(page);
  await page.getByText('Elimina', { exact: true }).click();
  expect((await simulated(page)).pressed).toEqual([{ commentId: SECOND.id, entry: 'delete', confirmed: false }]);
  await page.getByRole('alertdialog').getByText('Elimina', { exact: true }).click();
  expect((await simulated(page)).pressed).toEqual([{ commentId: SECOND.id, entry: 'delete', confirmed: true }]);
  await expect(mark(world, SECOND.id)).rejects.toThrow('is not there');
});

test('SDUI: the popover closes on any scroll', async () => {
  const { page, world } = await open('dialect=sdui');
  await mark(world, SECOND.id);
  await openMenu(page);
  await page.mouse.wheel(0, 50);
  await page.locator('[role=menuitem]').first().waitFor({ state: 'detached' });
  expect(await entries(world)).toEqual([]);
});

test.each([
  ['/company/inail/posts/', 'company/inail'],
  [PATH, 'company/inail'],
  ['/feed/', null],
])('the page %s belongs to %s', async (path, owner) => {
  for (const dialect of ['ember', 'sdui']) {
    const page = await chromium.visit(`https://www.linkedin.com${path}?still=1&dialect=${dialect}`);
    await page.locator('article, [id^="replaceableComment_"]').first().waitFor();
    const world = await adapterWorld(page);
    const told = await world.call(() => {
      const url = new URL(location.href);
      const adapter = garbo.adapterFor(url);
      return {
        page: adapter?.owner(document.documentElement, url),
        comments: [...new Set(adapter?.find(document).map((element) => adapter.owner(element, url)))],
      };
    });
    expect(told.page).toBe(owner);
    expect(told.comments).toEqual(owner ? [owner] : ['company/ente-terzo-finto', 'company/inail', 'company/polimi']);
  }
});
