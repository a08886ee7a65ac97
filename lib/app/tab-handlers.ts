// Knows which part of the page session answers each message from popup and panel. Must not know how those look.
import { browser } from 'wxt/browser';
import { type Failure, failure, ok, type Result } from '../core/result.ts';
import type { PageState } from '../messaging/protocol.ts';
import type { TabHandlers } from '../messaging/tab-router.ts';
import type { PlatformAdapter } from '../platforms/types.ts';
import type { PageActions } from './page-actions.ts';
import type { Entry } from './page-comments.ts';
import type { PageOverlay } from './page-overlay.ts';
import type { PageSession } from './page-session.ts';
import { technicalReport } from './technical-report.ts';

/** The parts that exist while the page is being read; null before the institution is chosen. */
export interface Running {
  readonly session: PageSession;
  readonly actions: PageActions;
  readonly overlay: PageOverlay | null;
}

interface Control {
  readonly adapter: PlatformAdapter;
  running(): Running | null;
  /** Settles when the page is being read, or cannot be; null once it has settled. */
  starting(): Promise<void> | null;
  /** Begins again with fresh settings. */
  restart(): Promise<void>;
  end(): void;
}

export function tabHandlers(control: Control): TabHandlers {
  const state = (): PageState =>
    control.running()?.session.state() ??
    idleState(control.adapter, control.starting() === null ? 'not-configured' : 'starting');

  const withEntry = async <T, E extends Failure = Failure>(
    commentId: string,
    use: (running: Running, entry: Entry) => Promise<Result<T, E>> | Result<T, E>,
  ): Promise<Result<T, E | Failure>> => {
    await control.starting();
    const running = control.running();
    if (!running) return failure('not-configured');
    const entry = running.session.entry(commentId);
    return entry.ok ? use(running, entry.value) : entry;
  };

  return {
    'page-state': async () => state(),
    'read-page': async () => {
      await control.starting();
      await control.running()?.session.readEverything();
      return state();
    },
    'technical-report': async () => {
      const session = control.running()?.session;
      if (!session) return failure('not-configured');
      return ok(technicalReport(control.adapter, session.state().health, browser.runtime.getManifest().version));
    },
    show: ({ commentId }) => withEntry(commentId, ({ session }, entry) => session.show(entry)),
    'next-flagged': async () => {
      await control.starting();
      return control.running()?.session.next() ?? failure('not-configured');
    },
    replies: ({ commentId }) => withEntry(commentId, ({ actions }, entry) => ok(actions.replies(entry))),
    'insert-reply': ({ commentId, text, shownAs }) =>
      withEntry(commentId, ({ actions }, entry) => actions.insertReply(entry, text, shownAs)),
    'open-text': ({ commentId }) => withEntry(commentId, ({ actions }, entry) => actions.openText(entry)),
    'open-control': ({ commentId, control: name }) =>
      withEntry(commentId, async ({ actions, overlay }, entry) => {
        const opened = await actions.openControl(entry, name);
        if (!opened.ok) return opened;
        overlay?.light(opened.value.entry);
        return ok({ entry: opened.value.how, label: opened.value.label });
      }),
    record: ({ commentId, kind, reason, role }) =>
      withEntry(commentId, ({ actions }, entry) => actions.record(entry, kind, reason, role)),
    'settings-changed': async () => {
      await control.restart();
      return null;
    },
    end: async ({ platform }) => {
      if (platform === control.adapter.platform) control.end();
      return null;
    },
  };
}

function idleState(adapter: PlatformAdapter, status: PageState['status']): PageState {
  const health = {
    seen: 0,
    read: 0,
    unreadable: 0,
    reasons: [],
    notices: [],
    overlayProblem: null,
    unmatchedMenus: 0,
    lastReadAt: null,
  };
  return { status, platform: adapter.platform, panelOnly: true, health, flagged: [] };
}
