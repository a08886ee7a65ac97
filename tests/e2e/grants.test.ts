// Knows what a grant opens and what its end closes; what a killed worker and a blocked page must not break. Must not know how.
import { afterEach, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { closedShadow } from '../browser/closed-shadow.ts';
import { askTab, eventually, openModerated, prepareDesk, registerEvents, showCard } from './editor-desk.ts';

const POST = 'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1';

let browser: Chromium | null = null;
afterEach(async () => {
  await browser?.close();
  browser = null;
});

describe('grants', () => {
  it('reads nothing without a grant, and ends in open tabs when the grant goes', async () => {
    browser = await launchChromium({ grants: ['facebook'] });
    await prepareDesk(browser, { institution: 'inail' });
    const ungranted = await browser.open('https://www.linkedin.com/company/inail/posts/?still=1');
    const on = await openModerated(browser, POST);
    await browser.revoke('facebook');
    await eventually('the marks gone', () => on.page.evaluate(() => CSS.highlights.size === 0));
    expect(await on.overlay.hosts()).toBe(0);
    expect(await ungranted.evaluate(() => CSS.highlights.size)).toBe(0);
    const again = await browser.open(POST);
    await again.waitForTimeout(1500);
    expect(await again.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('reads only the institution’s own pages by itself; elsewhere it waits for the person', async () => {
    browser = await launchChromium({ grants: ['facebook'] });
    await prepareDesk(browser, { institution: 'inail', accounts: { facebook: ['un-altro-ente'] } });
    const page = await browser.open(POST);
    const waiting = await eventually('an answer', async () => {
      const state = (await askTab(browser as Chromium, page, 'page-state').catch(() => null)) as PageState | null;
      return state?.status === 'starting' ? null : state;
    });
    expect(waiting).toMatchObject({ status: 'waiting', flagged: [], health: { read: 0 } });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const read = (await askTab(browser, page, 'read-page')) as PageState;
    expect(read.status).toBe('reading');
    expect(read.health.read).toBeGreaterThan(10);
    // The weights came from the package, through the background.
    expect(read.health.notices).not.toContain('notice_rules_only');
    expect(read.flagged.length).toBeGreaterThan(3);
  });
});

describe('when something gives way', () => {
  it('records all the same after the worker was killed in the middle', async () => {
    browser = await launchChromium({ grants: ['facebook'] });
    await prepareDesk(browser, { institution: 'inail' });
    const on = await openModerated(browser, POST);
    await showCard(browser, on, '7005');
    await browser.evaluateInWorker(() => void Object.assign(globalThis, { sameLife: true }));
    await browser.killWorker();
    await on.overlay.press(/Registra.*Avvertimento/);
    await eventually('the record', async () => (await on.overlay.cardText())?.includes('Registrato'));
    const events = await registerEvents(browser);
    expect(events.filter((event) => event.kind === 'warning')).toHaveLength(1);
    expect(await browser.evaluateInWorker(() => 'sameLife' in globalThis)).toBe(false);
  });

  it('says that the panel takes over where a native modal leaves nothing to press', async () => {
    browser = await launchChromium({ grants: ['facebook'] });
    await prepareDesk(browser, { institution: 'inail' });
    const page = await browser.open(`${POST}&modal=native`);
    const state = await eventually('the page read', async () => {
      const answer = (await askTab(browser as Chromium, page, 'page-state').catch(() => null)) as PageState | null;
      return answer && answer.flagged.length > 0 ? answer : null;
    });
    expect(state.health.overlayProblem).toBe('overlay_native_modal');
    const overlay = await closedShadow(page);
    expect(await overlay.maybeButton('Apri la scheda')).toBeNull();
  });
});
