// Knows what the card must do when a reply cannot simply be inserted. Must not know how it is drawn.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { isolatedWorld, type World } from '../browser/world.ts';
import { CALL, REPLIES } from '../simulators/x/data.ts';

declare const garbo: typeof import('./card-in-page.ts');

const ID = REPLIES[0]?.id ?? '';
const INSERT = 'card_insert';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

/** The card without the extension: messages stand as their keys with what is put into them. */
async function open(): Promise<{ page: Page; world: World }> {
  const page = await chromium.visit(`https://x.com/inail_gov/status/${CALL.id}?still=1`);
  const world = await isolatedWorld(page);
  await world.load(`globalThis.chrome = { runtime: { id: 'test' }, i18n: {
    getMessage: (key, parts = []) => [key, ...parts].join(' ').trim() } };`);
  await world.load(await bundleForPage('tests/dom/card-in-page.ts'));
  return { page, world };
}

async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (const end = Date.now() + 8000; ; ) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`it stayed ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a box that turns out to write as somebody else stays empty until the person has seen the name', async () => {
  const { world } = await open();
  await world.call((id) => garbo.mount(id, 'Gentile utente, grazie.', null), ID);
  expect(await world.call(() => garbo.words())).toContain('speaking_unknown');
  await world.call(() => garbo.speakAs('other', '@marta_r'));
  await world.call((label) => garbo.press(label), INSERT);
  await until(
    () => world.call(() => garbo.status()),
    (line) => line.startsWith('error_other_speaker'),
  );
  expect(await world.call(() => garbo.words())).toContain('speaking_other @marta_r');
  expect(await world.call(() => garbo.drafts())).toEqual(['']);
  // Now the person has seen it and presses again.
  await world.call((label) => garbo.press(label), INSERT);
  await until(
    () => world.call(() => garbo.drafts()),
    ([draft]) => draft === 'Gentile utente, grazie.',
  );
  await until(
    () => world.call(() => garbo.status()),
    (line) => line === 'card_inserted',
  );
});

test('what the person had begun counts too: nothing is added to a draft that would grow too long', async () => {
  const { page, world } = await open();
  const begun = 'Una bozza già cominciata da chi lavora qui. ';
  await page.locator(`article:has(a[href$="${ID}"]) [data-testid="reply"]`).click();
  await page.keyboard.type(begun);
  await world.call((id) => garbo.mount(id, 'x'.repeat(250), null), ID);
  await world.call((label) => garbo.press(label), INSERT);
  const line = await until(
    () => world.call(() => garbo.status()),
    (told) => told.startsWith('error_too_long'),
  );
  expect(line).toContain(`(${begun.length + 250}/280)`);
  expect((await world.call(() => garbo.drafts()))[0]?.trim()).toBe(begun.trim());
});

test('a reply that is too long cannot be pressed in, says by how much, and can be copied', async () => {
  const { world } = await open();
  await world.call((id) => garbo.mount(id, 'x'.repeat(300), null), ID);
  expect(await world.call((label) => garbo.isDisabled(label), INSERT)).toBe(true);
  expect(await world.call(() => garbo.words())).toContain('reply_over 300 280 20');
  expect(await world.call(() => garbo.words())).toContain('card_copy_reply');
  expect(await world.call(() => garbo.drafts())).toEqual([]);
});

test('a draft that an insertion may have spoilt is shown again with a way to copy it', async () => {
  const { world } = await open();
  await world.call((id) => garbo.mount(id, 'Gentile utente.', 'la mia bozza\nsu due righe'), ID);
  expect(await world.call(() => garbo.keptDraft())).toBeNull();
  await world.call((label) => garbo.press(label), INSERT);
  await until(
    () => world.call(() => garbo.status()),
    (line) => line.startsWith('error_draft_changed'),
  );
  expect(await world.call(() => garbo.keptDraft())).toBe('la mia bozza\nsu due righe');
  expect(await world.call(() => garbo.words())).toContain('card_copy_draft');
});
