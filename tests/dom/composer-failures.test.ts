// Knows that an editor which mistreats a reply is noticed, the draft given back or said to be changed, and never called a success. Must not know how.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { isolatedWorld, type World } from '../browser/world.ts';
import { DRAFT_TEXT, ENGINE_MOUNTS } from '../simulators/editors/engine-list.ts';
import { TREATMENTS } from '../simulators/editors/engines/hostile-editor.ts';

declare const garbo: typeof import('./composer-in-page.ts');

const TEXT = 'Gentile utente,\nil Suo commento è stato rimosso: «Regole di utilizzo», capoverso 6.';

let browser: Chromium;
let page: Page;
let session: CDPSession;
let world: World;
beforeAll(async () => {
  browser = await launchChromium({ extension: false });
  page = await browser.open('https://editors.test/');
  session = await page.context().newCDPSession(page);
});
afterAll(() => browser?.close());

async function open(query: string): Promise<void> {
  await page.goto(`https://editors.test/?${query}`);
  await page.waitForFunction(() => window.simulator?.ready);
  world = await isolatedWorld(page);
  await world.load(await bundleForPage('tests/dom/composer-in-page.ts'));
}

const model = () => page.evaluate(() => window.simulator.model());
const outcome = (text: string) => world.call((one) => garbo.outcome(one), text);

describe.each(Object.keys(TREATMENTS))('an editor that %s what is pasted', (treatment) => {
  test.each(['empty', 'text'])('gives the draft back where it can be undone (%s)', async (draft) => {
    await open(`engine=hostile&draft=${draft}&treatment=${treatment}`);
    const before = await model();
    // A draft thrown away cannot be told from an empty box filled rightly.
    const harmless = treatment === 'overwrites' && draft === 'empty';
    expect(await outcome(TEXT)).toEqual(
      harmless ? { code: 'ok', draft: null } : { code: 'editor-refused', draft: before },
    );
    expect(await model()).toBe(harmless ? TEXT : before);
  });

  test('says that the draft is changed, and hands it over, where it cannot', async () => {
    await open(`engine=hostile&draft=text&treatment=${treatment}&undo=0`);
    const code = treatment === 'swallows' ? 'editor-refused' : 'draft-changed';
    expect(await outcome(TEXT)).toEqual({ code, draft: DRAFT_TEXT });
  });
});

describe('refusals that change nothing', () => {
  test('a text with nothing in it', async () => {
    await open('engine=lexical-plain&draft=text');
    expect(await outcome(' \n ')).toEqual({ code: 'bad-input', draft: null });
    expect(await model()).toBe(DRAFT_TEXT);
  });

  test('a field that cannot be written in, or is too short for it', async () => {
    for (const [attribute, value] of [
      ['readonly', ''],
      ['disabled', ''],
      ['maxlength', '40'],
    ] as const) {
      await open('engine=textarea&draft=text');
      await page
        .locator('textarea')
        .evaluate((field, [name, given]) => field.setAttribute(name, given), [attribute, value] as const);
      expect((await outcome(TEXT)).code).toBe('editor-refused');
      expect(await model()).toBe(DRAFT_TEXT);
      expect(await page.inputValue('textarea')).toBe(DRAFT_TEXT);
    }
  });

  test('an editor that has left the page', async () => {
    await open('engine=youtube&draft=text');
    expect(await world.call((text) => garbo.outcomeWhenGone(text), TEXT)).toBe('editor-missing');
  });

  test('tabs where the page collapses them', async () => {
    await open('engine=editable-normal&draft=text');
    expect((await outcome('uno\tdue')).code).toBe('editor-refused');
    expect(await model()).toBe(DRAFT_TEXT);
  });

  test('an input method at work; it is waited for', async () => {
    await open('engine=lexical-plain');
    await world.call(() => garbo.watch());
    await page.click('[contenteditable]');
    await session.send('Input.imeSetComposition', { text: 'さ', selectionStart: 1, selectionEnd: 1 });
    expect(await world.call(() => garbo.isComposing())).toBe(true);
    expect(await world.call((text) => garbo.outcomeWhileComposing(text), TEXT)).toBe('editor-refused');
    expect(await model()).toBe('さ');
    await session.send('Input.insertText', { text: 'さ' });
    expect(await world.call((text) => garbo.outcomeWhileComposing(text), TEXT)).toBe('ok');
    expect(await model()).toBe(`さ ${TEXT}`);
  });
});

test.each(Object.keys(ENGINE_MOUNTS))('%s is recognised, and its draft read as its model has it', async (engine) => {
  const kinds: Record<string, string> = {
    'lexical-plain': 'lexical',
    'lexical-rich': 'lexical',
    tiptap: 'prosemirror',
    youtube: 'plain',
    'editable-normal': 'unknown',
    hostile: 'unknown',
  };
  await open(`engine=${engine}&draft=mention`);
  expect(await world.call(() => garbo.engine())).toBe(kinds[engine] ?? engine);
  // White space that the style collapses at the end of a line is not shown, hence not read.
  expect((await world.call(() => garbo.read())).trimEnd()).toBe((await model()).trimEnd());
});

test.each(['allowed', 'forbidden'])('the text goes to the clipboard, the page’s clipboard %s', async (how) => {
  await open('engine=textarea');
  if (how === 'forbidden') await world.call(() => garbo.forbidClipboard());
  await page.context().grantPermissions(['clipboard-write'], { origin: 'https://editors.test' });
  // The press on our own button.
  await page.click('label');
  expect(await world.call((text) => garbo.copy(text), TEXT)).toBe(true);
  await page.focus('textarea');
  await page.keyboard.press('Control+v');
  expect(await page.inputValue('textarea')).toBe(TEXT);
});
