// Knows how long a reply each platform takes, and how it counts. Must not know what a reply says, nor the page.
import type { ReplyLimit } from '../core/replies.ts';
import type { Platform } from '../core/types.ts';
import { weightedLength } from './x/weighted-length.ts';

/** As JavaScript counts, so an emoji of two units counts twice: where a platform counts otherwise this is never too low. */
const units = (most: number): ReplyLimit => ({ most, lengthOf: (text) => text.normalize('NFC').length });

/** As commonly reported in 2026; only X publishes how it counts. */
export const REPLY_LIMITS: Readonly<Record<Platform, ReplyLimit>> = {
  facebook: units(8000),
  linkedin: units(1250),
  instagram: units(2200),
  // Paying accounts may write more; what they pay for is not in the page, so the limit that holds for all is kept.
  x: { most: 280, lengthOf: weightedLength },
  youtube: units(10_000),
};
