// Knows what the Facebook adapter must say of editors, menus and boxes on the simulator. Must not know how it finds them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import type { World } from '../browser/world.ts';
import { INAIL_CALL } from '../simulators/facebook/data/inail-posts.ts';
import { GROUP_POST, PHOTO_POST } from '../simulators/facebook/data/other-posts.ts';
import { everyComment } from '../simulators/facebook/data/shapes.ts';
import type { SimulatorReport } from '../simulators/facebook/report.ts';
import { commentOf } from './facebook-expected.ts';

declare const garbo: typeof import('./facebook-in-page.ts');

/** Comment with three replies, its second and third reply, a comment with one reply. */
const [OPENER, SECOND, THIRD, OTHER] = ['7001', '7003', '7004', '7005'] as const;
const TEXT = 'Buongiorno,\n\nil Suo commento è stato letto: «più» & <meno> 👍\nhttps://www.inail.example/regole?a=1#b';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function open(path: string, query: string): Promise<{ page: Page; world: World }> {
  const page = await chromium.visit(`https://www.facebook.com${path}${path.includes('?') ? '&' : '?'}${query}`);
  await page.locator('[role=article][aria-label]').first().waitFor();
  return { page, world: await adapterWorld(page, 'tests/dom/facebook-in-page.ts') };
}

const report = (page: Page): Promise<SimulatorReport> =>
  page.evaluate(() => (globalThis as unknown as { simulator: SimulatorReport }).simulator);

const KINDS = ['a', 'b', 'c'].flatMap((layout) => ['it', 'en'].map((lang) => ({ layout, lang })));

describe.each(KINDS)('replies in layout $layout, in $lang', ({ layout, lang }) => {
  test.each([
    ['a comment', OPENER],
    ['a reply', SECOND],
    ['the last reply, by the author of the first comment', THIRD],
    ['a comment between others', OTHER],
  ])('the text goes into the editor of %s, and nothing is sent', async (_which, id) => {
    const { page, world } = await open(INAIL_CALL.path, `still=1&layout=${layout}&lang=${lang}`);
    expect(await world.call((wanted, text) => garbo.reply(wanted, text), id, TEXT)).toBe('inserted');
    expect((await report(page)).sent).toEqual([]);
    await page
      .getByRole('button', { name: lang === 'it' ? 'Pubblica commento' : 'Post comment' })
      .and(page.locator(':not([aria-disabled])'))
      .click();
    expect((await report(page)).sent).toEqual([
      { commentId: id, text: `${commentOf(INAIL_CALL, id).by.name} ${TEXT}` },
    ]);
  });
});

test.each(['a', 'b', 'c'])('an editor that is open for one comment is no other’s, in layout %s', async (layout) => {
  const { world } = await open(INAIL_CALL.path, `still=1&layout=${layout}`);
  expect(await world.call((id) => garbo.reply(id, 'Prova'), SECOND)).toBe('inserted');
  const open_ = (id: string) => world.call((wanted) => garbo.openEditor(wanted), id);
  expect(await open_(SECOND)).toBe('Ugo Inventato Prova');
  for (const other of [OPENER, THIRD, OTHER, '7002', '7006']) expect(await open_(other)).toBeNull();
  expect(await world.call((id) => garbo.reply(id, 'Seconda'), OPENER)).toBe('inserted');
  expect(await open_(OPENER)).toBe('Carla Finta Seconda');
  expect(await open_(SECOND)).toBe('Ugo Inventato Prova');
});

test('replies work while the page is drawn anew, in groups and beside photos', async () => {
  for (const [path, id] of [
    [INAIL_CALL.path, OTHER],
    [GROUP_POST.path, '7403'],
    [PHOTO_POST.path, '7502'],
  ] as const) {
    const { world } = await open(path, 'layout=a');
    expect([path, await world.call((wanted) => garbo.reply(wanted, 'Prova'), id)]).toEqual([path, 'inserted']);
  }
});

