// Knows the labelled corpus and its two parts. Must not know how comments are judged.
import { readdirSync, readFileSync } from 'node:fs';
import type { Action, Label, Platform } from '../../core/types.ts';

/** One line of tests/corpus/dev-*.jsonl (LABELS.md). */
export interface Sample {
  readonly id: string;
  readonly institution: 'inail' | 'polimi';
  readonly platform: Platform;
  readonly post: string;
  readonly comment: string;
  readonly lang: string;
  readonly labels: readonly Label[];
  readonly action: Action;
  readonly case: string;
}

export type Part = 'development' | 'validation' | 'all';

const FOLDER = new URL('../../../tests/corpus/', import.meta.url);

/** FNV-1a, 32 bits, over UTF-8. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/** The seed of the split is the rule itself: a post whose hash modulo 10 is 2 is validation, with all its comments. Rules are tuned on the rest. */
export const partOf = (post: string): Exclude<Part, 'all'> => (hash(post) % 10 === 2 ? 'validation' : 'development');

export function readCorpus(part: Part): Sample[] {
  return (
    readdirSync(FOLDER)
      .filter((name) => /^dev-.*\.jsonl$/.test(name))
      .sort()
      .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n'))
      // The corpus is ours and held by tests/unit/detect/corpus.test.ts.
      .map((line) => JSON.parse(line) as Sample)
      .filter((sample) => part === 'all' || partOf(sample.post) === part)
  );
}
