// Knows every page of the simulators that is read and what it shows, from the simulators' own data. Must not know how it is read.
import type { Page } from 'playwright-core';
import type { Author, Comment, Platform } from '../../lib/core/types.ts';
import { INAIL_CALL, INAIL_CAMPAIGN } from '../simulators/facebook/data/inail-posts.ts';
import { GROUP_POST, PHOTO_POST, REEL_POST } from '../simulators/facebook/data/other-posts.ts';
import { INAIL, POLIMI } from '../simulators/facebook/data/people.ts';
import { POLIMI_ADMISSION, POLIMI_LAB } from '../simulators/facebook/data/polimi-posts.ts';
import { everyComment, type FakePost } from '../simulators/facebook/data/shapes.ts';
import { POLIMI_POST, POLIMI_REEL } from '../simulators/instagram/data.ts';
import { INAIL_CALL as LINKEDIN_CALL } from '../simulators/linkedin/data/inail-posts.ts';
import { POLIMI_OPEN_DAY, POLIMI_RESEARCH } from '../simulators/linkedin/data/polimi-posts.ts';
import { FROM_REPLY, REPLIES, CALL as X_CALL } from '../simulators/x/data.ts';
import { CALL, OTHER, POST, SHORT } from '../simulators/youtube/data.ts';
import { type Expected, expectedAtPost, expectedInTimeline, expectedUnder } from './facebook-expected.ts';
import { expectedUnder as instagramUnder } from './instagram-expected.ts';
import { type Dialect, expectedAt } from './linkedin-expected.ts';
import { expectedOf as repliesOf } from './x-expected.ts';
import { expectedOf as videoComments } from './youtube-expected.ts';

/** One comment as the eye finds it on the page. */
export interface Shown {
  /** Null where the page gives it no number. */
  readonly id: string | null;
  readonly parentId: string | null;
  /** Keys under which the author may be told, the best first; empty where the page links no account. */
  readonly keys: readonly string[];
  readonly displayName: string | null;
  /** Whole; where `cut` the page shows its beginning, or a translation. */
  readonly text: string;
  readonly cut: boolean;
  /** What else must be read of it: never what only a change of the page could take away. */
  readonly also: {
    readonly author?: Partial<Author>;
    readonly post?: Comment['post'];
    readonly permalink?: string;
    readonly postedAt?: string | null;
  };
}

export interface SimulatedPage {
  /** Names the page in reports and on the command line. */
  readonly name: string;
  readonly platform: Platform;
  readonly address: string;
  /** Stands on the page once it is there. */
  readonly ready: string;
  /** What a person does before the comments are there. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Document order. */
  readonly shown: readonly Shown[];
}

// ---- Facebook --------------------------------------------------------------------------------------------------------

/** The one text that is long enough for the simulator to cut it. */
const FACEBOOK_CUT = '7019';

const ofFacebook = (expected: readonly Expected[]): Shown[] =>
  expected.map(({ id, parentId, key, aliases, displayName, text, handle, profileUrl, own, postId, ...rest }) => ({
    id,
    parentId,
    keys: key === null ? [] : [key, ...aliases],
    displayName,
    text,
    cut: id === FACEBOOK_CUT,
    also: {
      author: { key, aliases, handle, profileUrl, own },
      post: { id: postId, text: rest.postText },
      permalink: rest.permalink,
      postedAt: rest.postedAt,
    },
  }));

/** Beside a reel stand its comments alone: neither its words nor, mostly, their numbers. */
const besideReel = (post: FakePost): Shown[] => {
  const bare = new Set(everyComment(post.comments).flatMap((one) => (one.unnumbered ? [one.id] : [])));
  return ofFacebook(expectedUnder(post, null)).map((one) => ({
    ...one,
    id: bare.has(one.id ?? '') ? null : one.id,
    also: {},
  }));
};

function facebook(name: string, path: string, shown: readonly Shown[], query = '', more: Partial<SimulatedPage> = {}) {
  const address = `https://www.facebook.com${path}${path.includes('?') ? '&' : '?'}still=1${query}`;
  return { name: `facebook-${name}`, platform: 'facebook', address, ready: '[role=banner]', shown, ...more } as const;
}

