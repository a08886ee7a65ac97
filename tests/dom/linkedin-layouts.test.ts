// Knows what the LinkedIn adapter must still do when the page is saved, stripped, recycled, lazy or broken. Must not know how it reads.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { INAIL_CALL } from '../simulators/linkedin/data/inail-posts.ts';
import { POLIMI_OPEN_DAY } from '../simulators/linkedin/data/polimi-posts.ts';
import { expectedAt } from './linkedin-expected.ts';

declare const garbo: Garbo;

const INAIL_PATH = `/feed/update/urn:li:activity:${INAIL_CALL.activity}/`;
const POLIMI_PATH = `/posts/${POLIMI_OPEN_DAY.slug}-activity-${POLIMI_OPEN_DAY.activity}-a1B2`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
/** A page left open goes on re-rendering; the first tab keeps the browser alive. */
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});
afterAll(() => chromium.close());

async function open(path: string, query: string): Promise<Page> {
  const page = await chromium.open(`https://www.linkedin.com${path}?${query}`);
  await page.locator('article, [id^="replaceableComment_"]').first().waitFor();
  return page;
}

/** The page as a browser would save it, opened again at its address with its scripts off. */
async function saved(page: Page): Promise<Page> {
  const html = await page.content();
  const address = page.url();
  const again = await chromium.context.newPage();
  await again.route(address, (route) =>
    route.fulfill({
      body: html,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
    }),
  );
  await again.goto(address);
  return again;
}

const who = ({ id, parentId, text, key, displayName }: ReturnType<typeof expectedAt>[number]) => ({
  id,
  parentId,
  text,
  key,
  displayName,
});
const found = (reading: Awaited<ReturnType<typeof extractComments>>) =>
  reading.comments.map(({ id, parentId, text, author }) => ({
    id,
    parentId,
    text,
    key: author.key,
    displayName: author.displayName,
  }));

describe.each(['ember', 'sdui', 'both'] as const)('%s', (dialect) => {
  test.each([INAIL_PATH, POLIMI_PATH, '/feed/'])('a saved copy of %s reads like the page', async (path) => {
    // Saving matters: nested links of mentions cannot be written in HTML and come apart.
    const page = await open(path, `still=1&dialect=${dialect}`);
    if (dialect === 'ember') expect(await page.locator('a a').count()).toBeGreaterThan(0);
    const copy = await saved(page);
    expect(await copy.locator('a a').count()).toBe(0);
    const reading = await extractComments(copy);
    expect(reading.failures).toEqual([]);
    expect(found(reading)).toEqual(expectedAt(path, dialect).map(who));
  });

  test('the page alive: re-rendered, with lazy threads and late badges, scrolled from end to end', async () => {
    const page = await open(INAIL_PATH, `dialect=${dialect}&many=30`);
    const world = await adapterWorld(page);
    const ids = new Set<string>();
    const texts = new Map(expectedAt(INAIL_PATH, dialect).map((one) => [one.id, one.text]));
    const more = page.locator(
      '.comments-comments-list__load-more-comments-button, [id$="replaceableLoadMoreComments"] [role=button]',
    );
    while ((await more.count()) > 0) await more.first().click();
    await page.evaluate(() => scrollTo(0, 0));
    for (let atEnd = false; !atEnd; ) {
      const { comments, failures } = await world.call(() => garbo.readPage());
      expect(failures).toEqual([]);
      for (const comment of comments) {
        ids.add(comment.id);
        if (texts.has(comment.id)) expect(comment.text).toBe(texts.get(comment.id));
      }
      // Two frames: the observer that mounts the next threads has then been heard.
      atEnd = await page.evaluate(async () => {
        const before = scrollY;
        scrollBy(0, 500);
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return scrollY === before;
      });
    }
    for (const id of texts.keys()) expect(ids).toContain(id);
    expect(ids.size).toBe(texts.size + 30);
  });
});

test('an Ember page without a single class still gives ids, authors, texts and parents', async () => {
  // A build that hashes its classes, or a capture from which they were taken (seen in September 2026).
  const page = await open(INAIL_PATH, 'still=1&dialect=ember');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[class]')) element.removeAttribute('class');
  });
  const reading = await extractComments(page);
  expect(reading.failures).toEqual([]);
  expect(found(reading)).toEqual(expectedAt(INAIL_PATH, 'ember').map(who));
});

test('elements that come to carry other comments are read as what they carry now', async () => {
  const page = await open(INAIL_PATH, 'dialect=ember');
  const world = await adapterWorld(page);
  const take = () =>
    world.call(() => {
      const kept = globalThis as { kept?: Element[] };
      const adapter = garbo.adapterFor(new URL(location.href));
      kept.kept ??= adapter?.find(document) ?? [];
      return kept.kept.map((element) => {
        const reading = adapter?.read(element, new URL(location.href));
        return element.isConnected && reading?.ok ? { id: reading.value.id, text: reading.value.text } : null;
      });
    });
  const before = (await take()).filter((one) => one !== null);
  await page.locator('.sort').click();
  const after = (await take()).filter((one) => one !== null);
  const texts = new Map(expectedAt(INAIL_PATH, 'ember').map((one) => [one.id, one.text]));
  expect(after.map((one) => one.id)).not.toEqual(before.map((one) => one.id));
  expect(after.length).toBeGreaterThan(8);
  for (const one of after) expect(one.text).toBe(texts.get(one.id));
});

