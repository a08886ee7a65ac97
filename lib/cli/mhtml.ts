// Knows the one-file form in which Chrome, Edge and Opera save a page (MHTML, RFC 2557). Must not know what is on the page.

export interface Mhtml {
  readonly html: Buffer;
  /** Where the page was; null where the file does not say. */
  readonly address: string | null;
  readonly maybeStyle: (asked: URL) => Buffer | null;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** The page's links to its own parts have an address of their own kind, which no page may ask for: they get this in its place. */
const PART_PATH = '/saved-part/';

/** A mail's head with parts that belong together; HTML begins otherwise. */
export function isMhtml(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096).toString('latin1');
  return !/^\s*</.test(head) && /^content-type:\s*multipart\/related/im.test(head);
}

/** @param bytes for which `isMhtml` is true. Without a page in it the HTML is empty. */
export function readMhtml(bytes: Buffer): Mhtml {
  // One character a byte: parts may be in any encoding.
  const source = bytes.toString('latin1');
  const { headers, rest } = headOf(source);
  const boundary = /boundary="?([^";\s]+)"?/i.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary ? partsOf(rest, boundary) : [];
  const address = headers.get('snapshot-content-location') ?? null;
  const pages = parts.filter((part) => kindOf(part) === 'text/html');
  const page = pages.find((part) => part.headers.get('content-location') === address) ?? pages[0];
  const styles = new Map(parts.filter((part) => kindOf(part) === 'text/css').map((part) => [nameOf(part), part.body]));
  return {
    html: Buffer.from((page?.body.toString('latin1') ?? '').replaceAll('"cid:', `"${PART_PATH}`), 'latin1'),
    address: address ?? page?.headers.get('content-location') ?? null,
    maybeStyle: (asked) => {
      const own = asked.pathname.startsWith(PART_PATH) ? asked.pathname.slice(PART_PATH.length) : asked.href;
      return styles.get(own) ?? null;
    },
  };
}

const kindOf = ({ headers }: Part): string => (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
const nameOf = ({ headers }: Part): string => (headers.get('content-location') ?? '').replace(/^cid:/, '');

function partsOf(body: string, boundary: string): Part[] {
  const pieces = body.split(`--${boundary}`);
  // Before the first boundary stands nothing, after the last one "--".
  return pieces.slice(1, -1).map((piece) => {
    const { headers, rest } = headOf(piece.replace(/^\r?\n/, ''));
    return { headers, body: bodyOf(rest, headers.get('content-transfer-encoding') ?? '') };
  });
}

/** Header lines up to the first empty one; a line that begins with a space goes on with the one before. */
function headOf(text: string): { readonly headers: ReadonlyMap<string, string>; readonly rest: string } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name ? [[name.toLowerCase(), (value ?? '').trim()] as const] : [];
    }),
  );
  return { headers, rest: end ? text.slice(end.index + end[0].length) : '' };
}

function bodyOf(text: string, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(text, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(text, 'latin1');
  const plain = text
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
