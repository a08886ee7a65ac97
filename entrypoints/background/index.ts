// Knows which browser event wakes which use case. Must not hold logic or state: any listener may be the first after a cold start.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { BACKGROUND_HANDLERS, tellTabsOfSettings } from '../../lib/app/background-handlers.ts';
import { forgetCounts } from '../../lib/app/badge.ts';
import { purgeRegister } from '../../lib/app/retention-job.ts';
import { syncSites } from '../../lib/app/sites.ts';
import { askTab } from '../../lib/messaging/client.ts';
import { listenInBackground } from '../../lib/messaging/router.ts';

const RETENTION_ALARM = 'retention';

export default defineBackground(() => {
  listenInBackground(BACKGROUND_HANDLERS);

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await syncSites();
  });
  browser.runtime.onStartup.addListener(() => void syncSites());
  browser.permissions.onAdded.addListener(() => void syncSites());
  browser.permissions.onRemoved.addListener(() => void syncSites());
  browser.storage.local.onChanged.addListener(() => void tellTabsOfSettings());
  browser.tabs.onRemoved.addListener((tabId) => void forgetCounts(tabId));

  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === 'next-flagged' && tab?.id !== undefined) await askTab(tab.id, 'next-flagged', {});
  });

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === RETENTION_ALARM) void purgeRegister(new Date());
  });
  // Same name, same alarm: creating it again only moves the next hour.
  void browser.alarms.get(RETENTION_ALARM).then((alarm) => {
    if (!alarm) void browser.alarms.create(RETENTION_ALARM, { delayInMinutes: 1, periodInMinutes: 12 * 60 });
  });

  void syncSites();
});
