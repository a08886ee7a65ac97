// Knows what must be read from each page of the Instagram simulator while people move about in it. Must not know how it is read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { type FakePost, POLIMI_POST, POLIMI_REEL, wordsOf } from '../simulators/instagram/data.ts';

declare const garbo: Garbo;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

const HOST = 'https://www.instagram.com';

async function open(path: string) {
  const page = await chromium.open(`${HOST}${path}`);
  await page.locator('nav').waitFor();
  return page;
}

function expected(post: FakePost, open: (id: string) => boolean) {
  const one = ({ id, by, pieces, at }: FakePost['comments'][number], parentId: string | null) => ({
    id,
    key: by.toLowerCase(),
    own: by === post.by,
    text: wordsOf(pieces),
    parentId,
    postedAt: at,
    post: { id: post.code, text: post.caption.length > 0 ? wordsOf(post.caption) : null },
    permalink: `${HOST}/p/${post.code}/c/${id}/`,
  });
  return post.comments.flatMap((comment) => [
    one(comment, null),
    ...(open(comment.id) ? comment.replies.map((reply) => one(reply, comment.id)) : []),
  ]);
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
    await page.close();
  });

  test('a reel without a caption', async () => {
    const page = await open(`/reel/${POLIMI_REEL.code}/?lang=${lang}`);
    expect(await read(page)).toEqual(expected(POLIMI_REEL, () => false));
    await page.close();
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
    await page.close();
  });
});

test('what is painted is what is read, and reading changes nothing of the page', async () => {
  const page = await open(`/p/${POLIMI_POST.code}/?open=1`);
  const world = await adapterWorld(page);
  const { texts, same } = await world.call(() => {
    const url = new URL(location.href);
    const adapter = garbo.adapterFor(url);
    if (!adapter) throw new Error('no adapter');
    const before = document.documentElement.outerHTML;
    const texts = adapter.find(document).map((one) => {
      const map = adapter.textMap(one);
      const comment = adapter.read(one, url);
      const painted = garbo.rangesOf(map, { start: 0, end: map.text.length }).map(String).join('');
      const squeezed = (text: string) => text.replace(/\s+/g, '');
      return {
        read: comment.ok ? comment.value.text : null,
        map: map.text,
        isPainted: squeezed(painted) === squeezed(map.text),
        anchored: squeezed(adapter.anchor(one).textContent ?? '').startsWith(squeezed(map.text)),
      };
    });
    return { texts, same: before === document.documentElement.outerHTML };
  });
  expect(same).toBe(true);
  expect(texts.map(({ read }) => read)).toEqual(expected(POLIMI_POST, () => true).map(({ text }) => text));
  for (const { read, map, isPainted, anchored } of texts) {
    expect([map, isPainted, anchored]).toEqual([read, true, true]);
  }
  await page.close();
});
