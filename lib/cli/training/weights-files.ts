// Knows where the weights stand on disk and reads them. Must not know how they are made or used.
import { existsSync, readFileSync } from 'node:fs';
import { createScorer, type Scorer } from '../../detect/classifier/scorer.ts';

/** What the extension fetches. */
export const SHIPPED = new URL('../../../assets/public/models/scorer.bin', import.meta.url);

/** Null when there is no such file. Throws when it cannot be used: it is our own. */
export function maybeWeights(): Scorer | null {
  if (!existsSync(SHIPPED)) return null;
  const scorer = createScorer(new Uint8Array(readFileSync(SHIPPED)));
  if (!scorer.ok) throw new Error(`${SHIPPED.pathname}: ${scorer.error.detail}; npm run train makes it anew`);
  return scorer.value;
}
