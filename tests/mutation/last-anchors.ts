// Knows which mutations take away the only thing by which anybody could tell a comment, its number, its author or its words. Must not know what the adapter does then.
import type { SimulatedPage } from '../dom/simulated-pages.ts';
import type { Mutation } from './mutated-in-page.ts';

/** By platform: `kind: variant` begins so. Each line says what is told nowhere else on the page. */
const LAST: Readonly<Record<SimulatedPage['platform'], readonly string[]>> = {
  facebook: [
    // What is a comment: no other element of the frame holds one comment and nothing else in all layouts.
    'attribute dropped: div[role=article]',
    // A shortened address is whole in its link alone.
    'attribute dropped: a[href=/*]',
  ],
  linkedin: [
    // The number stands in the URN alone.
    'attribute dropped: article[data-id]',
    'data renamed: data-id ',
    // The account stands in the links alone; each of its comments has two of the same kind.
    'attribute dropped: a[href=/in/',
    'attribute dropped: a[href=/company/',
    // A shortened address is whole in its link alone.
    'attribute dropped: a[href=/*/*]',
  ],
  instagram: [
    // The number stands in the link of the time alone.
    'attribute dropped: a[href=/p/*/c/*/]',
    // The name is shown in a link; without its address it is a word among words.
    'attribute dropped: a[href=/*/]',
  ],
  x: [
    // The number stands in the links to the post alone.
    'attribute dropped: a[href=/*/status/*]',
  ],
  youtube: [
    // What is a comment: its own element and nothing else.
    'tags: ytd-comment-view-model to ',
    'tags: ytd-comment-renderer to ',
    // The number stands in the link of the time alone.
    'attribute dropped: a[href=/watch?lc&v]',
    'attribute dropped: a[href=/post/*?lc]',
    'times: elements gone',
    // The channel stands in the links alone.
    'attribute dropped: a[href=/@]',
    'attribute dropped: a[href=/channel/*]',
    // A shortened address is whole in its link alone.
    'attribute dropped: a[href=/*]',
  ],
};

/** On every platform: numbers that say nothing; pictures that stand for words of the writer. */
const LAST_EVERYWHERE = ['ids: opaque', 'attribute dropped: img[alt]'];

export function isLastAnchor({ platform }: SimulatedPage, { kind, variant }: Mutation): boolean {
  const name = `${kind}: ${variant}`;
  return [...LAST_EVERYWHERE, ...LAST[platform]].some((beginning) => name.startsWith(beginning));
}

/**
 * LinkedIn's flat lists say by indentation alone which comment answers which; YouTube's nested threads by the number in the answered
 * comment's link alone. Where that is taken away the page shows another nesting, or none: nobody can read the one before. YouTube keeps
 * both of its layouts in the page and hides one: shown side by side, one says the thread and the other the answered reply.
 */
export function hidesParents({ name }: SimulatedPage, { kind, variant }: Mutation): boolean {
  const change = `${kind}: ${variant}`;
  const isFlat = /^linkedin-(?:sdui|both)/.test(name) && name !== 'linkedin-sdui-nested';
  const isNested = /^youtube-(?:old-)?threaded$/.test(name);
  const isYouTube = name.startsWith('youtube-');
  return (
    (isFlat && /^(?:attribute dropped: div\[style\]|tags: div to span) /.test(change)) ||
    (isYouTube && change === 'attribute dropped: div[hidden] everywhere') ||
    (isNested && /^attribute dropped: a\[href=\/watch\?lc&v\] /.test(change))
  );
}
