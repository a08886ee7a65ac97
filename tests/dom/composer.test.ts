// Knows that a reply arrives whole in the model of every editor, once, undone by one undo, never sent. Must not know how.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { ALL_LANDMARKS, casesOf, ENGINES, SECOND_WAYS } from './composer-cases.ts';
import { openEditor, runCase, secondWay } from './composer-run.ts';
import { chromiumDesk, type Desk } from './desks.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ extension: false });
});
afterAll(() => browser?.close());

const deskAt = async (): Promise<Desk> => chromiumDesk(await browser.context.newPage());

// Each engine has its page; most of a case is waiting.
describe.concurrent.each(ENGINES)('%s', (engine) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await deskAt();
    await openEditor(desk, engine);
  });

  test.each(casesOf(engine, { landmarks: ALL_LANDMARKS, seeded: 2 }))('$name', { concurrent: false }, async (one) => {
    const { got, wanted, about } = await runCase(desk, engine, one);
    expect(got, about).toEqual(wanted);
  });
});

test.each(SECOND_WAYS)('%s by its second way', async (engine) => {
  const { got, wanted } = await secondWay(await deskAt(), engine);
  expect(got).toEqual(wanted);
});
