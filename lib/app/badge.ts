// Knows how counts become the toolbar badge. Must not know texts or names: counts are all it is told.
import { browser } from 'wxt/browser';
import type { PageCounts } from '../messaging/protocol.ts';

const URGENT_COLOUR = '#b1202f';
const CALM_COLOUR = '#17324d';

/** "urgent/flagged", e.g. "2/7"; empty when nothing is flagged; "!" when comments are there and cannot be read. */
export function badgeText(counts: PageCounts): string {
  if (counts.flagged > 0) return counts.urgent > 0 ? `${counts.urgent}/${counts.flagged}` : String(counts.flagged);
  return counts.unreadable > 0 ? '!' : '';
}

/** Shows the counts of one tab and keeps them for this browser session. */
export async function showCounts(tabId: number, counts: PageCounts): Promise<void> {
  await browser.storage.session.set({ [sessionKey(tabId)]: counts });
  await browser.action.setBadgeText({ tabId, text: badgeText(counts) });
  await browser.action.setBadgeBackgroundColor({ tabId, color: counts.urgent > 0 ? URGENT_COLOUR : CALM_COLOUR });
}

export async function forgetCounts(tabId: number): Promise<void> {
  await browser.storage.session.remove(sessionKey(tabId));
}

const sessionKey = (tabId: number) => `counts:${tabId}`;
