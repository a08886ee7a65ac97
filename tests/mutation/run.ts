// Knows how pages are opened, changed and read, one mutation after the other. Must not know any kind of mutation, nor any platform.
import type { Page } from 'playwright-core';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import type { Chromium } from '../browser/chromium.ts';
import { isolatedWorld, type World } from '../browser/world.ts';
import { openSaved, openSimulated } from '../dom/page-opening.ts';
import type { SimulatedPage } from '../dom/simulated-pages.ts';
import { hidesParents, isLastAnchor } from './last-anchors.ts';
import type { Mutation } from './mutated-in-page.ts';
import { type Verdict, verdictsOf } from './outcome.ts';

type InPage = typeof import('./mutated-in-page.ts');
declare const garbo: InPage;

const ENTRY = 'tests/mutation/mutated-in-page.ts';

export interface Tried {
  readonly page: SimulatedPage;
  readonly mutation: Mutation;
  /** Names the mutation on the command line (`--only`). */
  readonly name: string;
  /** Nothing else on the page tells what was taken from it: nobody can read it, and only loudness is asked. */
  readonly last: boolean;
  readonly verdicts: readonly Verdict[];
  /** Why comments could not be read, as the adapter says. */
  readonly failures: readonly string[];
}

export interface Wanted {
  readonly seed: number;
  /** Mutations that are tried, by name; all where null. */
  readonly only: string | null;
  /** Chooses among all mutations of one page. */
  readonly choose: (page: SimulatedPage, all: readonly Mutation[]) => readonly Mutation[];
}

export const nameOf = (page: SimulatedPage, { kind, variant }: Mutation): string => `${page.name}/${kind}/${variant}`;

/** Opens the page, keeps it as a browser would save it, changes it in every way that is wanted and reads it each time. */
export async function tryPage(chromium: Chromium, page: SimulatedPage, wanted: Wanted): Promise<Tried[]> {
  const copy = await openSaved(await openSimulated(chromium, page));
  return tryCopy(copy, page, wanted);
}

async function tryCopy(copy: Page, page: SimulatedPage, { seed, only, choose }: Wanted): Promise<Tried[]> {
  const bundle = await bundleForPage(ENTRY);
  const world = await isolatedWorld(copy);
  await world.load(bundle);
  const places = new Map(page.shown.map((one, place) => [one.id, place]));
  await world.call(
    (parents) => garbo.keepPage(parents),
    page.shown.map((one) => places.get(one.parentId) ?? null),
  );
  const all = await world.call(() => garbo.mutationsHere());
  const chosen = only === null ? choose(page, all) : all.filter((one) => nameOf(page, one) === only);
  const tried: Tried[] = [];
  for (const mutation of chosen) {
    const reading = await tryOne(world, bundle, page, mutation, seed);
    if (!reading) continue;
    tried.push({
      page,
      mutation,
      name: nameOf(page, mutation),
      last: isLastAnchor(page, mutation),
      verdicts: verdictsOf(page.shown, reading, hidesParents(page, mutation)),
      failures: reading.failures.map(({ field, detail }) => `${field} (${detail})`),
    });
  }
  return tried;
}

/** Null where the page has nothing that the mutation could touch. */
async function tryOne(world: World, bundle: string, page: SimulatedPage, mutation: Mutation, seed: number) {
  const touched = await world.call((one, stream) => garbo.mutatePage(one, stream), mutation, `${seed} ${page.name}`);
  if (touched === 0) return null;
  await world.load(bundle);
  return world.call(() => garbo.readMutated());
}
