// Knows how reading, painting, drawing and answering are put together on one page. Must not hold what any of them knows.
import type { Scorer } from '../detect/index.ts';
import { t } from '../language/translate.ts';
import { askBackground } from '../messaging/client.ts';
import { watchRuntime } from '../messaging/runtime-life.ts';
import { listenInTab } from '../messaging/tab-router.ts';
import { createKeyGuard } from '../platforms/key-guard.ts';
import type { PlatformAdapter } from '../platforms/types.ts';
import { showOrphanNotice } from './orphan-notice.ts';
import { createHost, isHost } from './overlay-host.ts';
import { createPageActions } from './page-actions.ts';
import { buildCard } from './page-card.ts';
import { createOverlay } from './page-overlay.ts';
import { createPaint } from './page-paint.ts';
import { startSession } from './page-session.ts';
import { scorerOfTab } from './scorer-weights.ts';
import { type Running, tabHandlers } from './tab-handlers.ts';

/** Reads this page until `stop` aborts: the grant is gone, a newer script took over, or the extension was reloaded. */
export async function moderatePage(adapter: PlatformAdapter, stop: AbortController): Promise<void> {
  let running: Running | null = null;
  let starting: Promise<void> | null = null;
  let page = new AbortController();
  const scorer = scorerOfTab();
  stop.signal.addEventListener('abort', () => page.abort(), { once: true });

  const restart = (): Promise<void> => {
    const begun = start().finally(() => {
      if (starting === begun) starting = null;
    });
    starting = begun;
    return begun;
  };
  const start = async (): Promise<void> => {
    page.abort();
    const mine = new AbortController();
    page = mine;
    running = null;
    const [context, learned] = await Promise.all([
      askBackground('page-context', { platform: adapter.platform }),
      scorer,
    ]);
    // Settings may have changed again meanwhile: then another call has taken over.
    if (mine.signal.aborted || !context.ok) return;
    running = begin(adapter, context.value, learned.ok ? learned.value : null, mine.signal);
  };
  const control = {
    adapter,
    running: () => running,
    starting: () => starting,
    restart,
    end: () => stop.abort(),
  };
  listenInTab(tabHandlers(control), stop.signal);
  // Asked for now: an orphan has no catalogue to look words up in.
  const words = { line: t('orphaned'), close: t('card_close') };
  watchRuntime(() => {
    const drew = running?.overlay != null && running.session.state().status === 'reading';
    stop.abort();
    if (drew) showOrphanNotice(words, createHost(), isHost);
  }, stop.signal);
  await restart();
}

function begin(
  adapter: PlatformAdapter,
  context: Parameters<typeof startSession>[0]['context'],
  scorer: Scorer | null,
  signal: AbortSignal,
): Running {
  const host = createHost();
  const guard = createKeyGuard(window, signal, (target) => target === host);
  // "Panel only" paints nothing and makes no host element: the page cannot tell that anything reads it.
  const draws = !context.panelOnly;
  const session = startSession({
    adapter,
    context,
    scorer,
    signal,
    paint: draws ? createPaint(signal) : null,
  });
  const actions = createPageActions(session, guard, signal);
  const overlay = draws
    ? createOverlay({
        host,
        signal,
        card: (entry, surface, again) => buildCard({ entry, session, actions, surface }, again),
        entryNow: (commentId) => {
          const now = session.entry(commentId);
          return now.ok ? now.value : null;
        },
        onTrapped: () => void askBackground('open-panel', {}),
        drawSoon: session.drawSoon,
      })
    : null;
  if (overlay) session.drawOn(overlay);
  return { session, actions, overlay };
}
