// Knows the first things that must work in Firefox: marks on both sites, the sidebar, no network. Must not know how Firefox is driven.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maybeFirefox } from '../../lib/cli/browsers.ts';
import { type Firefox, launchFirefox } from '../browser/firefox.ts';
import { startedSimulators } from '../browser/started-simulators.ts';
import { eventually, settingsOf } from './editor-desk.ts';

const FACEBOOK = 'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1';

/** WebDriver's code points. */
const KEYS = { enter: '\ue007', space: ' ', escape: '\ue00c' } as const;
/** Our closed root, as seen with the browser's own rights. */
const ROOT = 'const root = document.documentElement.lastElementChild.openOrClosedShadowRoot;';

// Where there is no Firefox and none can be installed the count says so.
describe.skipIf(!maybeFirefox())('in Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox(startedSimulators(), ['facebook', 'linkedin']);
    await firefox.openSurface('popup');
    await firefox.evaluate(
      'await browser.storage.local.set({ settings: arguments[0], settings$: { v: 1 } })',
      settingsOf({ institution: 'inail' }),
    );
    await firefox.evaluate(
      "await browser.runtime.sendMessage({ to: 'background', name: 'prepare-register', ask: {} })",
    );
  });
  afterAll(() => firefox?.close());

  test('the content script marks the comments of a Facebook post, beside the page and not in it', async () => {
    await firefox.open(FACEBOOK);
    expect(await firefox.waitForMarks()).toBeGreaterThan(0);
    const beside = await firefox.evaluate(
      'return [...document.documentElement.children].map((child) => child.localName)',
    );
    expect(beside).toEqual(['head', 'body', expect.not.stringMatching(/^(head|body)$/)]);
    expect(await firefox.evaluate("return document.body.innerHTML.toLowerCase().includes('garbo')")).toBe(false);
  });

  test('a button beside a comment is pressed by Enter and by Space, and Escape goes back to it', async () => {
    // Waits for words of a comment that shows: what stands behind the dialog has no button.
    await firefox.evaluate(`
      document.querySelectorAll('[role="dialog"] [role="article"]')[2].scrollIntoView({ block: 'center' });`);
    for (const key of [KEYS.enter, KEYS.space]) {
      await eventually('a button with the focus', () =>
        firefox.evaluateInside(`${ROOT}
          const button = [...root.querySelectorAll('button.mark')].find((each) => !each.hidden);
          button?.focus();
          return button !== undefined && root.activeElement === button;`),
      );
      await firefox.press(key);
      const words = await eventually('the card', () =>
        firefox.evaluateInside(`${ROOT} return root.querySelector('[role=dialog]')?.innerText ?? null;`),
      );
      expect(words).toContain('Insulto o offesa');
      await firefox.press(KEYS.escape);
      await eventually('the button again', () =>
        firefox.evaluateInside(`${ROOT}
          return root.querySelector('[role=dialog]') === null && root.activeElement?.matches('button.mark');`),
      );
    }
  });

  test('the sidebar opens with the desk', async () => {
    const opened = await firefox.evaluateInBrowser(`
      await window.SidebarController.show('garbo_garbo_example-sidebar-action');
      return [window.SidebarController.isOpen, window.SidebarController.currentID];`);
    expect(opened).toEqual([true, 'garbo_garbo_example-sidebar-action']);
  });

  test('the desk’s page speaks and holds no error', async () => {
    await firefox.openSurface('sidepanel');
    const text = await eventually('words on the page', () => firefox.evaluate('return document.body.innerText.trim()'));
    expect(text).toContain('Registro');
  });

  test('a text pasted there is judged by the engine that is loaded for it, scores included', async () => {
    await firefox.openSurface('sidepanel');
    const press = (words: string) => `
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent === '${words}');
      button?.click();
      return button !== undefined;`;
    await eventually('the view', () => firefox.evaluate(press('Incolla')));
    await eventually('the form', () => firefox.evaluate("return document.querySelector('textarea') !== null"));
    // React hears of a change only through the field's own setter.
    await firefox.evaluate(
      `
      const field = document.querySelector('textarea');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, arguments[0]);
      field.dispatchEvent(new Event('input', { bubbles: true }));`,
      'Siete una manica di buffoni!',
    );
    await firefox.evaluate(press('Leggi il testo'));
    await eventually('the case', () => firefox.evaluate("return document.querySelector('.case mark') !== null"));
    const words = await firefox.evaluate('return document.body.innerText');
    expect(words).toContain('Regole di utilizzo, capoverso 6');
    expect(words).not.toContain('I punteggi appresi non si sono caricati');
  });

  test('nothing but the simulators was asked for', () => {
    expect(firefox.strangers()).toEqual([]);
  });
});
