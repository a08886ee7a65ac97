// Knows what X's addresses mean. Must not know any page.
import { expect, test } from 'vitest';
import { accountKey } from '../../../lib/platforms/account.ts';
import {
  isLater,
  isListAbout,
  isMedia,
  maybeAccountOfPage,
  maybeProfile,
  maybeStatus,
  timeOf,
} from '../../../lib/platforms/x/addresses.ts';

const HERE = 'https://x.com/home';

test.each([
  ['/Ente_1/status/2022259933887050206', { id: '2022259933887050206', handle: 'Ente_1' }],
  ['https://twitter.com/ente/status/20/photo/1?s=20', { id: '20', handle: 'ente' }],
  ['/i/status/20', { id: '20', handle: null }],
  ['/i/web/status/20', { id: '20', handle: null }],
  ['/ente/article/20', { id: '20', handle: 'ente' }],
  ['/ente', null],
  ['/ente/status/', null],
  ['https://x.com.example/ente/status/20', null],
  ['https://t.co/abc', null],
])('%s is the post %o', (href, status) => {
  expect(maybeStatus(href, HERE)).toEqual(status);
});

test.each([
  ['/Ente_1', 'Ente_1'],
  ['https://x.com/Ente_1/', 'Ente_1'],
  ['/home', null],
  ['/i/grok', null],
  ['/nome_troppo_lungo_per_x', null],
  ['https://altro.example/Ente_1', null],
])('%s is the account %s, as typed too', (href, handle) => {
  expect(maybeProfile(href, HERE)).toBe(handle);
  if (handle !== null) expect(accountKey('x', `https://x.com/${handle}`)).toBe(handle.toLowerCase());
});

test('pages of an account, lists about a post, media over a page', () => {
  expect(maybeAccountOfPage(new URL('https://x.com/Ente_1/with_replies'))).toBe('Ente_1');
  expect(maybeAccountOfPage(new URL('https://x.com/notifications/mentions'))).toBe(null);
  expect(isListAbout(new URL('https://x.com/e/status/20/quotes'))).toBe(true);
  expect(isListAbout(new URL('https://x.com/e/status/20'))).toBe(false);
  expect(isMedia(new URL('https://x.com/e/status/20/photo/2'))).toBe(true);
});

test('the number tells the time: a captured post of February 2026, to the second', () => {
  expect(timeOf('2022259933887050206')?.slice(0, 19)).toBe('2026-02-13T10:41:54');
  expect(timeOf('20')).toBe(null);
  expect(isLater('2022259933887050206', '999999999999999999')).toBe(true);
});