const FACEBOOK: readonly SimulatedPage[] = [
  ...(['a', 'b', 'c'] as const).map((layout) =>
    facebook(`post-${layout}`, INAIL_CALL.path, ofFacebook(expectedAtPost(INAIL_CALL)), `&layout=${layout}`),
  ),
  facebook('english', POLIMI_ADMISSION.path, ofFacebook(expectedAtPost(POLIMI_ADMISSION)), '&lang=en'),
  facebook('native-modal', POLIMI_LAB.path, ofFacebook(expectedAtPost(POLIMI_LAB)), '&modal=native'),
  facebook('campaign', INAIL_CAMPAIGN.path, ofFacebook(expectedAtPost(INAIL_CAMPAIGN))),
  facebook('page', '/inail', ofFacebook(expectedInTimeline(INAIL))),
  facebook('other-page', '/polimi', ofFacebook(expectedInTimeline(POLIMI))),
  facebook('group', GROUP_POST.path, ofFacebook(expectedUnder(GROUP_POST, null))),
  facebook('photo', PHOTO_POST.path, ofFacebook(expectedUnder(PHOTO_POST, null))),
  facebook('reel', REEL_POST.path, besideReel(REEL_POST), '', {
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Commenta' }).click();
      await page.getByRole('complementary').waitFor();
    },
  }),
  facebook('nothing', '/', []),
];

// ---- LinkedIn --------------------------------------------------------------------------------------------------------

function linkedin(name: string, path: string, dialect: Dialect, query = ''): SimulatedPage {
  return {
    name: `linkedin-${name}`,
    platform: 'linkedin',
    address: `https://www.linkedin.com${path}?still=1&dialect=${dialect}${query}`,
    ready: '.column',
    shown: expectedAt(path, dialect).map(
      ({ id, parentId, key, displayName, text, own, postId, postText, postedAt }) => ({
        id,
        parentId,
        keys: key === null ? [] : [key],
        displayName,
        text,
        cut: false,
        also: { author: { key, own }, post: { id: postId, text: postText }, postedAt },
      }),
    ),
  };
}

const LINKEDIN_POST = `/feed/update/urn:li:activity:${LINKEDIN_CALL.activity}/`;
const LINKEDIN_PATHS = [
  LINKEDIN_POST,
  `/feed/update/urn%3Ali%3AugcPost%3A${POLIMI_RESEARCH.ugcPost}/`,
  `/posts/${POLIMI_OPEN_DAY.slug}-activity-${POLIMI_OPEN_DAY.activity}-a1B2`,
  '/company/inail/posts/',
  '/company/polimi/posts/',
  '/feed/',
] as const;
const LINKEDIN: readonly SimulatedPage[] = [
  linkedin('ember-post', LINKEDIN_POST, 'ember'),
  linkedin('sdui-post', LINKEDIN_POST, 'sdui'),
  linkedin('sdui-nested', LINKEDIN_POST, 'sdui', '&nested=1'),
  linkedin('both-post', LINKEDIN_POST, 'both', '&lang=en'),
  linkedin('ember-by-ugc', LINKEDIN_PATHS[1], 'ember'),
  linkedin('sdui-slug', LINKEDIN_PATHS[2], 'sdui'),
  linkedin('ember-page', '/company/inail/posts/', 'ember', '&lang=de'),
  linkedin('sdui-page', '/company/polimi/posts/', 'sdui'),
  linkedin('guest-post', LINKEDIN_POST, 'guest'),
  linkedin('guest-slug', LINKEDIN_PATHS[2], 'guest'),
  linkedin('ember-feed', '/feed/', 'ember'),
  linkedin('sdui-feed', '/feed/', 'sdui'),
];

// ---- Instagram -------------------------------------------------------------------------------------------------------

function instagram(name: string, path: string, shown: ReturnType<typeof instagramUnder>, more = {}): SimulatedPage {
  return {
    name: `instagram-${name}`,
    platform: 'instagram',
    address: `https://www.instagram.com${path}`,
    ready: 'nav',
    shown: shown.map(({ id, parentId, key, text, own, ...also }) => ({
      id,
      parentId,
      keys: [key],
      displayName: null,
      text,
      cut: false,
      also: { ...also, author: { own } },
    })),
    ...more,
  };
}

const opening = (nth: number) => ({
  prepare: async (page: Page) => {
    await page.locator('.grid a').nth(nth).click();
    await page.locator('[role=dialog]').waitFor();
  },
});

