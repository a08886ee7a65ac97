// Knows that on both simulated platforms replies reach the right comment's editor and every control's menu opens at its entry. Must not know how.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Control } from '../../lib/core/types.ts';
import { adapterWorld } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import type { World } from '../browser/world.ts';
import { INAIL_CALL as FACEBOOK_POST } from '../simulators/facebook/data/inail-posts.ts';
import { INAIL_CALL as LINKEDIN_POST } from '../simulators/linkedin/data/inail-posts.ts';

declare const garbo: typeof import('./platform-actions-in-page.ts');

const TEXT =
  'Gentile utente,\nla Sua segnalazione è arrivata 👩‍👩‍👧‍👦:\n\nhttps://www.ente.example/uffici?a=1&b=2#qui\nCordiali saluti';

const facebook = (query: string) => `https://www.facebook.com${FACEBOOK_POST.path}?still&${query}`;
const linkedin = (query: string) =>
  `https://www.linkedin.com/feed/update/urn:li:activity:${LINKEDIN_POST.activity}/?still=1&${query}`;

const [LINKEDIN_FIRST, LINKEDIN_SECOND] = LINKEDIN_POST.comments;
const LINKEDIN_ANSWER = LINKEDIN_FIRST?.replies[0];
if (!LINKEDIN_FIRST || !LINKEDIN_SECOND || !LINKEDIN_ANSWER)
  throw new Error('the simulated post has lost its comments');

/** Somebody else's comment, and an answer below another. */
const ON_FACEBOOK = { comment: { id: '7005', name: 'Zeno Finzione' }, answer: { id: '7003', name: 'Ugo Inventato' } };
const ON_LINKEDIN = {
  comment: { id: LINKEDIN_SECOND.id, name: LINKEDIN_SECOND.by.name },
  answer: { id: LINKEDIN_ANSWER.id, name: LINKEDIN_ANSWER.by.name },
};

const FACEBOOK_LABELS = {
  it: { hide: 'Nascondi commento', delete: 'Elimina', block: 'Blocca {name}', report: 'Segnala commento' },
  en: { hide: 'Hide comment', delete: 'Delete', block: 'Block {name}', report: 'Report comment' },
} as const;
const LINKEDIN_LABELS = {
  it: { delete: 'Elimina', report: 'Segnala' },
  en: { delete: 'Delete', report: 'Report' },
} as const;

const ALL = [
  { page: 'Facebook, replies beside', address: facebook('layout=a'), on: ON_FACEBOOK, labels: FACEBOOK_LABELS },
  { page: 'Facebook, replies inside', address: facebook('layout=b'), on: ON_FACEBOOK, labels: FACEBOOK_LABELS },
  { page: 'Facebook, flat', address: facebook('layout=c'), on: ON_FACEBOOK, labels: FACEBOOK_LABELS },
  {
    page: 'LinkedIn, Ember, Quill 1',
    address: linkedin('dialect=ember&quill=1'),
    on: ON_LINKEDIN,
    labels: LINKEDIN_LABELS,
  },
  {
    page: 'LinkedIn, Ember, Quill 2',
    address: linkedin('dialect=ember&quill=2'),
    on: ON_LINKEDIN,
    labels: LINKEDIN_LABELS,
  },
  { page: 'LinkedIn, SDUI', address: linkedin('dialect=sdui'), on: ON_LINKEDIN, labels: LINKEDIN_LABELS },
  {
    page: 'LinkedIn, SDUI, replies inside',
    address: linkedin('dialect=sdui&nested=1'),
    on: ON_LINKEDIN,
    labels: LINKEDIN_LABELS,
  },
] as const;

/** The gate takes one page of each dialect, each in one language; the long run all. */
const GATE = ['Facebook, replies beside', 'LinkedIn, Ember, Quill 1', 'LinkedIn, SDUI'];
const PAGES = process.env.SOAK ? ALL : ALL.filter(({ page }) => GATE.includes(page));
const LANGUAGES = process.env.SOAK ? (['it', 'en'] as const) : (['it'] as const);

