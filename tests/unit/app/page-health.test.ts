// Knows that popup and panel are told when a page is not read to its end yet. Must not know how it is shown.
import { expect, it } from 'vitest';
import type { PageComments } from '../../../lib/app/page-comments.ts';
import { healthOf } from '../../../lib/app/page-health.ts';
import { ADAPTERS } from '../../../lib/platforms/registry.ts';

const noticesWith = (left: number): readonly string[] => {
  const [adapter] = ADAPTERS;
  if (!adapter) throw new Error('no adapter');
  const health: PageComments['health'] = () => ({ read: 0, left, failures: [], missed: 0, lastReadAt: null });
  // Cast: of the comments only these are asked.
  const comments = { entries: new Map(), isPresent: () => true, health } as unknown as PageComments;
  const reader = { adapter, comments, mayLook: () => false, rulesOnly: false, overlayProblem: null, unmatchedMenus: 0 };
  return healthOf(reader).notices;
};

it('says that numbers still grow while found comments are left to read, and only then', () => {
  expect(noticesWith(3)).toEqual(['notice_still_reading']);
  expect(noticesWith(0)).toEqual([]);
});
