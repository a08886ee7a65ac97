// Knows which adapter reads which address. Must not know how any of them reads.
import { facebook } from './facebook/adapter.ts';
import { instagram } from './instagram/adapter.ts';
import { linkedin } from './linkedin/adapter.ts';
import type { PlatformAdapter } from './types.ts';
import { x } from './x/adapter.ts';
import { youtube } from './youtube/adapter.ts';

/** One line per platform. */
export const ADAPTERS: readonly PlatformAdapter[] = [facebook, linkedin, instagram, x, youtube];

/** The adapter of an address; country hosts (`it-it.facebook.com`, `it.linkedin.com`) count as the site itself. */
export function adapterFor(url: URL): PlatformAdapter | null {
  const host = url.hostname.replace(/^[a-z]{2}(?:-[a-z]{2})?\./, 'www.');
  return ADAPTERS.find((adapter) => adapter.hosts.includes(host)) ?? null;
}
