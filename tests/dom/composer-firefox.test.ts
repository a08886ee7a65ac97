// Knows that replies arrive in the models of the real editors in Firefox too, from a sandbox like a content script's. Must not know how.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maybeFirefox } from '../../lib/cli/browsers.ts';
import { launchSandboxFirefox, type SandboxFirefox } from '../browser/sandbox-firefox.ts';
import { startedSimulators } from '../browser/started-simulators.ts';
import { casesOf, ENGINES, SECOND_WAYS } from './composer-cases.ts';
import { openEditor, runCase, secondWay } from './composer-run.ts';
import { type Desk, firefoxDesk } from './desks.ts';

const FIREFOX = maybeFirefox();

describe.skipIf(!FIREFOX)('Firefox', () => {
  let firefox: SandboxFirefox;
  let desk: Desk;
  beforeAll(async () => {
    firefox = await launchSandboxFirefox(FIREFOX?.path ?? '', startedSimulators());
    desk = firefoxDesk(firefox);
  });
  afterAll(() => firefox?.close());

  test('the sandbox sees the page as a content script does', async () => {
    await openEditor(desk, 'textarea');
    expect(await firefox.evaluate('typeof window.simulator', 'sandbox')).toBe('undefined');
    expect(await firefox.evaluate('typeof window.wrappedJSObject.simulator', 'sandbox')).toBe('object');
  });

  test.each(SECOND_WAYS)('%s by its second way', async (engine) => {
    const { got, wanted } = await secondWay(desk, engine);
    expect(got).toEqual(wanted);
  });

  describe.each(ENGINES)('%s', (engine) => {
    beforeAll(() => openEditor(desk, engine));

    test.each(casesOf(engine, { landmarks: [], seeded: 1 }))('$name', async (one) => {
      const { got, wanted, about } = await runCase(desk, engine, one);
      expect(got, about).toEqual(wanted);
    });
  });
});
