// Knows what the command `extract` promises about saved pages. Must not know how a page is read.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractComments } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { INAIL_CALL } from '../simulators/facebook/data/inail-posts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ADDRESS = `https://www.facebook.com${INAIL_CALL.path}`;
const COMMENT_KEYS = ['platform', 'id', 'idFrom', 'permalink', 'author', 'text', 'cut', 'post', 'parentId', 'postedAt'];
const AUTHOR_KEYS = ['key', 'aliases', 'handle', 'displayName', 'profileUrl', 'own'];

let folder: string;
let chromium: Chromium;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'garbo-extract-'));
  chromium = await launchChromium({ extension: false });
});
afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number;
  readonly comments: Record<string, unknown>[];
  readonly stderr: string;
}

/** Runs the command on this file; whatever else it prints on stdout makes the parsing fail. @param address null: the file has to tell it */
function extract(address: string | null, content: string | Buffer, name = 'page.html'): Promise<Run> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const args = ['lib/cli/setup.mjs', 'extract', ...(address === null ? [] : ['--url', address]), file];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += data));
  child.stderr.on('data', (data) => (said.err += data));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      const lines = said.out.split('\n').filter((line) => line !== '');
      resolve({ code: code ?? -1, comments: lines.map((line) => JSON.parse(line)), stderr: said.err });
    }),
  );
}

test('a saved page gives what the live page gave, in the order of keys of the contract', async () => {
  const page = await chromium.open(`${ADDRESS}${ADDRESS.includes('?') ? '&' : '?'}still=1`);
  await page.locator('[role=article]').first().waitFor();
  const live = await extractComments(page);
  const { code, comments, stderr } = await extract(page.url(), await page.content());
  expect(live.comments.length).toBeGreaterThan(5);
  expect(comments).toEqual(
    live.comments.map(({ author: { platform: _, ...author }, ...rest }) => ({ ...rest, author })),
  );
  expect(code).toBe(0);
  expect(stderr).toContain(`read ${comments.length}, unreadable 0`);
  for (const comment of comments) {
    expect(Object.keys(comment)).toEqual(COMMENT_KEYS);
    expect(Object.keys(comment.author as object)).toEqual(AUTHOR_KEYS);
    expect(Object.keys(comment.post as object)).toEqual(['id', 'text']);
  }
});

