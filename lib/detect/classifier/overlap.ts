// Knows how far a comment speaks of its post and of what the institution does. Must not know labels or weights.
import type { DetectContext, InstitutionContext } from '../../core/types.ts';
import { tokensOf } from '../reading/read.ts';
import { remember } from '../remember.ts';
import { type Word, wordOf } from './word.ts';

/** Subjects shorter than this are met only as they stand. */
const SHORTEST = 5;
/** Posts remembered, so that the comments under one post read it once, in a feed of many too. */
const POSTS = 256;
/** A post is known by its first words that tell something. */
const MOST_WORDS = 40;
const postOf = remember(POSTS, (post) => {
  const words = tokensOf(post).map(wordOf);
  return { stems: stemsOf(words), words: [...new Set(words)].filter(({ stem }) => stem !== '').slice(0, MOST_WORDS) };
});

/** By institution, whether a word begins as one of its subjects does. */
const topicTests = new WeakMap<InstitutionContext, (form: string) => boolean>();

/** Pairs of kind and step; each pair is one feature. Empty posts and unknown institutions give steps of their own. */
export function overlap(
  words: readonly Word[],
  text: string,
  { post, institution }: DetectContext,
): (readonly [number, number])[] {
  const stems = stemsOf(words);
  const known = post === null ? null : postOf(post).stems;
  let shared = 0;
  if (known !== null) for (const stem of stems) if (known.has(stem)) shared++;
  const topics = institution === null ? 0 : countTopics(words, institution);
  return [
    [1, known === null ? 9 : Math.min(4, shared)],
    [2, known === null || stems.size === 0 ? 9 : Math.min(4, Math.floor((shared / stems.size) * 6))],
    [3, institution === null ? 9 : Math.min(4, topics)],
    [4, known === null || institution === null ? 99 : Math.min(3, topics) * 10 + Math.min(2, shared)],
    [5, institution?.names.some((name) => text.includes(name)) ? 1 : 0],
  ];
}

/** Tells whether a word, in whatever form, stands in the post too. */
export function sharedWith(post: string | null): (word: Word) => boolean {
  const known = post === null ? null : postOf(post).stems;
  return ({ stem }) => known?.has(stem) ?? false;
}

/** Each once, without those that tell nothing; the same array each time while the post is remembered. */
export const wordsOfPost = (post: string | null): readonly Word[] => (post === null ? [] : postOf(post).words);

function stemsOf(words: readonly Word[]): Set<string> {
  const stems = new Set<string>();
  for (const { stem } of words) if (stem !== '') stems.add(stem);
  return stems;
}

function countTopics(words: readonly Word[], institution: InstitutionContext): number {
  let count = 0;
  for (const word of words) {
    if (word.topicOf !== institution) {
      word.topicOf = institution;
      word.isTopic = testOf(institution)(word.form);
    }
    if (word.isTopic) count++;
  }
  return count;
}

function testOf(institution: InstitutionContext): (form: string) => boolean {
  const known = topicTests.get(institution) ?? topicTest(institution.topics);
  topicTests.set(institution, known);
  return known;
}

function topicTest(topics: readonly string[]): (form: string) => boolean {
  const known = new Set(topics);
  const longest = topics.reduce((most, topic) => Math.max(most, topic.length), 0);
  return (form) => {
    let hit = known.has(form);
    for (let n = SHORTEST; !hit && n <= Math.min(longest, form.length); n++) hit = known.has(form.slice(0, n));
    return hit;
  };
}
