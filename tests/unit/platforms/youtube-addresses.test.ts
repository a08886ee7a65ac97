// Knows what YouTube's addresses mean. Must not know any page.
import { expect, test } from 'vitest';
import { accountKey } from '../../../lib/platforms/account.ts';
import {
  maybeChannel,
  maybeCommentId,
  maybeSubject,
  maybeThreadId,
  permalinkOf,
  targetOf,
} from '../../../lib/platforms/youtube/addresses.ts';

const HERE = 'https://www.youtube.com/';
const url = (path: string) => new URL(path, HERE);

test.each([
  ['/watch?v=Isi2026Bnd0&t=3s', { id: 'Isi2026Bnd0', kind: 'video' }],
  ['/shorts/Isi2026Bnd0', { id: 'Isi2026Bnd0', kind: 'video' }],
  ['/live/Isi2026Bnd0?lc=a', { id: 'Isi2026Bnd0', kind: 'video' }],
  ['/post/UgkxA-_b', { id: 'UgkxA-_b', kind: 'post' }],
  ['/channel/UCabcdefghijklmnopqrstuv/community?lb=UgkxA', { id: 'UgkxA', kind: 'post' }],
  ['/@ente/videos', null],
])('%s is about %o', (path, subject) => {
  expect(maybeSubject(url(path))).toEqual(subject);
});

test.each([
  ['/@Carla.Finta-1', 'carla.finta-1', 'Carla.Finta-1'],
  ['https://www.youtube.com/@pubblicit%C3%A0_%C3%A8/about', 'pubblicità_è', 'pubblicità_è'],
  ['/channel/UCabcdefghijklmnopqrstuv', 'UCabcdefghijklmnopqrstuv', null],
  ['/c/Ente', 'c/ente', null],
  ['/user/Ente', 'user/ente', null],
])('%s is the channel %s, as typed too', (href, key, handle) => {
  expect(maybeChannel(href, HERE)).toMatchObject({ key, handle });
  expect(accountKey('youtube', new URL(href, HERE).href)).toBe(key);
});

test.each(['/watch?v=Isi2026Bnd0', '/hashtag/bando', 'https://altro.example/@ente'])('%s is no channel', (href) => {
  expect(maybeChannel(href, HERE)).toBe(null);
});

test('a comment’s id is taken as it stands; a reply’s names its thread', () => {
  expect(maybeCommentId(url('/watch?v=a&lc=Ugx_-1.9zA'))).toBe('Ugx_-1.9zA');
  expect(maybeCommentId(url('/watch?v=a'))).toBe(null);
  expect(maybeThreadId('Ugx_-1.9zA')).toBe('Ugx_-1');
  expect(maybeThreadId('Ugx_-1')).toBe(null);
  expect(permalinkOf(url('/watch?v=Isi2026Bnd0&lc=Ugx&pp=tracking&t=9'), 'Ugx')).toBe(
    'https://www.youtube.com/watch?v=Isi2026Bnd0&lc=Ugx',
  );
});

test.each([
  [
    '/redirect?event=comments&redir_token=Q&q=https%3A%2F%2Fente.example%2Fa%3Fb%3D1%23c',
    'https://ente.example/a?b=1#c',
  ],
  ['/redirect?q=javascript%3Aalert(1)', 'https://www.youtube.com/redirect?q=javascript%3Aalert(1)'],
  ['https://ente.example/a', 'https://ente.example/a'],
])('%s leads to %s', (href, target) => {
  expect(targetOf(url(href))).toBe(target);
});
