// Knows which posts stand on which page. Must not know how they are drawn.
import { LAB, SCUOLA, TERZO } from './accounts.ts';
import { INAIL_CALL, INAIL_CAMPAIGN } from './inail-posts.ts';
import { POLIMI_OPEN_DAY, POLIMI_RESEARCH } from './polimi-posts.ts';
import { comment, numberAt, type SimulatedComment, type SimulatedPost } from './shapes.ts';

/** Of somebody else, in the feed because a contact commented: one comment shows, and nothing here concerns the two institutions. */
const FOREIGN: SimulatedPost = {
  activity: numberAt('2026-10-27T10:00:00.000Z', 51),
  ugcPost: numberAt('2026-10-27T09:59:59.000Z', 52),
  commentsUnder: 'ugcPost',
  slug: 'ente-terzo-finto_novita',
  by: TERZO,
  pieces: ['Nuova sede, stesse persone.'],
  comments: [comment('2026-10-27T10:30:00.000Z', LAB, [], ['In bocca al lupo dal ', { mention: SCUOLA }, '!'])],
};

export const POSTS: readonly SimulatedPost[] = [INAIL_CALL, INAIL_CAMPAIGN, POLIMI_OPEN_DAY, POLIMI_RESEARCH, FOREIGN];

/** The feed: posts of both institutions between other people's. */
const FEED: readonly SimulatedPost[] = [FOREIGN, INAIL_CALL, POLIMI_OPEN_DAY, INAIL_CAMPAIGN, POLIMI_RESEARCH];

/** Posts at a path, newest page order; empty where nothing stands there. */
export function postsAt(path: string): readonly SimulatedPost[] {
  const plain = decodeURIComponent(path);
  const number = /(?:urn:li:|-)(?:activity|ugcPost|share)[:-](\d+)/.exec(plain)?.[1];
  if (number) return POSTS.filter((post) => post.activity === number || post.ugcPost === number);
  const company = /^\/company\/([^/]+)/.exec(plain)?.[1];
  if (company) return POSTS.filter((post) => post.by.slug === company);
  return plain.startsWith('/feed') || plain === '/' ? FEED : [];
}

/** `many` further comments under a post: the same words by the same people at other times. */
export function withMany(post: SimulatedPost, many: number): SimulatedPost {
  const from = post.comments.filter((one) => one.pieces.length > 0);
  const more: SimulatedComment[] = Array.from({ length: many }, (_, index) => {
    const at = new Date(Date.parse('2026-11-02T08:00:00.000Z') + index * 61_000).toISOString();
    const model = from[index % from.length];
    if (!model) throw new Error(`no comments under ${post.slug}`);
    return { ...model, id: numberAt(at, 1000 + index), at, replies: [], earlierReplies: [] };
  });
  return { ...post, comments: [...post.comments, ...more] };
}
