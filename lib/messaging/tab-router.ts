// Knows how a content script answers our own pages. Must not know what the answers are.
import { browser } from 'wxt/browser';
import { failure } from '../core/result.ts';
import type { TabMessages } from './protocol.ts';

export type TabHandlers = {
  [Name in keyof TabMessages]: (ask: TabMessages[Name]['ask']) => Promise<TabMessages[Name]['answer']>;
};

/** Listens until `signal` aborts. Only our own pages and our background may speak: they have no web address. */
export function listenInTab(handlers: TabHandlers, signal: AbortSignal): void {
  const origin = browser.runtime.getURL('/');
  const listener: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message: unknown, sender, respond) => {
    const envelope = message as { to?: unknown; name?: unknown; ask?: unknown } | null;
    if (envelope?.to !== 'tab' || sender.id !== browser.runtime.id) return;
    if (sender.url && !sender.url.startsWith(origin)) return;
    if (typeof envelope.name !== 'string' || !Object.hasOwn(handlers, envelope.name)) return;
    // Cast: the sender is our own code, typed by the same protocol.
    const handle = handlers[envelope.name as keyof TabHandlers] as (ask: unknown) => Promise<unknown>;
    handle(envelope.ask).then(respond, (error) => {
      console.error(error);
      respond(failure('comment-gone', String(error)));
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
