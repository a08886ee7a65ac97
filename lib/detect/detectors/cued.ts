// Knows how cues of one label become findings: what is not meant drops out, the heaviest speaks. Must not know the labels' cues.
import type { Finding, Label } from '../../core/types.ts';
import { denied, distanced } from '../reading/scope.ts';
import type { Hit, Reading } from '../reading/types.ts';
import { BEYOND_DOUBT, best, overTokens, type Reasons } from './finding.ts';

export interface Cued {
  readonly label: Label;
  readonly detector: string;
  readonly sure: string;
  readonly look?: string;
  readonly why: Reasons;
  /** The hit is somebody's own words and said in earnest. */
  readonly meant?: (reading: Reading, hit: Hit) => boolean;
  /** Among these, all meant, there is one that no other word can make harmless. */
  readonly plain?: (reading: Reading, hits: readonly Hit[]) => boolean;
}

export function cued(reading: Reading, { label, detector, sure, look, why, meant = earnest, plain }: Cued): Finding[] {
  const all = reading.hits.get(sure) ?? [];
  const hits = all.filter((hit) => meant(reading, hit));
  const kept = best(hits);
  if (kept !== undefined) {
    const confidence = plain?.(reading, hits) ? BEYOND_DOUBT : 0.9;
    return [overTokens(reading, kept.from, kept.to, { label, detector, certainty: 'sure', confidence, why })];
  }
  const hint = best(all) ?? best(look === undefined ? [] : (reading.hits.get(look) ?? []));
  return hint === undefined
    ? []
    : [overTokens(reading, hint.from, hint.to, { label, detector, certainty: 'look', confidence: 0.4, why })];
}

export const earnest = (reading: Reading, hit: Hit): boolean => !distanced(reading, hit) && !denied(reading, hit.from);
