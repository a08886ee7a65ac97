// Knows what must be read from each page of the Instagram simulator while people move about in it. Must not know how it is read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractComments } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { POLIMI_POST, POLIMI_REEL } from '../simulators/instagram/data.ts';
import { expectedUnder as expected } from './instagram-expected.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

const HOST = 'https://www.instagram.com';

async function open(path: string) {
  const page = await chromium.visit(`${HOST}${path}`);
  await page.locator('nav').waitFor();
  return page;
}

async function read(page: Awaited<ReturnType<typeof open>>) {
  const { comments, failures, seen } = await extractComments(page);
  expect(failures).toEqual([]);
  expect(seen).toBe(comments.length);
  return comments.map(({ id, author, text, parentId, postedAt, post, permalink }) => ({
    id,
    key: author.key,
    own: author.own,
    text,
    parentId,
    postedAt,
    post,
    permalink,
  }));
}

describe.each(['it', 'en'])('%s', (lang) => {
  test('a post on its page, then with one thread open', async () => {
    const page = await open(`/p/${POLIMI_POST.code}/?lang=${lang}`);
    expect(await read(page)).toEqual(expected(POLIMI_POST, () => false));
    await page.locator('.replies [role=button]').first().click();
    expect(await read(page)).toEqual(expected(POLIMI_POST, (id) => id === POLIMI_POST.comments[0]?.id));
  });

  test('from a profile into the dialog of one post, back, and into another’s', async () => {
    const page = await open(`/polimi/?lang=${lang}&open=1`);
    expect(await read(page)).toEqual([]);
    await page.locator('.grid a').nth(0).click();
    await page.locator('[role=dialog]').waitFor();
    expect(await read(page)).toEqual(expected(POLIMI_POST, () => true));
    await page.goBack();
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    expect(await read(page)).toEqual([]);
    await page.locator('.grid a').nth(1).click();
    await page.locator('[role=dialog]').waitFor();
    expect(await read(page)).toEqual(expected(POLIMI_REEL, () => true));
  });
});
