// Knows how to send a typed message and what to answer when nobody is there. Must not know who handles it.
import { browser } from 'wxt/browser';
import { failure, type Result } from '../core/result.ts';
import type { BackgroundMessages, TabMessages } from './protocol.ts';

type Failed = Extract<Result<never>, { ok: false }>;

/** Sends to the background. An extension reloaded under an open page answers `extension-reloaded`. */
export async function askBackground<Name extends keyof BackgroundMessages>(
  name: Name,
  ask: BackgroundMessages[Name]['ask'],
): Promise<BackgroundMessages[Name]['answer'] | Failed> {
  // After a reload or an update the old script lives on with a runtime that has lost its id.
  if (!browser.runtime?.id) return failure('extension-reloaded') as Failed;
  try {
    return await browser.runtime.sendMessage({ to: 'background', name, ask });
  } catch (error) {
    return failure(browser.runtime?.id ? 'tab-unreachable' : 'extension-reloaded', String(error)) as Failed;
  }
}

/** Sends to the content script of one tab; `tab-unreachable` where none listens. */
export async function askTab<Name extends keyof TabMessages>(
  tabId: number,
  name: Name,
  ask: TabMessages[Name]['ask'],
): Promise<TabMessages[Name]['answer'] | Failed> {
  try {
    const answer = await browser.tabs.sendMessage(tabId, { to: 'tab', name, ask });
    return answer ?? (failure('tab-unreachable', 'no answer') as Failed);
  } catch (error) {
    return failure('tab-unreachable', String(error)) as Failed;
  }
}
