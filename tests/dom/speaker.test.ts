// Knows what each adapter must say of who would be speaking, before and after the reply box is open. Must not know how it finds it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapterWorld } from '../browser/adapter-bundle.ts';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { INAIL_CALL as FACEBOOK_POST } from '../simulators/facebook/data/inail-posts.ts';
import { POLIMI_POST } from '../simulators/instagram/data.ts';
import { INAIL_CALL as LINKEDIN_POST } from '../simulators/linkedin/data/inail-posts.ts';
import { REPLIES, CALL as X_POST } from '../simulators/x/data.ts';
import { CALL as VIDEO } from '../simulators/youtube/data.ts';

declare const garbo: typeof import('./comment-in-page.ts');

const facebook = (query: string) => `https://www.facebook.com${FACEBOOK_POST.path}?still&${query}`;
const linkedin = (query: string) =>
  `https://www.linkedin.com/feed/update/urn:li:activity:${LINKEDIN_POST.activity}/?still=1&${query}`;
const instagram = (query: string) => `https://www.instagram.com/p/${POLIMI_POST.code}/?${query}`;
const x = (query: string) => `https://x.com/inail_gov/status/${X_POST.id}?still=1&${query}`;
const youtube = (query: string) => `https://www.youtube.com/watch?v=${VIDEO.id}&still=1&${query}`;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: false });
});
afterAll(() => chromium.close());

/** A comment of somebody else on each page. */
const COMMENTS = {
  'www.facebook.com': '7005',
  'www.linkedin.com': LINKEDIN_POST.comments[1]?.id,
  'www.instagram.com': POLIMI_POST.comments[0]?.id,
  'x.com': REPLIES[0]?.id,
  'www.youtube.com': VIDEO.comments[0]?.id,
};

async function speakers(address: string) {
  const page = await chromium.visit(address);
  const world = await adapterWorld(page, 'tests/dom/comment-in-page.ts');
  // The addresses are of these hosts.
  const id = COMMENTS[new URL(address).host as keyof typeof COMMENTS] ?? '';
  return world.call((of) => garbo.speakers(of), id);
}

const PAGE = { name: 'Inail', key: null };
const PERSON = { name: 'Marta Redattrice', key: null };

test.each([
  // Facebook tells a Page that acts as itself by the labels of its boxes.
  ['Facebook, a Page as itself', facebook('lang=it'), PAGE, PAGE],
  ['Facebook, a Page as itself, in English', facebook('lang=en'), PAGE, PAGE],
  ['Facebook, boxes that name who answers', facebook('boxes=as'), PAGE, PAGE],
  ['Facebook, boxes that name who answers, in English', facebook('boxes=as&lang=en'), PAGE, PAGE],
  ['Facebook, a person who has not switched to the Page', facebook('as=person&layout=b'), PERSON, PERSON],
  ['LinkedIn, as the Page', linkedin('dialect=ember&as=INAIL'), { ...PAGE, name: 'INAIL' }, { ...PAGE, name: 'INAIL' }],
  ['LinkedIn, as a member', linkedin('dialect=ember&lang=en&as=Marta%20Redattrice'), PERSON, PERSON],
  ['LinkedIn, where nothing shows it', linkedin('dialect=ember'), null, null],
  ['LinkedIn, the newer dialect', linkedin('dialect=sdui&as=INAIL'), null, null],
  ['Instagram', instagram('lang=it'), { name: '@polimi', key: 'polimi' }, { name: '@polimi', key: 'polimi' }],
  [
    'Instagram, another account',
    instagram('as=marta.redattrice'),
    { name: '@marta.redattrice', key: 'marta.redattrice' },
    { name: '@marta.redattrice', key: 'marta.redattrice' },
  ],
  ['X', x('lang=it'), { name: '@inail_gov', key: 'inail_gov' }, { name: '@inail_gov', key: 'inail_gov' }],
  ['X, another account', x('as=Marta_R'), { name: '@Marta_R', key: 'marta_r' }, { name: '@Marta_R', key: 'marta_r' }],
  ['YouTube, by name', youtube('lang=it'), PAGE, PAGE],
  ['YouTube, by handle', youtube('as=%40Marta'), { name: '@Marta', key: 'marta' }, { name: '@Marta', key: 'marta' }],
  ['YouTube, a picture without a name', youtube('as='), null, null],
])('%s', async (_what, address, before, after) => {
  expect(await speakers(address)).toEqual({ before, after });
});
