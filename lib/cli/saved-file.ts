// Knows the forms in which browsers and their extensions save a page, and what such a file says about where the page was. Must not open it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMhtml, readMhtml } from './mhtml.ts';

export interface SavedFile {
  readonly html: Buffer;
  /** Where the page was, best evidence first; a site may keep the address of a former page in its head. */
  readonly addresses: readonly string[];
  /** A stylesheet that was saved with the page, by the address under which the page asks for it; null for any other. */
  readonly maybeStyle: (asked: URL) => Buffer | null;
}

/** How much of a file is looked through for its address: everything that says it stands in the head. */
const HEAD_BYTES = 2_000_000;

/** @param path of an HTML or MHTML file. Throws the file system's own errors. */
export function readSavedFile(path: string): SavedFile {
  const bytes = readFileSync(path);
  if (isMhtml(bytes)) {
    const { html, address, maybeStyle } = readMhtml(bytes);
    return { html, addresses: [...(address ? [address] : []), ...addressesIn(html)], maybeStyle };
  }
  return { html: bytes, addresses: addressesIn(bytes), maybeStyle: (asked) => maybeBeside(path, asked) };
}

/** Chrome, Edge and Firefox; SingleFile; then what sites say for search engines and for those who share. */
const TELLS = [
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
  /Page saved with SingleFile\s+url:\s*(\S+)/i,
  /<link\b(?=[^>]*\brel="?canonical\b)[^>]*\bhref="([^"]+)"/i,
  /<meta\b(?=[^>]*\bproperty="?og:url\b)[^>]*\bcontent="([^"]+)"/i,
];

function addressesIn(html: Buffer): string[] {
  const head = textOf(html.subarray(0, HEAD_BYTES));
  return TELLS.flatMap((tell) => tell.exec(head)?.[1]?.replaceAll('&amp;', '&') ?? []);
}

/** UTF-16 is told by its first two bytes, as browsers tell it. */
function textOf(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
}

/** "Save as, complete" puts stylesheets into one folder beside the page: `./Name_files/style.css`. Nothing else is ever read from the disk. */
function maybeBeside(page: string, asked: URL): Buffer | null {
  const [folder = '', file = ''] = asked.pathname.split('/').slice(-2).map(decoded);
  if (!/(?:_files|_Dateien|_archivos|-Dateien|_fichiers|\.assets)$/i.test(folder)) return null;
  const path = join(dirname(page), basename(folder), basename(file));
  return file !== '' && existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
