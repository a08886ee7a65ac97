// Knows what Facebook's addresses must be taken to say. Must not know any page.
import { describe, expect, it } from 'vitest';
import {
  accountOf,
  accountOfPage,
  commentNumbers,
  isPostAddress,
  permalinkOf,
  postOfAddress,
  targetOf,
} from '../../../lib/platforms/facebook/addresses.ts';

const BASE = 'https://www.facebook.com/inail';
const at = (path: string): URL => new URL(path, 'https://www.facebook.com');
const base64 = (text: string): string => encodeURIComponent(btoa(text));

describe('comment numbers', () => {
  it.each([
    ['?comment_id=7001', { id: '7001', parent: null, post: null, plain: true }],
    ['/x/posts/1?comment_id=7001&reply_comment_id=7002', { id: '7002', parent: '7001', post: null, plain: true }],
    [`?comment_id=${base64('comment:9001_7001')}`, { id: '7001', parent: null, post: '9001', plain: false }],
    [
      `?comment_id=${base64('comment:9001_7001')}&reply_comment_id=${base64('comment:9001_7002')}`,
      { id: '7002', parent: '7001', post: '9001', plain: false },
    ],
    [`?comment_id=${base64('comment:9001_7001').replaceAll('%3D', '')}`, { id: '7001', post: '9001' }],
  ])('of %s', (href, numbers) => {
    expect(commentNumbers(href, BASE)).toMatchObject(numbers);
  });

  it.each(['?comment_id=client%3A3f2a', `?comment_id=${base64('comment:9001_client:3f2a')}`])(
    '%s is not numbered yet',
    (href) => {
      expect(commentNumbers(href, BASE)).toBe('waiting');
    },
  );

  it.each([
    '?comment_id=',
    '?comment_id=abc',
    `?comment_id=${base64('post:9001_7001')}`,
    'https://altrove.example/?comment_id=7001',
    'https://facebook.com.truffa.example/?comment_id=7001',
    'http://[',
  ])('%s has none', (href) => {
    expect(commentNumbers(href, BASE)).toBeNull();
  });
});

describe('accounts', () => {
  it.each([
    ['/Carla.Finta?comment_id=1', 'carla.finta', 'Carla.Finta', 'https://www.facebook.com/Carla.Finta'],
    ['/profile.php?id=100&comment_id=1', '100', null, 'https://www.facebook.com/profile.php?id=100'],
    ['/people/Gino-Provetta/100/?x=1', '100', null, 'https://www.facebook.com/people/Gino-Provetta/100/'],
    ['/groups/123/user/456/?x=1', '456', null, 'https://www.facebook.com/groups/123/user/456/'],
    ['/p/Ente-Finto-61550000000001/', '61550000000001', null, 'https://www.facebook.com/p/Ente-Finto-61550000000001/'],
    ['/61550000000001', '61550000000001', null, 'https://www.facebook.com/61550000000001'],
  ])('%s leads to %s', (path, key, handle, profileUrl) => {
    expect(accountOf(at(path))).toEqual({ key, handle, profileUrl });
  });

  it.each([
    '/inail/posts/1',
    '/groups/123/',
    '/hashtag/sicurezza',
    '/photo/?fbid=1',
    '/stories/123/abc',
    '/reel/1',
    '/watch/?v=1',
    '/profile.php',
    '/',
    'https://altrove.example/inail',
  ])('%s leads to none', (path) => {
    expect(accountOf(at(path))).toBeNull();
  });

  it.each([
    ['/inail', 'inail'],
    ['/inail/posts/pfbid0A', 'inail'],
    ['/Inail/photos/1', 'inail'],
    ['/permalink.php?story_fbid=1&id=61550000000001', '61550000000001'],
    ['/profile.php?id=100', '100'],
    ['/groups/123/posts/9', null],
    ['/photo/?fbid=1', null],
    ['/', null],
  ])('the page at %s is %s’s', (path, key) => {
    expect(accountOfPage(at(path))).toBe(key);
  });
});

describe('posts', () => {
  it.each([
    ['/inail/posts/pfbid0A', 'pfbid0A'],
    ['/inail/posts/un-titolo/122', '122'],
    ['/permalink.php?story_fbid=pfbid0A&id=1', 'pfbid0A'],
    ['/groups/123/posts/9/', '9'],
    ['/groups/123/permalink/9/', '9'],
    ['/photo/?fbid=9201&set=a.1', '9201'],
    ['/inail/photos/a.1/9201', '9201'],
    ['/inail/videos/77', '77'],
    ['/watch/?v=77', '77'],
    ['/reel/9301', '9301'],
  ])('%s shows post %s', (path, post) => {
    expect(isPostAddress(at(path))).toBe(true);
    expect(postOfAddress(at(path))).toBe(post);
  });

  it.each(['/inail', '/', '/reel/', '/groups/123', '/watch/', '/inail/photos'])('%s shows none', (path) => {
    expect(isPostAddress(at(path))).toBe(false);
    expect(postOfAddress(at(path))).toBeNull();
  });

  it('keeps in a permalink what says which comment, and nothing else', () => {
    const url = at('/photo/?fbid=9201&set=a.1&__cft__[0]=AZ&__tn__=R&comment_id=abc#x');
    expect(permalinkOf(url, '7002', '7001')).toBe(
      'https://www.facebook.com/photo/?fbid=9201&comment_id=7001&reply_comment_id=7002',
    );
    expect(permalinkOf(at('/inail/posts/pfbid0A?comment_id=1&reply_comment_id=2'), '1', null)).toBe(
      'https://www.facebook.com/inail/posts/pfbid0A?comment_id=1',
    );
  });
});

describe('link targets', () => {
  const wrap = (target: string): URL =>
    at(`https://l.facebook.com/l.php?u=${encodeURIComponent(target)}&h=AT0&__tn__=R`);

  it.each([
    ['https://finto.example/a/b?x=1&y=2#z', 'https://finto.example/a/b?x=1&y=2#z'],
    ['https://finto.example/a?x=1&fbclid=IwAR0', 'https://finto.example/a?x=1'],
    ['https://finto.example/a?fbclid=IwAR0&x=%C3%A0', 'https://finto.example/a?x=%C3%A0'],
    ['https://finto.example/a?fbclid=IwAR0#z', 'https://finto.example/a#z'],
  ])('%s comes out of its detour', (target, clean) => {
    expect(targetOf(wrap(target))).toBe(clean);
  });

  it('loses the tracking of links that stay on Facebook', () => {
    expect(targetOf(at('/inail/posts/1?comment_id=7&__cft__[0]=AZ&__tn__=R]-R'))).toBe(
      'https://www.facebook.com/inail/posts/1?comment_id=7',
    );
  });
});
