// Knows how the rest of a cut text gets on the page by the platform's own control. Must not leave the page, nor judge what it opens.
import { failure, ok, type Result } from '../core/result.ts';
import { press } from './pointer.ts';
import type { PlatformAdapter } from './types.ts';
import { until } from './wait.ts';

const OPENS_WITHIN_MS = 4000;

/**
 * Presses "See more" of this comment and waits until the adapter reads it whole.
 * @returns `text-not-opened` where there is no such control here (on X it may be a link to another page) or nothing came of it
 */
export async function openText(
  adapter: PlatformAdapter,
  element: Element,
  commentId: string,
  signal: AbortSignal,
): Promise<Result<null>> {
  const button = adapter.maybeExpander(element);
  if (button === null || button.closest('a[href]') !== null) return failure('text-not-opened', adapter.platform);
  press(button);
  const isWhole = (): true | null => {
    const reading = adapter.read(element, new URL(document.location.href));
    return reading.ok && reading.value.id === commentId && !reading.value.cut ? true : null;
  };
  const whole = await until(isWhole, OPENS_WITHIN_MS, signal);
  return whole ? ok(null) : failure('text-not-opened', `${adapter.platform}: still cut`);
}
