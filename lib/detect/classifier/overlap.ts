// Knows how far a comment speaks of its post and of what the institution does. Must not know labels or weights.
import type { DetectContext, InstitutionContext } from '../../core/types.ts';
import { read } from '../reading/read.ts';
import { remember } from '../remember.ts';
import { wordForm } from './word-form.ts';

const STEM = 5;
const SHORTEST = 4;
/** Posts remembered, so that the comments under one post read it once, in a feed of many too; and words. */
const POSTS = 256;
const WORDS = 20_000;
const FREQUENT = new Set(
  'questo questa questi queste quello quella quelli quelle tutto tutti tutta tutte anche come quando dove perche sono siamo siete hanno nella nelle nello negli della delle dello degli dalla dalle alla alle allo agli sulla sulle ancora sempre molto essere fare stato stata that this with from have your will they'.split(
    ' ',
  ),
);

/** What a word has in common with its other forms; '' when it tells nothing. */
const stemOf = remember(WORDS, (form) => (form[0] === '#' || FREQUENT.has(form) ? '' : form.slice(0, STEM)));
const stemsOfPost = remember(POSTS, (post) => stemsOf(read(post).tokens.map(wordForm)));

/** By institution, whether a word begins as one of its subjects does. */
const topicTests = new WeakMap<InstitutionContext, (form: string) => boolean>();

/** Pairs of kind and step; each pair is one feature. Empty posts and unknown institutions give steps of their own. */
export function overlap(
  forms: readonly string[],
  text: string,
  { post, institution }: DetectContext,
): (readonly [number, number])[] {
  const stems = stemsOf(forms);
  const known = post === null ? null : stemsOfPost(post);
  let shared = 0;
  if (known !== null) for (const stem of stems) if (known.has(stem)) shared++;
  const topics = institution === null ? 0 : countTopics(forms, institution);
  return [
    [1, known === null ? 9 : Math.min(4, shared)],
    [2, known === null || stems.size === 0 ? 9 : Math.min(4, Math.floor((shared / stems.size) * 6))],
    [3, institution === null ? 9 : Math.min(4, topics)],
    [4, known === null || institution === null ? 99 : Math.min(3, topics) * 10 + Math.min(2, shared)],
    [5, institution?.names.some((name) => text.includes(name)) ? 1 : 0],
  ];
}

function stemsOf(forms: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const form of forms) {
    const stem = form.length < SHORTEST ? '' : stemOf(form);
    if (stem !== '') stems.add(stem);
  }
  return stems;
}

function countTopics(forms: readonly string[], institution: InstitutionContext): number {
  let isTopic = topicTests.get(institution);
  if (isTopic === undefined) {
    isTopic = topicTest(institution.topics);
    topicTests.set(institution, isTopic);
  }
  let count = 0;
  for (const form of forms) if (isTopic(form)) count++;
  return count;
}

function topicTest(topics: readonly string[]): (form: string) => boolean {
  const known = new Set(topics);
  const longest = topics.reduce((most, topic) => Math.max(most, topic.length), 0);
  return remember(WORDS, (form) => {
    let hit = known.has(form);
    for (let n = STEM; !hit && n <= Math.min(longest, form.length); n++) hit = known.has(form.slice(0, n));
    return hit;
  });
}
