// Knows with which settings both parts of the scorer are fitted. Must not know how.
import { COLUMNS } from '../../detect/classifier/weights.ts';
import type { LinearSettings } from './fit-linear.ts';
import type { NetSettings } from './fit-net.ts';

/** Features kept and rows of the table: as many as fit in 512 kB. */
const LINEAR: LinearSettings = {
  seed: 2026,
  epochs: 5,
  rate: 0.2,
  decay: 2e-4,
  rarest: 2,
  kept: 15_000,
  hidden: 0.3,
};
const NET: NetSettings = {
  seed: 2026,
  epochs: 7,
  batch: 32,
  rate: 2e-3,
  rarest: 4,
  hiding: { numbers: 0.3, words: 0.25, cues: 0.3 },
  size: { width: 48, state: 48, meeting: 16, inner: 64, rows: 12_800, columns: COLUMNS },
};
export const SETTINGS = { linear: LINEAR, net: NET };
