// Knows that replies arrive in the models of the real editors in Firefox too, from a sandbox like a content script's. Must not know how.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maybeFirefox } from '../../lib/cli/browsers.ts';
import { launchSandboxFirefox, type SandboxFirefox } from '../browser/sandbox-firefox.ts';
import { startedSimulators } from '../browser/started-simulators.ts';
import { casesOf, ENGINES, SECOND_WAYS } from './composer-cases.ts';
import { openEditor, runCase, secondWay } from './composer-run.ts';
import { type Desk, firefoxDesk } from './desks.ts';

const FIREFOX = maybeFirefox();
/** A Firefox slows tabs that are not in front: what is to run side by side has a Firefox of its own. */
const HANDS = process.env.SOAK ? 4 : 1;
const SHARES = Array.from({ length: HANDS }, (_, hand) => ENGINES.filter((_engine, at) => at % HANDS === hand));
/** One at a time within a share. */
const ALONE = { concurrent: false };

describe.skipIf(!FIREFOX).concurrent.each(SHARES)('Firefox, from %s', (...engines) => {
  let firefox: SandboxFirefox;
  let desk: Desk;
  beforeAll(async () => {
    firefox = await launchSandboxFirefox(FIREFOX?.path ?? '', startedSimulators());
    desk = firefoxDesk(firefox);
  });
  afterAll(() => firefox?.close());

  test('the sandbox sees the page as a content script does', ALONE, async () => {
    await openEditor(desk, 'textarea');
    expect(await firefox.evaluate('typeof window.simulator', 'sandbox')).toBe('undefined');
    expect(await firefox.evaluate('typeof window.wrappedJSObject.simulator', 'sandbox')).toBe('object');
  });

  describe.each(engines)('%s', { concurrent: false }, (engine) => {
    beforeAll(() => openEditor(desk, engine));

    test.each(casesOf(engine, { landmarks: [], seeded: 1 }))('$name', ALONE, async (one) => {
      const { got, wanted, about } = await runCase(desk, engine, one);
      expect(got, about).toEqual(wanted);
    });

    test.runIf(SECOND_WAYS.includes(engine))('by its second way', ALONE, async () => {
      const { got, wanted } = await secondWay(desk, engine);
      expect(got).toEqual(wanted);
    });
  });
});
