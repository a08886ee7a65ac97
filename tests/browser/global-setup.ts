// Knows what must stand before browser tests begin: simulators built and served, the extension built. Must not know any test.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from './build-once.ts';
import { buildExtension } from './extension-build.ts';
import { buildSimulators, type SimulatorAddress, serveSimulators } from './simulators.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker that may run at the same time. */
    simulators: readonly SimulatorAddress[];
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildSimulators();
  if (project.name === 'e2e' && existsSync(join(ROOT, 'entrypoints/background'))) {
    await buildExtension('chrome');
    await buildExtension('firefox');
  }
  const running = await Promise.all(Array.from({ length: project.config.maxWorkers }, serveSimulators));
  project.provide(
    'simulators',
    running.map(({ address }) => address),
  );
  return async () => void (await Promise.all(running.map((one) => one.close())));
}
