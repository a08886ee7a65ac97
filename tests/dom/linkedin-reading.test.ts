// Knows what else the LinkedIn adapter must say of the simulator's pages; contract.test.ts reads them one by one. Must not know how it reads.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Comment } from '../../lib/core/types.ts';
import { extractComments } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { CARLA } from '../simulators/linkedin/data/accounts.ts';
import { INAIL_CALL } from '../simulators/linkedin/data/inail-posts.ts';
import { POLIMI_OPEN_DAY, POLIMI_RESEARCH } from '../simulators/linkedin/data/polimi-posts.ts';

const PATHS = [
  `/feed/update/urn:li:activity:${INAIL_CALL.activity}/`,
  `/feed/update/urn%3Ali%3AugcPost%3A${POLIMI_RESEARCH.ugcPost}/`,
  `/posts/${POLIMI_OPEN_DAY.slug}-activity-${POLIMI_OPEN_DAY.activity}-a1B2`,
] as const;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

async function readAt(path: string, query: string) {
  const page = await chromium.visit(`https://www.linkedin.com${path}?still=1&${query}`);
  await page.locator('.column').first().waitFor();
  const reading = await extractComments(page);
  return reading;
}

test.each(['ember', 'sdui'] as const)('%s: everything else about a comment', async (dialect) => {
  const { comments } = await readAt(PATHS[0], `dialect=${dialect}`);
  const [first, answer] = comments;
  if (!first || !answer) throw new Error('the first thread was not read');
  expect(first.platform).toBe('linkedin');
  expect(first.idFrom).toBe('attribute');
  expect(first.author).toEqual({
    platform: 'linkedin',
    key: 'in/carla-finta',
    aliases: [CARLA.memberId],
    handle: 'carla-finta',
    displayName: 'Carla Finta',
    profileUrl: expect.stringMatching(/^https:\/\/www\.linkedin\.com\/in\/carla-finta\/?$/),
    own: false,
  });
  const { activity, ugcPost } = INAIL_CALL;
  const urn = (id: string) => `urn%3Ali%3Acomment%3A%28ugcPost%3A${ugcPost}%2C${id}%29`;
  const post = `https://www.linkedin.com/feed/update/urn:li:activity:${activity}/`;
  expect(first.permalink).toBe(`${post}?commentUrn=${urn(first.id)}`);
  expect(answer.permalink).toBe(`${post}?commentUrn=${urn(first.id)}&replyUrn=${urn(answer.id)}`);
});

test('a text whose end is not in the page is cut, one that is only clamped is not', async () => {
  const path = PATHS[2];
  const long = (comments: readonly Comment[]) => comments.find((comment) => comment.author.key === 'in/marta-lunga');
  expect(long((await readAt(path, 'dialect=sdui&cut=1')).comments)).toMatchObject({ cut: true });
  expect(long((await readAt(path, 'dialect=sdui')).comments)).toMatchObject({ cut: false });
  expect(long((await readAt(path, 'dialect=ember')).comments)).toMatchObject({ cut: false });
});

test.each(['ember', 'sdui'])('%s: comments that are not loaded are told of', async (dialect) => {
  // One thread of this post has an earlier reply behind a button; the second post has none.
  expect((await readAt(PATHS[0], `dialect=${dialect}`)).notices).toEqual(['notice_linkedin_more_comments']);
  expect((await readAt(PATHS[1], `dialect=${dialect}`)).notices).toEqual([]);
});
