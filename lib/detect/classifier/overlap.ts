// Knows how far a comment speaks of its post and of what the institution does. Must not know labels or weights.
import type { DetectContext, InstitutionContext } from '../../core/types.ts';
import { read } from '../reading/read.ts';
import { wordForm } from './word-form.ts';

const STEM = 5;
const SHORTEST = 4;
/** Posts remembered, so that the comments under one post read it once. */
const MEMORY = 16;
const FREQUENT = new Set(
  'questo questa questi queste quello quella quelli quelle tutto tutti tutta tutte anche come quando dove perche sono siamo siete hanno nella nelle nello negli della delle dello degli dalla dalle alla alle allo agli sulla sulle ancora sempre molto essere fare stato stata that this with from have your will they'.split(
    ' ',
  ),
);

const posts = new Map<string, ReadonlySet<string>>();
const topicSets = new WeakMap<InstitutionContext, { readonly stems: ReadonlySet<string>; readonly longest: number }>();

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
  for (const form of forms)
    if (form.length >= SHORTEST && form[0] !== '#' && !FREQUENT.has(form)) stems.add(form.slice(0, STEM));
  return stems;
}

function stemsOfPost(post: string): ReadonlySet<string> {
  const found = posts.get(post);
  if (found !== undefined) return found;
  const stems = stemsOf(read(post).tokens.map(wordForm));
  if (posts.size >= MEMORY) posts.clear();
  posts.set(post, stems);
  return stems;
}

function countTopics(forms: readonly string[], institution: InstitutionContext): number {
  let topics = topicSets.get(institution);
  if (topics === undefined) {
    topics = {
      stems: new Set(institution.topics),
      longest: institution.topics.reduce((most, topic) => Math.max(most, topic.length), 0),
    };
    topicSets.set(institution, topics);
  }
  let count = 0;
  for (const form of forms) {
    const { stems, longest } = topics;
    let hit = stems.has(form);
    for (let n = STEM; !hit && n <= Math.min(longest, form.length); n++) hit = stems.has(form.slice(0, n));
    if (hit) count++;
  }
  return count;
}
