// Knows what a tab answers before it knows which act applies, and when it never will. Must not know how a page is read.
import { describe, expect, it } from 'vitest';
import { type Running, tabHandlers } from '../../../lib/app/tab-handlers.ts';
import type { PageState } from '../../../lib/messaging/protocol.ts';
import type { PlatformAdapter } from '../../../lib/platforms/types.ts';

// Cast: of the adapter nothing but its platform is asked while there is no session.
const adapter = { platform: 'x' } as PlatformAdapter;
const READING: PageState = {
  status: 'reading',
  platform: 'x',
  panelOnly: false,
  health: {
    seen: 1,
    read: 1,
    unreadable: 0,
    reasons: [],
    notices: [],
    overlayProblem: null,
    unmatchedMenus: 0,
    lastReadAt: null,
  },
  flagged: [],
};

function tab(outcome: 'context' | 'none') {
  let running: Running | null = null;
  let settle: () => void = () => undefined;
  let starting: Promise<void> | null = new Promise((resolve) => {
    settle = resolve;
  });
  const handlers = tabHandlers({
    adapter,
    running: () => running,
    starting: () => starting,
    restart: async () => undefined,
    end: () => undefined,
  });
  const arrive = (): void => {
    // Cast: these two are all that is asked of a session here.
    const session = { state: () => READING, readEverything: async () => undefined } as unknown as Running['session'];
    if (outcome === 'context') running = { session, actions: {} as Running['actions'], overlay: null };
    starting = null;
    settle();
  };
  return { handlers, arrive };
}

describe('a tab that has just begun', () => {
  it('says that it is starting, never that nothing is set up', async () => {
    const { handlers, arrive } = tab('context');
    expect((await handlers['page-state']({})).status).toBe('starting');
    arrive();
    expect((await handlers['page-state']({})).status).toBe('reading');
  });

  it('reads once it can when the person asks meanwhile', async () => {
    const { handlers, arrive } = tab('context');
    const asked = handlers['read-page']({});
    arrive();
    expect((await asked).status).toBe('reading');
  });

  it('says that nothing is set up only once that is known', async () => {
    const { handlers, arrive } = tab('none');
    const asked = handlers.show({ commentId: '1' });
    arrive();
    expect((await handlers['page-state']({})).status).toBe('not-configured');
    expect(await asked).toMatchObject({ ok: false, error: { code: 'not-configured' } });
  });
});