test('a page saved by the browser as one file gives the same comments, and its address by itself', async () => {
  const page = await chromium.open(`${ADDRESS}${ADDRESS.includes('?') ? '&' : '?'}still=1`);
  await page.locator('[role=article]').first().waitFor();
  const live = await extractComments(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  const { code, comments, stderr } = await extract(null, data, 'page.mhtml');
  // Such a file has no scripts: what the page's data alone knows (times, account numbers) is not in it.
  const core = (all: readonly Record<string, unknown>[]) =>
    all.map(({ id, permalink, text, cut, parentId }) => ({ id, permalink, text, cut, parentId }));
  expect(core(comments)).toEqual(core(live.comments.map((comment) => ({ ...comment }))));
  expect(code).toBe(0);
  expect(stderr).toContain(`address: ${page.url()}`);
});

test('stylesheets saved beside the page are used: what they hide is not read', async () => {
  mkdirSync(join(folder, 'Post_files'), { recursive: true });
  writeFileSync(join(folder, 'Post_files', 'a.css'), '.copia{display:none}');
  const { comments, stderr } = await extract(
    null,
    `<!-- saved from url=(0057)https://www.linkedin.com/feed/update/urn:li:activity:7510000000000000009/ -->
     <link rel="stylesheet" href="./Post_files/a.css"><article class="comments-comment-entity" data-id="urn:li:comment:(activity:7510000000000000009,7510000100000000002)">
     <a class="comments-comment-meta__image-link" href="/in/mario-prova/"></a><span class="comments-comment-meta__description-title">Mario Prova</span>
     <div class="comments-comment-item__main-content">Parole<span class="copia"> nascoste</span></div></article>`,
  );
  expect(comments).toMatchObject([{ id: '7510000100000000002', text: 'Parole' }]);
  expect(stderr).not.toContain('no stylesheet');
});

test('pictures that SingleFile did not keep still say which emoji they were', async () => {
  const { comments } = await extract(
    null,
    `<html lang=it><!--
 Page saved with SingleFile
 url: https://x.com/ente/status/2022000000000000000
 saved date: Sun Nov 29 2026
--><meta http-equiv=content-security-policy content="default-src 'none'; style-src 'unsafe-inline'"><style>img[src="data:,"],source[src="data:,"]{display:none!important}</style>
<main role=main><article data-testid=tweet tabindex=0><div data-testid=UserAvatar-Container-mario_r><img alt src=data:,></div><div data-testid=User-Name><a href=https://x.com/mario_r><span>Mario <img alt=🐢 src=data:,></span></a>
<a href=https://x.com/mario_r/status/2022000000000000101><time datetime=2026-02-13T10:41:54.000Z>5 h</time></a></div><div data-testid=tweetText lang=it dir=auto><span>Vergogna</span><img alt=😡 src=data:,></div></article></main>`,
  );
  expect(comments).toMatchObject([
    { id: '2022000000000000101', text: 'Vergogna😡', author: { displayName: 'Mario 🐢' } },
  ]);
});

test('a page saved anew in another encoding is read in the one it names', async () => {
  const html = `<meta charset="windows-1252"><article class="comments-comment-entity" data-id="urn:li:comment:(activity:7510000000000000009,7510000100000000002)">
    <a class="comments-comment-meta__image-link" href="/in/mario-prova/"></a><span class="comments-comment-meta__description-title">Mario</span>
    <div class="comments-comment-item__main-content">Perché no</div></article>`;
  const { comments, stderr } = await extract('https://www.linkedin.com/feed/', Buffer.from(html, 'latin1'));
  expect(comments).toMatchObject([{ text: 'Perché no' }]);
  expect(stderr).toContain('no stylesheet was saved');
});

test('a page that does not say where it was is refused with a clear sentence', async () => {
  const { code, comments, stderr } = await extract(null, '<link rel="canonical" href="https://unknown.example/"><p>');
  expect({ code, comments }).toEqual({ code: 2, comments: [] });
  expect(stderr).toContain('--url');
});

test('scripts, refreshes and requests of the saved page do nothing', async () => {
  const { code, comments } = await extract(
    ADDRESS,
    `<!doctype html><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
     <script>document.body.textContent = 'run'; location.href = 'https://elsewhere.example/';</script>
     <body onload="location.href='https://elsewhere.example/'"><img src="https://elsewhere.example/a.png" onerror="location.href='/x'"><p>Nulla</p>`,
  );
  expect({ code, comments }).toEqual({ code: 0, comments: [] });
});

test('a page of 10 MB is read', async () => {
  const page = await chromium.open(`${ADDRESS}${ADDRESS.includes('?') ? '&' : '?'}still=1`);
  await page.locator('[role=article]').first().waitFor();
  const html = (await page.content()).replace(
    '</body>',
    `<div hidden>${'<p>riempitivo</p>'.repeat(620_000)}</div></body>`,
  );
  expect(html.length).toBeGreaterThan(10_000_000);
  const { code, comments } = await extract(page.url(), html);
  expect(code).toBe(0);
  expect(comments.length).toBe((await extractComments(page)).comments.length);
});

test('comments that are seen and cannot be read end with 3 and say so', async () => {
  const page = await chromium.open(`${ADDRESS}${ADDRESS.includes('?') ? '&' : '?'}still=1`);
  await page.locator('[role=article]').first().waitFor();
  const blinded = (await page.content())
    .replaceAll(/comment_id=\d+/g, '')
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/ href="[^"]*"/g, ' href="#"');
  const { code, comments, stderr } = await extract(page.url(), blinded);
  expect(comments).toEqual([]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/seen [1-9]\d*, read 0/);
  expect(stderr).toContain('none could be read');
});

test.each([
  ['https://unknown.example/', 'no adapter reads unknown.example'],
  ['ftp://www.facebook.com/', 'is not a web address'],
])('the address %s is refused with a clear sentence', async (address, sentence) => {
  const { code, comments, stderr } = await extract(address, '<p>');
  expect({ code, comments }).toEqual({ code: 2, comments: [] });
  expect(stderr).toContain(sentence);
});
