// Knows that a reply arrives whole in the model of every editor, once, undone by one undo, never sent. Must not know how.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { CASES, ENGINES, runCase, SECOND_WAYS, secondWay, TEXTS, typeOn } from './composer-cases.ts';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium({ extension: false });
  page = await browser.open('https://editors.test/');
});
afterAll(() => browser?.close());

describe.each(ENGINES)('%s', (engine) => {
  test.each(CASES)('$name', async (one) => {
    const { got, wanted } = await runCase(page, engine, one);
    expect(got).toMatchObject(wanted);
  });

  test('typing goes on after the reply', async () => {
    expect(await typeOn(page, engine)).toBe(`${engine === 'textarea' ? '@' : ''}Carla Finta ${TEXTS.lines} e poi`);
  });
});

test.each(SECOND_WAYS)('%s by its second way', async (engine) => {
  const { taken, model } = await secondWay(page, engine);
  expect({ taken, model }).toEqual({
    taken: true,
    model: `${engine === 'textarea' ? '@' : ''}Carla Finta ${TEXTS.lines}`,
  });
});