describe('a failure names what a maintainer has to mend', () => {
  const broken = async (dialect: string, breakIt: () => void) => {
    const page = await open(INAIL_PATH, `still=1&dialect=${dialect}`);
    await page.evaluate(breakIt);
    const reading = await extractComments(page);
    expect(reading.comments).toEqual([]);
    expect(reading.seen).toBeGreaterThan(0);
    return new Set(reading.failures.map(({ field, selector }) => `${field}: ${selector}`));
  };
  test('Ember: no URN', async () => {
    const failures = await broken('ember', () => {
      for (const one of document.querySelectorAll('article')) one.setAttribute('data-id', 'renamed');
    });
    expect(failures).toEqual(new Set(['id: [data-id^="urn:li:comment:"] | [id^="replaceableComment_"]']));
  });
  test('Ember: no author', async () => {
    const failures = await broken('ember', () => {
      for (const one of document.querySelectorAll('.comments-comment-meta__actor')) one.replaceChildren();
    });
    expect([...failures]).toEqual([expect.stringContaining('author: .comments-comment-meta__description-title')]);
  });
  test('Ember: no text', async () => {
    const failures = await broken('ember', () => {
      for (const one of document.querySelectorAll('section')) one.remove();
    });
    expect(failures).toEqual(new Set(['text: .comments-comment-item__main-content']));
  });
  test('SDUI: no author', async () => {
    const failures = await broken('sdui', () => {
      for (const one of document.querySelectorAll('[componentkey^="CommentComponentReference_"]')) {
        for (const part of [...one.children]) if (!part.matches('[componentkey^="comment-commentary"]')) part.remove();
      }
    });
    expect([...failures]).toEqual([expect.stringContaining('author: ')]);
  });
  test('SDUI: no text', async () => {
    const failures = await broken('sdui', () => {
      for (const one of document.querySelectorAll('[componentkey^="comment-commentary"]')) {
        one.querySelector('p')?.remove();
      }
    });
    expect(failures).toEqual(new Set(['text: [data-testid="expandable-text-box"]']));
  });
  test('SDUI: containers renamed: nothing is found, and the page still shows signs', async () => {
    const failures = await broken('sdui', () => {
      for (const one of document.querySelectorAll('[id^="replaceableComment_"], [componentkey*="urn:li:comment:("]')) {
        if (one.matches('[componentkey^="comment-commentary"]')) continue;
        one.removeAttribute('id');
        one.removeAttribute('componentkey');
      }
    });
    expect(failures).toEqual(new Set());
  });
});

test.each(['ember', 'sdui'])(
  '%s: reading, painting and looking for controls change nothing in the page',
  async (dialect) => {
    const page = await open(INAIL_PATH, `still=1&dialect=${dialect}`);
    const world = await adapterWorld(page);
    const changes = await world.call(async () => {
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((batch) => records.push(...batch));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const url = new URL(location.href);
      const adapter = garbo.adapterFor(url);
      const elements = adapter?.find(document) ?? [];
      for (const element of elements) {
        adapter?.read(element, url);
        const map = adapter?.textMap(element);
        if (map) garbo.rangesOf(map, { start: 0, end: map.text.length });
        adapter?.owner(element, url);
        adapter?.anchor(element);
        adapter?.maybeMenuButton(element);
        adapter?.maybeReplyButton(element);
        adapter?.maybeReplyEditor(element, new Set());
        adapter?.maybeExpander(element);
      }
      adapter?.seen(document);
      adapter?.notices(document);
      await new Promise((resolve) => setTimeout(resolve, 50));
      records.push(...observer.takeRecords());
      return { read: elements.length, records: records.length };
    });
    expect(changes).toEqual({ read: expectedAt(INAIL_PATH, 'ember').length, records: 0 });
  },
);

test.each(['ember', 'sdui'])('%s: the words painted are the words read', async (dialect) => {
  const page = await open(INAIL_PATH, `still=1&dialect=${dialect}`);
  const world = await adapterWorld(page);
  const painted = await world.call(() => {
    const url = new URL(location.href);
    const adapter = garbo.adapterFor(url);
    return (adapter?.find(document) ?? []).map((element) => {
      const map = adapter?.textMap(element) ?? { text: '', pieces: [] };
      const reading = adapter?.read(element, url);
      const ranges = garbo.rangesOf(map, { start: 0, end: map.text.length });
      return {
        same: reading?.ok === true && reading.value.text === map.text,
        text: map.text.replaceAll(/\s/g, ''),
        shown: ranges.map(String).join('').replaceAll(/\s/g, ''),
      };
    });
  });
  expect(painted.length).toBeGreaterThan(8);
  for (const one of painted) {
    expect(one.same).toBe(true);
    // An elided address is read as its target: there the shown words differ.
    if (!one.text.includes('utm_source')) expect(one.shown).toBe(one.text);
  }
});
