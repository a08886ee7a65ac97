// Knows how one mutation is made in the page and what the shipped adapter then reads. Must not know what is expected.

import { missedComments } from '../../lib/platforms/missed.ts';
import { adapterFor } from '../../lib/platforms/registry.ts';
import type { ReadFailure } from '../../lib/platforms/types.ts';
import { chanceOf } from './chance.ts';
import { restorePage } from './kept-page.ts';
import { KINDS } from './kinds.ts';

export { keepPage } from './kept-page.ts';

/** A kind of mutation in one of its variants. */
export interface Mutation {
  readonly kind: string;
  readonly variant: string;
}

/** What the editor would have of one comment. */
export interface ReadComment {
  readonly id: string;
  readonly weak: boolean;
  readonly keys: readonly string[];
  readonly displayName: string | null;
  readonly text: string;
  readonly cut: boolean;
  readonly parentId: string | null;
}

export interface MutatedReading {
  readonly comments: readonly ReadComment[];
  readonly failures: readonly ReadFailure[];
  /** Comments of which the page bears signs and that were not found, as the extension tells them. */
  readonly missed: number;
}

/** Every mutation that this page can suffer. */
export function mutationsHere(): Mutation[] {
  const stage = restorePage();
  return KINDS.flatMap(({ name, variants }) => [...variants(stage).keys()].map((variant) => ({ kind: name, variant })));
}

/** Restores the page and changes it. @returns nodes touched; 0: the page has nothing of the kind */
export function mutatePage({ kind, variant }: Mutation, seed: string): number {
  document.documentElement.lang = 'it';
  const stage = restorePage();
  const change = KINDS.find(({ name }) => name === kind)
    ?.variants(stage)
    .get(variant);
  if (!change) throw new Error(`this page has no "${kind}: ${variant}"`);
  return change(stage, chanceOf(`${seed} ${kind} ${variant}`));
}

/** To be called in a script loaded anew: no adapter then remembers what stood here before. */
export function readMutated(): MutatedReading {
  const url = new URL(location.href);
  const adapter = adapterFor(url);
  if (adapter === null) throw new Error(`no adapter for ${url.href}`);
  const found = adapter.find(document);
  const comments: ReadComment[] = [];
  const failures: ReadFailure[] = [];
  for (const element of found) {
    const reading = adapter.read(element, url);
    if (!reading.ok) {
      failures.push(reading.error);
      continue;
    }
    const { id, idFrom, author, text, cut, parentId } = reading.value;
    const keys = author.key === null ? [] : [author.key, ...author.aliases];
    comments.push({ id, weak: idFrom === 'hash', keys, displayName: author.displayName, text, cut, parentId });
  }
  return { comments, failures, missed: missedComments(adapter, document, found) };
}
