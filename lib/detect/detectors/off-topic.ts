// Knows subjects that no post of the institution is about, when the post is not about them either. Must not decide without the post.
import type { DetectContext, InstitutionContext } from '../../core/types.ts';
import { skeleton } from '../normalise/spelling.ts';
import type { Reading } from '../reading/types.ts';
import { remember } from '../remember.ts';
import { best, overTokens, weigh } from './finding.ts';
import type { Detector } from './types.ts';

const why = {
  it: (quote: string) => `«${quote}»: estraneo al post e a ciò che fa l’istituzione`,
  en: (quote: string) => `“${quote}”: about neither the post nor what the institution does`,
};

export const offTopic: Detector = {
  name: 'off-topic',
  detect(reading, context) {
    if (context.post === null || context.post.trim() === '') return [];
    const strong = reading.hits.get('topic.strong') ?? [];
    const chosen = best(strong) ?? best(reading.hits.get('topic.look') ?? []);
    if (chosen === undefined) return [];
    const sure = strong.length > 0 && !touches(reading, context) && !reading.hits.has('assist.service');
    const total = weigh(strong);
    return [
      overTokens(reading, chosen.from, chosen.to, {
        label: 'off-topic',
        detector: 'off-topic',
        certainty: sure ? 'sure' : 'look',
        confidence: Math.min(0.9, 0.4 + total * 0.15),
        why,
      }),
    ];
  },
};

/** A word of five letters and more that stands in the post too, or is one of the institution's subjects. */
function touches(reading: Reading, { post, institution }: DetectContext): boolean {
  const ofPost = stemsOf(post ?? '');
  const ofInstitution = institution === null ? NO_STEMS : subjects(institution);
  return reading.tokens.some(({ form }) => {
    if (form.length < SHORTEST) return false;
    const own = stem(form);
    return ofPost.has(own) || ofInstitution.has(own);
  });
}

const SHORTEST = 5;
const NO_STEMS: ReadonlySet<string> = new Set();

const stem = remember(20_000, (word) => skeleton(word.normalize('NFD').replace(/\p{M}/gu, '')).slice(0, 6));

/** Remembered for the comments under one post, in a feed of many too. */
const stemsOf = remember(
  256,
  (text): ReadonlySet<string> => new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map(stem)),
);

const known = new WeakMap<InstitutionContext, ReadonlySet<string>>();
function subjects(institution: InstitutionContext): ReadonlySet<string> {
  const there = known.get(institution);
  if (there !== undefined) return there;
  const stems = new Set(institution.topics.flatMap((topic) => [...stemsOf(topic)]));
  known.set(institution, stems);
  return stems;
}
