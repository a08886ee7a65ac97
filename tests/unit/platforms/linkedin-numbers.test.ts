// Knows what LinkedIn's numbers and addresses say. Must not know the DOM.
import { describe, expect, test } from 'vitest';
import {
  maybeCommentRef,
  maybeParentInAddress,
  maybePostOfPage,
  permalinkOf,
  timeOf,
} from '../../../lib/platforms/linkedin/urn.ts';

describe('comment URNs', () => {
  const ref = { id: '22', post: { kind: 'activity', id: '11' } };
  test.each([
    'urn:li:comment:(activity:11,22)',
    'urn:li:comment:(urn:li:activity:11,22)',
    'replaceableComment_urn:li:comment:(urn:li:activity:11,22)',
    'urn%3Ali%3Acomment%3A%28activity%3A11%2C22%29',
    'urn:li:fsd_comment:(22,urn:li:activity:11)',
  ])('%s', (urn) => {
    expect(maybeCommentRef(urn)).toEqual(ref);
  });
  test('in a group the post carries the group’s number too', () => {
    const post = { kind: 'groupPost', id: '5-11' };
    expect(maybeCommentRef('urn:li:comment:(groupPost:5-11,22)')).toEqual({ id: '22', post });
    expect(maybeCommentRef('urn:li:fsd_comment:(22,urn:li:groupPost:5-11)')).toEqual({ id: '22', post });
    expect(maybePostOfPage(new URL('https://www.linkedin.com/feed/update/urn:li:groupPost:5-11/'))).toEqual(post);
  });
  test.each([null, '', 'urn:li:activity:11', 'urn:li:comment:(activity:11,)', 'ember75', '%E0%A4%A'])(
    '%s is none',
    (urn) => {
      expect(maybeCommentRef(urn)).toBeNull();
    },
  );
});

describe('the time inside a number', () => {
  test('an activity whose publication is known', () => {
    expect(timeOf('7341424859299663875')).toMatch(/^2025-06-19T11:21:23\.\d{3}Z$/);
  });
  test('a number too small to hold a time says nothing', () => {
    expect(timeOf('12345')).toBeNull();
  });
});

describe('the post of a page', () => {
  const at = (path: string) => maybePostOfPage(new URL(path, 'https://www.linkedin.com'));
  test.each([
    ['/feed/update/urn:li:activity:11/', { kind: 'activity', id: '11' }],
    [
      '/feed/update/urn%3Ali%3AugcPost%3A11?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A99%2C22%29',
      { kind: 'ugcPost', id: '11' },
    ],
    [
      '/posts/ente-esempio_bando-2026-activity-7400000000000000001-aB3d',
      { kind: 'activity', id: '7400000000000000001' },
    ],
    ['/posts/ente-esempio_share-10-share-7400000000000000002-aB3d/', { kind: 'share', id: '7400000000000000002' }],
    ['/feed/', null],
    ['/company/ente-activity-12/posts/', null],
  ])('%s', (path, post) => {
    expect(at(path)).toEqual(post);
  });
});

test('a permalink leads to the post and names the comment; a reply is named beside the comment it answers', () => {
  const post = { kind: 'activity', id: '11' };
  const comment = { id: '22', post: { kind: 'ugcPost', id: '10' } };
  const start = 'https://www.linkedin.com/feed/update/urn:li:activity:11/';
  const [alone, reply] = [permalinkOf(post, comment, null), permalinkOf(post, comment, '21')];
  expect(alone).toBe(`${start}?commentUrn=urn%3Ali%3Acomment%3A%28ugcPost%3A10%2C22%29`);
  expect(new URL(reply).searchParams.get('commentUrn')).toBe('urn:li:comment:(ugcPost:10,21)');
  expect(new URL(reply).searchParams.get('replyUrn')).toBe('urn:li:comment:(ugcPost:10,22)');
  expect(maybeParentInAddress(new URL(reply), '22')).toBe('21');
  expect(maybeParentInAddress(new URL(reply), '23')).toBeNull();
  expect(maybeParentInAddress(new URL(alone), '22')).toBeNull();
});
