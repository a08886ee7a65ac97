// Knows which tests run where. Must not know what they test.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Test files that run side by side, whatever their project: each has a browser, a profile and simulators of its own. More than two
 * would let keys and timers wait for the processor.
 */
const WORKERS = 2;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          environment: 'node',
          // A compiler or a command is started here and there, on a machine that may be busy.
          testTimeout: 30_000,
          maxWorkers: WORKERS,
        },
      },
      {
        root,
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: WORKERS,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: WORKERS,
        },
      },
    ],
  },
});
