// Knows that replies arrive in the models of the real editors in Firefox too, from a sandbox like a content script's. Must not know how.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maybeFirefox } from '../../lib/cli/browsers.ts';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import { launchSandboxFirefox, type SandboxFirefox } from '../browser/sandbox-firefox.ts';
import { startedSimulators } from '../browser/started-simulators.ts';
import { ENGINES, SECOND_WAYS, TEXTS } from './composer-cases.ts';

const FIREFOX = maybeFirefox();

const ALL = [
  { draft: 'empty', text: TEXTS.lines },
  { draft: 'mention', text: TEXTS.lines },
  { draft: 'text', text: `${TEXTS.emoji}\n${TEXTS.url}` },
  { draft: 'mention', text: TEXTS.long },
] as const;
/** The whole matrix is for the long run. */
const CASES = process.env.SOAK ? ALL : ALL.filter((one) => one.draft === 'mention' && one.text === TEXTS.lines);

describe.skipIf(!FIREFOX)('Firefox', () => {
  let firefox: SandboxFirefox;
  let bundle: string;
  beforeAll(async () => {
    bundle = await bundleForPage('tests/dom/composer-in-page.ts');
    firefox = await launchSandboxFirefox(FIREFOX?.path ?? '', startedSimulators());
  });
  afterAll(() => firefox?.close());

  const model = async (): Promise<string> => {
    for (let last: string | null = null; ; ) {
      const now = await firefox.evaluate<string>('window.simulator.model()', 'page');
      if (now === last) return now;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };

  const open = async (query: string): Promise<void> => {
    await firefox.goto(`https://editors.test/?${query}`);
    await expect.poll(() => firefox.evaluate('window.simulator?.ready', 'page'), { timeout: 10_000 }).toBe(true);
  };
  const call = (work: string) => firefox.evaluate(`(() => { ${bundle}; return garbo.${work}; })()`, 'sandbox');

  test('the sandbox sees the page as a content script does', async () => {
    await open('engine=textarea');
    expect(await firefox.evaluate('typeof window.simulator', 'sandbox')).toBe('undefined');
    expect(await firefox.evaluate('typeof window.wrappedJSObject.simulator', 'sandbox')).toBe('object');
  });

  test.each(SECOND_WAYS)('%s by its second way', async (engine) => {
    await open(`engine=${engine}&draft=mention`);
    const before = await model();
    await call(`secondWay(${JSON.stringify(TEXTS.lines)})`);
    expect(await model()).toBe(before + TEXTS.lines);
  });

  describe.each(ENGINES)('%s', (engine) => {
    test.each(CASES)('$draft', async ({ draft, text }) => {
      await open(`engine=${engine}&draft=${draft}`);
      const before = await model();
      expect(await call(`outcome(${JSON.stringify(text)})`)).toEqual({ code: 'ok', draft: null });
      const expected = before + (before === '' || /\s$/u.test(before) ? '' : ' ') + text;
      expect(await model()).toBe(expected);
      expect(await firefox.evaluate('window.simulator.sent', 'page')).toEqual([]);
      await firefox.chord(['Control', 'z']);
      expect(await model()).toBe(before);
    });
  });
});
