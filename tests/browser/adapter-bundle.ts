// Knows how parts of lib are bundled for a page and how the adapters are asked there. Must not know any platform.
import type { Page } from 'playwright-core';
import type { PageReading } from '../../lib/cli/adapters-in-page.ts';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import { isolatedWorld, type World } from './world.ts';

/** Global of the page's isolated world after `adapterWorld`: the exports of lib/cli/adapters-in-page.ts. */
export type Garbo = typeof import('../../lib/cli/adapters-in-page.ts');

const DEFAULT_ENTRY = 'lib/cli/adapters-in-page.ts';

/**
 * An isolated world of the page in which the exports of `entry` stand under the global `garbo`.
 * In a test: `declare const garbo: Garbo;` and `world.call(() => garbo.adapterFor(new URL(location.href)))`.
 * @param entry module path relative to the root
 */
export async function adapterWorld(page: Page, entry: string = DEFAULT_ENTRY): Promise<World> {
  const world = await isolatedWorld(page);
  await world.load(await bundleForPage(entry));
  return world;
}

declare const garbo: Garbo;

/** What the adapter of this page reads on it now. */
export async function extractComments(page: Page): Promise<PageReading> {
  const world = await adapterWorld(page);
  return world.call(() => garbo.readPage());
}
