// Knows what is promised about saved pages: where they were, what is in a one-file archive, which files beside them may be read. Must not know any platform.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSavedFile } from '../../../lib/cli/saved-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'garbo-saved-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(content: string | Buffer, name = 'page.html') {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readSavedFile(path);
}

test.each([
  ['a browser', '<!DOCTYPE html>\n<!-- saved from url=(0031)https://site.example/a?b=1&lc=2 -->\n<html>'],
  [
    'SingleFile',
    '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://site.example/a?b=1&lc=2 \n saved date: x\n-->',
  ],
  ['the canonical link', '<head><link data-rh="true" rel="canonical" href="https://site.example/a?b=1&amp;lc=2">'],
  ['the link for sharing', '<head><meta property="og:url" content="https://site.example/a?b=1&amp;lc=2">'],
])('%s tells where the page was', (_, html) => {
  expect(saved(html).addresses).toEqual(['https://site.example/a?b=1&lc=2']);
});

test('what the browser wrote comes before what the site says; a page that says nothing has no address', () => {
  const both =
    '<!-- saved from url=(0022)https://site.example/1 --><link rel="canonical" href="https://site.example/2">';
  expect(saved(both).addresses).toEqual(['https://site.example/1', 'https://site.example/2']);
  expect(saved('<p>https://site.example/</p>').addresses).toEqual([]);
});

test('UTF-16 is read as browsers read it', () => {
  const html = '\ufeff<link rel="canonical" href="https://site.example/è">';
  expect(saved(Buffer.from(html, 'utf16le')).addresses).toEqual(['https://site.example/è']);
});

const ARCHIVE = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://site.example/post/1',
  'Subject: =?utf-8?Q?Prova?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  '',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://elsewhere.example/frame',
  '',
  '<p>cornice</p>',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://site.example/post/1',
  '',
  '<link rel=3D"stylesheet" href=3D"cid:css-1@mhtml.blink"><p>Perch=C3=A9 =F0=9F=',
  '=98=80 no</p>',
  '------MultipartBoundary--abc----',
  'Content-Type: text/css',
  'Content-Transfer-Encoding: base64',
  'Content-Location: cid:css-1@mhtml.blink',
  '',
  Buffer.from('p{color:red}').toString('base64'),
  '------MultipartBoundary--abc------',
  '',
].join('\r\n');

test('an MHTML file gives the page itself, letter for letter, its address and its stylesheets', () => {
  const { html, addresses, maybeStyle } = saved(ARCHIVE, 'page.mhtml');
  expect(html.toString('utf8').trim()).toBe(
    '<link rel="stylesheet" href="/saved-part/css-1@mhtml.blink"><p>Perché 😀 no</p>',
  );
  expect(addresses).toEqual(['https://site.example/post/1']);
  expect(maybeStyle(new URL('https://site.example/saved-part/css-1@mhtml.blink'))?.toString()).toBe('p{color:red}');
  expect(maybeStyle(new URL('https://site.example/other.css'))).toBeNull();
});

test('stylesheets come from the folder saved beside the page and from nowhere else', () => {
  const { maybeStyle } = saved('<p>');
  mkdirSync(join(folder, 'Un post_files'));
  writeFileSync(join(folder, 'Un post_files', 'a.css'), 'p{}');
  writeFileSync(join(folder, 'secret.css'), 'no');
  expect(maybeStyle(new URL('https://site.example/feed/update/Un%20post_files/a.css'))?.toString()).toBe('p{}');
  for (const path of ['secret.css', 'Un%20post_files/..%2Fsecret.css', '_files/../secret.css', 'Un%20post_files/']) {
    expect(maybeStyle(new URL(`https://site.example/feed/${path}`)), path).toBeNull();
  }
});
