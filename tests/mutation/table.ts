// Knows how the outcomes of many mutations are counted and written down. Must not know how they came about.
import type { Outcome, Wrong } from './outcome.ts';
import type { Tried } from './run.ts';

const WRONGS: readonly Wrong[] = ['miss', 'author', 'words', 'parent', 'false'];

export interface Counts {
  readonly mutations: number;
  readonly comments: number;
  readonly right: number;
  readonly weak: number;
  readonly loud: number;
  readonly wrong: number;
  /** Comments under mutations that leave an anchor, and those of them read right. */
  readonly readable: number;
  readonly readableRight: number;
}

export function countsOf(tried: readonly Tried[]): Counts {
  const all = tried.flatMap((one) => one.verdicts.map(({ outcome }) => ({ outcome, last: one.last })));
  const count = (...outcomes: readonly Outcome[]) => all.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const readable = all.filter(({ last }) => !last);
  return {
    mutations: tried.length,
    comments: all.length,
    right: count('right'),
    weak: count('weak'),
    loud: count('loud'),
    wrong: count(...WRONGS),
    readable: readable.length,
    readableRight: readable.filter(({ outcome }) => outcome === 'right').length,
  };
}

export const isWrong = (outcome: Outcome): boolean => (WRONGS as readonly Outcome[]).includes(outcome);

/** Share of the comments that could be read and were, 0 to 1; 1 where none could. */
export const shareRead = ({ readable, readableRight }: Counts): number =>
  readable === 0 ? 1 : readableRight / readable;

/** One line by platform and kind, one by platform, one of all. */
export function tableOf(tried: readonly Tried[]): string[] {
  const rows: [string, string, Counts][] = [];
  const platforms = [...new Set(tried.map((one) => one.page.platform))];
  for (const platform of platforms) {
    const here = tried.filter((one) => one.page.platform === platform);
    for (const kind of [...new Set(here.map((one) => one.mutation.kind))].sort()) {
      rows.push([platform, kind, countsOf(here.filter((one) => one.mutation.kind === kind))]);
    }
    rows.push([platform, 'all', countsOf(here)]);
  }
  if (platforms.length > 1) rows.push(['all', 'all', countsOf(tried)]);
  const head = [
    'platform',
    'mutation',
    'mutations',
    'comments',
    'right',
    'own id',
    'loud',
    'WRONG',
    'read of readable',
  ];
  return [head, ...rows.map(rowOf)].map((cells) =>
    cells
      .map((cell, place) => (place < 2 ? cell.padEnd(place === 0 ? 10 : 18) : cell.padStart(place === 8 ? 17 : 10)))
      .join(''),
  );
}

function rowOf([platform, kind, counts]: [string, string, Counts]): string[] {
  const { mutations, comments, right, weak, loud, wrong } = counts;
  const share = `${(Math.floor(shareRead(counts) * 1000) / 10).toFixed(1)} %`;
  return [platform, kind, ...[mutations, comments, right, weak, loud, wrong].map(String), share];
}

/** Mutations that leave an anchor and yet keep comments from being read, with what the adapter said of it. */
export function unreadOf(tried: readonly Tried[]): string[] {
  return tried.flatMap(({ name, last, verdicts, failures }) => {
    const loud = verdicts.filter(({ outcome }) => outcome === 'loud').length;
    const why = [...new Set(failures)].join('; ') || 'not found';
    return last || loud === 0 ? [] : [`loud ${loud} of ${verdicts.length}: ${name}: ${why}`];
  });
}

/** Everything that was wrong, with what is needed to see it again. */
export function wrongOf(tried: readonly Tried[], seed: number): string[] {
  return tried.flatMap(({ name, verdicts }) => {
    const wrong = verdicts.filter(({ outcome }) => isWrong(outcome));
    if (wrong.length === 0) return [];
    const replay = `npm run mutate -- --seed ${seed} --only '${name}'`;
    return [
      `WRONG ${wrong.length}: ${replay}`,
      ...wrong.slice(0, 3).map(({ outcome, detail }) => `    ${outcome}: ${detail}`),
    ];
  });
}