/** What the adapters say of each platform: where it is known to ask again, the entry may have the focus. */
const FOCUSED: Readonly<Record<string, readonly Control[]>> = { Facebook: ['delete', 'report'], LinkedIn: ['report'] };

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ extension: false });
});
afterAll(() => browser?.close());

async function open(address: string): Promise<{ page: Page; world: World }> {
  const page = await browser.visit(address);
  await page.locator('article, [id^="replaceableComment_"], [role="article"][aria-label]').first().waitFor();
  return { page, world: await adapterWorld(page, 'tests/dom/platform-actions-in-page.ts') };
}

interface Report {
  readonly sent: { commentId: string | null; text: string }[];
  readonly pressed: { commentId: string; entry: string; confirmed: boolean }[];
}
const reported = (page: Page): Promise<Report> =>
  page.evaluate(() => (window as unknown as { simulator: Report }).simulator);

describe.each(PAGES)('$page', ({ page: name, address, on, labels }) => {
  test.each([on.comment, on.answer])(
    'a reply to $id reaches its own editor, whole, and is not sent',
    async (target) => {
      const { page, world } = await open(`${address}&lang=it`);
      const how = await world.call((id, text) => garbo.reply(id, text), target.id, TEXT);
      expect(how).toMatch(/^(?:paste|insert)-/);
      expect((await reported(page)).sent).toEqual([]);
      await page
        .locator(
          '.comments-comment-box--reply button, [id^="commentButtonSection"] button, form:has([data-lexical-editor]:focus) [role="button"]',
        )
        .last()
        .click();
      expect((await reported(page)).sent).toEqual([{ commentId: target.id, text: `${target.name} ${TEXT}` }]);
    },
  );

  test('a second reply goes into the editor that is open', async () => {
    const { page, world } = await open(`${address}&lang=en`);
    const boxes = () => page.locator('[contenteditable="true"]').count();
    await world.call((id) => garbo.reply(id, 'primo'), on.comment.id);
    const before = await boxes();
    await world.call((id) => garbo.reply(id, 'secondo'), on.comment.id);
    expect(await boxes()).toBe(before);
    await page
      .locator(
        '.comments-comment-box--reply button, [id^="commentButtonSection"] button, form:has([data-lexical-editor]:focus) [role="button"]',
      )
      .last()
      .click();
    expect((await reported(page)).sent).toEqual([
      { commentId: on.comment.id, text: `${on.comment.name} primo secondo` },
    ]);
  });

  describe.each(LANGUAGES)('%s', (lang) => {
    test.each(Object.entries(labels[lang]))(
      '%s: the menu opens at it, Enter held on our button presses nothing',
      async (control, label) => {
        const { page, world } = await open(`${address}&lang=${lang}`);
        const keys = await page.context().newCDPSession(page);
        await world.call((id, which) => garbo.mountCard(id, which), on.comment.id, control as Control);
        await holdEnter(page, keys);
        const focused = FOCUSED[name.split(',')[0] ?? '']?.includes(control as Control) ?? false;
        await expect
          .poll(() => world.call(() => garbo.answer()), { timeout: 10_000 })
          .toEqual({
            how: focused ? 'focused' : 'lit',
            label: label.replace('{name}', on.comment.name),
            hasFocus: focused,
            keyActs: focused,
          });
        expect((await reported(page)).pressed).toEqual([]);
      },
    );
  });
});

test('Facebook: entries in a language nobody knows leave the menu open and nothing pressed', async () => {
  const { page, world } = await open(facebook('layout=a&menu=foreign'));
  await world.call((id) => garbo.mountCard(id, 'delete'), ON_FACEBOOK.comment.id);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => world.call(() => garbo.answer()), { timeout: 10_000 })
    .toMatchObject({
      error: { code: 'entry-missing', detail: 'delete: none; offered: piilota | poista | estä {name} | ilmoita' },
    });
  expect(await page.locator('[role="menuitem"]').count()).toBe(4);
  expect((await reported(page)).pressed).toEqual([]);
});

async function holdEnter(page: Page, keys: CDPSession): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  for (let time = 0; time < 30; time++) {
    await page.waitForTimeout(30);
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, autoRepeat: true });
  }
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