const INSTAGRAM: readonly SimulatedPage[] = [
  instagram(
    'post',
    `/p/${POLIMI_POST.code}/?open=1`,
    instagramUnder(POLIMI_POST, () => true),
  ),
  instagram(
    'folded',
    `/p/${POLIMI_POST.code}/?lang=en`,
    instagramUnder(POLIMI_POST, () => false),
  ),
  instagram(
    'reel',
    `/reel/${POLIMI_REEL.code}/`,
    instagramUnder(POLIMI_REEL, () => true),
  ),
  instagram(
    'dialog',
    '/polimi/?open=1',
    instagramUnder(POLIMI_POST, () => true),
    opening(0),
  ),
  instagram(
    'reel-dialog',
    '/polimi/?open=1&lang=en',
    instagramUnder(POLIMI_REEL, () => true),
    opening(1),
  ),
  instagram('profile', '/polimi/', []),
];

// ---- X ---------------------------------------------------------------------------------------------------------------

function x(name: string, path: string, shown: ReturnType<typeof repliesOf>, query = ''): SimulatedPage {
  return {
    name: `x-${name}`,
    platform: 'x',
    address: `https://x.com${path}?still=1${query}`,
    ready: 'article',
    shown: shown.map(({ id, key, displayName, text, cut, own, postedAt }) => ({
      id,
      parentId: null,
      keys: [key],
      displayName,
      text,
      cut,
      also: { author: { own }, postedAt },
    })),
  };
}

const X_POST = `/inail_gov/status/${X_CALL.id}`;
const X: readonly SimulatedPage[] = [
  x('post', X_POST, repliesOf(REPLIES)),
  x('english', X_POST, repliesOf(REPLIES), '&lang=en'),
  x('reply', `/Carla_Finta/status/${FROM_REPLY.focal.id}`, repliesOf(REPLIES.slice(1, 2))),
  x('home', '/home', []),
  x('profile', '/inail_gov', []),
  x('quotes', `${X_POST}/quotes`, []),
  x('photo', `${X_POST}/photo/1`, []),
];

// ---- YouTube ---------------------------------------------------------------------------------------------------------

function youtube(name: string, path: string, shown: ReturnType<typeof videoComments>, query = ''): SimulatedPage {
  return {
    name: `youtube-${name}`,
    platform: 'youtube',
    address: `https://www.youtube.com${path}${path.includes('?') ? '&' : '?'}still=1${query}`,
    ready: '#comment',
    shown: shown.map(({ id, key, parentId, text, cut }) => ({
      id,
      parentId,
      keys: [key],
      displayName: null,
      text,
      cut,
      also: {},
    })),
  };
}

const WATCH = `/watch?v=${CALL.id}`;
const YOUTUBE: readonly SimulatedPage[] = [
  youtube('video', WATCH, videoComments(CALL, false)),
  youtube('threaded', WATCH, videoComments(CALL, true), '&replies=threaded'),
  youtube('old', WATCH, videoComments(CALL, false), '&old=1'),
  youtube('old-threaded', WATCH, videoComments(CALL, true), '&old=1&replies=threaded&lang=en'),
  youtube('other-video', `/watch?v=${OTHER.id}`, videoComments(OTHER, false)),
  youtube('post', `/post/${POST.id}`, videoComments(POST, false)),
  youtube('short', `/shorts/${SHORT.id}`, videoComments(SHORT, true), '&replies=threaded'),
];

export const SIMULATED_PAGES: readonly SimulatedPage[] = [...FACEBOOK, ...LINKEDIN, ...INSTAGRAM, ...X, ...YOUTUBE];

/** The same in every layout, dialect and language that the simulators have: for the long runs. */
export const SIMULATED_MATRIX: readonly SimulatedPage[] = [
  ...['a', 'b', 'c'].flatMap((layout) =>
    ['it', 'en'].flatMap((lang) =>
      FACEBOOK.filter(({ name }) =>
        /^facebook-(?:post-a|english|native-modal|campaign|page|group|photo)$/.test(name),
      ).map((page) => ({
        ...page,
        name: `${page.name}, layout ${layout}, ${lang}`,
        address: `${page.address.replace(/&(?:layout|lang|modal)=\w+/g, '')}&layout=${layout}&lang=${lang}`,
      })),
    ),
  ),
  ...(['ember', 'sdui', 'both'] as const).flatMap((dialect) =>
    ['it', 'en', 'de'].flatMap((lang) =>
      LINKEDIN_PATHS.map((path) => linkedin(`${path}, ${dialect}, ${lang}`, path, dialect, `&lang=${lang}`)),
    ),
  ),
];
