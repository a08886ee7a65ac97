// Knows which of the simulators' servers belongs to this test worker. Must not know what is served.
import { inject } from 'vitest';
import type { SimulatorAddress } from './simulators.ts';

/** The server of this worker alone: files that run side by side never see each other's requests. */
export function startedSimulators(): SimulatorAddress {
  const address = inject('simulators')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!address)
    throw new Error(`worker ${process.env.VITEST_POOL_ID} has no simulators: see tests/browser/global-setup.ts`);
  return address;
}
