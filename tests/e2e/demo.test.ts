// Knows that the demonstration does every step it shows, on both sites, in a fresh profile. Must not know how a step is done.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runJourney, STOPS } from '../../lib/cli/demo-journey.ts';
import { launchChromium } from '../browser/chromium.ts';
import { startedSimulators } from '../browser/started-simulators.ts';

/** Read and mark, cite, reply, open a control, record; then once the register. */
const STEPS_A_STOP = 5;

test('every step of the demonstration succeeds and leaves its image', async () => {
  const shots = mkdtempSync(join(tmpdir(), 'garbo-demo-'));
  const browser = await launchChromium({ grants: ['facebook', 'linkedin'], simulators: startedSimulators() });
  const outcomes = await runJourney(browser, shots, () => {});
  await browser.close();
  expect(outcomes.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(outcomes).toHaveLength(STOPS.length * STEPS_A_STOP + 1);
  expect(readdirSync(shots).filter((file) => file.endsWith('.png'))).toHaveLength(
    STOPS.length * (STEPS_A_STOP - 1) + 1,
  );
  rmSync(shots, { recursive: true });
});
