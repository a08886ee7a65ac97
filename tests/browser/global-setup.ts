// Knows what must stand before browser tests begin: simulators built and served, the extension built. Must not know any test.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from './build-once.ts';
import { buildExtension } from './extension-build.ts';
import { buildSimulators, type SimulatorAddress, serveSimulators } from './simulators.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    simulators: SimulatorAddress;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildSimulators();
  if (project.name === 'e2e' && existsSync(join(ROOT, 'entrypoints/background'))) {
    await buildExtension('chrome');
    await buildExtension('firefox');
  }
  const running = await serveSimulators();
  project.provide('simulators', running.address);
  return () => running.close();
}
