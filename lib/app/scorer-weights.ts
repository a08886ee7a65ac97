// Knows how the scorer's weights get from the package to a tab. Must not know what they mean.
import { browser } from 'wxt/browser';
import { failure, ok, type Result } from '../core/result.ts';
import { createScorer } from '../detect/classifier/scorer.ts';
import { withScores } from '../detect/combine.ts';
import type { Scorer } from '../detect/index.ts';
import { askBackground } from '../messaging/client.ts';

const WEIGHTS = '/models/scorer.bin';
/** Arguments of one call are limited, UTF-16 units. */
const CHUNK = 0x8000;

/** In the background: reads the packaged file, the only address this extension may read. */
export async function packagedWeights(): Promise<Result<{ readonly base64: string }>> {
  try {
    const response = await fetch(browser.runtime.getURL(WEIGHTS));
    const bytes = new Uint8Array(await response.arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return ok({ base64: btoa(binary) });
  } catch (error) {
    return failure('storage-failed', `${WEIGHTS}: ${error}`);
  }
}

/** In a tab: asks once. Without weights the rules judge alone and the person is told so. */
export async function scorerOfTab(): Promise<Result<Scorer>> {
  const answer = await askBackground('scorer-weights', {});
  if (!answer.ok) return answer;
  const learned = createScorer(Uint8Array.from(atob(answer.value.base64), (unit) => unit.charCodeAt(0)));
  return learned.ok ? ok(withScores(learned.value)) : learned;
}
