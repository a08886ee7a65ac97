// Knows that the shipped extension never speaks to the network, and that the proof would see it if it did. Must not know what the extension does instead.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { extensionFolder } from '../browser/extension-build.ts';
import { eventually, prepareDesk } from './editor-desk.ts';

const POST = 'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'garbo-leak-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the bundle that speaks to the network where it is told to. @param bare without the manifest's own policy */
function leaking(name: string, leaks: Readonly<Record<string, string>>, bare: boolean): string {
  const copy = join(folder, name);
  cpSync(extensionFolder('chrome'), copy, { recursive: true });
  for (const [file, code] of Object.entries(leaks)) appendFileSync(join(copy, file), `\n;${code};\n`);
  if (bare) {
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
    delete manifest.content_security_policy;
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  }
  return copy;
}

/** Every surface opened and a page read, as in a journey. */
async function useEverything(browser: Chromium): Promise<void> {
  await prepareDesk(browser, { institution: 'inail' });
  const page = await browser.open(POST);
  await eventually('marks', () => page.evaluate(() => CSS.highlights.size > 0));
  for (const surface of ['popup', 'sidepanel', 'options', 'welcome'] as const) await browser.openSurface(surface);
}

test('a whole use of the shipped bundle asks nothing of the network', async () => {
  const browser = await launchChromium({ grants: ['facebook', 'linkedin'] });
  await useEverything(browser);
  expect(await browser.closeAndTell()).toEqual([]);
});

test('the proof sees a content script and a worker that leak, to anywhere and to the page’s own host', async () => {
  const bundle = leaking(
    'bare',
    {
      'content-scripts/facebook.js':
        "fetch('/leak-same-host').catch(() => 0); fetch('https://content.example/leak').catch(() => 0)",
      'background.js': "fetch('https://worker.example/leak').catch(() => 0)",
    },
    true,
  );
  const browser = await launchChromium({ grants: ['facebook'], bundle });
  await useEverything(browser);
  const complaints = (await browser.closeAndTell()).join('\n');
  expect(complaints).toContain('www.facebook.com asked for /leak-same-host (empty)');
  expect(complaints).toContain('https://www.facebook.com asked for https://content.example/leak');
  expect(complaints).toMatch(/chrome-extension:\/\/\w+ asked for https:\/\/worker\.example\/leak/);
});

test('the manifest’s policy keeps a leaking worker from the network', async () => {
  const bundle = leaking('walled', { 'background.js': "fetch('https://worker.example/leak').catch(() => 0)" }, false);
  const browser = await launchChromium({ grants: ['facebook'], bundle });
  await useEverything(browser);
  expect(await browser.closeAndTell()).toEqual([]);
});
