// Knows every way a script can speak to the network, and that none may stand in what we ship. Must not know what the code is for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Complaint } from './complaint.ts';

/** A page's Content-Security-Policy does not bind content scripts, so these are looked for in sources and bundle. */
const WAYS: readonly RegExp[] = [
  // Reading a file of the package is no way to the network.
  /\bfetch\s*\((?!browser\.runtime\.getURL\()/,
  /\bfetchLater\b/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket(?:Stream)?\b/,
  /\bWebTransport\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\bnew\s+(?:Shared)?Worker\b/,
  /\bnew\s+Image\b/,
  /\bimport\s*\(\s*['"`]https?:/,
];

const SOURCES = ['entrypoints', 'components', 'lib'];

export async function networkApis(root: string): Promise<Complaint[]> {
  const sources = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  ).filter((path) => !path.startsWith(join(root, 'lib/cli/')));
  const scripts = join(root, '.output/chrome-mv3/content-scripts');
  const bundles = readdirSync(scripts).map((file) => join(scripts, file));
  return [...sources, ...bundles].flatMap((path) =>
    waysIn(readFileSync(path, 'utf8')).map((way) => ({
      where: path.slice(root.length),
      what: `speaks to the network: ${way}`,
    })),
  );
}

/** Comments do not count; the first hit of each way is told. */
export function waysIn(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, ' ');
  return WAYS.flatMap((way) => way.exec(bare)?.[0] ?? []);
}
