// Knows how some of all possible mutations are chosen, the same for the same seed. Must not know what they do.
import type { SimulatedPage } from '../dom/simulated-pages.ts';
import { chanceOf } from './chance.ts';
import type { Mutation } from './mutated-in-page.ts';
import type { Wanted } from './run.ts';

/** Attributes are many and most of them say nothing: more of these are tried than of any other kind. */
const MANY = 'attribute dropped';

/** @param each how many of every kind on every page; three times as many of dropped attributes */
export function sampleOf(seed: number, each: number): Wanted['choose'] {
  return (page: SimulatedPage, all: readonly Mutation[]) => {
    const kinds = [...new Set(all.map(({ kind }) => kind))];
    return kinds.flatMap((kind) => {
      const ofKind = all.filter((one) => one.kind === kind);
      return chanceOf(`${seed} ${page.name} ${kind}`)
        .shuffled(ofKind)
        .slice(0, kind === MANY ? 3 * each : each);
    });
  };
}
