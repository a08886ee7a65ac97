// Knows how the extension's production bundle is made and where it lies. Must not know what is in it.
import { join } from 'node:path';
import { buildOnce, OUTPUT, runTool } from './build-once.ts';

export type Target = 'chrome' | 'firefox';

export const extensionFolder = (target: Target): string => join(OUTPUT, `${target}-mv3`);

/** Builds the production bundle unless its sources are unchanged. @returns its folder */
export async function buildExtension(target: Target): Promise<string> {
  const sources = ['entrypoints', 'components', 'lib', 'assets', 'wxt.config.ts', 'package-lock.json'];
  await buildOnce(`${target}-mv3`, sources, async () => runTool('wxt/bin/wxt.mjs', ['build', '-b', target]));
  return extensionFolder(target);
}
