// Knows who may say what to the background. Must not know what the background does with it.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundHandlers, From } from '../../../lib/messaging/router.ts';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'garbo', getURL: (path: string) => `chrome-extension://garbo${path}` } },
}));
const { route, senderOf } = await import('../../../lib/messaging/router.ts');

const calls: unknown[] = [];
// Cast: the router only calls; which handler it is does not matter here.
const handlers = new Proxy(
  {},
  {
    get: (_target, name) => async (ask: unknown) => {
      calls.push([name, ask]);
      return 'handled';
    },
  },
) as BackgroundHandlers;
const content: From = { kind: 'content', tabId: 7 };
const page: From = { kind: 'page', tabId: null };
const draft = {
  kind: 'warning',
  platform: 'facebook',
  author: 'carla.finta',
  comment: { id: '7001', permalink: null, postId: null },
  labels: ['insult'],
  articles: ['x'],
  excerpt: null,
  reason: null,
  role: null,
  evidence: null,
};

beforeEach(() => {
  calls.length = 0;
});

describe('route', () => {
  it('hands a well-formed message to its handler', async () => {
    expect(await route(handlers, 'record-decision', draft, content)).toBe('handled');
    expect(calls).toEqual([['record-decision', draft]]);
  });

  it('lets our own pages ask for what judging a pasted text needs, of any channel', async () => {
    expect(await route(handlers, 'page-context', { platform: 'other' }, page)).toBe('handled');
    expect(await route(handlers, 'scorer-weights', {}, page)).toBe('handled');
    expect(await route(handlers, 'record-decision', { ...draft, platform: 'other' }, page)).toBe('handled');
    const unknown = await route(handlers, 'page-context', { platform: 'telegram' }, page);
    expect(unknown).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it.each([
    ['an unknown name', 'erase-everything', {}, page],
    ['a name of Object.prototype', 'toString', {}, page],
    ['a web page that pretends', 'record-decision', draft, null],
    ['a content script that wants to change the directory', 'save-directory', { entries: [] }, content],
    ['a page that wants to set a badge', 'page-counts', { urgent: 0, flagged: 0, read: 0, unreadable: 0 }, page],
  ])('refuses %s', async (_case, name, ask, from) => {
    expect(await route(handlers, name, ask, from)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(calls).toEqual([]);
  });

  it.each([
    ['an unknown label', { ...draft, labels: ['rude'] }],
    ['a reversal dressed as a decision', { ...draft, kind: 'reversal' }],
    ['a field that nobody asked for', { ...draft, score: 1 }],
    ['no comment id', { ...draft, comment: { id: '', permalink: null, postId: null } }],
    ['nothing', undefined],
  ])('answers bad input for %s, naming the field', async (_case, ask) => {
    expect(await route(handlers, 'record-decision', ask, content)).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(calls).toEqual([]);
  });
});

describe('senderOf', () => {
  it('knows our pages, our content scripts and nobody else', () => {
    expect(senderOf({ id: 'garbo', url: 'chrome-extension://garbo/popup.html' })).toEqual({
      kind: 'page',
      tabId: null,
    });
    // Cast: only the id of the tab is looked at.
    const tab = { id: 3 } as never;
    expect(senderOf({ id: 'garbo', url: 'https://www.facebook.com/inail', tab })).toEqual({
      kind: 'content',
      tabId: 3,
    });
    expect(senderOf({ id: 'other', url: 'chrome-extension://other/x.html' })).toBeNull();
    expect(senderOf({ id: 'garbo', url: 'https://www.facebook.com/inail' })).toBeNull();
  });
});
