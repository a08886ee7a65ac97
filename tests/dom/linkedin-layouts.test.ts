// Knows what the LinkedIn adapter must still do when the page is saved, stripped, recycled, lazy or broken. Must not know how it reads.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterWorld, extractComments, type Garbo } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { INAIL_CALL } from '../simulators/linkedin/data/inail-posts.ts';
import { POLIMI_RESEARCH } from '../simulators/linkedin/data/polimi-posts.ts';
import { expectedAt } from './linkedin-expected.ts';

declare const garbo: Garbo;

const INAIL_PATH = `/feed/update/urn:li:activity:${INAIL_CALL.activity}/`;
const RESEARCH_PATH = `/feed/update/urn:li:ugcPost:${POLIMI_RESEARCH.ugcPost}/`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function open(path: string, query: string): Promise<Page> {
  const page = await chromium.visit(`https://www.linkedin.com${path}?${query}`);
  await page.locator('article, [id^="replaceableComment_"]').first().waitFor();
  return page;
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

describe('what a page does not tell any more is told, and nothing is put in its place', () => {
  const changed = async (path: string, dialect: string, change: () => void) => {
    const page = await open(path, `still=1&dialect=${dialect}`);
    await page.evaluate(change);
    return extractComments(page);
  };
  const [asked, ...others] = INAIL_CALL.comments;

  test('Ember: replies to a comment without its number are no comments of their own', async () => {
    const reading = await changed(INAIL_PATH, 'ember', () => {
      document.querySelector('article')?.removeAttribute('data-id');
    });
    const answers = asked?.replies.map(({ id }) => id) ?? [];
    expect(reading.failures.map(({ field }) => field)).toEqual(['id', ...answers.map(() => 'id')]);
    const left = expectedAt(INAIL_PATH, 'ember').filter(({ id }) => id !== asked?.id && !answers.includes(id));
    expect(found(reading)).toEqual(left.map(who));
  });
  test('Ember: the head of a picture without words is not read for its words', async () => {
    const reading = await changed(RESEARCH_PATH, 'ember', () => {
      for (const one of document.querySelectorAll('article > div')) {
        const section = document.createElement('section');
        section.append(...one.childNodes);
        one.replaceWith(section);
      }
    });
    expect(reading.failures).toEqual([]);
    expect(found(reading)).toEqual(expectedAt(RESEARCH_PATH, 'ember').map(who));
  });
  test('SDUI: a comment without words whose picture is not drawn is no reply', async () => {
    const reading = await changed(RESEARCH_PATH, 'sdui', () => {
      for (const one of document.querySelectorAll('[href*="marta-lunga"] .avatar')) one.removeAttribute('class');
    });
    expect(reading.failures).toEqual([]);
    expect(found(reading)).toEqual(expectedAt(RESEARCH_PATH, 'sdui').map(who));
  });
  test('SDUI: an account that is gone, further in than others, may have answered and may not', async () => {
    // Everybody else's words have moved out to the edge.
    const reading = await changed(INAIL_PATH, 'sdui', () => {
      for (const one of document.querySelectorAll('.sdui-comment:has(> a)')) one.removeAttribute('class');
    });
    expect(reading.failures.map(({ field }) => field)).toEqual(['list']);
    const gone = others.at(-1)?.id;
    const left = expectedAt(INAIL_PATH, 'sdui').filter(({ id }) => id !== gone);
    expect(found(reading)).toEqual(left.map(who));
  });
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