describe('menus', () => {
  test.each([
    ['it', 'hide', 'lit: Nascondi commento'],
    ['it', 'delete', 'focused: Elimina'],
    ['it', 'block', 'lit: Blocca Zeno Finzione'],
    ['it', 'report', 'focused: Segnala commento'],
    ['en', 'hide', 'lit: Hide comment'],
    ['en', 'delete', 'focused: Delete'],
    ['en', 'block', 'lit: Block Zeno Finzione'],
    ['en', 'report', 'focused: Report comment'],
  ] as const)('in %s, %s is brought up and nothing is pressed', async (lang, control, expected) => {
    const { page, world } = await open(INAIL_CALL.path, `still=1&lang=${lang}`);
    expect(await world.call((id, wanted) => garbo.control(id, wanted), OTHER, control)).toBe(expected);
    expect((await report(page)).pressed).toEqual([]);
  });

  test.each(KINDS)('the menu is the comment’s own in layout $layout, in $lang', async ({ layout, lang }) => {
    const { page, world } = await open(INAIL_CALL.path, `layout=${layout}&lang=${lang}&noconfirm=1`);
    await page.getByRole('button', { name: /Carla Finta (?:ha risposto|replied)/ }).click();
    await page
      .getByRole('article', { name: /Ugo Inventato/ })
      .first()
      .waitFor();
    expect(await world.call((id) => garbo.control(id, 'hide'), SECOND)).toMatch(/^lit: /);
    await page.getByRole('menuitem').first().press('Enter');
    expect((await report(page)).pressed).toEqual([{ commentId: SECOND, entry: 'hide', confirmed: true }]);
  });

  test('in a native dialog, behind a focus trap', async () => {
    for (const query of ['modal=native', 'trap=1']) {
      const { world } = await open(INAIL_CALL.path, `still=1&${query}`);
      expect([query, await world.call((id) => garbo.control(id, 'delete'), OTHER)]).toEqual([
        query,
        'focused: Elimina',
      ]);
    }
  });

  test('entries in a language that is not known are left to the person, the menu stays open', async () => {
    const { page, world } = await open(INAIL_CALL.path, 'still=1&menu=foreign');
    expect(await world.call((id) => garbo.control(id, 'delete'), OTHER)).toBe(
      'entry-missing: delete: none; offered: piilota | poista | estä {name} | ilmoita',
    );
    expect(await page.getByRole('menuitem').count()).toBe(4);
    expect((await report(page)).pressed).toEqual([]);
  });

  test('an own comment offers nothing to hide', async () => {
    const { world } = await open(INAIL_CALL.path, 'still=1');
    expect(await world.call(() => garbo.control('7002', 'hide'))).toMatch(
      /^entry-missing: hide: none; offered: modifica \| elimina/,
    );
  });
});

describe('around a comment', () => {
  test.each(['a', 'b', 'c'])(
    'its box holds its own words alone, and its words map back to their nodes, in layout %s',
    async (layout) => {
      const { world } = await open(INAIL_CALL.path, `still=1&layout=${layout}`);
      for (const { id } of everyComment(INAIL_CALL.comments)) {
        expect([id, await world.call((wanted) => garbo.anchorHolds(wanted), id)]).toEqual([
          id,
          { own: true, others: 0 },
        ]);
        expect([id, await world.call((wanted) => garbo.mapHolds(wanted), id)]).toEqual([id, true]);
      }
    },
  );

  test.each([
    [INAIL_CALL.path, '7001', 'inail', 'inail'],
    ['/polimi', '7201', 'polimi', 'polimi'],
    [GROUP_POST.path, '7401', GROUP_POST.by.id, null],
    [PHOTO_POST.path, '7501', 'inail', 'inail'],
  ] as const)('at %s the post and the page are told whose they are', async (path, id, ofPost, ofPage) => {
    const { world } = await open(path, 'still=1');
    expect(await world.call((wanted) => [garbo.owner(wanted), garbo.pageOwner()], id)).toEqual([ofPost, ofPage]);
  });

  test('"See more" is found where a text is cut, and only there', async () => {
    const { world } = await open(INAIL_CALL.path, 'still=1');
    expect(await world.call((id) => garbo.expand(id), OPENER)).toBe(false);
    expect(await world.call(() => garbo.expand('7019'))).toBe(true);
  });
});
